// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace flotilla {

/// The application, which tells of events that hold up the window: with QT_LOGGING_RULES=flotilla.events.info=true it has a line for each
/// that took 50 ms or longer, with whose it was; without, it costs nothing.
class EventWatch : public QApplication
{
public:
    EventWatch(int &argc, char **argv);
    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool m_watches = false;
};

} // namespace flotilla
