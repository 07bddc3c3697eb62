// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

class QAbstractItemView;

namespace flotilla {

/// Keeps the selection and the current row of a table by id over a filter or a sort (which reset the model). Rows that a
/// filter hides come back with it, unless the selection was changed meanwhile.
class SelectionKeeper : public QObject
{
    Q_OBJECT
public:
    /// `idRole` gives a string that names the row. The view needs its model first.
    SelectionKeeper(QAbstractItemView *view, int idRole);
    /// The next reset shows something else, in which nothing was chosen yet.
    void forget();

private:
    void remember();
    void restore();

    QAbstractItemView *m_view;
    int m_idRole;
    QSet<QString> m_selected;
    QString m_current;
    int m_column = 0;
    bool m_changed = false;   ///< the selection is another one than what is remembered
    bool m_restoring = false;
};

} // namespace flotilla
