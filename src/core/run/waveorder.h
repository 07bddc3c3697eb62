// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

namespace flotilla {

/// The lanes of these targets in order of first appearance, as the titles of an order are.
[[nodiscard]] QList<LaneId> lanesOf(const QList<Target> &targets);
/// What people call the lanes of an order; empty texts where it does not say.
[[nodiscard]] QHash<LaneId, QString> laneTitlesOf(const Order &order);
/// How many mini programs are meant; one that is on two lanes counts once.
[[nodiscard]] int programCount(const QList<Target> &targets);
/// The mini programs of one wave: the next so many of the list, or all that have a tag.
struct WavePart
{
    int count = 0;
    QString tag = {}; ///< set: it counts, and not the number
};
/// Makes a wave of each part, and another one of the rest, with all lanes of a mini program in one. A part that has nobody left is none.
void arrangeWaves(Order &order, const QList<WavePart> &parts, const Gate &gate);
/// Makes a wave of the first so many mini programs, with all of their lanes, and another one of the rest. 0, or as many as there
/// are: all go at once.
void arrangeWaves(Order &order, int first, const Gate &gate);

} // namespace flotilla
