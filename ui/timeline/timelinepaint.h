// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinelayout.h"

#include "model/platform.h"

#include <QCoreApplication>
#include <QPalette>

#include <functional>

class QPainter;

namespace flotilla {

/// Draws a timeline: coloured by step in the order of the visible ones, what failed hatched, what the computer slept through drawn short.
class TimelinePaint
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::TimelineView)
public:
    TimelinePaint(QPainter &painter, const TimelineLayout &layout, const StoredBatch &stored, const Operation &operation,
                  const Words &words, const QPalette &palette)
        : m_painter(painter), m_layout(layout), m_stored(stored), m_words(words), m_palette(palette), m_steps(shownSteps(operation))
    {
    }

    /// `current`: a target that is marked, in the colour of the focus if it has it. `now`: not set if the batch does not run.
    /// `shows`: which targets a filter lets through, the others are pale; null: all.
    void paint(int current, bool focus, Instant now, const std::function<bool(int)> &shows = {}) const;

    /// What the bars are filled with, and what is written on them.
    [[nodiscard]] static QList<QColor> stepColours(bool dark);
    [[nodiscard]] static QColor wordColour();

private:
    void paintAxis() const;
    void paintBreaks() const;
    void paintLane(int lane) const;
    [[nodiscard]] bool isInSight(int lane) const;
    void paintBars(bool trouble, int current, const QColor &mark, const std::function<bool(int)> &shows) const;
    void paintBar(const Bar &bar, const QColor &mark) const;
    void paintLegend() const;
    [[nodiscard]] QColor stepColour(const QString &step) const;

    QPainter &m_painter;
    const TimelineLayout &m_layout;
    const StoredBatch &m_stored;
    const Words &m_words;
    const QPalette &m_palette;
    QStringList m_steps;
};

} // namespace flotilla
