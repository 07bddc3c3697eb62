// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/restwatch.h"

#include "run/batchboard.h"

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
