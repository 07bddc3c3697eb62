// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lastchanges.h"

namespace flotilla {

namespace {

constexpr int kMostOrders = 300; // each is read by itself

bool hasChanged(const Progress &row)
{
    return row.phase == Phase::NeedsPerson || (row.phase == Phase::Succeeded && row.mark(marks::Already).isEmpty());
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
        ++read;
        const Batch &batch = stored->batch;
        for (qsizetype i = 0; batch.connection == connection && i < batch.targets.size(); ++i) {
            const Progress &row = stored->state.targets.at(i);
            if (!hasChanged(row) || last.contains(batch.targets.at(i).program)) {
                continue;
            }
            const bool unclear = row.phase == Phase::NeedsPerson;
            const bool waits = unclear && !stored->state.stopRequested; // a stop leaves the row as it is, and the mini program to others
            last.insert(batch.targets.at(i).program, {batch.operation, summary.createdBy, unclear ? row.startedAt : row.finishedAt, batch.id,
                                                      waits ? row.reason : Reason(), unclear});
        }
    }
    return last;
}

} // namespace flotilla
