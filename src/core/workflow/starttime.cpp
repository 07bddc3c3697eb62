// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/starttime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Error noTime(const QString &text)
{
    return usage(QCoreApplication::translate("StartTime", "“%1” is no time. Write it like 2026-12-01T02:00, or 02:00 for the next time it is that late.").arg(text));
}

Result<Instant> momentOf(const QDate &day, const QTime &time, const QTimeZone &zone, const QString &text)
{
    const QDateTime local(day, time, zone);
    // An hour that the clocks skip comes out as another one.
    const QDateTime again = QDateTime::fromMSecsSinceEpoch(local.toMSecsSinceEpoch(), zone);
    if (again.date() != day || again.time() != time) {
        return usage(QCoreApplication::translate("StartTime", "There is no %1 in %2: the clocks are put forward then.")
                         .arg(text, QString::fromUtf8(zone.id())));
    }
    return fromEpochMillis(local.toMSecsSinceEpoch());
}

/// Seconds east of UTC from "+08:00" or "Z".
int offsetFrom(const QString &text)
{
    if (text.startsWith(u'Z')) {
        return 0;
    }
    const int seconds = (QStringView(text).mid(1, 2).toInt() * 60 + QStringView(text).right(2).toInt()) * 60;
    return text.startsWith(u'-') ? -seconds : seconds;
}

QString offsetText(int seconds)
{
    const QTime size = QTime(0, 0).addSecs(std::abs(seconds));
    return u"UTC"_s + (seconds < 0 ? u'-' : u'+') + size.toString(u"HH:mm"_s);
}

} // namespace

Result<Instant> momentFromText(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression kForm(u"^(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(Z|[+-](?:0\\d|1[0-4]):?[0-5]\\d)?$"_s);
    const QRegularExpressionMatch match = kForm.match(text.trimmed());
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!match.hasMatch() || !day.isValid() || !time.isValid()) {
        return noTime(text);
    }
    const QString offset = match.captured(7);
    return momentOf(day, time, offset.isEmpty() ? zone : QTimeZone(offsetFrom(offset)), text);
}

Result<Instant> startFromText(const QString &text, Instant now, const QTimeZone &zone)
{
    static const QRegularExpression kTimeOfDay(u"^(\\d{1,2}):(\\d{2})$"_s);
    const QRegularExpressionMatch match = kTimeOfDay.match(text.trimmed());
    if (!match.hasMatch()) {
        Result<Instant> moment = momentFromText(text, zone);
        if (moment.ok() && *moment <= now) {
            return usage(QCoreApplication::translate("StartTime", "%1 is past. It is %2 now.").arg(startText(*moment, zone), startText(now, zone)));
        }
        return moment;
    }
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    if (!time.isValid()) {
        return noTime(text);
    }
    const QDate today = toDateTime(now).toTimeZone(zone).date();
    const Result<Instant> first = momentOf(today, time, zone, text);
    return first.ok() && *first > now ? first : momentOf(today.addDays(1), time, zone, text);
}

QString startText(Instant start)
{
    return startText(start, QTimeZone::systemTimeZone());
}

QString startText(Instant start, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(start).toTimeZone(zone);
    const QString offset = offsetText(local.offsetFromUtc());
    const QString id = QString::fromUtf8(zone.id());
    const QString where = id.startsWith("UTC"_L1) ? offset : id + u", "_s + offset;
    return QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + local.toString(u"yyyy-MM-dd HH:mm"_s) + u" ("_s + where + u')';
}

QString shortStartText(Instant start)
{
    return QLocale().toString(toDateTime(start).toLocalTime(), QCoreApplication::translate("StartTime", "d MMM HH:mm", "day, short month and time, in the letters of QLocale"));
}

QString countdownText(Instant start, Instant now)
{
    constexpr qint64 day = qint64{24} * 60;
    const qint64 minutes = std::chrono::ceil<std::chrono::minutes>(start > now ? start - now : now - start).count();
    QString span;
    if (minutes < 60) {
        span = QCoreApplication::translate("StartTime", "%1 min").arg(minutes);
    } else if (minutes < day) {
        span = QCoreApplication::translate("StartTime", "%1 h %2 min").arg(QString::number(minutes / 60), QString::number(minutes % 60));
    } else {
        const int days = static_cast<int>(minutes / day);
        span = QCoreApplication::translate("StartTime", "%n day(s) %1 h", nullptr, days).arg(minutes % day / 60);
    }
    return start > now ? QCoreApplication::translate("StartTime", "in %1").arg(span) : QCoreApplication::translate("StartTime", "%1 ago").arg(span);
}

} // namespace flotilla
