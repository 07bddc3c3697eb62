// SPDX-License-Identifier: GPL-3.0-or-later
#include "styleshapes.h"

#include "buttonlook.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace flotilla::shapes {

namespace {

constexpr int kRadius = 4;

bool touches(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

/// Antialiased, and as it was before at the end.
class ShapePen
{
public:
    ShapePen(QPainter *painter, const QColor &line, const QBrush &fill, qreal width = 1) : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
        painter->setBrush(fill);
    }
    ~ShapePen() { m_painter->restore(); }
    ShapePen(const ShapePen &) = delete;
    ShapePen &operator=(const ShapePen &) = delete;

private:
    QPainter *m_painter;
};

QColor fieldEdge(const QStyleOption *option, qreal share)
{
    if (!touches(option, QStyle::State_Enabled)) {
        return hairline(option->palette);
    }
    return mixed(option->palette.color(QPalette::Text), option->palette.color(QPalette::Base), share);
}

QColor fieldFill(const QStyleOption *option)
{
    return option->palette.color(QPalette::Base);
}

void drawTick(QPainter *painter, const QRectF &r, const QStyleOption *option)
{
    const QColor colour = option->palette.color(touches(option, QStyle::State_Enabled) ? QPalette::HighlightedText : QPalette::Base);
    const ShapePen pen(painter, colour, Qt::NoBrush, 2);
    if (touches(option, QStyle::State_NoChange)) {
        painter->drawLine(QPointF(r.left() + r.width() * 0.25, r.center().y()), QPointF(r.right() - r.width() * 0.25, r.center().y()));
        return;
    }
    painter->drawPolyline(QPolygonF({QPointF(r.left() + r.width() * 0.24, r.top() + r.height() * 0.54),
                                     QPointF(r.left() + r.width() * 0.43, r.top() + r.height() * 0.72),
                                     QPointF(r.left() + r.width() * 0.77, r.top() + r.height() * 0.30)}));
}

bool isSplitUpright(const QStyleOption *option) { return touches(option, QStyle::State_Horizontal); }

} // namespace

void drawBox(QPainter *painter, const QRect &rect, const QColor &line, const QBrush &fill, qreal width)
{
    const ShapePen pen(painter, line, fill, width);
    const qreal half = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), kRadius, kRadius);
}

void drawRing(QPainter *painter, const QRect &rect, const QColor &colour)
{
    drawBox(painter, rect, colour, Qt::NoBrush, 2);
}

void drawField(QPainter *painter, const QStyleOption *option, bool filled)
{
    const bool focus = touches(option, QStyle::State_HasFocus) && touches(option, QStyle::State_Enabled);
    drawBox(painter, option->rect, focus ? option->palette.color(QPalette::Highlight) : fieldEdge(option, 0.32),
            filled ? QBrush(fieldFill(option)) : QBrush(Qt::NoBrush), focus ? 2 : 1);
}

// A frame is not drawn around a table or list: a line above and one below are enough until it has the keyboard.
void drawFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QRect r = option->rect;
    if (touches(option, QStyle::State_HasFocus)) {
        const ShapePen pen(painter, option->palette.color(QPalette::Highlight), Qt::NoBrush);
        painter->drawRect(QRectF(r).adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    const QColor line = hairline(option->palette);
    painter->fillRect(QRect(r.left(), r.top(), r.width(), 1), line);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), line);
    if (!qobject_cast<const QAbstractItemView *>(widget)) {
        painter->fillRect(QRect(r.left(), r.top(), 1, r.height()), line);
        painter->fillRect(QRect(r.right(), r.top(), 1, r.height()), line);
    }
}

