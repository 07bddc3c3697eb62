// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/freezerule.h"

#include "workflow/starttime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMinutesOfWeek = 7 * kMinutesOfDay;
constexpr int kMostTouching = 100; // windows that cover the whole week have no end

const QStringList &shortDays()
{
    static const QStringList days{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    return days;
}

/// From 1; 0: no day. As it is written in English, in Chinese, and in the language of the program.
int dayOf(const QString &written)
{
    static const QRegularExpression kChinese(u"^(周|星期|礼拜)([一二三四五六日天])$"_s);
    if (const QRegularExpressionMatch match = kChinese.match(written); match.hasMatch()) {
        return static_cast<int>(std::min(u"一二三四五六日天"_s.indexOf(match.captured(2)), qsizetype(6))) + 1;
    }
    for (int day = 1; day <= 7; ++day) {
        const QStringList names{shortDays().at(day - 1), QLocale::c().dayName(day), QLocale().dayName(day, QLocale::ShortFormat), QLocale().dayName(day)};
        if (names.contains(written, Qt::CaseInsensitive)) {
            return day;
        }
    }
    return 0;
}

int minuteOfWeek(const WeekTime &time)
{
    return (time.day - 1) * kMinutesOfDay + time.minute;
}

/// When the weekly window that covers `at` ends; not set: it does not cover it.
Instant weeklyEnd(const FreezeWindow &window, Instant at)
{
    const QTimeZone zone(window.zone.toUtf8());
    const QDateTime local = toDateTime(at).toTimeZone(zone.isValid() ? zone : QTimeZone::systemTimeZone());
    const int from = minuteOfWeek(window.weekFrom);
    const int to = minuteOfWeek(window.weekTo);
    const int now = minuteOfWeek({local.date().dayOfWeek(), local.time().hour() * 60 + local.time().minute()});
    const bool covers = from < to ? now >= from && now < to : now >= from || now < to;
    if (!covers) {
        return {};
    }
    const int left = (to - now + kMinutesOfWeek) % kMinutesOfWeek;
    const int days = (local.time().hour() * 60 + local.time().minute() + left) / kMinutesOfDay;
    // By the calendar and not by adding minutes: an hour may be missing or double in between.
    const QDateTime end(local.date().addDays(days), QTime(window.weekTo.minute / 60, window.weekTo.minute % 60), local.timeZone());
    return fromEpochMillis(end.toMSecsSinceEpoch());
}

Instant endOf(const FreezeWindow &window, Instant at)
{
    if (window.isWeekly()) {
        return weeklyEnd(window, at);
    }
    return at >= window.from && at < window.to ? window.to : Instant{};
}

QString weekText(const WeekTime &time)
{
    return QLocale().dayName(time.day, QLocale::ShortFormat) + u' ' + QTime(time.minute / 60, time.minute % 60).toString(u"HH:mm"_s);
}

} // namespace

std::optional<Frozen> frozenAt(const QList<FreezeWindow> &windows, Instant at)
{
    std::optional<Frozen> frozen;
    QStringList reasons; // the end that is told belongs to the last of them
    for (int i = 0; i < kMostTouching; ++i) {
        const Instant moment = frozen ? frozen->until : at;
        Instant latest;
        QString reason;
        for (const FreezeWindow &window : windows) {
            const Instant end = endOf(window, moment);
            if (end > latest && end > moment) {
                latest = end;
                reason = window.reason;
            }
        }
        if (!isSet(latest)) {
            break;
        }
        if (!reason.isEmpty() && !reasons.contains(reason)) {
            reasons.append(reason);
        }
        frozen = Frozen{latest, reasons.join(u"; "_s)};
    }
    return frozen;
}

Status mayFreeze(const FreezeWindow &window, Instant now)
{
    if (window.zone.isEmpty() || !QTimeZone(window.zone.toUtf8()).isValid()) {
        return usage(QCoreApplication::translate("Freezes", "The time zone of this computer is not known, so nobody could tell when the freeze begins. "
                                                            "Set the zone of the system, or TZ, to a name like Europe/Berlin."));
    }
    if (!window.isWeekly() && window.to <= now) {
        return usage(QCoreApplication::translate("Freezes", "The freeze would be over already: it ends at %1.").arg(startText(window.to)));
    }
    return {};
}

FreezeWindow usualWeekend()
{
    FreezeWindow weekend;
    weekend.weekFrom = {Qt::Friday, 18 * 60};
    weekend.weekTo = {Qt::Monday, 8 * 60};
    return weekend;
}

Result<FreezeWindow> weeklyWindow(const QString &text, const QString &zone, const QString &reason)
{
    static const QRegularExpression kForm(u"^\\s*([\\p{L}.]+)\\s*(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至]\\s*([\\p{L}.]+)\\s*(\\d{1,2})[:：](\\d{2})\\s*$"_s);
    const QRegularExpressionMatch match = kForm.match(text);
    const auto timeAt = [&match](int group) {
        const QTime time(match.captured(group + 1).toInt(), match.captured(group + 2).toInt());
        return time.isValid() ? WeekTime{dayOf(match.captured(group)), time.hour() * 60 + time.minute()} : WeekTime{};
    };
    FreezeWindow window;
    window.weekFrom = timeAt(1);
    window.weekTo = timeAt(4);
    window.zone = zone;
    window.reason = reason.simplified();
    if (!match.hasMatch() || window.weekFrom.day == 0 || window.weekTo.day == 0 || window.weekFrom == window.weekTo) {
        return usage(QCoreApplication::translate("Freezes", "“%1” is no span of the week. Write it like this: %2.").arg(text, weekSpan(usualWeekend())));
    }
    return window;
}

Result<FreezeWindow> datedWindow(Instant from, Instant to, const QString &zone, const QString &reason)
{
    if (!isSet(from) || from >= to) {
        return usage(QCoreApplication::translate("Freezes", "The freeze must end after it begins."));
    }
    if (reason.simplified().isEmpty()) {
        return usage(QCoreApplication::translate("Freezes", "Say why: everybody who wants to publish in that time reads the reason."));
    }
    FreezeWindow window;
    window.from = from;
    window.to = to;
    window.zone = zone;
    window.reason = reason.simplified();
    return window;
}

QString weekSpan(const FreezeWindow &window) { return weekText(window.weekFrom) + u'-' + weekText(window.weekTo); }

QString windowText(const FreezeWindow &window)
{
    const QString span = window.isWeekly() ? weekSpan(window) + u" ("_s + window.zone + u')'
                                           : QCoreApplication::translate("Freezes", "%1 to %2").arg(startText(window.from), startText(window.to));
    return window.reason.isEmpty() ? span : span + u": "_s + window.reason;
}

QString frozenText(const Frozen &frozen)
{
    const QString until = startText(frozen.until);
    return frozen.reason.isEmpty() ? QCoreApplication::translate("Freezes", "Frozen until %1").arg(until)
                                   : QCoreApplication::translate("Freezes", "Frozen until %1: %2").arg(until, frozen.reason);
}

} // namespace flotilla
