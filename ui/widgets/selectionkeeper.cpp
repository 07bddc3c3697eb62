// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selectionkeeper.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace flotilla {

SelectionKeeper::SelectionKeeper(QAbstractItemView *view, int idRole) : QObject(view), m_view(view), m_idRole(idRole)
{
    connect(view->model(), &QAbstractItemModel::modelAboutToBeReset, this, &SelectionKeeper::remember);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &SelectionKeeper::restore);
    // A reset empties the selection without this signal, so whatever else changes it is meant.
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_changed = m_changed || !m_restoring; });
}

void SelectionKeeper::forget()
{
    m_view->selectionModel()->clear();
    m_current.clear();
    m_selected.clear();
    m_changed = false;
}

void SelectionKeeper::remember()
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    const QModelIndex current = selection->currentIndex();
    // What a filter hid stays remembered until the selection is changed: it comes back with the filter.
    if (current.isValid()) {
        m_current = current.data(m_idRole).toString();
        m_column = current.column();
    }
    if (!m_changed) {
        return;
    }
    m_changed = false;
    m_selected.clear();
    const QItemSelection ranges = selection->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            m_selected.insert(m_view->model()->index(row, 0).data(m_idRole).toString());
        }
    }
}

void SelectionKeeper::restore()
{
    if (m_current.isEmpty() && m_selected.isEmpty()) {
        return;
    }
    const QAbstractItemModel *model = m_view->model();
    const int last = model->columnCount() - 1;
    QItemSelection chosen; // neighbouring rows as one range: the selection model looks through all of them often
    QModelIndex current;
    int first = -1;
    for (int row = 0; row <= model->rowCount(); ++row) {
        const QString id = row < model->rowCount() ? model->index(row, 0).data(m_idRole).toString() : QString();
        const bool isChosen = !id.isEmpty() && m_selected.contains(id);
        if (isChosen && first < 0) {
            first = row;
        } else if (!isChosen && first >= 0) {
            chosen.append(QItemSelectionRange(model->index(first, 0), model->index(row - 1, last)));
            first = -1;
        }
        if (!id.isEmpty() && id == m_current) {
            current = model->index(row, m_column);
        }
    }
    const QScopedValueRollback restoring(m_restoring, true);
    if (current.isValid()) {
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    }
    m_view->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

} // namespace flotilla

#include "moc_selectionkeeper.cpp"
