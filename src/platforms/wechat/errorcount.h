// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "wechat/calls/insight.h"
#include "wechat/client.h"

#include <QObject>

#include <memory>

namespace flotilla::wechat {

/// What is asked of the log of one day; the vendor's days are those of China.
[[nodiscard]] SearchUserlog searchOf(const Call &call, Instant now);

/// How many error lines the log of one mini program has since a moment: the vendor is asked day by day (its days are China's, the
/// last seven of them), and the sum is the answer. The first day that cannot be read is the answer of all.
class ErrorCount : public QObject, public PendingCall
{
public:
    /// `filter`: the filterMsg of the lines that count; empty: all count. `done` runs once, later.
    ErrorCount(Client &client, const Call &call, QString appid, Instant since, Instant now, QString filter, Gateway::Callback done);
    [[nodiscard]] bool hasLeft() const override { return false; } // it changes nothing

private:
    void next();
    void answered(const Answer &answer);
    void finish(const Reply &reply);

    Client &m_client; ///< lives as long as its calls
    QString m_call;
    QString m_appid;
    Instant m_from;
    Instant m_now;
    Instant m_leaveBy;
    QString m_filter;
    Gateway::Callback m_done;
    qint64 m_sum = 0;
    std::unique_ptr<PendingCall> m_current;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
};

} // namespace flotilla::wechat
