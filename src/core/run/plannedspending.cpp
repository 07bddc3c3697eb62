// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/plannedspending.h"

#include "run/batchboard.h"
#include "workflow/budgetrule.h"

namespace flotilla {

int PlannedSpending::of(const ConnectionId &connection, const QString &spends)
{
    const auto batches = m_workspace.history.batches(0);
    QHash<BatchId, Known> open;
    int needed = 0;
    for (const BatchSummary &batch : batches ? batches.value() : QList<BatchSummary>()) {
        if (!batch.isUnfinished()) {
            continue;
        }
        Known known = m_known.value(batch.id);
        if (known.changedAt != batch.changedAt || known.waiting != batch.totals.waiting || m_board.runner(batch.id)) {
            known = read(batch);
        }
        open.insert(batch.id, known);
        needed += known.connection == connection ? known.needed.value(spends) : 0;
    }
    m_known = open;
    return needed;
}

PlannedSpending::Known PlannedSpending::read(const BatchSummary &summary) const
{
    Known known{summary.changedAt, summary.totals.waiting, {}, {}};
    const auto count = [&](const Batch &batch, const QList<Progress> &rows) {
        known.connection = batch.connection;
        const Operation &operation = m_workspace.platforms.operationOf(batch);
        for (const StepRule &rule : operation.steps) {
            if (!rule.spends.isEmpty()) {
                known.needed.insert(rule.spends, stillNeeded(operation, rule.spends, batch.options, rows));
            }
        }
    };
    if (const BatchRunner *runner = m_board.runner(summary.id)) { // its rows are in memory, and newer
        QList<Progress> rows;
        for (int i = 0; i < runner->batch().targets.size(); ++i) {
            rows.append(runner->progress(i));
        }
        count(runner->batch(), rows);
    } else if (const auto stored = m_workspace.history.load(summary.id)) {
        count(stored->batch, stored->state.targets);
    }
    return known;
}

} // namespace flotilla
