// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "wechat/client.h"

#include <QObject>

#include <memory>

namespace flotilla::wechat {

/// A page of the titles that the messages of a mini program may have: those of the categories that it is asked for first.
class TitleSearch : public QObject, public PendingCall
{
public:
    TitleSearch(Client &client, const Call &call, const QString &appid, Gateway::Callback done);
    [[nodiscard]] bool hasLeft() const override { return false; } // it changes nothing

private:
    void categoriesTold(const Answer &answer);
    void titlesTold(const Answer &answer);
    void finish(const Reply &reply);

    Client &m_client; ///< lives as long as its calls
    Call m_call;
    QString m_appid;
    Gateway::Callback m_done;
    std::unique_ptr<PendingCall> m_first;
    std::unique_ptr<PendingCall> m_second;
};

} // namespace flotilla::wechat
