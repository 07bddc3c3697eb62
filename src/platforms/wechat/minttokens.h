// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"
#include "wechat/tokens.h"

#include <QHash>
#include <QUrl>

#include <functional>

class QObject;

namespace flotilla::wechat {

/// The ticket of a third-party platform and what it holds of each mini program.
class MintMemory
{
public:
    using Refreshers = QHash<QString, Secret>; ///< refresh tokens by AppID
    virtual ~MintMemory() = default;
    [[nodiscard]] virtual Secret ticket() const = 0;
    [[nodiscard]] virtual Secret refresher(const QString &appid) const = 0; ///< empty: not known
    /// These take the place of what was known of them. `then` runs at once or later, when they are kept for good, and not at all once
    /// `context` is gone.
    virtual void keep(const Refreshers &refreshers, QObject *context, const std::function<void(const Status &)> &then) = 0;
};

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
        Secret ticket; ///< with a memory of its own: that has it
    };
    /// Without `memory` nothing of it outlives this object.
    MintTokens(Component component, std::shared_ptr<HttpChannel> channel, Clock &clock, std::shared_ptr<MintMemory> memory = {});
    ~MintTokens() override;
    [[nodiscard]] std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) override;

private:
    class Minting;
    struct Known;
    std::shared_ptr<Known> m_known;
};

} // namespace flotilla::wechat
