// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/navigation.h"

#include "icons.h"
#include "theme.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace flotilla {

namespace {

constexpr int kBadgeRole = Qt::UserRole;
constexpr int kPad = 12;
constexpr int kIcon = 20;

/// Paints icon, word and badge; the style paints what is behind them.
class NavigationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, option.fontMetrics.height() + 20};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem opt = option;
        initStyleOption(&opt, index);
        const QString word = opt.text;
        const QIcon icon = opt.icon;
        const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &opt, painter, opt.widget);
        if ((opt.state & QStyle::State_HasFocus) != 0) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(opt);
            focus.rect = opt.rect.adjusted(2, 2, -2, -2);
            style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, opt.widget);
        }
        const bool selected = (opt.state & QStyle::State_Selected) != 0;
        painter->save();
        const QRect box(opt.rect.left() + kPad, opt.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        icon.paint(painter, box, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        painter->setPen(opt.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(opt.font);
        painter->drawText(opt.rect.adjusted(kPad + kIcon + 10, 0, -kPad, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
        if (const int badge = index.data(kBadgeRole).toInt(); badge > 0) {
            paintBadge(painter, opt, badge, selected);
        }
        painter->restore();
    }

private:
    static void paintBadge(QPainter *painter, const QStyleOptionViewItem &opt, int badge, bool selected)
    {
        const QString number = badge > 999 ? QStringLiteral("999+") : QString::number(badge);
        const int height = opt.fontMetrics.height() + 2;
        const int width = std::max(height, opt.fontMetrics.horizontalAdvance(number) + 12);
        const QRectF chip(opt.rect.right() - kPad - width + 4, opt.rect.center().y() - height / 2.0 + 1, width, height);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneFill(Tone::Attention, opt.palette));
        painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
        painter->setPen(selected ? opt.palette.color(QPalette::Text) : toneColour(Tone::Attention, opt.palette));
        painter->drawText(chip, Qt::AlignCenter, number);
    }
};

} // namespace

Navigation::Navigation(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
}

void Navigation::addPage(const QString &iconName)
{
    m_icons.append(iconName);
    addItem(new QListWidgetItem(icon(iconName, palette()), {}));
}

void Navigation::setPage(int page, const QString &title, int badge)
{
    QListWidgetItem *entry = item(page);
    entry->setText(title);
    entry->setData(kBadgeRole, badge);
    setTip(entry, tr("%1 (Ctrl+%2)", "page, number").arg(title).arg(page + 1));
    entry->setData(Qt::AccessibleTextRole,
                   badge > 0 ? tr("%1, %n waiting for you", nullptr, badge).arg(title) : title);
    fitWidth();
}

void Navigation::fitWidth()
{
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        const int badge = item(i)->data(kBadgeRole).toInt();
        const int chip = badge > 0 ? fontMetrics().horizontalAdvance(QString::number(badge)) + 28 : 0;
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(i)->text()) + chip);
    }
    setFixedWidth(widest + 2 * kPad + kIcon + 10 + 8);
}

void Navigation::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    } else if (event->type() == QEvent::FontChange) {
        fitWidth();
    }
}

void Navigation::drawIcons()
{
    for (int i = 0; i < count(); ++i) {
        item(i)->setIcon(icon(m_icons.at(i), palette()));
    }
}

} // namespace flotilla
