// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace flotilla {

/// Paints a row of a list as a title and a quieter second line, with a check box if the row has one, and on request a
/// state in its tone and a thin bar of what is done. Clicking anywhere on a row with a check box toggles it.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Roles of the second line, the state text, its Tone, the share that is done; -1: there is none.
    struct Roles
    {
        int second = -1;
        int state = -1;
        int tone = -1;
        int done = -1;
    };
    TwoLineDelegate(Roles roles, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    Roles m_roles;
};

} // namespace flotilla
