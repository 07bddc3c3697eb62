// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace flotilla {

/// Paints a cell's word in the colour of its tone (see theme.h), if the model gives one in `toneRole`, and marks in it what the filter
/// of the table found.
class ToneDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ToneDelegate(int toneRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_toneRole;
};

/// Draws a line below what a filter found (kFilterWordsRole of `index`) in a text that stands in `room`: also a name that was looked
/// for in pinyin shows why it is here. `text`: not cut short yet.
void underlineFound(QPainter *painter, const QRect &room, Qt::Alignment alignment, const QString &text, const QFontMetrics &font,
                    const QModelIndex &index, const QColor &colour);

/// Between the edge of a cell and what delegates paint in it.
inline constexpr int kCellPad = 6;

[[nodiscard]] inline bool isSelected(const QStyleOptionViewItem &option) { return (option.state & QStyle::State_Selected) != 0; }

/// Draws a cell as the style does, but without its text and icon, and gives the colour of the text.
[[nodiscard]] QColor drawBehindText(QPainter *painter, QStyleOptionViewItem &option);

} // namespace flotilla
