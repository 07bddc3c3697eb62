// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace flotilla {

/// A moment of the week in the zone of its window: day 1 is Monday.
struct WeekTime
{
    int day = 0;    ///< 1 to 7
    int minute = 0; ///< of the day
    bool operator==(const WeekTime &) const = default;
};

/// A span of time in which nothing new is sent over a connection: every week, or once.
struct FreezeWindow
{
    WeekTime weekFrom; ///< day 0: it is a dated one
    WeekTime weekTo;
    Instant from; ///< of a dated one
    Instant to;
    QString zone;   ///< IANA name: what the days and hours of a weekly one mean
    QString reason; ///< for people; may be empty with a weekly one
    [[nodiscard]] bool isWeekly() const { return weekFrom.day != 0; }
    bool operator==(const FreezeWindow &) const = default;
};

/// A moment that lies in a window.
struct Frozen
{
    Instant until; ///< when no window covers it any more
    QString reason;
    bool operator==(const Frozen &) const = default;
};

/// Whether the moment lies in one of the windows; windows that touch are one long freeze.
[[nodiscard]] std::optional<Frozen> frozenAt(const QList<FreezeWindow> &windows, Instant at);

/// "Fri 18:00-Mon 08:00"; the days in English, in Chinese ("周五"), or as weekSpan() writes them. Error Usage says what is wrong.
[[nodiscard]] Result<FreezeWindow> weeklyWindow(const QString &text, const QString &zone, const QString &reason);
/// A weekly window in the language of the program, as it can be typed again.
[[nodiscard]] QString weekSpan(const FreezeWindow &window);
/// From Friday evening to Monday morning: an example to begin with.
[[nodiscard]] FreezeWindow usualWeekend();
/// Error Usage where it ends before it begins, or has no reason.
[[nodiscard]] Result<FreezeWindow> datedWindow(Instant from, Instant to, const QString &zone, const QString &reason);
/// Error Usage where a new window says no time zone, or is past.
[[nodiscard]] Status mayFreeze(const FreezeWindow &window, Instant now);

/// "Fri 18:00-Mon 08:00 (Europe/Berlin): no weekend work".
[[nodiscard]] QString windowText(const FreezeWindow &window);
/// "Frozen until Mon 2026-11-30 08:00 (Europe/Berlin, UTC+01:00): year-end freeze".
[[nodiscard]] QString frozenText(const Frozen &frozen);

} // namespace flotilla
