// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/showrows.h"

#include "models/filteredtable.h"
#include "widgets/filteredit.h"

#include <QTableView>

namespace flotilla {

namespace {

bool selectRow(QTableView *table, const std::function<bool(int row)> &is)
{
    const int rows = table->model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (is(row)) {
            table->selectRow(row);
            table->scrollTo(table->model()->index(row, 0));
            table->setFocus();
            return true;
        }
    }
    return false;
}

bool showOne(const TableShown &shown, const std::function<bool(int row)> &is, const std::function<void()> &clear)
{
    if (selectRow(shown.table, is)) {
        return true;
    }
    shown.filter->clear();
    clear();
    return selectRow(shown.table, is);
}

} // namespace

bool showRows(const TableShown &shown, const QList<MiniProgramId> &ids, const std::function<MiniProgramId(int row)> &programOf,
              const std::function<void()> &clear)
{
    if (ids.size() == 1) {
        return showOne(shown, [&programOf, &ids](int row) { return programOf(row) == ids.constFirst(); }, clear);
    }
    QSet<QString> folded;
    for (const MiniProgramId &id : ids) {
        folded.insert(fold(id.value));
    }
    clear();
    shown.model->setFromHome(folded);
    shown.filter->clear(); // the same line may stand for others now
    shown.filter->setText(kFromHome);
    if (shown.table->model()->rowCount() > 0) {
        shown.table->setCurrentIndex(shown.table->model()->index(0, 0)); // a place for the keyboard; nothing is selected for an action
        shown.table->clearSelection();
    }
    shown.table->setFocus();
    return shown.table->model()->rowCount() > 0;
}

} // namespace flotilla
