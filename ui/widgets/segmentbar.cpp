// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segmentbar.h"

#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kHeight = 8;
// A single failure among thousands must be seen.
constexpr int kLeast = 4;

} // namespace

SegmentBar::SegmentBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentBar::setSegments(const QList<Segment> &segments)
{
    if (m_segments != segments) {
        m_segments = segments;
        update();
    }
}

QSize SegmentBar::sizeHint() const { return {200, kHeight}; }

void SegmentBar::paintEvent(QPaintEvent *)
{
    int all = 0;
    int shown = 0;
    for (const Segment &segment : std::as_const(m_segments)) {
        all += segment.count;
        shown += segment.count > 0 ? 1 : 0;
    }
    if (all == 0) {
        return;
    }
    QPainter painter(this);
    const int room = std::max(0, width() - shown * kLeast);
    int done = 0;
    int x = 0;
    int place = 0;
    for (const Segment &segment : std::as_const(m_segments)) {
        if (segment.count == 0) {
            continue;
        }
        done += segment.count;
        ++place;
        const int end = place == shown ? width() : room * done / all + place * kLeast;
        const QRect part(x, 0, end - x - (place == shown ? 0 : 1), height());
        painter.fillRect(part, segment.open ? palette().color(QPalette::Midlight) : toneColour(segment.tone, palette()));
        x = end;
    }
}

} // namespace flotilla

#include "moc_segmentbar.cpp"
