// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/navigation.h"

#include "icons.h"
#include "theme.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace flotilla {

namespace {

constexpr int kBadgeRole = Qt::UserRole;
constexpr int kLineRole = Qt::UserRole + 1;
constexpr int kMostBadge = 999;
constexpr int kLineRoom = 13; // of the hairline between the platform's pages and the workspace's
constexpr int kEdge = 12;
constexpr int kIcon = 20;

QString badgeText(int badge)
{
    return badge > kMostBadge ? QString::number(kMostBadge) + u'+' : QString::number(badge);
}

/// Paints icon, word and badge; the style paints what is behind them.
class NavigationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {kIcon + 2 * kEdge, option.fontMetrics.height() + 20 + (index.data(kLineRole).toBool() ? kLineRoom : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem opt = option;
        initStyleOption(&opt, index);
        if (index.data(kLineRole).toBool()) {
            painter->fillRect(QRect(opt.rect.left() + kEdge, opt.rect.top() + kLineRoom / 2, opt.rect.width() - 2 * kEdge, 1),
                              opt.palette.color(QPalette::Mid));
            opt.rect.setTop(opt.rect.top() + kLineRoom);
        }
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
        const bool folded = opt.rect.width() < 2 * kEdge + kIcon + kIcon;
        painter->save();
        const QRect box(opt.rect.left() + kEdge, opt.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        icon.paint(painter, box, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        if (!folded) {
            painter->setPen(opt.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
            painter->setFont(opt.font);
            painter->drawText(opt.rect.adjusted(kEdge + kIcon + 10, 0, -kEdge, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
        }
        if (const int badge = index.data(kBadgeRole).toInt(); badge > 0) {
            folded ? paintDot(painter, opt) : paintBadge(painter, opt, badge, selected);
        }
        painter->restore();
    }

private:
    static void paintBadge(QPainter *painter, const QStyleOptionViewItem &opt, int badge, bool selected)
    {
        const QString number = badgeText(badge);
        const int height = opt.fontMetrics.height() + 2;
        const int width = std::max(height, opt.fontMetrics.horizontalAdvance(number) + 12);
        const QRectF chip(opt.rect.right() - kEdge - width + 4, opt.rect.center().y() - height / 2.0 + 1, width, height);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneFill(Tone::Attention, opt.palette));
        painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
        painter->setPen(selected ? opt.palette.color(QPalette::Text) : toneColour(Tone::Attention, opt.palette));
        painter->drawText(chip, Qt::AlignCenter, number);
    }

    /// Folded there is no room for the number; the tip has it.
    static void paintDot(QPainter *painter, const QStyleOptionViewItem &opt)
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(opt.palette.color(QPalette::Base), 1));
        painter->setBrush(toneColour(Tone::Attention, opt.palette));
        painter->drawEllipse(QRectF(opt.rect.left() + kEdge + kIcon - 5, opt.rect.center().y() - kIcon / 2.0 - 2, 9, 9));
    }
};

} // namespace

Navigation::Navigation(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
}

void Navigation::setEntries(const QList<Entry> &entries)
{
    const QSignalBlocker quiet(this); // rows that come and go turn no page
    m_entries = entries;
    while (count() > entries.size()) {
        delete takeItem(count() - 1);
    }
    while (count() < entries.size()) {
        addItem(QString());
    }
    for (int i = 0; i < count(); ++i) {
        const Entry &entry = entries.at(i);
        QListWidgetItem *shown = item(i);
        const QString spoken = entry.badge > 0 ? tr("%1, %n waiting for you", nullptr, entry.badge).arg(entry.title) : entry.title;
        shown->setText(entry.title);
        shown->setData(kBadgeRole, entry.badge);
        shown->setData(kLineRole, entry.lineAbove);
        shown->setData(Qt::AccessibleTextRole, spoken);
        setTip(shown, tr("%1 (Ctrl+%2)", "page, number").arg(spoken).arg(entry.key));
    }
    drawIcons();
}

void Navigation::setFolded(bool folded)
{
    setFixedWidth(folded ? 2 * kEdge + kIcon : wantedWidth());
}

int Navigation::wantedWidth() const
{
    int widest = 0;
    for (const Entry &entry : m_entries) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(entry.title));
    }
    return widest + fontMetrics().horizontalAdvance(badgeText(kMostBadge + 1)) + 28 + 2 * kEdge + kIcon + 10;
}

void Navigation::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    }
}

void Navigation::drawIcons()
{
    for (int i = 0; i < count(); ++i) {
        item(i)->setIcon(icon(m_entries.at(i).icon, palette()));
    }
}

} // namespace flotilla

#include "moc_navigation.cpp"
