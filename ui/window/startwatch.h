// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/plannedorders.h"

namespace flotilla {

/// Starts orders at their time as long as the window is open, and says what could not begin: once each, until it is another reason.
class StartWatch : public QObject
{
    Q_OBJECT
public:
    StartWatch(const UiContext &context, Bulletin &bulletin, QObject *parent);
    void start() { m_starts.keepLooking(); }

private:
    void say(const BatchId &id, const QString &text);

    UiContext m_context;
    Bulletin &m_bulletin;
    PlannedStarts m_starts;
    QHash<BatchId, QString> m_said;
};

} // namespace flotilla
