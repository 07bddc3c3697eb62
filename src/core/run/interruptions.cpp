// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/interruptions.h"

#include "run/plannedorders.h"
#include "workflow/toresume.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr QLatin1StringView kStoppedAtQuit{"ui/stoppedAtQuit"}; // ids, separated by blanks

} // namespace

bool Interruptions::movesHere(const BatchId &id) const
{
    return m_board.runner(id) || m_board.isStarting(id);
}

std::optional<Interruption> Interruptions::newest() const
{
    const auto batches = m_workspace.history.batches(0);
    if (!batches.ok()) {
        return std::nullopt; // the Batches page says why
    }
    const QSet<BatchId> atQuit = stoppedAtQuit();
    for (const BatchSummary &summary : batches.value()) {
        const bool byQuit = atQuit.contains(summary.id) && summary.totals.cancelled > 0;
        if ((!summary.isUnfinished() && !byQuit) || m_left.contains(summary.id) || movesHere(summary.id)) {
            continue;
        }
        const auto stored = m_workspace.history.load(summary.id);
        if (stored.ok() && isSet(plannedFor(*stored))) {
            continue; // it waits for its time, or is told as one that missed it
        }
        if (stored.ok() && !runOn(stored->batch.options).isEmpty() && !byQuit) {
            continue; // a runner goes on with it; Home tells of one that does not
        }
        if (!stored.ok() || (stored->state.stopRequested && !atQuit.contains(summary.id))) {
            continue; // a person stopped it: that is no interruption
        }
        if (!summary.isUnfinished() && leftToResume(stored->state.targets) == 0) {
            continue; // what was taken back on the platform no resume begins again
        }
        const Result<bool> elsewhere = m_board.runsElsewhere(stored->batch);
        if (elsewhere.ok() && !*elsewhere) {
            return Interruption{stored.value(), summary.changedAt, atQuit.contains(summary.id)};
        }
    }
    return std::nullopt;
}

void Interruptions::leave(const BatchId &id)
{
    m_left.insert(id);
    forget(id);
}

void Interruptions::forget(const BatchId &id)
{
    QSet<BatchId> ids = stoppedAtQuit();
    if (ids.remove(id)) {
        storeStoppedAtQuit(ids);
    }
}

void Interruptions::noteStoppedAtQuit()
{
    const auto batches = m_workspace.history.batches(0);
    if (!batches.ok()) {
        return;
    }
    QSet<BatchId> ids = stoppedAtQuit();
    for (const BatchSummary &batch : batches.value()) {
        if (movesHere(batch.id)) {
            ids.insert(batch.id);
        }
    }
    storeStoppedAtQuit(ids);
}

QSet<BatchId> batchesStoppedAtQuit(Catalogue &catalogue)
{
    const auto stored = catalogue.setting(kStoppedAtQuit);
    QSet<BatchId> ids;
    const QStringList words = stored.ok() ? stored->split(u' ', Qt::SkipEmptyParts) : QStringList();
    for (const QString &word : words) {
        ids.insert({word});
    }
    return ids;
}

// Without it a batch is not offered at the next start; the Batches page has it all the same.
void Interruptions::storeStoppedAtQuit(const QSet<BatchId> &ids)
{
    QStringList words;
    for (const BatchId &id : ids) {
        words.append(id.value);
    }
    words.sort();
    (void)m_workspace.catalogue.setSetting(kStoppedAtQuit, words.join(u' '));
}

} // namespace flotilla
