// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/comparepicture.h"

#include "models/tone.h"
#include "run/comparisonreport.h"
#include "theme.h"
#include "widgets/plaintip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kSignLines = 4;
constexpr int kLargestSign = 20;
constexpr int kSmallestSign = 12; // below that no sign is told from another

Tone toneOf(ComparedRow::Kind kind)
{
    switch (kind) {
    case ComparedRow::Kind::Better:
        return Tone::Good;
    case ComparedRow::Kind::Worse:
        return Tone::Bad;
    case ComparedRow::Kind::Same:
        return Tone::Quiet;
    default:
        return Tone::Attention;
    }
}

} // namespace

ComparePicture::ComparePicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ComparePicture::setRows(const QList<ComparedRow> &rows)
{
    m_rows = rows;
    m_order.clear();
    for (const ComparedRow::Kind kind : kComparedKinds) {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (m_rows.at(i).kind == kind) {
                m_order.append(i);
            }
        }
    }
    updateGeometry();
    update();
}

int ComparePicture::side() const
{
    for (int side = kLargestSign; side >= kSmallestSign; side -= 2) {
        if (qsizetype{kSignLines} * std::max(1, width() / side) >= m_order.size()) {
            return side;
        }
    }
    return 0;
}

int ComparePicture::columns() const { return std::max(1, width() / std::max(1, side())); }

QSize ComparePicture::sizeHint() const { return {400, kSignLines * kLargestSign}; }

QSize ComparePicture::minimumSizeHint() const { return {120, kSignLines * kLargestSign}; }

int ComparePicture::rowAt(const QPoint &place) const
{
    const int one = side();
    if (one == 0 || !rect().contains(place) || place.x() / one >= columns()) {
        return -1;
    }
    return m_order.value(place.y() / one * columns() + place.x() / one, -1);
}

void ComparePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int one = side();
    if (one == 0) {
        paintParts(painter);
        return;
    }
    QFont signs = font();
    signs.setPixelSize(one * 3 / 4);
    painter.setFont(signs);
    for (int i = 0; i < m_order.size(); ++i) {
        const ComparedRow::Kind kind = m_rows.at(m_order.at(i)).kind;
        painter.setPen(toneColour(toneOf(kind), palette()));
        painter.drawText(QRect(i % columns() * one, i / columns() * one, one, one), Qt::AlignCenter, comparedSign(kind));
    }
}

// Of thousands: how large each part is, with its sign and number as far as there is room.
void ComparePicture::paintParts(QPainter &painter) const
{
    const double whole = static_cast<double>(m_rows.size());
    double from = 0;
    for (const ComparedRow::Kind kind : kComparedKinds) {
        const auto count = static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [kind](const ComparedRow &row) { return row.kind == kind; }));
        if (count == 0) {
            continue;
        }
        const QRectF box(from, 0, std::max(2.0, width() * count / whole) - 1, height() / 2.0);
        const QString text = QString(comparedSign(kind)) + u' ' + QString::number(count);
        painter.fillRect(box, toneFill(toneOf(kind), palette()));
        painter.setPen(toneColour(toneOf(kind), palette()));
        if (painter.fontMetrics().horizontalAdvance(text) < box.width()) {
            painter.drawText(box, Qt::AlignCenter, text);
        }
        from += box.width() + 1;
    }
}

bool ComparePicture::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const ComparedRow &one = m_rows.at(row);
    const QString name = one.target.name.isEmpty() ? one.target.program.value : one.target.name;
    QToolTip::showText(help->globalPos(), plainTip(tr("%1: %2", "mini program, how it compares").arg(name, comparedWord(one.kind))), this);
    return true;
}

void ComparePicture::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0 && event->button() == Qt::LeftButton) {
        emit clicked(row);
    }
}

} // namespace flotilla

#include "moc_comparepicture.cpp"
