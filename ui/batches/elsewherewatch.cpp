// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/elsewherewatch.h"

#include "run/batchnews.h"

namespace flotilla {

ElsewhereWatch::ElsewhereWatch(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_timer.setInterval(std::chrono::seconds(3));
    m_timer.start();
    connect(&m_timer, &QTimer::timeout, this, &ElsewhereWatch::look);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(500));
    connect(&m_soon, &QTimer::timeout, this, &ElsewhereWatch::look);
    if (m_context.news) {
        connect(m_context.news, &BatchNews::changed, this, [this] {
            if (!m_soon.isActive()) {
                m_soon.start();
            }
        });
        connect(m_context.news, &BatchNews::restored, this, [this] {
            m_known.clear();
            emit changed();
        });
    }
}

void ElsewhereWatch::look()
{
    const auto others = m_context.workspace.leases.batchesOfOthers(m_context.workspace.self);
    if (!others) {
        return; // says nothing new
    }
    if (*others != m_known) {
        m_known = *others;
        emit changed();
    } else if (!m_known.isEmpty()) {
        emit mayHaveMoved();
    }
}

} // namespace flotilla

#include "moc_elsewherewatch.cpp"
