// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchrunner.h"

namespace flotilla {

/// A person has a paused run go on. Error Usage while its connection is frozen, unless the freeze was lifted for it: nothing is changed
/// then.
[[nodiscard]] Status goOn(const Workspace &workspace, BatchRunner &runner);
/// Whether the run still stands for what a person has seen; no reason: for that person, or only some of its lanes.
[[nodiscard]] bool standsFor(const BatchRunner &runner, const Reason &seen);
/// The same for a person who was asked something first. Error Usage if it is paused for something else by now, e.g. at a gate; one that goes on
/// already is left alone.
[[nodiscard]] Status goOn(const Workspace &workspace, BatchRunner &runner, const Reason &seen);
/// Stores what could not be stored, and goes on if nothing else is in the way: no freeze, no gate, nobody who paused it.
void storeAgain(const Workspace &workspace, BatchRunner &runner);

} // namespace flotilla
