// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/graywords.h"

#include "model/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasGrayWords
{
    Q_DECLARE_TR_FUNCTIONS(TcsasGrayWords)
};

QString minuteText(Instant at)
{
    return toDateTime(at).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString superappWords(const GrayTask &task)
{
    QStringList apps;
    for (const GraySuperapp &app : task.superapps) {
        const QString name = app.name.isEmpty() ? app.id : app.name;
        apps.append(app.versions.isOpen() ? name : TcsasGrayWords::tr("%1 (%2)", "a superapp, its versions").arg(name, rangeWords(app.versions)));
    }
    return apps.isEmpty() ? TcsasGrayWords::tr("all") : listText(apps);
}

QString systemWords(const GrayTask &task)
{
    QStringList systems;
    const auto add = [&systems](bool is, const QString &name, const VersionRange &range) {
        if (is) {
            systems.append(range.isOpen() ? name : TcsasGrayWords::tr("%1 %2", "a system, its versions").arg(name, rangeWords(range)));
        }
    };
    add(task.android, u"Android"_s, task.androidVersions);
    add(task.ios, u"iOS"_s, task.iosVersions);
    return systems.isEmpty() ? TcsasGrayWords::tr("none") : listText(systems);
}

QString objectWords(const GrayTask &task)
{
    return task.objectKind.isEmpty() ? grayObjectWord({})
                                     : TcsasGrayWords::tr("%1: %2", "GUIDs, devices or accounts, how many").arg(grayObjectWord(task.objectKind)).arg(task.objects.size());
}

} // namespace

QString grayStateWord(const QString &state)
{
    return state == gray::Planned      ? TcsasGrayWords::tr("planned")
           : state == gray::Pending    ? TcsasGrayWords::tr("pending")
           : state == gray::Delivering ? TcsasGrayWords::tr("delivering")
           : state == gray::Suspended  ? TcsasGrayWords::tr("suspended")
           : state == gray::Ended      ? TcsasGrayWords::tr("ended")
                                       : state;
}

QString grayObjectWord(const QString &kind)
{
    return kind == gray::Guid      ? TcsasGrayWords::tr("GUIDs")
           : kind == gray::Device  ? TcsasGrayWords::tr("devices")
           : kind == gray::Account ? TcsasGrayWords::tr("accounts")
                                   : TcsasGrayWords::tr("whoever fits the rest");
}

QString grayNetworkWord(const QString &network)
{
    return network == gray::Wifi ? TcsasGrayWords::tr("Wi-Fi") : network == gray::Cellular ? TcsasGrayWords::tr("mobile network") : TcsasGrayWords::tr("any");
}

QString rangeWords(const VersionRange &range)
{
    if (range.isOpen()) {
        return TcsasGrayWords::tr("all versions");
    }
    return range.to.isEmpty()     ? TcsasGrayWords::tr("from %1", "a version").arg(range.from)
           : range.from.isEmpty() ? TcsasGrayWords::tr("up to %1", "a version").arg(range.to)
                                  : TcsasGrayWords::tr("from %1 to %2", "versions").arg(range.from, range.to);
}

QList<GrayCondition> conditionsOf(const GrayTask &task)
{
    const bool allSystems = task.android && task.ios && task.androidVersions.isOpen() && task.iosVersions.isOpen();
    return {{TcsasGrayWords::tr("Superapps"), superappWords(task), !task.superapps.isEmpty()},
            {TcsasGrayWords::tr("Systems"), systemWords(task), !allSystems},
            {TcsasGrayWords::tr("Network"), grayNetworkWord(task.network), !task.network.isEmpty()},
            {TcsasGrayWords::tr("Objects"), objectWords(task), !task.objectKind.isEmpty()},
            {TcsasGrayWords::tr("Users"), TcsasGrayWords::tr("at most %1", "users").arg(QLocale().toString(task.users)), true}};
}

QString grayChecklist(const GrayTask &task, const QString &program, const QString &id, const QString &console)
{
    QStringList lines{TcsasGrayWords::tr("Grayscale task for %1 (%2)", "name, AppID").arg(program, id), console,
                      TcsasGrayWords::tr("[ ] Version: %1").arg(task.version),
                      TcsasGrayWords::tr("[ ] Name of the task: %1").arg(task.name.trimmed()),
                      TcsasGrayWords::tr("[ ] Start: %1").arg(minuteText(task.from)),
                      TcsasGrayWords::tr("[ ] End: %1").arg(minuteText(task.to)),
                      TcsasGrayWords::tr("[ ] Number of users: %1").arg(task.users)};
    const auto conditions = conditionsOf(task);
    for (qsizetype i = 0; i + 1 < conditions.size(); ++i) {
        lines.append(TcsasGrayWords::tr("[ ] %1: %2", "a field of the form, what is entered").arg(conditions.at(i).what, conditions.at(i).which));
    }
    if (!task.objectKind.isEmpty()) {
        lines.append(task.objects);
    }
    lines.append(TcsasGrayWords::tr("[ ] Save it, then record in Flotilla that it is in the console."));
    return lines.join(u'\n');
}

QString grayTimeHint(const GrayTask &task, const QString &state, Instant now)
{
    if (state == gray::Ended) {
        return {};
    }
    if (task.to <= now) {
        return TcsasGrayWords::tr("Its end has passed. Check in the console whether it has ended, and record it.");
    }
    if (state == gray::Planned) {
        return TcsasGrayWords::tr("It is planned here only. Enter it in the console, then record that it is there.");
    }
    return state == gray::Pending && task.from <= now ? TcsasGrayWords::tr("Its start has passed. Check in the console whether it is delivering, and record it.")
                                                      : QString();
}

} // namespace flotilla::tcsas
