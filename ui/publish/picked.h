// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pickmodel.h"
#include "publish/publishwords.h"

class QTableView;

namespace flotilla {

/// A mini program that is a lane of its own, with what the operation may want to know of it. `own`: what a list has of it besides.
[[nodiscard]] Target targetOf(const MiniProgram &program, const Operation &operation, const Values &own = {});
/// Adds what is ticked for each of these apps, and their titles; where one thing goes to all, each once, and what it is.
void addTargets(Order &order, const Operation &operation, const QList<Item> &chosen, const PickModel &picks);
/// What is ticked and does not get all that its list or batch says.
[[nodiscard]] LeftOut leftOutOf(const Operation &operation, const QList<Item> &apps, const PickModel &picks, const std::function<QString(const LaneId &)> &titleOf);

/// Columns about earlier publishes take no room as long as there was none.
void showUsedColumns(QTableView *table, const QList<MiniProgram> &programs);

/// The mini programs of a batch as rows of the catalogue.
[[nodiscard]] QList<MiniProgram> programsOf(const Batch &batch);
/// What the list of a batch had of each.
[[nodiscard]] OwnValues ownValuesOf(const Batch &batch);
/// Which lanes each of them goes to in a batch.
[[nodiscard]] OwnLanes ownLanesOf(const Batch &batch);

} // namespace flotilla
