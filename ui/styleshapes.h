// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QBrush;
class QPainter;
class QStyleOptionSlider;

/// The shapes that CalmStyle puts together.
namespace flotilla::shapes {

constexpr int kLeastSlider = 32;

/// A box with round corners; no line if it has no colour.
void drawBox(QPainter *painter, const QRect &rect, const QColor &line, const QBrush &fill, qreal width = 1);
void drawRing(QPainter *painter, const QRect &rect, const QColor &colour);
/// Around what is filled in.
void drawField(QPainter *painter, const QStyleOption *option, bool filled);
void drawFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/// A check box, or a radio button if it is round.
void drawMark(QPainter *painter, const QStyleOption *option, bool round);
void drawToolPanel(QPainter *painter, const QStyleOption *option);
void drawTabShape(QPainter *painter, const QStyleOption *option);
void drawHeaderPanel(QPainter *painter, const QStyleOption *option);
void drawSplit(QPainter *painter, const QStyleOption *option);
/// A scroll bar without buttons at its ends.
[[nodiscard]] QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
void drawScrollSlider(QPainter *painter, const QStyleOptionSlider &bar, const QRect &slider);

} // namespace flotilla::shapes
