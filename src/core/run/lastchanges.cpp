// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lastchanges.h"

#include "workflow/person.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kMostOrders = 300; // each is read by itself

bool isGivenUp(const Progress &row, const Operation &operation)
{
    return row.phase != Phase::Succeeded && leftSomething(row, operation);
}

bool hasChanged(const Progress &row, const Operation &operation)
{
    return row.phase == Phase::NeedsPerson || isGivenUp(row, operation) || (row.phase == Phase::Succeeded && row.mark(marks::Already).isEmpty());
}

bool hasTaken(const Progress &row, const QStringList &steps, Instant since)
{
    if (row.phase == Phase::Failed || row.phase == Phase::Rejected) {
        return false;
    }
    return std::any_of(steps.cbegin(), steps.cend(), [&row, since](const QString &step) {
        const bool passed = row.step != step || row.phase == Phase::Succeeded || row.phase == Phase::Resting;
        return passed && row.span(step).from > since;
    });
}

/// The mark may tell when that one came, too.
QString leftVersion(const Platform &platform, const Progress &row)
{
    return platform.rollout.left.isEmpty() ? QString() : row.mark(platform.rollout.left).section(u'|', 0, 0);
}

} // namespace

Result<QHash<MiniProgramId, LastChange>> lastChanges(const Workspace &workspace, const ConnectionId &connection, const QStringList &operations)
{
    const auto batches = workspace.history.batches(0);
    if (!batches) {
        return batches.error();
    }
    QHash<MiniProgramId, LastChange> last;
    int read = 0;
    for (const BatchSummary &summary : *batches) { // the newest first
        if (!operations.contains(summary.operation) || read == kMostOrders) {
            continue;
        }
        const auto stored = workspace.history.load(summary.id);
        if (!stored) {
            return stored.error();
        }
        const Batch &batch = stored->batch;
        if (batch.connection != connection) { // the limit is for those that say something
            continue;
        }
        ++read;
        const Operation &operation = workspace.platforms.operationOf(batch);
        for (qsizetype i = 0; i < batch.targets.size(); ++i) {
            const Progress &row = stored->state.targets.at(i);
            if (!hasChanged(row, operation) || last.contains(batch.targets.at(i).program)) {
                continue;
            }
            const bool waits = row.phase == Phase::NeedsPerson;
            const Target &target = batch.targets.at(i);
            last.insert(target.program, {batch.operation, summary.createdBy, waits ? row.startedAt : row.finishedAt, batch.id, target.lane,
                                         waits ? row.reason : Reason(), waits || isGivenUp(row, operation), leftVersion(workspace.platforms.of(batch.platform), row)});
        }
    }
    return last;
}

Result<QSet<MiniProgramId>> answeredSince(const Workspace &workspace, const ConnectionId &connection, const QStringList &steps, Instant since)
{
    const auto batches = workspace.history.batches(0);
    if (!batches) {
        return batches.error();
    }
    QSet<MiniProgramId> answered;
    for (const BatchSummary &summary : *batches) {
        const Operation *operation = workspace.platforms.of(summary.platform).operation(summary.operation);
        const bool takes = operation && std::any_of(steps.cbegin(), steps.cend(), [operation](const QString &step) { return findRule(operation->steps, step); });
        if (!takes || summary.changedAt <= since) {
            continue;
        }
        const auto stored = workspace.history.load(summary.id);
        if (!stored) {
            return stored.error();
        }
        for (qsizetype i = 0; stored->batch.connection == connection && i < stored->batch.targets.size(); ++i) {
            if (hasTaken(stored->state.targets.at(i), steps, since)) {
                answered.insert(stored->batch.targets.at(i).program);
            }
        }
    }
    return answered;
}

} // namespace flotilla
