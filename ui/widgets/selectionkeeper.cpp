// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selectionkeeper.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>

namespace flotilla {

SelectionKeeper::SelectionKeeper(QAbstractItemView *view, int idRole) : QObject(view), m_view(view), m_idRole(idRole)
{
    connect(view->model(), &QAbstractItemModel::modelAboutToBeReset, this, &SelectionKeeper::remember);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &SelectionKeeper::restore);
}

void SelectionKeeper::remember()
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    const QModelIndex current = selection->currentIndex();
    // A row that a filter hid stays remembered until another one is chosen: it comes back with the filter.
    if (current.isValid()) {
        m_current = current.data(m_idRole).toString();
        m_column = current.column();
    }
    const QModelIndexList rows = selection->selectedRows();
    if (!rows.isEmpty()) {
        m_selected.clear();
        for (const QModelIndex &row : rows) {
            m_selected.insert(row.data(m_idRole).toString());
        }
    }
}

void SelectionKeeper::restore()
{
    if (m_current.isEmpty() && m_selected.isEmpty()) {
        return;
    }
    QAbstractItemModel *model = m_view->model();
    QItemSelection chosen;
    QModelIndex current;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const QString id = index.data(m_idRole).toString();
        if (m_selected.contains(id)) {
            chosen.select(index, index);
        }
        if (id == m_current) {
            current = model->index(row, m_column);
        }
    }
    if (current.isValid()) {
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    }
    m_view->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace flotilla
