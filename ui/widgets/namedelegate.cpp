// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/namedelegate.h"

#include "theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace flotilla {

NameDelegate::NameDelegate(int toneRole, int idRole, QObject *parent) : ToneDelegate(toneRole, parent), m_idRole(idRole) {}

void NameDelegate::giveRoom(QTableView *table)
{
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 5 / 2);
}

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QString name = opt.text;
    const QString id = index.data(m_idRole).toString();
    const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
    QRect room = opt.rect.adjusted(kCellPad, 0, -kCellPad, 0);
    if ((opt.features & QStyleOptionViewItem::HasCheckIndicator) != 0) {
        room.setLeft(style->subElementRect(QStyle::SE_ItemViewItemText, &opt, opt.widget).left() + kCellPad / 2);
    }
    const QColor text = drawBehindText(painter, opt);
    painter->save();
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(opt.font.pointSizeF() * 0.9);
    const QFontMetrics small(fixed);
    const int both = opt.fontMetrics.height() + small.height();
    const bool two = name != id && both <= room.height();
    QRect upper = room;
    if (two) {
        upper = QRect(room.left(), room.top() + (room.height() - both) / 2, room.width(), opt.fontMetrics.height());
        painter->setFont(fixed);
        painter->setPen(isSelected(opt) ? text : toneColour(Tone::Quiet, opt.palette));
        const QRect lower(upper.left(), upper.bottom() + 1, upper.width(), small.height());
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(id, Qt::ElideMiddle, upper.width()));
        underlineFound(painter, lower, Qt::AlignLeft, id, small, index, painter->pen().color());
    }
    painter->setPen(text);
    painter->setFont(opt.font);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, opt.fontMetrics.elidedText(name, Qt::ElideRight, upper.width()));
    underlineFound(painter, upper, Qt::AlignLeft, name, opt.fontMetrics, index, text);
    painter->restore();
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(option.font.pointSizeF() * 0.9);
    const QSize one = ToneDelegate::sizeHint(option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const int box = index.data(Qt::CheckStateRole).isValid() ? style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget) + 2 * kCellPad : 0;
    return {std::max(one.width(), QFontMetrics(fixed).horizontalAdvance(index.data(m_idRole).toString()) + box + 2 * kCellPad), one.height()};
}

} // namespace flotilla

#include "moc_namedelegate.cpp"
