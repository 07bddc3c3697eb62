// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

} // namespace

QString ago(Instant then, Instant now)
{
    if (!isSet(then)) {
        return {};
    }
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(now - then).count();
    constexpr qint64 kHour = 3600;
    const qint64 days = toDateTime(then).toLocalTime().date().daysTo(toDateTime(now).toLocalTime().date());
    if (seconds < 60) {
        return TimeWords::tr("just now");
    }
    if (seconds < kHour) {
        return TimeWords::tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
    }
    if (days == 0 || seconds < 6 * kHour) {
        return TimeWords::tr("%n h ago", nullptr, static_cast<int>(seconds / kHour));
    }
    if (days <= 1) {
        return TimeWords::tr("yesterday");
    }
    if (days < 14) {
        return TimeWords::tr("%n days ago", nullptr, static_cast<int>(days));
    }
    if (days < 60) {
        return TimeWords::tr("%n weeks ago", nullptr, static_cast<int>(days / 7));
    }
    if (days < 730) {
        return TimeWords::tr("%n months ago", nullptr, static_cast<int>(days / 30));
    }
    return TimeWords::tr("%n years ago", nullptr, static_cast<int>(days / 365));
}

QString absolute(Instant time)
{
    return isSet(time) ? toDateTime(time).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString timeOfDay(Instant time)
{
    return isSet(time) ? toDateTime(time).toLocalTime().toString(u"HH:mm:ss"_s) : QString();
}

QString duration(Millis time)
{
    const qint64 seconds = std::max<qint64>(0, (time.count() + 500) / 1000);
    const qint64 hours = seconds / 3600;
    const QString tail = u":%1"_s.arg(seconds % 60, 2, 10, QChar(u'0'));
    if (hours == 0) {
        return QString::number(seconds / 60) + tail;
    }
    return u"%1:%2"_s.arg(hours).arg(seconds / 60 % 60, 2, 10, QChar(u'0')) + tail;
}

QString roughly(Millis time)
{
    const int minutes = static_cast<int>((time.count() + 30'000) / 60'000);
    if (minutes < 1) {
        return TimeWords::tr("less than a minute");
    }
    if (minutes < 60) {
        return TimeWords::tr("%n min", nullptr, minutes);
    }
    return TimeWords::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace flotilla
