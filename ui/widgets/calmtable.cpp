// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/calmtable.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace flotilla {

namespace {

void offerColumns(QHeaderView *header, const QPoint &where)
{
    auto *menu = new QMenu(header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The first column names the row and stays.
    for (int column = 1; column < header->count(); ++column) {
        QAction *action = menu->addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        QObject::connect(action, &QAction::toggled, header,
                         [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu->popup(header->mapToGlobal(where));
}

} // namespace

void makeCalm(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->setVisible(false);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 7 / 4);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, header,
                     [header](const QPoint &where) { offerColumns(header, where); });
}

QList<int> selectedRows(const QTableView *table)
{
    QList<int> rows;
    const QItemSelection ranges = table->selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.resize(std::distance(rows.begin(), std::unique(rows.begin(), rows.end())));
    return rows;
}

void setColumnWidths(QTableView *table, std::initializer_list<int> characters)
{
    const int unit = table->fontMetrics().averageCharWidth();
    int column = 0;
    for (const int width : characters) {
        if (width > 0) {
            table->setColumnWidth(column, width * unit);
        } else {
            table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        }
        ++column;
    }
}

} // namespace flotilla
