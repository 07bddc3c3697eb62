// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"

#include <QList>

#include <functional>

class QTableView;

namespace flotilla {

class FilteredTable;
class FilterEdit;

/// A big table with its filter line.
struct TableShown
{
    QTableView *table;
    FilterEdit *filter;
    FilteredTable *model;
};

/// One mini program: selects its first row, brings it into sight and gives the table the keyboard; if a filter hides it, the filter
/// line is emptied and `clear` takes the other filters away. Several: nothing but their rows is shown, by the filter line
/// (kFromHome). False: there is none of them. `programOf`: of a visible row.
bool showRows(const TableShown &shown, const QList<MiniProgramId> &ids, const std::function<MiniProgramId(int row)> &programOf,
              const std::function<void()> &clear);

} // namespace flotilla
