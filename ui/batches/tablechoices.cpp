// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/tablechoices.h"

#include "batches/batchtable.h"
#include "models/batchmodel.h"
#include "widgets/plaintip.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace flotilla {

TableChoices::TableChoices(BatchModel &model, BatchTable *table, QWidget *parent)
    : QWidget(parent), m_model(model), m_table(table), m_follow(new QCheckBox(this)), m_group(new QCheckBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_follow);
    row->addWidget(m_group);
    m_follow->hide();
    m_group->hide();
    m_follow->setObjectName(QStringLiteral("followRunning"));
    m_group->setObjectName(QStringLiteral("groupLanes"));
    connect(m_group, &QCheckBox::toggled, &m_model, &BatchModel::setGrouped);
    connect(m_follow, &QCheckBox::toggled, this, &TableChoices::follow);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TableChoices::follow);
}

void TableChoices::show(bool shown, bool live)
{
    m_live = live;
    m_follow->setText(tr("Follow what runs"));
    setTip(m_follow, tr("Scrolls by itself so that what is under way stays in sight."));
    m_follow->setVisible(shown && live);
    m_group->setText(tr("Group: %1", "rows of a table, by what").arg(m_model.words().lane()));
    m_group->setVisible(m_model.hasLanes() && shown);
    m_model.setGrouped(m_model.hasLanes() && m_group->isChecked());
}

// As long as one of those that run is seen nothing moves.
void TableChoices::follow()
{
    if (!m_live || !m_follow->isChecked() || !m_table->isVisible()) {
        return;
    }
    QModelIndex first;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const BatchCells cells = m_model.cells(m_model.indexAt(row));
        if (!cells.isMoving() || cells.state() != CellMark::Running) {
            continue;
        }
        const QModelIndex index = m_model.index(row, 0);
        if (m_table->viewport()->rect().contains(m_table->visualRect(index).center())) {
            return;
        }
        first = first.isValid() ? first : index;
    }
    if (first.isValid()) {
        m_table->scrollTo(first, QAbstractItemView::PositionAtCenter);
    }
}

} // namespace flotilla

#include "moc_tablechoices.cpp"
