// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checktable.h"

#include "widgets/calmtable.h"

#include <QKeyEvent>

namespace flotilla {

CheckTable::CheckTable(QWidget *parent) : QTableView(parent)
{
    makeCalm(this);
}

void CheckTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        emit checkAllRequested();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        QList<int> rows = selectedRows(this);
        if (rows.isEmpty() && currentIndex().isValid()) {
            rows.append(currentIndex().row());
        }
        emit toggleRequested(rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace flotilla

#include "moc_checktable.cpp"
