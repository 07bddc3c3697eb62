// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/service.h"
#include "wechat/centre/centrememory.h"
#include "wechat/centre/centretokens.h"
#include "wechat/centre/gatewaydoor.h"
#include "wechat/centre/httpdoor.h"
#include "wechat/centre/pushinbox.h"

#include <memory>

namespace flotilla {
class ApiNetwork;
}

namespace flotilla::wechat {

/// The central control server of a third-party platform, for a team: POST /push and /push/APPID take what WeChat pushes, /wx/… is the
/// gateway of the team's connections, GET /health says how it is. Behind the user's reverse proxy, which alone is reached from outside.
class TokenCentre : public Service
{
    Q_OBJECT
public:
    struct Setting
    {
        QPair<QHostAddress, quint16> place;
        PushInbox::Keys keys;
        MintTokens::Component component;
        Secret gatewayKey;
        bool keeps = true; ///< in the keychain; else only for this run
    };
    TokenCentre(const Workspace &workspace, Connection connection, Setting setting, ApiNetwork &network);
    ~TokenCentre() override;
    void start() override;

private:
    [[nodiscard]] LaneKey lane() const;
    [[nodiscard]] Status beAlone();
    [[nodiscard]] Status stillAlone();
    void listen();
    void answer(const DoorRequest &request, const HttpDoor::Reply &reply);
    void takePush(const DoorRequest &request, const QString &appid, const HttpDoor::Reply &reply);
    void countRefused();
    void obey(const PushInbox::Opened &opened, const QString &appid, const HttpDoor::Reply &reply);
    void takeTicket(const PushInbox::Opened &opened, const HttpDoor::Reply &reply);
    void takeAuthorisation(const PushInbox::Opened &opened, const HttpDoor::Reply &reply);
    void takeReview(const PushInbox::Opened &opened, const QString &appid, const HttpDoor::Reply &reply);
    void answerKept(const Status &kept, const QByteArray &mark, const HttpDoor::Reply &reply);
    [[nodiscard]] DoorAnswer health() const;

    Workspace m_workspace;
    Connection m_connection;
    QPair<QHostAddress, quint16> m_place;
    bool m_keeps;
    bool m_isAlone = false;    ///< has the lease of the third-party platform
    Instant m_seenAloneAt;     ///< when that was last certain
    int m_refused = 0;         ///< since the last line about it
    Instant m_refusedSaidAt;
    PushInbox m_inbox;
    std::shared_ptr<CentreMemory> m_memory;
    CentreTokens m_tokens;
    GatewayDoor m_gateway;
    HttpDoor m_door;
};

} // namespace flotilla::wechat
