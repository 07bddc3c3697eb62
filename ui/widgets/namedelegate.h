// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tonedelegate.h"

class QTableView;

namespace flotilla {

/// Paints the name of a mini program and below it, quieter, its AppID in the fixed font: AppIDs are compared letter by letter. A
/// check box, if the row has one, stands before both.
class NameDelegate : public ToneDelegate
{
    Q_OBJECT
public:
    NameDelegate(int toneRole, int idRole, QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Makes the rows of a table high enough for both lines.
    static void giveRoom(QTableView *table);

private:
    int m_idRole;
};

} // namespace flotilla
