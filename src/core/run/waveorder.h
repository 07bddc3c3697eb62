// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

namespace flotilla {

/// The lanes of these targets in order of first appearance, as the titles of an order are.
[[nodiscard]] QList<LaneId> lanesOf(const QList<Target> &targets);
/// How many mini programs are meant; one that is on two lanes counts once.
[[nodiscard]] int programCount(const QList<Target> &targets);
/// Makes a wave of the first so many mini programs, with all of their lanes, and another one of the rest. 0, or as many as there
/// are: all go at once.
void arrangeWaves(Order &order, int first, const Gate &gate);

} // namespace flotilla