void drawMark(QPainter *painter, const QStyleOption *option, bool round)
{
    const int side = std::min(option->rect.width(), option->rect.height());
    QRectF r(0.5, 0.5, side - 1, side - 1);
    r.moveCenter(QRectF(option->rect).center());
    const bool enabled = touches(option, QStyle::State_Enabled);
    const bool set = touches(option, QStyle::State_On) || touches(option, QStyle::State_NoChange);
    const QColor accent = enabled ? option->palette.color(QPalette::Highlight) : toneColour(Tone::Quiet, option->palette);
    // On a selected row the accent is the ground already.
    const bool selected = touches(option, QStyle::State_Selected);
    {
        const ShapePen pen(painter, set ? (selected ? option->palette.color(QPalette::HighlightedText) : accent) : fieldEdge(option, 0.5),
                      set ? accent : fieldFill(option));
        round ? painter->drawEllipse(r) : painter->drawRoundedRect(r, 3, 3);
    }
    if (set && round) {
        const ShapePen pen(painter, {}, option->palette.color(enabled ? QPalette::HighlightedText : QPalette::Base));
        painter->drawEllipse(r.center(), side * 0.2, side * 0.2);
    } else if (set) {
        drawTick(painter, r, option);
    }
}

void drawToolPanel(QPainter *painter, const QStyleOption *option)
{
    const bool pressed = touches(option, QStyle::State_Sunken) || touches(option, QStyle::State_On);
    const bool raised = !touches(option, QStyle::State_AutoRaise);
    if (pressed || raised || (touches(option, QStyle::State_MouseOver) && touches(option, QStyle::State_Enabled))) {
        const ButtonColours colours = buttonColours(ButtonLook::Plain, option->state, option->palette);
        drawBox(painter, option->rect, raised ? colours.edge : QColor(), colours.face);
    }
}

void drawTabShape(QPainter *painter, const QStyleOption *option)
{
    const QRect r = option->rect;
    if (touches(option, QStyle::State_Selected)) {
        painter->fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), option->palette.color(QPalette::Highlight));
    } else if (touches(option, QStyle::State_MouseOver) && touches(option, QStyle::State_Enabled)) {
        painter->fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), option->palette.color(QPalette::Mid));
    }
}

void drawHeaderPanel(QPainter *painter, const QStyleOption *option)
{
    const QRect r = option->rect;
    painter->fillRect(r, option->palette.color(QPalette::Active, QPalette::Base));
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), option->palette.color(QPalette::Mid));
}

void drawSplit(QPainter *painter, const QStyleOption *option)
{
    const QRect r = option->rect;
    const QColor colour = touches(option, QStyle::State_MouseOver) ? option->palette.color(QPalette::Highlight) : hairline(option->palette);
    painter->fillRect(isSplitUpright(option) ? QRect(r.center().x(), r.top(), 1, r.height()) : QRect(r.left(), r.center().y(), r.width(), 1), colour);
}

QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool level = bar.orientation == Qt::Horizontal;
    const int room = level ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int length = range <= 0 ? room
                                  : std::min(room, std::max(kLeastSlider, static_cast<int>(qint64(room) * bar.pageStep / (range + bar.pageStep))));
    const int from = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown);
    const auto span = [&](int begin, int size) {
        return level ? QRect(bar.rect.left() + begin, bar.rect.top(), size, bar.rect.height())
                     : QRect(bar.rect.left(), bar.rect.top() + begin, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(from, length);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, from);
    case QStyle::SC_ScrollBarAddPage:
        return span(from + length, room - from - length);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {}; // no buttons at the ends
    }
}

void drawScrollSlider(QPainter *painter, const QStyleOptionSlider &bar, const QRect &slider)
{
    const bool active = bar.activeSubControls == QStyle::SC_ScrollBarSlider && (touches(&bar, QStyle::State_MouseOver) || touches(&bar, QStyle::State_Sunken));
    const QRect inside = bar.orientation == Qt::Horizontal ? slider.adjusted(2, 3, -2, -3) : slider.adjusted(3, 2, -3, -2);
    const ShapePen pen(painter, {}, mixed(bar.palette.color(QPalette::Text), bar.palette.color(QPalette::Window), active ? 0.55 : 0.35));
    painter->drawRoundedRect(inside, 3, 3);
}

} // namespace flotilla::shapes
