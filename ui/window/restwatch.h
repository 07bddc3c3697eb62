// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/watch.h"

#include <QSet>
#include <QTimer>

namespace flotilla {

/// Looks, as long as the window is open, at what rests on the platforms, and lets the pages show what was seen. A batch with a row
/// that is through its rest goes on, where its order wanted more than that; not one that a person has stopped.
class RestWatch : public QObject
{
    Q_OBJECT
public:
    RestWatch(const UiContext &context, Bulletin &bulletin, QObject *parent);
    void start() { m_watch.keepLooking(); }

private:
    void tell();
    void goOn();
    void went(const BatchId &id, const Error &error);

    UiContext m_context;
    Bulletin &m_bulletin;
    Watch m_watch;
    QSet<BatchId> m_changed; ///< not told of yet
    QSet<BatchId> m_ready;   ///< to go on; one that runs just now is tried again after the next look
    QSet<BatchId> m_warned;  ///< could not go on, and a person was told
    QTimer m_soon;           ///< many rows may change at once
};

} // namespace flotilla
