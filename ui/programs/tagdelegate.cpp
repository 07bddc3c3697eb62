// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/tagdelegate.h"

#include "theme.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Sizes of a chip, all from the font so that they grow with it.
struct Chip
{
    explicit Chip(const QFontMetrics &metrics) : text(metrics) {}
    [[nodiscard]] int width(const QString &tag) const { return text.horizontalAdvance(tag) + 2 * pad(); }
    [[nodiscard]] int pad() const { return text.height() / 3; }
    [[nodiscard]] int gap() const { return text.height() / 4; }
    QFontMetrics text;
};

} // namespace

TagDelegate::TagDelegate(int tagsRole, QObject *parent) : QStyledItemDelegate(parent), m_tagsRole(tagsRole) {}

void TagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QStringList tags = index.data(m_tagsRole).toStringList();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Chip chip{QFontMetrics(item.font)};
    const int height = std::min(option.rect.height() - 2, chip.text.height() + 2);
    const int top = option.rect.top() + (option.rect.height() - height) / 2;
    int left = option.rect.left() + chip.gap();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString more = u"+%1"_s.arg(tags.size() - i);
        const bool last = i + 1 == tags.size();
        const int room = option.rect.right() - left - (last ? 0 : chip.gap() + chip.width(more));
        const bool fits = chip.width(tags.at(i)) <= room || i == 0; // the first one is cut short rather than left out
        QString word = fits ? tags.at(i) : more;
        // Cut short it leaves room for the number of the others, which would be an empty chip else.
        const int most = fits ? std::max(room, chip.width(u"…"_s)) : option.rect.right() - left;
        QRect box(left, top, std::min(chip.width(word), most), height);
        if (box.width() < chip.width(word)) {
            word = chip.text.elidedText(word, Qt::ElideRight, box.width() - 2 * chip.pad());
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? option.palette.color(QPalette::Base) : toneFill(Tone::Running, option.palette));
        painter->drawRoundedRect(box, height / 2.0, height / 2.0);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(box, Qt::AlignCenter, word);
        left += box.width() + chip.gap();
        if (!fits) {
            break;
        }
    }
    painter->restore();
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Chip chip{option.fontMetrics};
    int width = chip.gap();
    const QStringList tags = index.data(m_tagsRole).toStringList();
    for (const QString &tag : tags) {
        width += chip.width(tag) + chip.gap();
    }
    return {width, chip.text.height() + 4};
}

} // namespace flotilla

#include "moc_tagdelegate.cpp"
