// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetcolumns.h"

#include "models/programmodel.h"
#include "programs/tagdelegate.h"
#include "widgets/calmtable.h"
#include "widgets/columnfit.h"
#include "widgets/namedelegate.h"

#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using Column = ProgramModel::Column;

constexpr int kTold = static_cast<int>(Column::Connection) + 1; ///< the first column of the overview

// Moves back what was moved, so that a section stands where its column is.
void straighten(QHeaderView *header)
{
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    }
}

} // namespace

void arrangeFleetColumns(QTableView *table, const ProgramModel &model, ColumnFit &fit)
{
    QHeaderView *header = table->horizontalHeader();
    const bool wide = model.hasOverview();
    table->setObjectName(wide ? u"programs-told"_s : u"programs"_s); // each has its own arrangement
    straighten(header);
    for (const Column column : {Column::Program, Column::Note, Column::Label, Column::Published, Column::State}) {
        table->setColumnHidden(static_cast<int>(column), wide);
    }
    QAbstractItemDelegate *old = table->itemDelegateForColumn(static_cast<int>(Column::Name));
    if (!wide) {
        table->setItemDelegateForColumn(static_cast<int>(Column::Name), nullptr);
        table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 7 / 4);
        setColumnWidths(table, {30, 24, 18, 20, 11, 15, 12, 10});
        fit.setUp({{static_cast<int>(Column::Note), 16}, {static_cast<int>(Column::Tags), 14}, {static_cast<int>(Column::Name), 16}},
                  static_cast<int>(Column::Note));
    } else {
        table->setItemDelegateForColumn(static_cast<int>(Column::Name), new NameDelegate(ProgramModel::ToneRole, ProgramModel::ProgramRole, table));
        NameDelegate::giveRoom(table);
        setColumnWidths(table, {34, 24, 16, 20, 11, 15, 12, 8});
        for (int column = kTold; column < model.columnCount(); ++column) {
            header->moveSection(header->visualIndex(column), static_cast<int>(Column::Tags) + 1 + column - kTold);
        }
        const int problem = model.columnCount() - 1; // a sentence
        fit.setUp({{problem, 12}, {static_cast<int>(Column::Tags), 14}, {static_cast<int>(Column::Name), 20}}, problem);
    }
    delete old;
}

} // namespace flotilla
