// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/rig.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSize>

namespace flotilla {

/// Nobody looks at pictures: what waits for time is not waited for.
inline bool hurried = false;
/// Of every window.
inline QSize sceneSize;

/// Lets queued calls and answers of the fake platform happen, for `millis` of the wall's clock unless hurried.
inline void letHappen(fakes::Rig &rig, int millis)
{
    QElapsedTimer since;
    since.start();
    for (int rounds = 0; hurried ? rounds < 4 : since.elapsed() < millis; ++rounds) {
        QCoreApplication::processEvents(hurried ? QEventLoop::AllEvents : QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        while (rig.deliver()) { }
    }
    QCoreApplication::processEvents(); // what the last answers have changed finds its place
}

} // namespace flotilla
