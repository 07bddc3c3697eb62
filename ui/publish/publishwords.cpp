// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishwords.h"

#include "model/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace flotilla {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PublishWords)
};

constexpr int kFirstNames = 3;

/// In order of first appearance, as the titles of an order are.
QList<AppId> appsOf(const QList<Target> &targets)
{
    QSet<AppId> seen;
    QList<AppId> apps;
    for (const Target &target : targets) {
        if (!seen.contains(target.app)) {
            seen.insert(target.app);
            apps.append(target.app);
        }
    }
    return apps;
}

int appCount(const QList<Target> &targets) { return static_cast<int>(appsOf(targets).size()); }

QString appNames(const Order &order)
{
    const int apps = appCount(order.targets);
    if (apps != 1) {
        return Words::tr("%n apps", nullptr, apps);
    }
    const QString title = order.appTitles.value(0);
    return Words::tr("“%1”", "title of an app").arg(title.isEmpty() ? order.targets.first().app.value : title);
}

} // namespace

int programCount(const QList<Target> &targets)
{
    QSet<MiniProgramId> programs;
    for (const Target &target : targets) {
        programs.insert(target.program);
    }
    return static_cast<int>(programs.size());
}

QString publishButtonText(const Order &order)
{
    const int programs = programCount(order.targets);
    if (programs == 0) {
        return Words::tr("Publish");
    }
    const int apps = appCount(order.targets);
    if (order.targets.size() > programs) {
        return Words::tr("Publish %1 apps to %n mini programs: %2 publishes", nullptr, programs)
            .arg(apps)
            .arg(order.targets.size());
    }
    if (apps > 1) {
        return Words::tr("Publish %1 apps to %n mini programs", nullptr, programs).arg(apps);
    }
    return Words::tr("Publish to %n mini programs", nullptr, programs);
}

QString whyNotPublish(const PublishSituation &situation)
{
    if (situation.starting) {
        return Words::tr("Starting: everything is checked once more.");
    }
    if (!situation.hasConnections) {
        return Words::tr("Add a connection first.");
    }
    if (situation.order.connection.id.isEmpty()) {
        return Words::tr("Choose a connection.");
    }
    if (situation.readingApps && situation.chosenApps == 0) {
        return Words::tr("The list of apps is being read.");
    }
    if (!situation.appsError.isEmpty() && situation.chosenApps == 0) {
        return Words::tr("The list of apps could not be read.");
    }
    if (situation.chosenApps == 0) {
        return Words::tr("Choose an app.");
    }
    if (situation.tickedPrograms == 0) {
        return Words::tr("Tick at least one mini program.");
    }
    if (situation.order.targets.isEmpty()) {
        return Words::tr("The ticked mini programs belong to apps that are not chosen.");
    }
    for (const FindingGroup &group : grouped(situation.findings)) {
        if (group.level == Level::Stop) {
            return Words::tr("Not yet: %1", "what stops the publish").arg(groupText(group, situation.order.targets));
        }
    }
    if (situation.asking) {
        return Words::tr("The platform is still being asked.");
    }
    return {};
}

QString leftOutText(const LeftOut &leftOut)
{
    const QString apps = leftOut.apps.join(Words::tr(", ", "between names"));
    QStringList lines;
    if (leftOut.programs > 0) {
        lines.append(Words::tr("%n ticked mini programs are left out, because their app is not chosen: %1.", nullptr,
                               leftOut.programs).arg(apps));
    }
    if (leftOut.partly > 0) {
        lines.append(Words::tr("%n ticked mini programs get only some of their apps, because the others are not chosen: %1.",
                               nullptr, leftOut.partly).arg(apps));
    }
    return lines.join(u'\n');
}

QString hiddenText(const Order &order, const QSet<MiniProgramId> &hidden)
{
    QList<Target> unseen;
    if (!hidden.isEmpty()) {
        std::copy_if(order.targets.cbegin(), order.targets.cend(), std::back_inserter(unseen),
                     [&hidden](const Target &target) { return hidden.contains(target.program); });
    }
    const int count = programCount(unseen);
    return count == 0 ? QString()
                      : Words::tr("%n of these %1 mini programs are hidden by the filter: %2.", "%2: names", count)
                            .arg(programCount(order.targets))
                            .arg(firstNames(unseen));
}

int countOf(const FindingGroup &group)
{
    QSet<MiniProgramId> programs;
    int others = 0;
    for (const Finding &finding : group.findings) {
        if (finding.program.isEmpty()) {
            ++others;
        } else {
            programs.insert(finding.program);
        }
    }
    return static_cast<int>(programs.size()) + others;
}

QList<FindingGroup> grouped(const QList<Finding> &findings)
{
    QList<FindingGroup> result;
    for (const Level level : {Level::Stop, Level::Warn}) {
        for (const Finding &finding : findings) {
            if (finding.level != level) {
                continue;
            }
            auto it = std::find_if(result.begin(), result.end(), [&finding](const FindingGroup &group) {
                return group.level == finding.level && group.check == finding.check;
            });
            if (it == result.end()) {
                result.append(FindingGroup{finding.level, finding.check, {finding}});
            } else {
                it->findings.append(finding);
            }
        }
    }
    return result;
}

