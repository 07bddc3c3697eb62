// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/tokens.h"

#include <QStringList>

namespace flotilla::wechat {

/// A program of the user's that prints {"token", "expires_in"}. It runs without a shell, and for ten seconds at most.
class CommandTokens : public TokenSource
{
public:
    static constexpr Millis kLimit = std::chrono::seconds(10);

    /// `command`: the program and its arguments, with {appid} for the AppID; for the component's token that is `componentAppid`.
    CommandTokens(QStringList command, QString componentAppid, Clock &clock);
    [[nodiscard]] std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) override;

private:
    class Running;
    QStringList m_command;
    QString m_componentAppid;
    Clock &m_clock;
};

} // namespace flotilla::wechat
