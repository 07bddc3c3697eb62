// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QList>

namespace flotilla {

/// A stretch of time.
struct TimeSpan
{
    Instant from;
    Instant to;
    bool operator==(const TimeSpan &) const = default;
};

/// Where a moment lies on the axis. A batch that was interrupted in the evening and resumed in the morning would be a
/// night with two thin lines: long stretches in which nothing happened are shortened to a break.
class TimeAxis
{
public:
    TimeAxis() = default;
    /// `busy`: when something happened, in any order, overlapping or not; empty: an axis without length.
    explicit TimeAxis(QList<TimeSpan> busy);

    [[nodiscard]] Instant from() const { return m_from; }
    [[nodiscard]] Instant to() const { return m_to; }
    /// What was shortened, in the order of time.
    [[nodiscard]] const QList<TimeSpan> &breaks() const { return m_breaks; }
    /// The length of the axis with the breaks as long as they are drawn.
    [[nodiscard]] Millis shown() const { return after(m_to); }
    /// Place of a moment between 0 (from) and 1 (to); moments outside lie at the ends.
    [[nodiscard]] double share(Instant when) const;

private:
    [[nodiscard]] Millis after(Instant when) const;

    Instant m_from;
    Instant m_to;
    QList<TimeSpan> m_breaks;
    Millis m_breakShown{0};
};

} // namespace flotilla
