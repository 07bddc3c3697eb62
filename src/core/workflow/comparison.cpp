// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/comparison.h"

#include <algorithm>

namespace flotilla {

namespace {

enum class Came { Through, Down, Neither };

Came cameOf(Phase phase)
{
    if (phase == Phase::Succeeded || phase == Phase::Resting) {
        return Came::Through;
    }
    return phase == Phase::Failed || phase == Phase::Rejected ? Came::Down : Came::Neither;
}

ComparedRow::Kind kindOf(const Progress &here, const Progress &there)
{
    const Came now = cameOf(here.phase);
    const Came then = cameOf(there.phase);
    if (now == Came::Through && then == Came::Down) {
        return ComparedRow::Kind::Better;
    }
    if (now == Came::Down && then == Came::Through) {
        return ComparedRow::Kind::Worse;
    }
    const bool same = here.phase == there.phase && here.reason.kind == there.reason.kind;
    return same ? ComparedRow::Kind::Same : ComparedRow::Kind::Other;
}

QString pairKey(const Target &target) { return target.lane.value + u'|' + target.program.value; }

} // namespace

QList<ComparedRow> compared(const StoredBatch &here, const StoredBatch &there)
{
    QHash<QString, qsizetype> others;
    for (qsizetype i = 0; i < there.batch.targets.size(); ++i) {
        others.insert(pairKey(there.batch.targets.at(i)), i);
    }
    QList<ComparedRow> rows;
    for (qsizetype i = 0; i < here.batch.targets.size(); ++i) {
        ComparedRow row{here.batch.targets.at(i), here.state.targets.value(i), std::nullopt, ComparedRow::Kind::OnlyHere};
        if (const auto other = others.constFind(pairKey(row.target)); other != others.cend()) {
            row.there = there.state.targets.value(*other);
            row.kind = kindOf(*row.here, *row.there);
            others.erase(other);
        }
        rows.append(row);
    }
    for (qsizetype i = 0; i < there.batch.targets.size(); ++i) {
        if (others.contains(pairKey(there.batch.targets.at(i)))) {
            rows.append({there.batch.targets.at(i), std::nullopt, there.state.targets.value(i), ComparedRow::Kind::OnlyThere});
        }
    }
    return rows;
}

QList<BatchSummary> comparable(const QList<BatchSummary> &history, const BatchId &id, bool byLane)
{
    const auto own = std::find_if(history.cbegin(), history.cend(), [&id](const BatchSummary &batch) { return batch.id == id; });
    if (own == history.cend()) {
        return {};
    }
    QList<BatchSummary> result = history;
    result.removeIf([own, byLane](const BatchSummary &batch) {
        return batch.id == own->id || batch.platform != own->platform || batch.operation != own->operation
               || batch.connectionName != own->connectionName || (byLane && batch.title != own->title);
    });
    return result;
}

} // namespace flotilla
