// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace flotilla {

/// Paints tags as chips; what does not fit becomes “+2”.
class TagDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TagDelegate(int tagsRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_tagsRole;
};

} // namespace flotilla
