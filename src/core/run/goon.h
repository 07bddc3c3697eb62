// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchrunner.h"

namespace flotilla {

/// A person has a paused run go on. Error Usage while its connection is frozen, unless the freeze was lifted for it: nothing is changed
/// then.
[[nodiscard]] Status goOn(const Workspace &workspace, BatchRunner &runner);
/// Stores what could not be stored, and goes on if nothing else is in the way: no freeze, no gate, nobody who paused it.
void storeAgain(const Workspace &workspace, BatchRunner &runner);

} // namespace flotilla
