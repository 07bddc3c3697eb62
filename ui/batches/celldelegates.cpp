// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/celldelegates.h"

#include "icons.h"
#include "models/batchmodel.h"
#include "theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kPad = 6;

/// Draws what the style puts behind a cell and gives the colour of its text.
QColor drawBackground(QPainter *painter, QStyleOptionViewItem &option)
{
    option.text.clear();
    option.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

StepDelegate::StepDelegate(QObject *parent) : ToneDelegate(BatchModel::ToneRole, parent) {}

const QIcon &StepDelegate::iconOf(CellMark mark, const QColor &colour) const
{
    const QPair<int, QRgb> key(static_cast<int>(mark), colour.rgb());
    auto it = m_icons.find(key);
    if (it == m_icons.end()) {
        it = m_icons.insert(key, icon(iconName(mark), colour));
    }
    return *it;
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant marked = index.data(BatchModel::MarkRole);
    if (!marked.isValid()) {
        ToneDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QString word = opt.text;
    const bool selected = (opt.state & QStyle::State_Selected) != 0;
    const QColor text = drawBackground(painter, opt);
    const auto mark = static_cast<CellMark>(marked.toInt());
    const auto tone = static_cast<Tone>(index.data(BatchModel::ToneRole).toInt());
    const QColor colour = selected ? text : toneColour(tone, opt.palette);

    painter->save();
    const QVariant share = index.data(BatchModel::ShareRole);
    if (share.isValid() && mark == CellMark::Running && !selected) {
        QRect bar = opt.rect.adjusted(2, 3, -2, -3);
        bar.setWidth(static_cast<int>(bar.width() * share.toDouble()));
        painter->fillRect(bar, toneFill(Tone::Running, opt.palette));
    }
    const int size = opt.fontMetrics.ascent() + 2;
    const QRect box(opt.rect.left() + kPad, opt.rect.center().y() - size / 2 + 1, size, size);
    iconOf(mark, colour).paint(painter, box);
    // What is in order is quiet; the eye shall fall on the rest.
    const bool calm = mark == CellMark::Done || mark == CellMark::NotYet;
    painter->setPen(selected ? text : calm ? toneColour(Tone::Quiet, opt.palette) : colour);
    painter->setFont(opt.font);
    const QRect room = opt.rect.adjusted(kPad + size + 4, 0, -2, 0);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      opt.fontMetrics.elidedText(word, Qt::ElideRight, room.width()));
    painter->restore();
}

ProgramDelegate::ProgramDelegate(int idRole, QObject *parent) : QStyledItemDelegate(parent), m_idRole(idRole) {}

void ProgramDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QString name = opt.text;
    const QString id = index.data(m_idRole).toString();
    const bool selected = (opt.state & QStyle::State_Selected) != 0;
    const QColor text = drawBackground(painter, opt);
    painter->save();
    const QRect room = opt.rect.adjusted(kPad, 0, -kPad, 0);
    painter->setPen(text);
    painter->setFont(opt.font);
    const QString shown = opt.fontMetrics.elidedText(name, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int used = opt.fontMetrics.horizontalAdvance(shown) + 10;
    if (name != id && used < room.width()) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(opt.font.pointSizeF() * 0.9);
        painter->setFont(fixed);
        painter->setPen(selected ? text : toneColour(Tone::Quiet, opt.palette));
        const QRect rest = room.adjusted(used, 0, 0, 0);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(fixed).elidedText(id, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

} // namespace flotilla
