// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"
#include "wechat/tokens.h"

#include <QUrl>

namespace flotilla::wechat {

/// Makes tokens from the component's AppSecret and a pasted ticket. Whoever does that ends the tokens that the platform's own services
/// hold, so a connection says so before it is made. Refresh tokens are read from the vendor's list, and stay in memory.
class MintTokens : public TokenSource
{
public:
    struct Component
    {
        QUrl vendor;
        QString appid;
        Secret secret;
        Secret ticket;
    };
    MintTokens(Component component, std::shared_ptr<HttpChannel> channel, Clock &clock);
    ~MintTokens() override;
    [[nodiscard]] std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) override;

private:
    class Minting;
    struct Known;
    std::shared_ptr<Known> m_known;
};

} // namespace flotilla::wechat
