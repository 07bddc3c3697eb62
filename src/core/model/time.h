// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace flotilla {

using Millis = std::chrono::milliseconds;
/// A point in time, UTC, to the millisecond. A default-constructed Instant means "not set".
using Instant = std::chrono::time_point<std::chrono::system_clock, Millis>;

[[nodiscard]] inline bool isSet(Instant t) { return t != Instant{}; }
[[nodiscard]] inline qint64 toEpochMillis(Instant t) { return t.time_since_epoch().count(); }
[[nodiscard]] inline Instant fromEpochMillis(qint64 ms) { return Instant{Millis{ms}}; }
[[nodiscard]] inline QDateTime toDateTime(Instant t)
{
    return isSet(t) ? QDateTime::fromMSecsSinceEpoch(toEpochMillis(t), Qt::UTC) : QDateTime();
}

} // namespace flotilla
