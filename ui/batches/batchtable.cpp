// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchtable.h"

#include "batches/celldelegates.h"
#include "models/batchmodel.h"
#include "widgets/calmtable.h"
#include "widgets/selectionkeeper.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

BatchTable::BatchTable(BatchModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    using Column = BatchModel::Column;
    setModel(&m_model);
    makeCalm(this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setObjectName(u"batch"_s);
    setItemDelegate(new BatchDelegate(this));
    setItemDelegateForColumn(static_cast<int>(Column::Program), new ProgramDelegate(this));
    setItemDelegateForColumn(static_cast<int>(Column::Steps), new PipelineDelegate(this));
    setItemDelegateForColumn(static_cast<int>(Column::State), new StateDelegate(this));
    NameDelegate::giveRoom(this);
    setColumnWidths(this, {26, 20, 15, 19, 11, 7, 9, 0});
    m_selection = new SelectionKeeper(this, BatchModel::IdRole);
}

// Which columns say something depends on the platform and the batch; the pipeline is as wide as its steps.
void BatchTable::showColumns()
{
    using Column = BatchModel::Column;
    constexpr int kSteps = static_cast<int>(Column::Steps);
    setColumnHidden(static_cast<int>(Column::Lane), !m_model.hasLanes());
    setColumnHidden(static_cast<int>(Column::Audit), !m_model.hasAudits());
    if (m_model.rowCount() > 0) {
        QStyleOptionViewItem option;
        option.initFrom(this);
        const int needed = itemDelegateForColumn(kSteps)->sizeHint(option, m_model.index(0, kSteps)).width();
        setColumnWidth(kSteps, std::max(needed, columnWidth(kSteps)));
    }
}

void BatchTable::forgetSelection() { m_selection->forget(); }

int BatchTable::currentTarget() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model.indexAt(index.row()) : -1;
}

void BatchTable::selectTarget(int index)
{
    if (const int row = m_model.rowOf(index); row >= 0) {
        selectRow(row);
        scrollTo(m_model.index(row, 0));
    }
}

// The details grow over the rows below: the one that they are about stays in sight.
void BatchTable::resizeEvent(QResizeEvent *event)
{
    const QRect before(QPoint(), event->oldSize());
    const bool inSight = currentIndex().isValid() && (!isVisible() || before.intersects(visualRect(currentIndex())));
    QTableView::resizeEvent(event);
    if (inSight) {
        scrollTo(currentIndex());
    }
}

} // namespace flotilla

#include "moc_batchtable.cpp"
