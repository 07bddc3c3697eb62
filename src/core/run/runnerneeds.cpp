// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runnerneeds.h"

#include "run/freezes.h"
#include "run/plannedorders.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr Millis kRestarts = std::chrono::minutes(1); // a service that was restarted says goodbye and is back

/// Where no runner lives that takes what is meant for this label.
std::optional<Need> withoutRunner(const QString &label, const RunnersNow &runners, Instant now)
{
    const RunnerRow *last = nullptr;
    for (const RunnerRow &row : runners.rows) {
        if (!row.state.labels.contains(label)) {
            continue;
        }
        if (healthOf(row) == RunnerHealth::Alive || (row.ended && row.silence < kRestarts)) {
            return {};
        }
        last = last && last->silence <= row.silence ? last : &row;
    }
    Need need{.kind = Need::Kind::NoRunner, .connection = {}, .what = label};
    if (last && healthOf(*last) == RunnerHealth::Silent) {
        need.name = last->state.name;
        need.since = now - last->silence;
    }
    return need;
}

bool hasKind(const QList<Need> &needs, Need::Kind kind)
{
    return std::any_of(needs.cbegin(), needs.cend(), [kind](const Need &need) { return need.kind == kind; });
}

} // namespace

RunnersNow runnersNow(Runners *runners)
{
    const auto rows = runners ? runners->runners() : Result<QList<RunnerRow>>(Error{});
    const auto held = rows.ok() ? runners->held() : Result<QHash<BatchId, QString>>(Error{});
    return held.ok() ? RunnersNow{true, *rows, *held} : RunnersNow{};
}

bool isBetweenRunners(const StoredBatch &stored)
{
    if (runOn(stored.batch.options).isEmpty() || stored.state.stopRequested || isSet(plannedFor(stored))) {
        return false;
    }
    return hasLaneToClose(stored) || std::any_of(stored.state.targets.cbegin(), stored.state.targets.cend(), [](const Progress &row) {
        return !isOver(row.phase) && row.phase != Phase::Resting && row.phase != Phase::NeedsPerson;
    });
}

QList<Need> needsOfRunnerOrder(const StoredBatch &stored, const BatchPosture &posture, const RunnersNow &runners, Instant now)
{
    QList<Need> needs = needsOfBatch(stored, posture, now);
    const QString label = runOn(stored.batch.options);
    const bool isForRunner = !label.isEmpty() && runners.isKnown && posture.where == BatchPosture::Where::Nowhere && !posture.atQuit;
    if (!isForRunner || stored.state.stopRequested || hasKind(needs, Need::Kind::Missed) || hasKind(needs, Need::Kind::Gate)) {
        return needs;
    }
    const bool isOpen = needs.removeIf([](const Need &need) { return need.kind == Need::Kind::Interrupted; }) > 0 || isSet(plannedFor(stored));
    const bool rests = totalsOf(stored.state.targets).resting > 0;
    std::optional<Need> need;
    if (const auto held = runners.held.constFind(stored.batch.id); isOpen && held != runners.held.cend()) {
        need = Need{.kind = Need::Kind::Held, .connection = {}, .since = posture.changed};
        need->reason.text = *held;
    } else if (isOpen || rests) {
        need = withoutRunner(label, runners, now);
    }
    if (need) {
        need->connection = stored.batch.connection;
        need->batch = stored.batch.id;
        need->since = isSet(need->since) ? need->since : stored.batch.createdAt;
        needs.append(*need);
    }
    return needs;
}

QList<Need> needsOfOver(const BatchSummary &batch, const RunnersNow &runners, Instant now)
{
    QList<Need> needs = needsOfEnded(batch, now);
    const QString label = runOn(batch.options);
    const bool isForRunner = !label.isEmpty() && runners.isKnown && batch.totals.resting > 0;
    if (std::optional<Need> need = isForRunner ? withoutRunner(label, runners, now) : std::nullopt) {
        need->batch = batch.id;
        needs.append(*need);
    }
    return needs;
}

std::optional<Frozen> freezeOfStart(const Workspace &workspace, const StoredBatch &stored, Instant now)
{
    const Instant start = plannedFor(stored);
    const auto frozen = isSet(start) ? frozenFor(workspace, stored.batch, std::max(start, now)) : Result<std::optional<Frozen>>(std::optional<Frozen>());
    return frozen.ok() ? *frozen : std::nullopt;
}

QList<Need> needsOfIdle(const Workspace &workspace, const StoredBatch &stored, const BatchPosture &posture, const RunnersNow &runners, Instant now)
{
    const std::optional<QList<Need>> approval = needsOfApproval(workspace, stored);
    QList<Need> needs = approval ? *approval : needsOfRunnerOrder(stored, posture, runners, now);
    const bool isSaid = !needs.isEmpty() || posture.where != BatchPosture::Where::Nowhere;
    const std::optional<Frozen> frozen = isSaid ? std::nullopt : freezeOfStart(workspace, stored, now);
    if (frozen) {
        Need need{.kind = Need::Kind::Frozen, .connection = stored.batch.connection, .batch = stored.batch.id};
        need.reason.text = frozenText(*frozen);
        need.left = startStateOf(stored.batch.options, stored.batch.createdAt, frozen->until) == StartState::Due ? 1 : 0;
        needs.append(need);
    }
    return needs;
}

} // namespace flotilla
