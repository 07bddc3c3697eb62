// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/clockwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace flotilla {

namespace {

constexpr Millis kRightBelow = std::chrono::seconds(1); // the Date header tells no more
constexpr Millis kSecondsBelow = std::chrono::minutes(2);
constexpr Millis kMinutesBelow = std::chrono::hours(2);

struct ClockWords
{
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

} // namespace

QString signedSeconds(Millis offset)
{
    const double seconds = std::round(static_cast<double>(offset.count()) / 100) / 10 + 0.0; // adding it takes the sign off a zero
    const QString number = QLocale().toString(seconds, 'f', 1);
    return seconds >= 0 ? u'+' + number : number;
}

QString clockWords(Millis offset)
{
    const bool slow = offset > Millis{0};
    const Millis off = std::chrono::abs(offset);
    if (off < kRightBelow) {
        return ClockWords::tr("right to the second", "clock");
    }
    if (off < kSecondsBelow) {
        const int seconds = static_cast<int>(std::chrono::round<std::chrono::seconds>(off).count());
        return slow ? ClockWords::tr("%n second(s) slow", "clock", seconds)
                    : ClockWords::tr("%n second(s) fast", "clock", seconds);
    }
    if (off < kMinutesBelow) {
        const int minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(off).count());
        return slow ? ClockWords::tr("%n minute(s) slow", "clock", minutes)
                    : ClockWords::tr("%n minute(s) fast", "clock", minutes);
    }
    const int hours = static_cast<int>(std::chrono::round<std::chrono::hours>(off).count());
    return slow ? ClockWords::tr("%n hour(s) slow", "clock", hours)
                : ClockWords::tr("%n hour(s) fast", "clock", hours);
}

} // namespace flotilla
