// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/preflight.h"

#include "run/idlebatch.h"
#include "workflow/person.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kClockWarning = std::chrono::seconds(60);
constexpr Millis kRecently = std::chrono::hours(24);
constexpr int kAgain = 3;
constexpr Millis kShortestPause = std::chrono::seconds(1);

bool ownBuildOrUnsure(const Batch &batch, const BatchState &state, const AppId &app, const QString &buildId)
{
    const auto lane = std::find_if(state.lanes.cbegin(), state.lanes.cend(), [&app](const LaneState &l) { return l.app == app; });
    // Where the newest id is never ours, an open build of ours is the one that runs.
    const bool idProves = lane == state.lanes.cend() || lane->trust == IdTrust::Matches;
    for (qsizetype i = 0; i < batch.targets.size() && i < state.targets.size(); ++i) {
        const Progress &row = state.targets.at(i);
        if (batch.targets.at(i).app != app) {
            continue;
        }
        const bool open = isSet(row.startedAt) && !isFinal(row.phase);
        if ((!buildId.isEmpty() && row.buildId == buildId) || (open && row.step == Step::Deploy)
            || (open && row.step == Step::Build && !idProves)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isWellFormed(const MiniProgramId &id)
{
    const QString &v = id.value;
    return v.size() == 18 && v.startsWith(u"wx"_s) && std::all_of(v.cbegin() + 2, v.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
           });
}

QList<Finding> localFindings(const QList<Target> &targets, const LocalFacts &facts, Instant now)
{
    QList<Finding> findings;
    if (targets.isEmpty()) {
        findings.append({Level::Stop, Check::NothingSelected, {}, {}, {}});
    }
    QHash<MiniProgramId, AppId> seen;
    QSet<QPair<AppId, MiniProgramId>> pairs;
    for (const Target &target : targets) {
        if (target.app.isEmpty()) {
            findings.append({Level::Stop, Check::NoApp, {}, target.program, {}});
        }
        if (!isWellFormed(target.program)) {
            findings.append({Level::Stop, Check::MalformedId, target.app, target.program, target.program.value});
        }
        if (pairs.contains({target.app, target.program})) {
            findings.append({Level::Stop, Check::DuplicateTarget, target.app, target.program, target.name});
        } else if (seen.contains(target.program)) {
            findings.append({Level::Warn, Check::TwoApps, target.app, target.program, seen.value(target.program).value});
        }
        pairs.insert({target.app, target.program});
        seen.insert(target.program, target.app);
        if (facts.frozen.contains(target.program)) {
            findings.append({Level::Stop, Check::Frozen, target.app, target.program, target.name});
        }
        const Instant last = facts.lastPublished.value(target.program);
        if (isSet(last) && now - last < kRecently) {
            findings.append({Level::Warn, Check::RecentlyPublished, target.app, target.program,
                             toDateTime(last).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)});
        }
    }
    return findings;
}

LocalFacts readLocalFacts(const Workspace &workspace)
{
    LocalFacts facts;
    if (auto published = workspace.history.lastPublished(); published.ok()) {
        facts.lastPublished = published.value();
    }
    if (const auto programs = workspace.catalogue.programs(); programs.ok()) {
        for (const MiniProgram &program : programs.value()) {
            if (program.frozen) {
                facts.frozen.insert(program.id);
            }
        }
    }
    return facts;
}

Preflight::Preflight(const Workspace &workspace, Batch batch, BatchState state, std::shared_ptr<Gateway> gateway,
                     QObject *parent)
    : QObject(parent), m_workspace(workspace), m_batch(std::move(batch)), m_state(std::move(state)),
      m_gateway(std::move(gateway))
{
}

Preflight::~Preflight() = default;

void Preflight::start()
{
    checkFrozen();
    checkJournal();
    const QList<AppId> apps = m_batch.apps();
    m_open = 1 + static_cast<int>(apps.size());
    ask({}, [this](const Reply &reply) { identityAnswered(reply); }, kAgain);
    for (const AppId &app : apps) {
        Call call;
        call.verb = Verb::ReadApp;
        call.app = app;
        ask(call, [this, app](const Reply &reply) { appAnswered(app, reply); }, kAgain);
    }
}

// "Slow down" says nothing about the batch: the question is put again, a few times.
void Preflight::ask(const Call &call, const Gateway::Callback &answered, int again)
{
    m_calls.push_back(m_gateway->send(call, [this, call, answered, again](const Reply &reply) {
        if (reply.outcome != Outcome::Limited || again == 0) {
            answered(reply);
            return;
        }
        const Instant then = m_workspace.clock.now() + std::max(kShortestPause, reply.error.retryAfter);
        m_alarms.push_back(m_workspace.clock.at(then, [this, call, answered, again] { ask(call, answered, again - 1); }));
    }));
}

// Whoever was frozen after the batch was made is not published by a resume or retry either.
void Preflight::checkFrozen()
{
    const auto programs = m_workspace.catalogue.programs();
    QSet<MiniProgramId> frozen;
    for (const MiniProgram &program : programs.ok() ? programs.value() : QList<MiniProgram>()) {
        if (program.frozen) {
            frozen.insert(program.id);
        }
    }
    for (qsizetype i = 0; i < m_batch.targets.size() && !frozen.isEmpty(); ++i) {
        const Target &target = m_batch.targets.at(i);
        const Progress row = m_state.targets.value(i);
        if (frozen.contains(target.program) && !isFinal(row.phase) && !mayBeBuilding(row)) {
            m_findings.append({Level::Stop, Check::Frozen, target.app, target.program, target.name});
        }
    }
}

// A journal that cannot be read does not say that a lane is free.
void Preflight::checkJournal()
{
    const auto leases = m_workspace.leases.holders(lanesOf(m_batch));
    if (!leases.ok()) {
        add(Level::Stop, Check::Journal, {}, leases.error().text);
        return;
    }
    for (const LeaseRow &lease : leases.value()) {
        if (lease.holder != m_workspace.self) {
            add(Level::Stop, Check::LaneLeased, lease.lane.app,
                tr("%1 on %2, process %3").arg(lease.holder.user, lease.holder.host, QString::number(lease.holder.process)));
        }
    }
    for (const AppId &app : m_batch.apps()) {
        const auto unfinished = m_workspace.history.unfinishedOn(m_batch.laneKey(app));
        if (!unfinished.ok()) {
            add(Level::Stop, Check::Journal, {}, unfinished.error().text);
            return;
        }
        for (const BatchId &id : unfinished.value()) {
            if (id != m_batch.id) {
                add(Level::Stop, Check::OlderBatch, app, id.value);
            }
        }
    }
}

void Preflight::identityAnswered(const Reply &reply)
{
    noteClock(reply);
    m_identity = reply.identity;
    if (reply.outcome == Outcome::Denied) {
        // The account is known but this question is forbidden to it: that says nothing about publishing.
        const bool forbidden = reply.error.vendorCode.contains("UnauthorizedOperation"_L1);
        add(forbidden ? Level::Warn : Level::Stop, forbidden ? Check::Permission : Check::Credentials, {},
            reply.error.vendorCode + u' ' + reply.error.text);
    } else if (reply.outcome != Outcome::Accepted) {
        add(Level::Warn, Check::Credentials, {}, reply.error.text);
    }
    oneDone();
}

void Preflight::appAnswered(const AppId &app, const Reply &reply)
{
    noteClock(reply);
    if (reply.outcome == Outcome::Denied) {
        add(Level::Stop, Check::Permission, app, reply.error.vendorCode + u' ' + reply.error.text);
    } else if (reply.outcome == Outcome::Refused) {
        add(Level::Stop, Check::AppMissing, app, reply.error.vendorCode + u' ' + reply.error.text);
    } else if (reply.outcome != Outcome::Accepted) {
        add(Level::Stop, Check::Reachable, app, reply.error.text);
    } else if (reply.apps.isEmpty()) {
        add(Level::Stop, Check::AppMissing, app, {});
    } else {
        const AppRow &row = reply.apps.constFirst();
        if (!row.environment.isEmpty() && row.environment != m_batch.environment) {
            add(Level::Stop, Check::WrongEnvironment, app, row.environment);
        }
        if (!row.lastBuildWord.isEmpty() && row.lastBuild == BuildState::Building
            && !ownBuildOrUnsure(m_batch, m_state, app, row.lastBuildId)) {
            add(Level::Stop, Check::BuildRunning, app, row.lastBuildId);
        }
    }
    oneDone();
}

void Preflight::noteClock(const Reply &reply)
{
    if (reply.clockOffset && !m_clockOffset) {
        m_clockOffset = reply.clockOffset;
        if (std::chrono::abs(*m_clockOffset) >= kClockWarning) {
            const auto off = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::abs(*m_clockOffset));
            const int seconds = static_cast<int>(off.count());
            add(Level::Warn, Check::Clock, {},
                *m_clockOffset > Millis(0) ? tr("%n second(s) slow", "clock", seconds) : tr("%n second(s) fast", "clock", seconds));
        }
    }
}

void Preflight::add(Level level, Check check, const AppId &app, const QString &detail)
{
    m_findings.append({level, check, app, {}, detail.trimmed()});
}

void Preflight::oneDone()
{
    if (--m_open == 0) {
        QMetaObject::invokeMethod(this, &Preflight::finished, Qt::QueuedConnection);
    }
}

} // namespace flotilla
