// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/stageplans.h"

#include "model/platform.h"
#include "run/journal.h"

namespace flotilla {

namespace {

constexpr qsizetype kMostLoaded = 40; // of the batches in question, however old

StagePlan planOf(const Rollout &rollout, const Batch &batch, int target, const Progress &row)
{
    StagePlan plan;
    plan.batch = batch.id;
    plan.target = target;
    const QStringList parts = batch.options.value(rollout.stages).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        plan.shares.append(part.trimmed());
    }
    plan.share = row.mark(rollout.stage);
    plan.since = instantOf(row.mark(rollout.stageAt));
    plan.hours = batch.options.value(rollout.soak);
    plan.limit = batch.options.value(rollout.limit);
    plan.counted = row.mark(rollout.counted);
    plan.phase = row.phase;
    plan.reason = row.reason;
    plan.takenBack = wasTakenBack(row);
    return plan;
}

} // namespace

QString StagePlan::next(int present) const
{
    for (const QString &one : shares) {
        if (one.toInt() > present && (share.isEmpty() || one.toInt() > share.toInt())) {
            return one;
        }
    }
    return {};
}

QHash<MiniProgramId, StagePlan> stagePlans(const Workspace &workspace, const Connection &connection, LoadedBatches &loaded)
{
    QHash<MiniProgramId, StagePlan> plans;
    const Platform &platform = workspace.platforms.of(connection.platform);
    const Rollout &rollout = platform.rollout;
    const auto batches = rollout.stages.isEmpty() ? Result<QList<BatchSummary>>(QList<BatchSummary>{}) : workspace.history.batches(0);
    if (!batches.ok()) {
        return plans;
    }
    LoadedBatches now;
    for (const BatchSummary &summary : *batches) {
        if (summary.platform != platform.id || summary.operation != rollout.widen || now.size() == kMostLoaded) {
            continue;
        }
        const auto known = loaded.constFind(summary.id);
        const bool same = known != loaded.cend() && known->first.changedAt == summary.changedAt && known->first.totals == summary.totals;
        const auto stored = same ? Result(known->second) : workspace.history.load(summary.id);
        if (!stored.ok()) {
            continue;
        }
        now.insert(summary.id, {summary, *stored});
        if (stored->batch.connection != connection.id) {
            continue;
        }
        for (int i = 0; i < stored->batch.targets.size(); ++i) {
            const MiniProgramId &program = stored->batch.targets.at(i).program;
            const Progress &row = stored->state.targets.at(i);
            if (!plans.contains(program) && !stored->batch.options.value(rollout.stages).isEmpty()) {
                plans.insert(program, planOf(rollout, stored->batch, i, row));
            }
        }
    }
    loaded = now;
    return plans;
}

} // namespace flotilla
