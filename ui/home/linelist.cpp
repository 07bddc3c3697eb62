// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/linelist.h"

#include "theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kLinePad = 8;
constexpr int kLineEdge = 6;
constexpr int kLineGap = 2;

int signWidth(const QFontMetrics &metrics) { return metrics.horizontalAdvance(QChar(u'✖')) + kLinePad; }

/// A title behind a sign, and below it what there is to say, on two lines if it needs them; what stands at the right gives way last.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
        const int room = view ? textRoom(view->viewport()->width(), option.fontMetrics) : 0;
        const int needs = room > 0 ? heightOf(index.data(LineModel::TextRole).toString(), room, option.fontMetrics) : option.fontMetrics.height();
        return {160, option.fontMetrics.height() + needs + kLineGap + 2 * kLineEdge};
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
        QRect line(opt.rect.left() + kLinePad, opt.rect.top() + kLineEdge, opt.rect.width() - 2 * kLinePad, height);
        painter->save();
        painter->setFont(opt.font);
        painter->setPen(toned(static_cast<Tone>(index.data(LineModel::ToneRole).toInt())));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, index.data(LineModel::SignRole).toString());
        line.setLeft(line.left() + signWidth(opt.fontMetrics));

        const QString aside = opt.fontMetrics.elidedText(index.data(LineModel::AsideRole).toString(), Qt::ElideRight, line.width() / 2);
        const int taken = aside.isEmpty() ? 0 : opt.fontMetrics.horizontalAdvance(aside) + 2 * kLinePad;
        painter->setPen(toned(Tone::Quiet));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, aside);
        painter->setPen(text);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          opt.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width() - taken));
        line.translate(0, height + kLineGap);
        painter->setPen(toned(Tone::Quiet));
        drawLines(painter, line, opt.rect.bottom() - line.top() < 2 * height ? 1 : 2, index.data(LineModel::TextRole).toString());
        painter->restore();
    }

private:
    static int textRoom(int width, const QFontMetrics &metrics) { return width - 2 * kLinePad - signWidth(metrics); }
    static void drawLines(QPainter *painter, QRect line, int lines, QString text)
    {
        QTextLayout layout(text, painter->font());
        layout.beginLayout();
        QTextLine first = layout.createLine();
        if (lines > 1 && first.isValid()) {
            first.setLineWidth(line.width());
            painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text.left(first.textLength()));
            text.remove(0, first.textLength());
            line.translate(0, line.height());
        }
        layout.endLayout();
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
    /// Of one line or two.
    static int heightOf(const QString &text, int room, const QFontMetrics &metrics)
    {
        return metrics.horizontalAdvance(text) > room ? 2 * metrics.height() : metrics.height();
    }
};

} // namespace

LineList::LineList(QWidget *parent) : QListView(parent)
{
    setModel(&m_lines);
    setItemDelegate(new LineDelegate(this));
    setResizeMode(QListView::Adjust); // what is wrapped depends on the width
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListView::clicked, this, &LineList::open);
    connect(&m_lines, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(&m_lines, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
    connect(&m_lines, &QAbstractItemModel::dataChanged, this, [this] { updateGeometry(); });
}

void LineList::setMostLines(int most)
{
    m_most = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize LineList::sizeHint() const
{
    const int line = 2 * fontMetrics().height() + kLineGap + 2 * kLineEdge;
    int height = m_lines.rowCount() == 0 ? 3 * line : 0; // empty it says so
    for (int row = 0; row < std::clamp(m_lines.rowCount(), 0, std::max(1, m_most)); ++row) {
        height += sizeHintForRow(row);
    }
    return {200, height + 2 * frameWidth()};
}

QSize LineList::minimumSizeHint() const { return {120, m_most > 0 ? sizeHint().height() : 2 * fontMetrics().height() + 2 * kLineEdge}; }

void LineList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
}

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
