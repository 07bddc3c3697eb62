// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/rig.h"

#include <QSize>

namespace flotilla {

/// Of every window.
inline QSize sceneSize;

/// Lets queued calls, timers and answers of the fake platform happen, for `millis` that pass at once: nothing is waited for.
void letHappen(fakes::Rig &rig, int millis);

} // namespace flotilla
