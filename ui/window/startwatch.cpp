// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/startwatch.h"

namespace flotilla {

StartWatch::StartWatch(const UiContext &context, Bulletin &bulletin, QObject *parent)
    : QObject(parent), m_context(context), m_bulletin(bulletin), m_starts(context.workspace, context.board)
{
    connect(&m_starts, &PlannedStarts::started, this, [this](const BatchRunner *runner) {
        m_said.remove(runner->batch().id);
        emit m_bulletin.say(tr("Batch %1 has begun: its start time has come.").arg(runner->batch().id.value));
    });
    connect(&m_starts, &PlannedStarts::held, this, [this](const BatchId &id, const QString &why, bool again) {
        say(id, again ? tr("Batch %1 could not begin: %2 It is tried again every minute.").arg(id.value, why)
                      : tr("Batch %1 did not begin, and nothing was sent: %2").arg(id.value, why));
    });
    connect(&m_starts, &PlannedStarts::overdue, this, [this](const BatchId &id, Instant start) {
        say(id, tr("Batch %1 was to begin at %2. That is too long ago to begin by itself: start it or take it back on Home.")
                    .arg(id.value, startText(start)));
        m_context.board.tellChanged(id);
    });
}

void StartWatch::say(const BatchId &id, const QString &text)
{
    if (m_said.value(id) != text) {
        m_said.insert(id, text);
        emit m_bulletin.warn(text);
    }
}

} // namespace flotilla

#include "moc_startwatch.cpp"
