// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/linelist.h"

#include "theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kLinePad = 8;
constexpr int kLineEdge = 6;
constexpr int kLineGap = 2;

/// Two lines of text behind a sign; what stands at the right gives way last.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {160, 2 * option.fontMetrics.height() + kLineGap + 2 * kLineEdge};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem opt = option;
        initStyleOption(&opt, index);
        opt.text.clear();
        const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &opt, painter, opt.widget);

        const bool selected = (opt.state & QStyle::State_Selected) != 0;
        const QPalette::ColorGroup group = (opt.state & QStyle::State_Active) != 0 ? QPalette::Active : QPalette::Inactive;
        const QColor text = opt.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        const auto toned = [&](Tone tone) { return selected ? text : toneColour(tone, opt.palette); };
        const int height = opt.fontMetrics.height();
        const int sign = opt.fontMetrics.horizontalAdvance(QChar(u'✖')) + kLinePad;
        QRect line(opt.rect.left() + kLinePad, opt.rect.top() + kLineEdge, opt.rect.width() - 2 * kLinePad, height);
        painter->save();
        painter->setFont(opt.font);
        painter->setPen(toned(static_cast<Tone>(index.data(LineModel::ToneRole).toInt())));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, index.data(LineModel::SignRole).toString());
        line.setLeft(line.left() + sign);

        const QString aside = opt.fontMetrics.elidedText(index.data(LineModel::AsideRole).toString(), Qt::ElideRight, line.width() / 2);
        const int taken = aside.isEmpty() ? 0 : opt.fontMetrics.horizontalAdvance(aside) + 2 * kLinePad;
        painter->setPen(toned(Tone::Quiet));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, aside);
        painter->setPen(text);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          opt.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width() - taken));
        line.translate(0, height + kLineGap);
        painter->setPen(toned(Tone::Quiet));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          opt.fontMetrics.elidedText(index.data(LineModel::TextRole).toString(), Qt::ElideRight, line.width()));
        painter->restore();
    }
};

} // namespace

LineList::LineList(QWidget *parent) : QListView(parent)
{
    setModel(&m_lines);
    setItemDelegate(new LineDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListView::clicked, this, &LineList::open);
    connect(&m_lines, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(&m_lines, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
}

void LineList::setMostLines(int most)
{
    m_most = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize LineList::sizeHint() const
{
    const int lines = m_lines.rowCount() == 0 ? 3 : std::clamp(m_lines.rowCount(), 1, std::max(1, m_most)); // empty it says so
    const int line = 2 * fontMetrics().height() + kLineGap + 2 * kLineEdge;
    return {200, lines * line + 2 * frameWidth()};
}

QSize LineList::minimumSizeHint() const { return {120, m_most > 0 ? sizeHint().height() : 2 * fontMetrics().height() + 2 * kLineEdge}; }

void LineList::open(const QModelIndex &index)
{
    if (index.isValid()) {
        emit opened(m_lines.at(index.row()).id);
    }
}

void LineList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier; // Ctrl+Return is the page's own
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        open(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void LineList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_lines.rowCount() > 0 && event->reason() != Qt::MouseFocusReason) {
        setCurrentIndex(m_lines.index(0)); // so that Return has a line and it is seen which
    }
}

} // namespace flotilla

#include "moc_linelist.cpp"
