// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/time.h"

#include <QString>
#include <QTimeZone>

namespace flotilla {

/// An order that could not begin at its time begins by itself only so much later: what was meant for the night must not go out in
/// the middle of the day because a computer slept.
inline constexpr Millis kStartTolerance = std::chrono::minutes(30);

/// How an order with a start time stands.
enum class StartState {
    Early,   ///< its time has not come
    Due,     ///< it begins by itself
    Overdue, ///< its time is too long ago: a person starts it, or takes it back
};
[[nodiscard]] constexpr StartState startState(Instant start, Instant now)
{
    return now < start ? StartState::Early : now - start <= kStartTolerance ? StartState::Due : StartState::Overdue;
}

/// What a person wrote as a start: "2026-12-01T02:00" (with a blank, too), "02:00" for the next such time of day, both in this zone
/// unless an offset follows ("+08:00", "Z"). Error Usage for what is past, does not exist there (the clocks are put forward), or is
/// no time.
[[nodiscard]] Result<Instant> startFromText(const QString &text, Instant now, const QTimeZone &zone);
/// The same without looking at the clock: a moment of any time.
[[nodiscard]] Result<Instant> momentFromText(const QString &text, const QTimeZone &zone);

/// "Wed 2026-12-02 02:00 (Europe/Berlin, UTC+01:00)", in the zone of this computer.
[[nodiscard]] QString startText(Instant start);
[[nodiscard]] QString startText(Instant start, const QTimeZone &zone);
/// "2 Dec 02:00", for a button.
[[nodiscard]] QString shortStartText(Instant start);
/// "in 3 h 20 min", "in 2 days 4 h", "12 min ago".
[[nodiscard]] QString countdownText(Instant start, Instant now);

} // namespace flotilla
