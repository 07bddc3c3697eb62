// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/attempts.h"

#include "run/trailnames.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr std::array kStarts{trail::BatchStarted, trail::BatchResumed};
constexpr std::array kRetries{trail::FailedRetried, trail::ChosenRetried};

/// What one run of the batch did to one target.
struct RunPart
{
    int run = 0;
    QList<TrailEntry> entries;
};

Reason failureOf(const StepRule &rule, const TrailEntry &entry)
{
    const bool accepted = entry.what == trailAnswered(Outcome::Accepted);
    const bool unknown = entry.what == trailAnswered(Outcome::Unknown);
    const QString kind = unknown || rule.refusal.isEmpty() ? QString(reasons::NoAnswer) : rule.refusal;
    return {kind, entry.code, accepted ? QString() : entry.detail, entry.requestId};
}

/// Only a call that changes something has an entry when it is sent; the others begin where the one before ended.
void take(QList<AttemptPart> &parts, const QString &step, const TrailEntry &entry, bool sent)
{
    if (parts.isEmpty() || parts.constLast().step != step) {
        const Instant from = sent || parts.isEmpty() ? entry.when : parts.constLast().to;
        parts.append({step, from, entry.when});
    }
    parts.last().to = std::max(parts.constLast().to, entry.when);
}

std::optional<Attempt> attemptFrom(const QList<TrailEntry> &entries, const Operation &operation)
{
    Attempt attempt;
    for (const TrailEntry &entry : entries) {
        const StepRule *rule = isCall(entry) ? findRule(operation.steps, entry.step) : nullptr;
        if (!rule || rule->follow.silent) {
            continue;
        }
        const bool sent = entry.what == trail::Sent;
        take(attempt.parts, rule->name, entry, sent);
        // A look at what is followed is accepted whatever it finds; it was the last one, so it found the end.
        const bool ended = !sent && (entry.what != trailAnswered(Outcome::Accepted) || rule->follow.on);
        attempt.reason = ended ? failureOf(*rule, entry) : Reason{};
    }
    return attempt.parts.isEmpty() ? std::nullopt : std::optional(attempt);
}

/// The parts of the runs before the try that the row tells of. That one began with its first entry, whatever came later.
QList<RunPart> partsBefore(const QList<RunPart> &parts, const Progress &row)
{
    if (!isSet(row.startedAt)) {
        return parts;
    }
    const auto current = std::find_if(parts.crbegin(), parts.crend(), [&row](const RunPart &part) {
        return part.entries.constFirst().when <= row.startedAt;
    });
    return parts.first(parts.crend() - current - (current == parts.crend() ? 0 : 1));
}

bool sameReason(const Reason &a, const Reason &b)
{
    return a.kind == b.kind && a.code == b.code && a.text == b.text; // the request has an id of its own each time
}

} // namespace

bool hasEarlierAttempts(const BatchState &state)
{
    return std::any_of(state.targets.cbegin(), state.targets.cend(), [](const Progress &row) {
        return row.starts > 1 || (row.starts == 1 && !isSet(row.startedAt));
    });
}

Attempts attemptsOf(const StoredBatch &stored, const Operation &operation, const QList<TrailEntry> &trail)
{
    QHash<QPair<LaneId, MiniProgramId>, int> indices;
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        if (row.starts > 1 || (row.starts == 1 && !isSet(row.startedAt))) {
            indices.insert({stored.batch.targets.at(i).lane, stored.batch.targets.at(i).program}, i);
        }
    }
    int run = 0;
    bool retried = false;
    QHash<int, QList<RunPart>> parts;
    for (const TrailEntry &entry : trail) {
        const auto isOneOf = [&entry](const auto &names) { return std::find(names.begin(), names.end(), entry.what) != names.end(); };
        if (entry.program.isEmpty()) {
            const bool again = isOneOf(kRetries);
            if (again || isOneOf(kStarts)) {
                ++run;
                retried = again;
            }
        } else if (const auto index = indices.constFind({entry.lane, entry.program}); index != indices.cend()) {
            QList<RunPart> &mine = parts[*index];
            if (mine.isEmpty() || mine.constLast().run != run) {
                mine.append(RunPart{run, {}});
            }
            mine.last().entries.append(entry);
        }
    }
    Attempts attempts;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        const Progress &row = stored.state.targets.at(it.key());
        QList<Attempt> earlier;
        const QList<RunPart> before = partsBefore(it.value(), row);
        for (const RunPart &part : before) {
            if (const std::optional<Attempt> attempt = attemptFrom(part.entries, operation)) {
                earlier.append(*attempt);
            }
        }
        if (earlier.isEmpty()) {
            continue;
        }
        attempts.earlier.insert(it.key(), earlier);
        if (retried && (!isSet(row.startedAt) || it.value().constLast().run == run)) {
            attempts.triedAgain.insert(it.key());
        }
    }
    return attempts;
}

RetryTotals retryTotals(const BatchState &state, const Attempts &attempts)
{
    RetryTotals totals;
    for (const int index : attempts.triedAgain) {
        const Progress &row = state.targets.at(index);
        switch (row.phase) {
        case Phase::Succeeded:
            ++totals.done;
            break;
        case Phase::Resting:
            ++totals.resting;
            break;
        case Phase::Rejected:
            ++totals.rejected;
            break;
        case Phase::Failed:
            ++(sameReason(row.reason, attempts.earlier.value(index).constLast().reason) ? totals.same : totals.other);
            break;
        case Phase::Skipped:
        case Phase::Cancelled:
            ++totals.left;
            break;
        default:
            ++totals.toGo;
        }
    }
    return totals;
}

bool retryHelped(const BatchState &state, const Attempts &attempts)
{
    return std::all_of(attempts.triedAgain.cbegin(), attempts.triedAgain.cend(), [&state](int index) {
        const Phase phase = state.targets.at(index).phase;
        return phase == Phase::Succeeded || phase == Phase::Resting || !isOver(phase);
    });
}

} // namespace flotilla
