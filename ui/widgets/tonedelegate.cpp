// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tonedelegate.h"

#include "theme.h"

#include <QApplication>

namespace flotilla {

ToneDelegate::ToneDelegate(int toneRole, QObject *parent) : QStyledItemDelegate(parent), m_toneRole(toneRole) {}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant tone = index.data(m_toneRole); tone.isValid()) {
        option->palette.setColor(QPalette::Text, toneColour(Tone(tone.toInt()), option->palette));
    }
}

QColor drawBehindText(QPainter *painter, QStyleOptionViewItem &option)
{
    option.text.clear();
    option.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    return option.palette.color(isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace flotilla

#include "moc_tonedelegate.cpp"
