// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinelayout.h"

#include <QCoreApplication>
#include <QPalette>

class QPainter;

namespace flotilla {

/// Draws a timeline: coloured by step, what failed hatched, what the computer slept through drawn short.
class TimelinePaint
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::TimelineView)
public:
    TimelinePaint(QPainter &painter, const TimelineLayout &layout, const StoredBatch &stored, const QPalette &palette)
        : m_painter(painter), m_layout(layout), m_stored(stored), m_palette(palette)
    {
    }

    /// `current`: a target that is marked, in the colour of the focus if it has it. `now`: not set if the batch does not run.
    void paint(int current, bool focus, Instant now) const;

private:
    void paintAxis() const;
    void paintBreaks() const;
    void paintLane(int lane, const AppId &app) const;
    void paintBar(const Bar &bar, const QColor &mark) const;
    void paintLegend() const;
    [[nodiscard]] QColor stepColour(Step step) const;

    QPainter &m_painter;
    const TimelineLayout &m_layout;
    const StoredBatch &m_stored;
    const QPalette &m_palette;
};

} // namespace flotilla
