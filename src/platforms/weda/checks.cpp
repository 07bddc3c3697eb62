// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/checks.h"

#include "weda/names.h"
#include "weda/sight.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace flotilla::weda {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct WedaChecks
{
    Q_DECLARE_TR_FUNCTIONS(WedaChecks)
};

QString codeAndText(const Reply &reply)
{
    return (reply.error.vendorCode + u' ' + reply.error.text).trimmed();
}

// Whether the build that runs is one of this batch's own, which a resume follows.
bool isOwnOrUnsure(const Batch &batch, const BatchState &state, const LaneId &lane, const QString &buildId)
{
    const auto row = std::find_if(state.lanes.cbegin(), state.lanes.cend(), [&lane](const LaneState &l) { return l.id == lane; });
    // Where the newest id is never ours, an open build of ours is the one that runs.
    const bool idProves = row == state.lanes.cend() || (row->memory.value(lane::Trust) == "matches"_L1 && !row->marks.contains(lane::Doubt));
    for (qsizetype i = 0; i < batch.targets.size() && i < state.targets.size(); ++i) {
        const Progress &p = state.targets.at(i);
        if (batch.targets.at(i).lane != lane) {
            continue;
        }
        const bool open = isSet(p.startedAt) && !isOver(p.phase);
        if ((!buildId.isEmpty() && p.mark(marks::BuildId) == buildId) || (open && p.step == steps::Deploy)
            || (open && p.step == steps::Build && !idProves)) {
            return true;
        }
    }
    return false;
}

QList<Finding> identityFindings(const Reply &reply, const Batch &, const BatchState &, const LaneId &)
{
    if (reply.outcome == Outcome::Denied) {
        // The account is known but this question is forbidden to it: that says nothing about publishing.
        const bool forbidden = reply.error.vendorCode.contains("UnauthorizedOperation"_L1);
        return {{forbidden ? Level::Warn : Level::Stop, forbidden ? flotilla::checks::Permission : flotilla::checks::Credentials, {}, {},
                 codeAndText(reply)}};
    }
    if (reply.outcome != Outcome::Accepted) {
        return {{Level::Warn, flotilla::checks::Credentials, {}, {}, reply.error.text}};
    }
    return {};
}

QList<Finding> appFindings(const Reply &reply, const Batch &batch, const BatchState &state, const LaneId &lane)
{
    if (reply.outcome == Outcome::Denied) {
        return {{Level::Stop, flotilla::checks::Permission, lane, {}, codeAndText(reply)}};
    }
    if (reply.outcome == Outcome::Refused) {
        return {{Level::Stop, checks::AppMissing, lane, {}, codeAndText(reply)}};
    }
    if (reply.outcome != Outcome::Accepted) {
        return {{Level::Stop, flotilla::checks::Reachable, lane, {}, reply.error.text}};
    }
    if (reply.items.isEmpty()) {
        return {{Level::Stop, checks::AppMissing, lane, {}, {}}};
    }
    QList<Finding> findings;
    const Item &app = reply.items.constFirst();
    const QString environment = app.values.value(app::Environment);
    if (!environment.isEmpty() && environment != batch.place.value(fields::Environment)) {
        findings.append({Level::Stop, checks::WrongEnvironment, lane, {}, environment});
    }
    const QString build = app.values.value(app::LastBuild);
    if (isBuilding(app) && !isOwnOrUnsure(batch, state, lane, build)) {
        findings.append({Level::Stop, checks::BuildRunning, lane, {}, build});
    }
    return findings;
}

Diagnosis credentialsLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    using enum Diagnosis::Mark;
    if (reply.outcome == Outcome::Accepted) {
        return {Good, WedaChecks::tr("Credentials"), reply.values.value(Identity), {}};
    }
    if (reply.outcome == Outcome::Denied) {
        return {Bad, WedaChecks::tr("Credentials"), codeAndText(reply),
                WedaChecks::tr("Check SecretId and SecretKey, and whether the key is enabled in the console.")};
    }
    return {Warn, WedaChecks::tr("Credentials"), codeAndText(reply),
            WedaChecks::tr("The account service did not answer; test again later.")};
}

Diagnosis appsLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    using enum Diagnosis::Mark;
    if (reply.outcome == Outcome::Denied) {
        return {Bad, WedaChecks::tr("Apps"), codeAndText(reply),
                WedaChecks::tr("Give the key's user permission for the platform's app actions.")};
    }
    if (reply.outcome != Outcome::Accepted) {
        return {Bad, WedaChecks::tr("Apps"), codeAndText(reply), WedaChecks::tr("Check the network, the proxy and the endpoint.")};
    }
    if (reply.items.isEmpty()) {
        return {Warn, WedaChecks::tr("Apps"), WedaChecks::tr("none in environment %1").arg(connection.field(fields::Environment)),
                WedaChecks::tr("Check the environment id, or make an app there first.")};
    }
    const int apps = std::max(reply.total, static_cast<int>(reply.items.size()));
    return {Good, WedaChecks::tr("Apps"), WedaChecks::tr("%n app(s) found", nullptr, apps), {}};
}

// That the key may not list the environments is no fault where its apps could be read; without them nothing is confirmed.
Diagnosis environmentLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &others)
{
    using enum Diagnosis::Mark;
    const QString wanted = connection.field(fields::Environment);
    const auto mine = std::find_if(reply.items.cbegin(), reply.items.cend(), [&wanted](const Item &e) { return e.id == wanted; });
    if (reply.outcome == Outcome::Accepted && mine != reply.items.cend()) {
        return {Good, WedaChecks::tr("Environment"), mine->title.isEmpty() ? mine->id : mine->title, {}};
    }
    if (reply.outcome == Outcome::Accepted) {
        return {Warn, WedaChecks::tr("Environment"), WedaChecks::tr("%1 is not among the environments of this account").arg(wanted),
                WedaChecks::tr("Check the environment id in the console.")};
    }
    const bool appsRead = std::none_of(others.cbegin(), others.cend(), [](const Diagnosis &line) { return line.mark == Bad; });
    if (reply.outcome == Outcome::Denied && appsRead) {
        return {Good, WedaChecks::tr("Environment"), WedaChecks::tr("not allowed to list environments; that is not needed for publishing"), {}};
    }
    return {Warn, WedaChecks::tr("Environment"), codeAndText(reply),
            WedaChecks::tr("The environments could not be read, so the id is not confirmed. Test again later.")};
}

} // namespace

QList<Finding> localFindings(const QList<Target> &targets)
{
    QList<Finding> findings;
    QHash<MiniProgramId, LaneId> seen;
    for (const Target &target : targets) {
        if (target.lane.isEmpty()) {
            findings.append({Level::Stop, checks::NoApp, {}, target.program, {}});
        }
        const auto other = seen.constFind(target.program);
        if (other != seen.cend() && *other != target.lane) {
            findings.append({Level::Warn, checks::TwoApps, target.lane, target.program, other->value});
        }
        seen.insert(target.program, target.lane);
    }
    return findings;
}

QList<CheckQuestion> checkQuestions()
{
    return {{.call = calls::WhoAmI, .findings = identityFindings, .identity = Identity}, {.call = calls::ReadApp, .perLane = true, .findings = appFindings}};
}

QList<DoctorQuestion> doctorQuestions()
{
    return {{calls::WhoAmI, credentialsLine}, {calls::ListApps, appsLine}, {calls::ListEnvironments, environmentLine}};
}

} // namespace flotilla::weda
