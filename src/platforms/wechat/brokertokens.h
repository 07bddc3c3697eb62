// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"
#include "wechat/tokens.h"

#include <QUrl>

#include <memory>

namespace flotilla::wechat {

/// Tencent's own wxcomponent (微管家). A refused login is never repeated by itself: ten of them lock the account.
class BrokerTokens : public TokenSource
{
public:
    struct Account
    {
        QUrl url;
        QString user;
        bool plain = false; ///< the password goes as it is; else as MD5, as its own login page sends it
    };
    /// `kept`: the session of this account and password, shared by all gateways of the process, so that a login that was refused stays
    /// refused; made if it is null.
    BrokerTokens(Account account, Secret password, std::shared_ptr<HttpChannel> channel, std::shared_ptr<void> &kept);
    /// Where `kept` is found.
    [[nodiscard]] static QByteArray sessionKey(const Account &account, const Secret &password);
    ~BrokerTokens() override;
    [[nodiscard]] std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) override;
    /// A page of its own list of mini programs, with their names: it keeps one, made from WeChat's list and from what WeChat pushes.
    [[nodiscard]] std::unique_ptr<PendingCall> list(int offset, int limit, Gateway::Callback done);

private:
    class Asking;
    struct Session;
    std::shared_ptr<Session> m_session;
};

} // namespace flotilla::wechat
