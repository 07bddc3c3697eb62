// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/watch.h"

#include <QSet>
#include <QTimer>

namespace flotilla {

/// Looks, as long as the window is open, at what rests on the platforms, and lets the pages show what was seen. It sends nothing
/// that changes a platform.
class RestWatch : public QObject
{
    Q_OBJECT
public:
    RestWatch(const UiContext &context, Bulletin &bulletin, QObject *parent);
    void start() { m_watch.keepLooking(); }

private:
    void tell();

    UiContext m_context;
    Bulletin &m_bulletin;
    Watch m_watch;
    QSet<BatchId> m_changed; ///< not told of yet
    QTimer m_soon;           ///< many rows may change at once
};

} // namespace flotilla
