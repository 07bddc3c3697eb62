// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"
#include "wechat/centre/centretokens.h"
#include "wechat/centre/httpdoor.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace flotilla::wechat {

/// Passes calls of windows and command lines on to the platform with the token that belongs to them, as a connection with a gateway
/// expects it. Each is sent once; one that was refused for its token alone goes again with a fresh one, once.
class GatewayDoor : public QObject
{
    Q_OBJECT
public:
    static constexpr int kRate = 200; ///< requests a second, of all windows together
    /// From its arrival until it has left for the platform, or it never does: whoever asked waits ten seconds for a sign of life, then
    /// looks at what the platform has, and what came after that look would be done twice.
    static constexpr Millis kLeavesWithin = std::chrono::seconds(7);
    struct Place
    {
        QUrl vendor;
        QString componentAppid;
        Secret key; ///< that windows must have
    };

    GatewayDoor(Place place, CentreTokens &tokens, std::shared_ptr<HttpChannel> channel, QObject *parent = nullptr);
    ~GatewayDoor() override;

    /// Whether a call of this path is passed on: those of the platform's folders, but none that makes or tells a token.
    [[nodiscard]] static bool passes(const QString &path);
    /// `path`: of the vendor's call.
    void answer(const DoorRequest &request, const QString &path, const HttpDoor::Reply &reply);

private:
    class Passing;
    Place m_place;
    CentreTokens &m_tokens;
    std::shared_ptr<HttpChannel> m_channel;
};

} // namespace flotilla::wechat
