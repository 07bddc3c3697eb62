// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinebars.h"

#include <QFontMetrics>
#include <QPoint>
#include <QRectF>
#include <QSize>

#include <algorithm>

namespace flotilla {

/// Where the lanes and bars of a batch lie in the viewport: time goes to the right, a lane is a row.
struct TimelineLayout
{
    TimelineBars bars;
    int lanes = 0;
    QSize room;       ///< of the viewport
    QPoint scrolled;
    double zoom = 1;  ///< 1: the whole batch fits into the width
    QFontMetrics font;

    [[nodiscard]] int axisHeight() const { return font.height() + 10; }
    [[nodiscard]] int labelWidth() const { return std::clamp(room.width() / 5, font.averageCharWidth() * 18, font.averageCharWidth() * 28); }
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] int laneTop(int lane) const { return axisHeight() + lane * (laneHeight() + 8) + 4 - scrolled.y(); }
    /// Below the last lane.
    [[nodiscard]] int bottom() const { return laneTop(lanes); }
    [[nodiscard]] int height() const { return axisHeight() * 2 + lanes * (laneHeight() + 8) + 8; }
    /// Of the part where the bars are, without zoom.
    [[nodiscard]] int barsWidth() const { return std::max(1, room.width() - labelWidth() - 16); }
    [[nodiscard]] double xOf(Instant time) const;
    [[nodiscard]] QRectF rectOf(const Bar &bar) const;
    /// Index of the bar at a point, -1: none.
    [[nodiscard]] int barAt(const QPoint &point) const;
    /// Index of the bar of a target's last try, which is what its row tells of; -1: none.
    [[nodiscard]] int barOfTarget(int target) const;
};

} // namespace flotilla
