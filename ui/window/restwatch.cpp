// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/restwatch.h"

#include "model/reasons.h"
#include "run/batchboard.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace flotilla {

RestWatch::RestWatch(const UiContext &context, Bulletin &bulletin, QObject *parent)
    : QObject(parent), m_context(context), m_bulletin(bulletin), m_watch(context.workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500);
    connect(&m_watch, &Watch::rowChanged, this, [this](const BatchId &batch) {
        m_changed.insert(batch);
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    connect(&m_soon, &QTimer::timeout, this, &RestWatch::tell);
    connect(&m_watch, &Watch::readyAgain, this, [this](const BatchId &batch) { m_ready.insert(batch); });
    connect(&m_watch, &Watch::finished, this, &RestWatch::goOn);
}

// A row that is ready again is behind its rest. What a person has stopped meanwhile is hers: going on would begin that anew, too.
void RestWatch::goOn()
{
    for (const QSet<BatchId> ready = std::exchange(m_ready, {}); const BatchId &id : ready) {
        const auto stored = m_context.workspace.history.load(id);
        if (!stored) {
            continue;
        }
        if (m_context.board.runner(id) || m_context.board.isStarting(id)) {
            m_ready.insert(id);
            continue;
        }
        const QList<Progress> &rows = stored->state.targets;
        const bool stopped = std::any_of(rows.cbegin(), rows.cend(), [](const Progress &row) {
            return (row.phase == Phase::Cancelled && !wasTakenBack(row)) || (!isOver(row.phase) && row.reason.kind == reasons::Stopped);
        });
        const Operation &operation = m_context.workspace.platforms.operationOf(stored->batch);
        if (stopped || !operation.goesOnAfterRest || restIsEnd(operation, stored->batch.options)) {
            continue;
        }
        m_context.board.goOn(id, [watch = QPointer<RestWatch>(this), id](const Result<BatchRunner *> &runner, const QList<Finding> &) {
            if (watch) {
                watch->went(id, runner ? Error{} : runner.error());
            }
        });
    }
}

// What could not be begun may have been in the way for a moment only: it is tried again, and said once.
void RestWatch::went(const BatchId &id, const Error &error)
{
    if (error.kind == ErrorKind::None || error.kind == ErrorKind::NotFound) {
        m_warned.remove(id);
        return;
    }
    m_ready.insert(id);
    if (!m_warned.contains(id)) {
        m_warned.insert(id);
        emit m_bulletin.warn(tr("Batch %1 could not go on: %2 It is tried again every minute.").arg(id.value, error.text));
    }
}

void RestWatch::tell()
{
    for (const QSet<BatchId> changed = std::exchange(m_changed, {}); const BatchId &batch : changed) {
        m_context.board.tellChanged(batch);
    }
    emit m_bulletin.publicationsChanged();
}

} // namespace flotilla

#include "moc_restwatch.cpp"
