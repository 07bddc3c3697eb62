// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/storedbatch.h"

#include "journal/jsonfields.h"
#include "journal/names.h"
#include "journal/rows.h"
#include "model/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Error notUnderstood(const BatchId &id)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Journal", "A row of batch %1 is not understood by this version of Flotilla.")
                .arg(id.value), {}, {}, {}};
}

bool readBatch(Transaction &t, const BatchId &id, StoredBatch &into)
{
    Rows rows = t.select(u"SELECT platform, operation, connection, connection_name, scope, place, options, created_at, created_by,"
                         " stop_requested, wave_current, wave_over_since, wave_opened, body, identity FROM batch WHERE id = ?"_s, {id.value});
    if (!rows.next()) {
        t.fail({ErrorKind::NotFound,
                QCoreApplication::translate("Journal", "There is no batch %1 in the journal.").arg(id.value), {}, {}, {}});
        return false;
    }
    Batch &b = into.batch;
    b.id = id;
    b.platform = rows.text(0);
    b.operation = rows.text(1);
    b.identity = rows.text(14);
    b.connection = {rows.text(2)};
    b.connectionName = rows.text(3);
    b.scope = rows.text(4);
    b.place = jsonfields::valuesFromText(rows.text(5));
    b.options = jsonfields::valuesFromText(rows.text(6));
    b.createdAt = fromEpochMillis(rows.number(7));
    b.createdBy = rows.text(8);
    into.state.stopRequested = rows.number(9) != 0;
    into.state.wave = {static_cast<int>(rows.number(10)), fromEpochMillis(rows.number(11)), rows.number(12) != 0};
    return readBatchBody(rows.text(13), b);
}

bool readTargets(Transaction &t, StoredBatch &into)
{
    Rows rows = t.select(u"SELECT lane, program, name, tags, own_values, step, phase, reason, marks, started_at, began_at,"
                         " finished_at, body FROM target WHERE batch = ? ORDER BY idx"_s, {into.batch.id.value});
    while (rows.next()) {
        auto progress = progressFromBody(rows.text(12));
        if (!progress) {
            return false;
        }
        progress->step = rows.text(5);
        progress->reason.kind = rows.text(7);
        setPhase(*progress, rows.text(6));
        progress->marks = jsonfields::valuesFromText(rows.text(8));
        progress->startedAt = fromEpochMillis(rows.number(9));
        progress->beganAt = fromEpochMillis(rows.number(10));
        progress->finishedAt = fromEpochMillis(rows.number(11));
        into.batch.targets.append({{rows.text(0)}, {rows.text(1)}, rows.text(2), listFromBody(rows.text(3)),
                                   jsonfields::valuesFromText(rows.text(4))});
        into.state.targets.append(*progress);
    }
    return true;
}

bool readLanes(Transaction &t, StoredBatch &into)
{
    Rows rows = t.select(u"SELECT lane, phase, reason, memory, marks, body FROM lane WHERE batch = ? ORDER BY idx"_s,
                         {into.batch.id.value});
    while (rows.next()) {
        const auto phase = fromStoredName<LanePhase>(rows.text(1));
        auto lane = laneFromBody(rows.text(5));
        if (!phase || !lane) {
            return false;
        }
        lane->id = {rows.text(0)};
        lane->phase = *phase;
        lane->reason.kind = rows.text(2);
        lane->memory = jsonfields::valuesFromText(rows.text(3));
        lane->marks = jsonfields::valuesFromText(rows.text(4));
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
