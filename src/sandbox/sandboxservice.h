// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract.h"
#include "effectlog.h"
#include "fault.h"
#include "httpserver.h"
#include "platform.h"
#include "ratelimiter.h"
#include "scenario.h"
#include "tc3verifier.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace flotilla::sandbox {

/// What the service needs from outside.
struct ServiceSettings {
    Scenario scenario;
    ApiKey key; ///< the permanent key that clients sign with
    PlatformState state;
    EffectLog *log = nullptr; ///< may be null; must outlive the service
    std::function<qint64()> nowMs; ///< UTC milliseconds of this machine
    std::function<void(const PlatformState &)> save; ///< called after each change, before the reply is sent; may be empty
};

/// Turns one HTTP request into one reply: fault, signature, contract, rate limit, platform, log - in this order.
class SandboxService
{
public:
    explicit SandboxService(ServiceSettings settings);

    [[nodiscard]] HttpReply handle(const HttpRequest &request);
    [[nodiscard]] const Platform &platform() const { return m_platform; }

private:
    /// One call on its way through.
    struct Call {
        CommonParameters common;
        QString requestId;
        std::optional<QJsonObject> body; ///< nothing: not a JSON object
        CallTarget target;
        qint64 nowMs = 0; ///< the platform's clock
    };

    [[nodiscard]] Call read(const HttpRequest &request) const;
    [[nodiscard]] CallTarget targetOf(const QString &action, const QJsonObject &body) const;
    [[nodiscard]] std::optional<ApiError> check(const HttpRequest &request, const Call &call);
    [[nodiscard]] PlatformReply execute(const HttpRequest &request, const Call &call);
    [[nodiscard]] PlatformReply dispatch(const Call &call);
    void record(const Call &call, const PlatformReply &reply, const std::optional<Fault> &fault);

    ServiceSettings m_settings;
    Contract m_contract = Contract::builtIn();
    Tc3Verifier m_verifier;
    FaultPlan m_faults;
    RateLimiter m_limiter;
    Platform m_platform;
};

} // namespace flotilla::sandbox
