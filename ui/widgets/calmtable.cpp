// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/calmtable.h"

#include "models/filteredtable.h"
#include "widgets/columnfit.h"
#include "widgets/columnroom.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QTableView>

#include <algorithm>

namespace flotilla {

namespace {

struct CalmTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(CalmTable)
};

QString titleOf(const QHeaderView *header, int column)
{
    return header->model()->headerData(column, Qt::Horizontal).toString();
}

void addColumns(QMenu *menu, QHeaderView *header)
{
    // The first column names the row and stays.
    for (int column = 1; column < header->count(); ++column) {
        QAction *action = menu->addAction(titleOf(header, column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        QObject::connect(action, &QAction::toggled, header, [header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            leaveColumnsToPerson(header->parent());
        });
    }
}

// As a click on the header does: another column upwards, the same one the other way round.
void addOrders(QMenu *menu, QTableView *table)
{
    const QHeaderView *header = table->horizontalHeader();
    const int now = header->isSortIndicatorShown() ? header->sortIndicatorSection() : -1;
    const bool isUp = header->sortIndicatorOrder() == Qt::AscendingOrder;
    for (int column = 0; column < header->count(); ++column) {
        const QString title = titleOf(header, column);
        QAction *action = menu->addAction(column != now ? title
                                          : isUp        ? CalmTableTexts::tr("%1, rising").arg(title)
                                                        : CalmTableTexts::tr("%1, falling").arg(title));
        action->setCheckable(true);
        action->setChecked(column == now);
        const Qt::SortOrder order = column == now && isUp ? Qt::DescendingOrder : Qt::AscendingOrder;
        QObject::connect(action, &QAction::triggered, table, [table, column, order] { table->sortByColumn(column, order); });
    }
    if (header->isSortIndicatorClearable()) {
        menu->addSeparator();
        QObject::connect(menu->addAction(CalmTableTexts::tr("Not sorted")), &QAction::triggered, table,
                         [table] { table->sortByColumn(-1, Qt::AscendingOrder); });
    }
}

void offerColumns(QHeaderView *header, const QPoint &where)
{
    auto *menu = new QMenu(header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumns(menu, header);
    menu->popup(header->mapToGlobal(where));
}

void offerAll(QTableView *table, const QPoint &where)
{
    auto *menu = new QMenu(table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QList<QAction *> own = table->actions(); !own.isEmpty()) {
        menu->addActions(own);
        menu->addSeparator();
    }
    if (table->isSortingEnabled()) {
        addOrders(menu->addMenu(CalmTableTexts::tr("Sort by")), table);
    }
    addColumns(menu->addMenu(CalmTableTexts::tr("Columns")), table->horizontalHeader());
    menu->popup(table->viewport()->mapToGlobal(where));
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
    fitColumns(table);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(table, &QWidget::customContextMenuRequested, table,
                     [table](const QPoint &where) { offerAll(table, where); });
}

void searchShownColumns(QTableView *table, FilteredTable *model)
{
    const QPointer<const QHeaderView> header(table->horizontalHeader());
    model->setShownColumns([header](int column) { return !header || !header->isSectionHidden(column); });
    // The header tells it by a width of 0 before it calls the section hidden.
    const auto follow = [model](int, int before, int now) {
        if ((before == 0) != (now == 0)) {
            model->shownColumnsChanged();
        }
    };
    QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, model, follow, Qt::QueuedConnection);
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
