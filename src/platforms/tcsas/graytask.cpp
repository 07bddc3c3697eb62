// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/graytask.h"

#include "model/values.h"
#include "tcsas/names.h"
#include "tcsas/versions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasGray
{
    Q_DECLARE_TR_FUNCTIONS(TcsasGray)
};

constexpr qsizetype kLongestObject = 128;
constexpr int kMostUsers = 100'000'000;

void versionFaults(const GrayTask &task, const GrayKnown &known, QList<GrayFault> &faults)
{
    if (task.version.isEmpty()) {
        faults.append({gray::Version, TcsasGray::tr("Choose the version."), true});
        return;
    }
    if (!known.read) {
        faults.append({gray::Version, TcsasGray::tr("What is online was not read yet, so the version cannot be compared with it."), false});
        return;
    }
    if (!known.online.isEmpty() && isNotAbove(task.version, known.online)) {
        faults.append({gray::Version, TcsasGray::tr("Version %1 is not higher than %2, which is online.").arg(task.version, known.online), true});
    } else if (task.version != known.platform) {
        faults.append({gray::Version, TcsasGray::tr("The platform tells of no approval of version %1.").arg(task.version), false});
    } else if (known.approval != words::Approved) {
        faults.append({gray::Version, TcsasGray::tr("Version %1 is not approved yet.").arg(task.version), true});
    }
}

void timeFaults(const GrayTask &task, Instant now, QList<GrayFault> &faults)
{
    if (!isSet(task.from) || !isSet(task.to)) {
        faults.append({gray::Time, TcsasGray::tr("Give the start and the end."), true});
    } else if (task.to <= now) {
        faults.append({gray::Time, TcsasGray::tr("The end is in the past."), true});
    } else if (task.to <= task.from) {
        faults.append({gray::Time, TcsasGray::tr("The end must be after the start."), true});
    } else if (task.from < now) {
        faults.append({gray::Time, TcsasGray::tr("The start is in the past: the task begins once it is in the console."), false});
    }
}

/// What is wrong with a range of versions; empty: nothing.
QString rangeFault(const QString &whose, const VersionRange &range)
{
    for (const QString &one : {range.from, range.to}) {
        if (!one.isEmpty() && !compared(one, one)) {
            return TcsasGray::tr("%1: “%2” is no version of numbers and dots.", "whose versions").arg(whose, one);
        }
    }
    const bool both = !range.from.isEmpty() && !range.to.isEmpty();
    return both && range.from != range.to && isNotAbove(range.to, range.from)
               ? TcsasGray::tr("%1: from %2 to %3 there is no version.", "whose versions").arg(whose, range.from, range.to)
               : QString();
}

void audienceFaults(const GrayTask &task, QList<GrayFault> &faults)
{
    if (task.users < 1 || task.users > kMostUsers) {
        faults.append({gray::Users, TcsasGray::tr("Give the number of users, 1 or more."), true});
    }
    for (const GraySuperapp &app : task.superapps) {
        if (const QString fault = rangeFault(app.name.isEmpty() ? app.id : app.name, app.versions); !fault.isEmpty()) {
            faults.append({gray::Superapps, fault, true});
        }
    }
    if (!task.android && !task.ios) {
        faults.append({gray::Systems, TcsasGray::tr("Without Android and iOS nobody gets it."), true});
    }
    const QString android = task.android ? rangeFault(u"Android"_s, task.androidVersions) : QString();
    const QString ios = task.ios ? rangeFault(u"iOS"_s, task.iosVersions) : QString();
    for (const QString &fault : {android, ios}) {
        if (!fault.isEmpty()) {
            faults.append({gray::Systems, fault, true});
        }
    }
    if (!task.objectKind.isEmpty() && task.objects.isEmpty()) {
        faults.append({gray::Objects, TcsasGray::tr("Name at least one object, or choose whoever fits the rest."), true});
    } else if (!task.objectKind.isEmpty() && task.objects.size() > task.users && task.users > 0) {
        const int named = int(task.objects.size());
        faults.append({gray::Objects, TcsasGray::tr("%n objects are named, more than users may get it.", nullptr, named), false});
    }
}

QJsonObject jsonOf(const VersionRange &range)
{
    return {{u"from"_s, range.from}, {u"to"_s, range.to}};
}

