// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twolinedelegate.h"

#include "theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace flotilla {

namespace {

constexpr int kPad = 8;
constexpr int kGap = 2;
constexpr int kBar = 3;

} // namespace

TwoLineDelegate::TwoLineDelegate(Roles roles, QObject *parent) : QStyledItemDelegate(parent), m_roles(roles) {}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = m_roles.state >= 0 ? 3 : 2;
    return {120, option.fontMetrics.height() * lines + kGap * (lines - 1) + 2 * 6};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
    opt.text.clear();
    const bool checkable = (opt.features & QStyleOptionViewItem::HasCheckIndicator) != 0;
    opt.features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasCheckIndicator);
    style->drawControl(QStyle::CE_ItemViewItem, &opt, painter, opt.widget);

    painter->save();
    const bool selected = (opt.state & QStyle::State_Selected) != 0;
    // The palette knows the group: of a list that is switched off the selection has other colours.
    const QColor text = opt.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QRect area = opt.rect.adjusted(kPad, 6, -kPad, -6);
    if (checkable) {
        QStyleOptionViewItem box = opt;
        const int size = style->pixelMetric(QStyle::PM_IndicatorWidth, &opt, opt.widget);
        box.rect = QRect(area.left(), area.top() + (opt.fontMetrics.height() - size) / 2, size, size);
        box.state &= ~QStyle::State(QStyle::State_HasFocus);
        box.state |= opt.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, opt.widget);
        area.setLeft(box.rect.right() + kPad);
    }
    const int step = opt.fontMetrics.height() + kGap;
    QRect line(area.left(), area.top(), area.width(), opt.fontMetrics.height());
    const auto draw = [&](const QString &words, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          opt.fontMetrics.elidedText(words, Qt::ElideRight, line.width()));
        line.translate(0, step);
    };
    painter->setFont(opt.font);
    draw(index.data(Qt::DisplayRole).toString(), text);
    draw(index.data(m_roles.second).toString(), selected ? text : toneColour(Tone::Quiet, opt.palette));
    if (m_roles.state >= 0) {
        const auto tone = static_cast<Tone>(index.data(m_roles.tone).toInt());
        draw(index.data(m_roles.state).toString(), selected ? text : toneColour(tone, opt.palette));
        const QVariant done = index.data(m_roles.done);
        if (done.isValid()) {
            const QRect track(opt.rect.left(), opt.rect.bottom() - kBar + 1, opt.rect.width(), kBar);
            QRect part = track;
            part.setWidth(static_cast<int>(track.width() * done.toDouble()));
            painter->fillRect(track, toneFill(tone, opt.palette));
            painter->fillRect(part, toneColour(tone, opt.palette));
        }
    }
    painter->restore();
}

bool TwoLineDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const bool checkable = (model->flags(index) & Qt::ItemIsUserCheckable) != 0;
    if (checkable && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint())) {
            const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
    }
    if (event->type() == QEvent::MouseButtonDblClick) {
        return checkable; // the two releases have toggled it twice already
    }
    return event->type() == QEvent::KeyPress && QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace flotilla

#include "moc_twolinedelegate.cpp"