QString groupText(const FindingGroup &group, const QList<Target> &targets)
{
    const QString title = checkTitle(group.check);
    if (const int count = countOf(group); count > 1) {
        return Words::tr("%1 × %2", "how often × what").arg(count).arg(title);
    }
    const Finding &only = group.findings.first();
    QString who = only.program.value;
    for (const Target &target : targets) {
        if (target.program == only.program && !target.name.isEmpty()) {
            who = target.name;
        }
    }
    const bool both = !who.isEmpty() && !only.detail.isEmpty() && only.detail != who && only.detail != only.program.value;
    const QString about = both ? Words::tr("%1, %2", "mini program, detail").arg(who, only.detail)
                               : who.isEmpty() ? only.detail : who;
    return about.isEmpty() ? title : Words::tr("%1: %2", "what: particular").arg(title, about);
}

QStringList newWarnings(const QList<Finding> &found, const QList<Finding> &told, const QList<Target> &targets)
{
    QList<Finding> fresh;
    for (const Finding &finding : found) {
        const bool known = std::any_of(told.cbegin(), told.cend(), [&finding](const Finding &t) {
            return t.check == finding.check && t.app == finding.app && t.program == finding.program;
        });
        if (finding.level == Level::Warn && !known) {
            fresh.append(finding);
        }
    }
    QStringList lines;
    const QList<FindingGroup> groups = grouped(fresh);
    for (const FindingGroup &group : groups) {
        lines.append(groupText(group, targets));
    }
    return lines;
}

int readyCount(const QList<Target> &targets, const QList<Finding> &findings)
{
    QSet<MiniProgramId> programs;
    QSet<AppId> apps;
    for (const Finding &finding : findings) {
        if (finding.level != Level::Stop) {
            continue;
        }
        if (!finding.program.isEmpty()) {
            programs.insert(finding.program);
        } else if (!finding.app.isEmpty()) {
            apps.insert(finding.app);
        } else {
            return 0;
        }
    }
    for (const Target &target : targets) {
        if (apps.contains(target.app)) {
            programs.insert(target.program); // it does not get all that it should
        }
    }
    QSet<MiniProgramId> ready;
    for (const Target &target : targets) {
        if (!programs.contains(target.program)) {
            ready.insert(target.program);
        }
    }
    return static_cast<int>(ready.size());
}

QString firstNames(const QList<Target> &targets)
{
    QStringList names;
    QSet<MiniProgramId> seen;
    for (const Target &target : targets) {
        if (!seen.contains(target.program)) {
            seen.insert(target.program);
            if (names.size() < kFirstNames) {
                names.append(target.name.isEmpty() ? target.program.value : target.name);
            }
        }
    }
    const QString list = names.join(Words::tr(", ", "between names"));
    const int more = static_cast<int>(seen.size() - names.size());
    return more > 0 ? Words::tr("%1 and %n more", "names and how many others", more).arg(list) : list;
}

QString confirmationText(const Order &order)
{
    const int programs = programCount(order.targets);
    const bool preview = order.release.mode == QLatin1StringView("preview");
    const QString what = preview ? Words::tr("%1 will be built as a preview for %n mini programs.", nullptr, programs)
                                 : Words::tr("%1 will be published to %n mini programs.", nullptr, programs);
    const QString said = what.arg(appNames(order));
    const int all = static_cast<int>(order.targets.size());
    return all == programs ? said
                           : Words::tr("%1 %2", "two sentences").arg(said, Words::tr("These are %n publishes.", nullptr, all));
}

QStringList appLines(const Order &order)
{
    QHash<AppId, int> counts;
    for (const Target &target : order.targets) {
        ++counts[target.app];
    }
    QStringList lines;
    const QList<AppId> apps = appsOf(order.targets);
    for (int i = 0; i < apps.size(); ++i) {
        const AppId &app = apps.at(i);
        const QString title = order.appTitles.value(i);
        const QString name = title.isEmpty() ? app.value : Words::tr("%1 (%2)", "title of an app, its id").arg(title, app.value);
        lines.append(Words::tr("%1: %n mini programs", "app", counts.value(app)).arg(name));
    }
    return lines;
}

QString bindingAfterText(const Order &order)
{
    const int apps = appCount(order.targets);
    switch (order.release.bindingAfter) {
    case BindingAfter::Unbind:
        return apps == 1 ? Words::tr("Afterwards the app is bound to nothing.")
                         : Words::tr("Afterwards the apps are bound to nothing.");
    case BindingAfter::Keep:
        if (apps == 1) {
            const Target &last = order.targets.last();
            return Words::tr("Afterwards the app stays bound to %1.").arg(last.name.isEmpty() ? last.program.value : last.name);
        }
        return Words::tr("Afterwards each app stays bound to its last mini program.");
    case BindingAfter::Restore:
        return apps == 1
                   ? Words::tr("Afterwards the app is bound again to what this workspace remembers from before.")
                   : Words::tr("Afterwards the apps are bound again to what this workspace remembers from before.");
    }
    return {};
}

} // namespace flotilla
