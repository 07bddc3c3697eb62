// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <initializer_list>

class QTableView;

namespace flotilla {

class FilteredTable;

/// The common look and keyboard of the big tables: whole rows, no grid, row height from the font, sorting by header,
/// Tab leaves the table. The context menu (Menu key) has the table's own actions, sorting and the choice of columns; right
/// click on the header chooses columns, too.
void makeCalm(QTableView *table);

/// Gives each column a first width in average characters of the font; 0 stretches it.
void setColumnWidths(QTableView *table, std::initializer_list<int> characters);

/// The filter line of a table looks for plain words in the columns that are on the screen, and in nothing else.
void searchShownColumns(QTableView *table, FilteredTable *model);

/// The selected rows in rising order. QItemSelectionModel::selectedRows() looks through every range for every row, which
/// takes a second when thousands of scattered rows are selected.
[[nodiscard]] QList<int> selectedRows(const QTableView *table);

} // namespace flotilla
