// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace flotilla {

class ColumnFit;
class ProgramModel;

/// Arranges the columns of the Fleet table: those of the catalogue alone, or where the platform has an overview what that tells
/// side by side behind the name, with the rest at hand in the choice of columns.
void arrangeFleetColumns(QTableView *table, const ProgramModel &model, ColumnFit &fit);

} // namespace flotilla
