// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"
#include "model/ids.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace flotilla {

/// What a runner can ask of a platform. One vendor call each.
enum class Verb {
    Unbind,           ///< changes state: removes whatever is bound to `app`
    Bind,             ///< changes state: binds `app` to `program`
    Deploy,           ///< changes state: starts a build of `app` for what is bound
    ReadApp,          ///< reads the row of `app`: newest build and its status
    CheckBuild,       ///< reads the status of `buildId`
    ListApps,         ///< reads one page of apps
    ListEnvironments, ///< reads the environments; may be forbidden without harm
    WhoAmI,           ///< reads whom the credentials belong to
};
[[nodiscard]] constexpr bool changesState(Verb v) { return v <= Verb::Deploy; }

/// One request in the core's words; the adapter of the platform makes the vendor's call of it.
struct Call
{
    Verb verb = Verb::WhoAmI;
    AppId app;
    MiniProgramId program;
    QString buildId;
    QString mode;      ///< Deploy
    QString buildType; ///< Deploy
    int offset = 0;    ///< ListApps
    int limit = 100;   ///< ListApps
};

/// How a call ended, as far as it decides anything.
enum class Outcome {
    Accepted, ///< well-formed success
    Refused,  ///< well-formed no: certainly not done
    Denied,   ///< well-formed no because of credentials or permission: certainly not done
    Limited,  ///< told to slow down: certainly not done
    Busy,     ///< certainly not done: something of that kind is under way
    NotSent,  ///< never reached the platform: certainly not done
    Unknown,  ///< anything else: may be done or not
};

/// Certainly neither done nor refused: as if it had not been sent.
[[nodiscard]] constexpr bool wasNotExecuted(Outcome o)
{
    return o == Outcome::Denied || o == Outcome::Limited || o == Outcome::NotSent;
}

/// A build's state in the core's words; the platform's word travels beside it.
enum class BuildState { Building, Built, InReview, Rejected, Released, Failed, Strange };

/// One app as the platform lists it.
struct AppRow
{
    AppId id;
    QString title;
    QString environment;
    QString description;
    QString lastBuildId;   ///< newest mini program build, or empty
    BuildState lastBuild = BuildState::Strange; ///< meaningful with a non-empty lastBuildWord
    QString lastBuildWord; ///< or empty
    Instant lastDeployedAt;
};

struct EnvironmentRow
{
    QString id;
    QString alias;
    QString status;
    bool likely = false; ///< of the kind that can hold such apps
};

/// The answer to a Call. Only the fields of its verb are filled.
struct Reply
{
    Outcome outcome = Outcome::Unknown;
    bool internalError = false; ///< Unknown because the platform itself said "internal error"
    Error error;                ///< with every outcome but Accepted
    QString requestId;
    QString buildId;  ///< Deploy; empty with Accepted never occurs (the adapter reports Unknown)
    BuildState build = BuildState::Strange; ///< CheckBuild
    QString word;     ///< CheckBuild: as the platform wrote it
    QList<AppRow> apps; ///< ReadApp (none: the app is not listed), ListApps
    int total = 0;      ///< ListApps: how many there are in all, -1 if not told
    QList<EnvironmentRow> environments;
    QString identity;   ///< WhoAmI: account and user, one line
    std::optional<Millis> clockOffset; ///< platform's time minus ours, from the Date header
};

/// A call under way. Destroying it cancels: its answer, if one comes, is dropped.
class PendingCall
{
public:
    virtual ~PendingCall() = default;
    /// False while it is certain that nothing of it has left this computer.
    [[nodiscard]] virtual bool hasLeft() const { return true; }
};

/// Port: one connection to one platform.
class Gateway
{
public:
    using Callback = std::function<void(const Reply &)>;
    virtual ~Gateway() = default;
    /// Sends the call once its turn has come (rate limit). State-changing calls are sent at most once.
    /// `done` runs exactly once, later, from the event loop, unless the handle is destroyed before.
    [[nodiscard]] virtual std::unique_ptr<PendingCall> send(const Call &call, Callback done) = 0;
};

/// Port: opens gateways. Fails at once only for a connection that cannot work (bad endpoint).
class GatewayFactory
{
public:
    virtual ~GatewayFactory() = default;
    virtual Result<std::shared_ptr<Gateway>> open(const Connection &connection, const Credentials &credentials) = 0;
};

} // namespace flotilla
