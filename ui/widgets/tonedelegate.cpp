// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tonedelegate.h"

#include "models/filterindex.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace flotilla {

ToneDelegate::ToneDelegate(int toneRole, QObject *parent) : QStyledItemDelegate(parent), m_toneRole(toneRole) {}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant tone = index.data(m_toneRole); tone.isValid()) {
        option->palette.setColor(QPalette::Text, toneColour(Tone(tone.toInt()), option->palette));
    }
}

void ToneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.data(kFilterWordsRole).toStringList().isEmpty()) {
        return;
    }
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &opt, opt.widget) + 1;
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &opt, opt.widget).adjusted(margin, 0, -margin, 0);
    underlineFound(painter, room, opt.displayAlignment, opt.text, opt.fontMetrics, index,
                   opt.palette.color(isSelected(opt) ? QPalette::HighlightedText : QPalette::Text));
}

void underlineFound(QPainter *painter, const QRect &room, Qt::Alignment alignment, const QString &text, const QFontMetrics &font,
                    const QModelIndex &index, const QColor &colour)
{
    constexpr int kThick = 2;
    const int width = std::min(font.horizontalAdvance(text), room.width());
    const int left = alignment.testFlag(Qt::AlignRight) ? room.right() + 1 - width : room.left();
    const int top = std::min(room.center().y() + font.ascent() - font.height() / 2 + kThick, room.bottom() - kThick);
    const QList<FoundPart> parts = foundIn(text, index.data(kFilterWordsRole).toStringList());
    for (const FoundPart &part : parts) {
        const int from = std::min(font.horizontalAdvance(text.first(part.from)), width);
        const int to = std::min(font.horizontalAdvance(text.first(part.from + part.count)), width);
        painter->fillRect(QRect(left + from, top, to - from, kThick), colour);
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
