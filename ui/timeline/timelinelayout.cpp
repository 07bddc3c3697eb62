// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinelayout.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kMinBar = 3;
constexpr int kMinTrouble = 9;

} // namespace

int TimelineLayout::laneHeight() const
{
    const int least = font.height() * 2 + 12;
    const int each = (room.height() - 2 * axisHeight() - 16) / std::max(1, lanes) - 8;
    return std::clamp(each, least, least * 2);
}

double TimelineLayout::xOf(Instant time) const
{
    return labelWidth() + 8 + bars.axis.share(time) * barsWidth() * zoom - scrolled.x();
}

QRectF TimelineLayout::rectOf(const Bar &bar) const
{
    const double left = xOf(bar.from());
    // A refusal takes no time at all, but it must be seen.
    const int least = bar.phase == Phase::Failed || bar.phase == Phase::NeedsPerson ? kMinTrouble : kMinBar;
    const double right = std::max(xOf(bar.to()), left + least);
    return {left, double(laneTop(bar.lane)) + 4, right - left, double(laneHeight()) - 8};
}

int TimelineLayout::barAt(const QPoint &point) const
{
    if (point.x() < labelWidth()) {
        return -1;
    }
    int found = -1;
    for (int i = 0; i < bars.bars.size(); ++i) {
        const Bar &bar = bars.bars.at(i);
        if (rectOf(bar).contains(point) && (found < 0 || bar.phase == Phase::Failed)) {
            found = i; // a failed bar is drawn over its neighbour
        }
    }
    return found;
}

int TimelineLayout::barOfTarget(int target) const
{
    const auto found = std::find_if(bars.bars.crbegin(), bars.bars.crend(),
                                    [target](const Bar &bar) { return bar.target == target; });
    return static_cast<int>(bars.bars.crend() - found) - 1;
}

} // namespace flotilla