VersionRange rangeOf(const QJsonValue &value)
{
    return {value["from"_L1].toString(), value["to"_L1].toString()};
}

} // namespace

QList<GrayFault> faultsOf(const GrayTask &task, const GrayKnown &known, const QStringList &others, Instant now)
{
    QList<GrayFault> faults;
    versionFaults(task, known, faults);
    const QString name = task.name.trimmed();
    if (name.isEmpty()) {
        faults.append({gray::Name, TcsasGray::tr("Give the task a name."), true});
    } else if (name.size() > kLongestGrayName) {
        faults.append({gray::Name, TcsasGray::tr("The name has more than %1 characters.").arg(kLongestGrayName), true});
    } else if (others.contains(name)) {
        faults.append({gray::Name, TcsasGray::tr("Another task has this name, too."), false});
    }
    timeFaults(task, now, faults);
    audienceFaults(task, faults);
    return faults;
}

GrayObjects objectsOf(const QString &text)
{
    GrayObjects read;
    QSet<QString> seen;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        const bool blank = std::any_of(line.cbegin(), line.cend(), [](QChar c) { return c.isSpace() || c == u',' || c == u';' || !c.isPrint(); });
        QString fault;
        if (line.isEmpty()) {
            continue;
        }
        if (blank) {
            fault = TcsasGray::tr("Only one object stands on a line, without blanks and commas.");
        } else if (line.size() > kLongestObject) {
            fault = TcsasGray::tr("It has more than %1 characters.").arg(kLongestObject);
        } else if (seen.contains(line)) {
            fault = TcsasGray::tr("“%1” is there twice.").arg(line);
        }
        if (fault.isEmpty()) {
            seen.insert(line);
            read.objects.append(line);
        } else {
            read.faults.append({int(i) + 1, fault});
        }
    }
    return read;
}

QStringList statesAfter(const QString &state)
{
    if (state == gray::Planned) {
        return {gray::Pending, gray::Delivering};
    }
    if (state == gray::Pending) {
        return {gray::Delivering, gray::Ended};
    }
    if (state == gray::Delivering) {
        return {gray::Suspended, gray::Ended};
    }
    return state == gray::Suspended ? QStringList{gray::Delivering, gray::Ended} : QStringList();
}

bool isOvertaken(const GrayTask &task, const QString &online)
{
    return !online.isEmpty() && (task.version == online || isNotAbove(task.version, online));
}

QString textOf(const GrayTask &task)
{
    QJsonArray superapps;
    for (const GraySuperapp &app : task.superapps) {
        superapps.append(QJsonObject{{u"id"_s, app.id}, {u"name"_s, app.name}, {u"versions"_s, jsonOf(app.versions)}});
    }
    const QJsonObject object{{u"version"_s, task.version}, {u"name"_s, task.name}, {u"from"_s, instantText(task.from)}, {u"to"_s, instantText(task.to)},
                             {u"users"_s, task.users}, {u"superapps"_s, superapps}, {u"android"_s, task.android}, {u"ios"_s, task.ios},
                             {u"android_versions"_s, jsonOf(task.androidVersions)}, {u"ios_versions"_s, jsonOf(task.iosVersions)},
                             {u"object_kind"_s, task.objectKind}, {u"objects"_s, QJsonArray::fromStringList(task.objects)}, {u"network"_s, task.network}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<GrayTask> grayTaskOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    GrayTask task;
    task.version = object["version"_L1].toString();
    task.name = object["name"_L1].toString();
    task.from = instantOf(object["from"_L1].toString());
    task.to = instantOf(object["to"_L1].toString());
    task.users = object["users"_L1].toInt();
    const QJsonArray superapps = object["superapps"_L1].toArray();
    for (const auto &app : superapps) {
        task.superapps.append({app["id"_L1].toString(), app["name"_L1].toString(), rangeOf(app["versions"_L1])});
    }
    task.android = object["android"_L1].toBool();
    task.ios = object["ios"_L1].toBool();
    task.androidVersions = rangeOf(object["android_versions"_L1]);
    task.iosVersions = rangeOf(object["ios_versions"_L1]);
    task.objectKind = object["object_kind"_L1].toString();
    const QJsonArray objects = object["objects"_L1].toArray();
    for (const auto &one : objects) {
        task.objects.append(one.toString());
    }
    task.network = object["network"_L1].toString();
    return task;
}

} // namespace flotilla::tcsas
