// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/celldelegates.h"

#include "icons.h"
#include "models/batchcells.h"
#include "models/batchmodel.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

void drawGroupLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.row() > 0 && index.data(FilteredTable::GroupRole).toBool()) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), option.palette.color(QPalette::Mid));
    }
}

} // namespace

const QIcon &MarkIcons::of(CellMark mark, const QColor &colour)
{
    const QPair<int, QRgb> key(static_cast<int>(mark), colour.rgb());
    auto it = m_icons.find(key);
    if (it == m_icons.end()) {
        it = m_icons.insert(key, icon(iconName(mark), colour));
    }
    return *it;
}

BatchDelegate::BatchDelegate(QObject *parent) : ToneDelegate(BatchModel::ToneRole, parent) {}

void BatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    ToneDelegate::paint(painter, option, index);
    drawGroupLine(painter, option, index);
}

void PipelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QColor text = drawBehindText(painter, opt);
    const bool selected = isSelected(opt);
    const QVariantList marks = index.data(BatchModel::RawRole).toList();
    const int size = opt.fontMetrics.ascent() + 2;
    const int gap = std::clamp((opt.rect.width() - 2 * kCellPad - size * static_cast<int>(marks.size())) / std::max<int>(1, static_cast<int>(marks.size()) - 1), 2, size);
    painter->save();
    int x = opt.rect.left() + kCellPad;
    const int middle = opt.rect.center().y() + 1;
    for (int i = 0; i < marks.size(); ++i) {
        const auto mark = static_cast<CellMark>(marks.at(i).toInt());
        const QColor colour = selected ? text : toneColour(cellTone(mark), opt.palette);
        m_icons.of(mark, colour).paint(painter, QRect(x, middle - size / 2, size, size));
        x += size;
        if (i + 1 < marks.size()) {
            painter->fillRect(QRect(x + 1, middle, gap - 2, 1), selected ? text : opt.palette.color(QPalette::Mid));
        }
        x += gap;
    }
    painter->restore();
    drawGroupLine(painter, option, index);
}

QSize PipelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int size = option.fontMetrics.ascent() + 2;
    const int count = static_cast<int>(index.data(BatchModel::RawRole).toList().size());
    return {2 * kCellPad + size * std::max(1, 2 * count - 1), BatchDelegate::sizeHint(option, index).height()};
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QString word = opt.text;
    const bool selected = isSelected(opt);
    const QColor text = drawBehindText(painter, opt);
    const auto mark = static_cast<CellMark>(index.data(BatchModel::RawRole).toInt());
    const QColor colour = selected ? text : toneColour(cellTone(mark), opt.palette);

    painter->save();
    const QVariant share = index.data(BatchModel::ShareRole);
    if (share.isValid() && mark == CellMark::Running && !selected) {
        QRect bar = opt.rect.adjusted(2, opt.rect.height() - 5, -2, -2);
        bar.setWidth(static_cast<int>(bar.width() * share.toDouble()));
        painter->fillRect(bar, toneFill(Tone::Running, opt.palette));
    }
    const int size = opt.fontMetrics.ascent() + 2;
    const QRect box(opt.rect.left() + kCellPad, opt.rect.center().y() - size / 2 + 1, size, size);
    m_icons.of(mark, colour).paint(painter, box);
    // What is in order is quiet; the eye shall fall on the rest.
    const bool calm = mark == CellMark::Done || mark == CellMark::NotYet;
    painter->setPen(selected ? text : calm ? toneColour(Tone::Quiet, opt.palette) : colour);
    painter->setFont(opt.font);
    const QRect room = opt.rect.adjusted(kCellPad + size + 4, 0, -2, 0);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, opt.fontMetrics.elidedText(word, Qt::ElideRight, room.width()));
    painter->restore();
    drawGroupLine(painter, option, index);
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStringList words{index.data().toString()};
    if (const auto *model = qobject_cast<const BatchModel *>(index.model())) {
        words.append(shareText(model->words().cell(CellMark::Running), 0.99));
    }
    int widest = 0;
    for (const QString &word : std::as_const(words)) {
        widest = std::max(widest, option.fontMetrics.horizontalAdvance(word));
    }
    return {kCellPad + option.fontMetrics.ascent() + 2 + 4 + widest + 2, BatchDelegate::sizeHint(option, index).height()};
}

ProgramDelegate::ProgramDelegate(QObject *parent) : NameDelegate(BatchModel::ToneRole, BatchModel::SecondRole, parent) {}

void ProgramDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    NameDelegate::paint(painter, option, index);
    drawGroupLine(painter, option, index);
}

} // namespace flotilla

#include "moc_celldelegates.cpp"
