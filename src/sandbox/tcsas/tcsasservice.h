// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract.h"
#include "effectlog.h"
#include "fault.h"
#include "httpserver.h"
#include "platform.h"
#include "ratelimiter.h"
#include "tc3verifier.h"
#include "tcsas/endpoints.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace flotilla::sandbox::tcsas {

/// What the service needs from outside.
struct ServiceSettings {
    Rules rules;
    World world;
    QList<FaultRule> faults;
    std::optional<int> requestsPerSecond; ///< per SecretId and action; none: the documented limit; 0: no limit
    QString strictHost; ///< as of Scenario
    EffectLog *log = nullptr; ///< may be null; must outlive the service
    std::function<qint64()> nowMs; ///< UTC milliseconds of this machine
    std::function<void(World &)> save; ///< called after each change, before the reply is sent; may be empty
};

/// Stands in for tcsas.intl.tencentcloudapi.com: fault, signature, contract, rate limit, platform, log - in this order.
/// Every action of the contract is answered; those with rules by them, the others with an empty answer of their shape.
/// GET /openserver/cgi-bin/token tells whether an AppSecret is the one that works.
class TcsasService
{
public:
    explicit TcsasService(ServiceSettings settings);
    Q_DISABLE_COPY_MOVE(TcsasService)

    /// True for requests of this platform's API version, and for those of a mini program's server.
    [[nodiscard]] static bool serves(const HttpRequest &request);
    [[nodiscard]] HttpReply handle(const HttpRequest &request);
    [[nodiscard]] World &world() { return m_world; }
    /// Answers hold URLs: tell it where it is.
    void standAt(const Places &places) { m_places = places; }

private:
    /// One call on its way through.
    struct Arrival {
        CommonParameters common;
        QString requestId;
        std::optional<QJsonObject> body; ///< nothing: not a JSON object
        QString appid; ///< the mini program it is about, for faults and the log
        qint64 nowMs = 0; ///< the platform's clock
    };

    [[nodiscard]] Arrival read(const HttpRequest &request);
    [[nodiscard]] QString appidOf(const QJsonObject &body);
    [[nodiscard]] std::optional<ApiError> check(const HttpRequest &request, const Arrival &arrival);
    [[nodiscard]] Answer answer(const Arrival &arrival);
    [[nodiscard]] PlatformReply replyTo(const Arrival &arrival, const Answer &answer) const;
    [[nodiscard]] HttpReply openServer(const HttpRequest &request);
    void record(const Arrival &arrival, const Answer &answer, const std::optional<Fault> &fault);

    ServiceSettings m_settings;
    World m_world;
    Places m_places;
    Contract m_contract = Contract::read({QStringLiteral("tcsas")});
    Tc3Verifier m_verifier;
    FaultPlan m_faults;
    RateLimiter m_limiter;
    QHash<QString, Endpoint> m_endpoints; ///< by action
};

} // namespace flotilla::sandbox::tcsas
