// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeaxis.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr Millis kShortestBreak = std::chrono::minutes(1);
constexpr int kBreakPart = 4;   ///< a stretch is shortened if it is longer than this part of what happened
constexpr int kBreakShown = 25; ///< … to this part

/// Ordered, and those that touch or overlap made one.
QList<TimeSpan> joined(QList<TimeSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    QList<TimeSpan> result;
    for (const TimeSpan &span : std::as_const(spans)) {
        if (!result.isEmpty() && span.from <= result.constLast().to) {
            result.last().to = std::max(result.constLast().to, span.to);
        } else {
            result.append(span);
        }
    }
    return result;
}

} // namespace

TimeAxis::TimeAxis(QList<TimeSpan> busy)
{
    const QList<TimeSpan> spans = joined(std::move(busy));
    if (spans.isEmpty()) {
        return;
    }
    m_from = spans.constFirst().from;
    m_to = spans.constLast().to;
    Millis happened{0};
    for (const TimeSpan &span : spans) {
        happened += span.to - span.from;
    }
    m_breakShown = std::max(Millis{1}, happened / kBreakShown);
    for (qsizetype i = 1; i < spans.size(); ++i) {
        const TimeSpan gap{spans.at(i - 1).to, spans.at(i).from};
        if (gap.to - gap.from > std::max(kShortestBreak, happened / kBreakPart)) {
            m_breaks.append(gap);
        }
    }
}

Millis TimeAxis::after(Instant when) const
{
    Millis length = when - m_from;
    for (const TimeSpan &gap : m_breaks) {
        if (when <= gap.from) {
            break;
        }
        const Millis inside = std::min(when, gap.to) - gap.from;
        length += m_breakShown * inside.count() / (gap.to - gap.from).count() - inside;
    }
    return length;
}

double TimeAxis::share(Instant when) const
{
    const double all = static_cast<double>(std::max(Millis{1}, shown()).count());
    return static_cast<double>(after(std::clamp(when, m_from, m_to)).count()) / all;
}

} // namespace flotilla
