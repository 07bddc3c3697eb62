// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace flotilla {

/// Paints a cell's word in the colour of its tone (see theme.h), if the model gives one in `toneRole`.
class ToneDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ToneDelegate(int toneRole, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_toneRole;
};

/// Between the edge of a cell and what delegates paint in it.
inline constexpr int kCellPad = 6;

[[nodiscard]] inline bool isSelected(const QStyleOptionViewItem &option) { return (option.state & QStyle::State_Selected) != 0; }

/// Draws a cell as the style does, but without its text and icon, and gives the colour of the text.
[[nodiscard]] QColor drawBehindText(QPainter *painter, QStyleOptionViewItem &option);

} // namespace flotilla
