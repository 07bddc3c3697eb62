// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/readversions.h"

#include "batches/batchwords.h"
#include "run/batchboard.h"

namespace flotilla {

ReadVersions::ReadVersions(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ReadVersions::step);
}

void ReadVersions::look(const QList<BatchSummary> &batches)
{
    constexpr qsizetype kNewest = 50; // older ones are hardly looked at, and each costs as much
    m_queue.clear();
    for (const BatchSummary &batch : batches.first(std::min(kNewest, batches.size()))) {
        const Operation *operation = m_context.workspace.platforms.of(batch.platform).operation(batch.operation);
        const bool one = batch.targets == 1 && operation && operation->targetField.isEmpty() && !m_programs.contains(batch.id);
        const bool names = !batch.label.isEmpty() || !operation || !operation->laneField.isEmpty();
        const bool none = batch.totals.waiting == batch.targets; // nothing was read on the way
        const bool same = m_read.contains(batch.id) && (m_read.value(batch.id) == batch.changedAt || (m_found.contains(batch.id) && batch.isUnfinished()));
        if (one || (!names && !none && !same)) {
            m_queue.append(batch);
        }
    }
    if (!m_queue.isEmpty()) {
        m_next.start();
    }
}

void ReadVersions::step()
{
    const BatchSummary batch = m_queue.takeFirst();
    const BatchRunner *runner = m_context.board.runner(batch.id); // what it knows is newer, and need not be read
    const auto stored = runner ? Result(StoredBatch{runner->batch(), runner->state()}) : m_context.workspace.history.load(batch.id);
    if (!stored.ok()) { // nor will the others be read now: look() tries them all again
        m_queue.clear();
        return;
    }
    m_read.insert(batch.id, batch.changedAt);
    const QString version = versionInTitle(*stored);
    const bool isOne = batch.targets == 1 && !m_programs.contains(batch.id);
    if (isOne) {
        m_programs.insert(batch.id, onlyProgram(stored->batch));
    }
    const bool isOther = version != m_found.value(batch.id);
    if (isOther) { // none that was not read yet is not found: look() tries it again
        m_found.insert(batch.id, version);
    }
    if (isOne || isOther) {
        emit changed();
    }
    if (!m_queue.isEmpty()) {
        m_next.start();
    }
}

} // namespace flotilla

#include "moc_readversions.cpp"
