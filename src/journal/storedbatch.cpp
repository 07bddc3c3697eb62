// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/storedbatch.h"

#include "journal/names.h"
#include "journal/rows.h"
#include "model/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

Binding bindingOf(const QVariant &program, bool certain)
{
    return {program.isNull() ? std::nullopt : std::optional(MiniProgramId{program.toString()}), certain};
}

namespace {

Error notUnderstood(const BatchId &id)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Journal", "A row of batch %1 is not understood by this version of Flotilla.")
                .arg(id.value), {}, {}, {}};
}

bool readBatch(Transaction &t, const BatchId &id, StoredBatch &into)
{
    Rows rows = t.select(u"SELECT connection, connection_name, endpoint, environment, label, note, created_at, created_by,"
                         " stop_requested, body FROM batch WHERE id = ?"_s, {id.value});
    if (!rows.next()) {
        t.fail({ErrorKind::NotFound,
                QCoreApplication::translate("Journal", "There is no batch %1 in the journal.").arg(id.value), {}, {}, {}});
        return false;
    }
    Batch &b = into.batch;
    b.id = id;
    b.connection = {rows.text(0)};
    b.connectionName = rows.text(1);
    b.endpoint = rows.text(2);
    b.environment = rows.text(3);
    b.release.label = rows.text(4);
    b.release.note = rows.text(5);
    b.createdAt = fromEpochMillis(rows.number(6));
    b.createdBy = rows.text(7);
    into.state.stopRequested = rows.number(8) != 0;
    return readBatchBody(rows.text(9), b);
}

bool readTargets(Transaction &t, StoredBatch &into)
{
    Rows rows = t.select(u"SELECT app, program, name, tags, step, phase, reason, build_id, started_at, deployed_at,"
                         " finished_at, body FROM target WHERE batch = ? ORDER BY idx"_s, {into.batch.id.value});
    while (rows.next()) {
        const auto step = stepFromName(rows.text(4));
        const auto phase = phaseFromName(rows.text(5));
        const auto reason = reasonFromName(rows.text(6));
        auto progress = progressFromBody(rows.text(11));
        if (!step || !phase || !reason || !progress) {
            return false;
        }
        progress->step = *step;
        progress->phase = *phase;
        progress->reason.kind = *reason;
        progress->buildId = rows.text(7);
        progress->startedAt = fromEpochMillis(rows.number(8));
        progress->deployedAt = fromEpochMillis(rows.number(9));
        progress->finishedAt = fromEpochMillis(rows.number(10));
        into.batch.targets.append({{rows.text(0)}, {rows.text(1)}, rows.text(2), listFromBody(rows.text(3))});
        into.state.targets.append(*progress);
    }
    return true;
}

bool readLanes(Transaction &t, StoredBatch &into)
{
    Rows rows = t.select(u"SELECT app, phase, reason, bound_program, bound_certain, trust, body FROM lane"
                         " WHERE batch = ? ORDER BY idx"_s, {into.batch.id.value});
    while (rows.next()) {
        const auto phase = fromStoredName<LanePhase>(rows.text(1));
        const auto reason = reasonFromName(rows.text(2));
        const auto trust = fromStoredName<IdTrust>(rows.text(5));
        auto lane = laneFromBody(rows.text(6));
        if (!phase || !reason || !trust || !lane) {
            return false;
        }
        lane->app = {rows.text(0)};
        lane->phase = *phase;
        lane->reason.kind = *reason;
        lane->bound = bindingOf(rows.value(3), rows.number(4) != 0);
        lane->trust = *trust;
        into.state.lanes.append(*lane);
    }
    return true;
}

} // namespace

StoredBatch readStored(Transaction &t, const BatchId &id)
{
    StoredBatch stored;
    if (t.ok() && !(readBatch(t, id, stored) && readTargets(t, stored) && readLanes(t, stored))) {
        t.fail(notUnderstood(id)); // unless the read itself failed, which sticks
    }
    return stored;
}

} // namespace flotilla
