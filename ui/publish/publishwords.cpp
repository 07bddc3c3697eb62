// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishwords.h"

#include "model/words.h"
#include "run/plannedorders.h"
#include "run/runners.h"
#include "widgets/readerguard.h"
#include "widgets/timewords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace flotilla {

namespace {

struct PublishWords
{
    Q_DECLARE_TR_FUNCTIONS(PublishWords)
};

constexpr int kFirstNames = 3;

QString actionOf(const Order &order, const Platform &platform)
{
    const Operation *operation = platform.operation(order.operation);
    if (!operation || !platform.words) {
        return {};
    }
    const int programs = programCount(order.targets);
    QString action = platform.words->action(order.operation, order.options, programs);
    const QString name = platform.words->operation(order.operation);
    if (!action.isEmpty() || !operation->laneField.isEmpty()) {
        return action;
    }
    return operation->targetField.isEmpty() ? PublishWords::tr("%1: %n mini programs", "what is done to how many", programs).arg(name) : name;
}

int laneCount(const QList<Target> &targets) { return static_cast<int>(lanesOf(targets).size()); }

QString laneNames(const Order &order)
{
    const int apps = laneCount(order.targets);
    if (apps != 1) {
        return PublishWords::tr("%n apps", nullptr, apps);
    }
    const QString title = order.laneTitles.value(0);
    return PublishWords::tr("“%1”", "title of an app").arg(title.isEmpty() ? order.targets.first().lane.value : title);
}

} // namespace

QString expectedTimeText(std::optional<Millis> time, Instant now)
{
    if (!time) {
        return {};
    }
    const QString end = timeOfDay(now + *time).left(5); // the seconds are not known
    return QCoreApplication::translate("PublishWords", "≈ %1 · ends about %2", "how long, time of day").arg(roughly(*time), end);
}

QString publishButtonText(const Order &order, const Platform &platform)
{
    const int programs = programCount(order.targets);
    if (const Instant start = startOf(order.options); isSet(start) && programs > 0) {
        return PublishWords::tr("Order %n mini programs for %1", nullptr, programs).arg(shortStartText(start));
    }
    if (programs == 0) {
        const Operation *operation = platform.operation(order.operation);
        return operation && operation->laneField.isEmpty() ? platform.words->operation(operation->name) : PublishWords::tr("Publish");
    }
    if (QString action = actionOf(order, platform); !action.isEmpty()) {
        return action;
    }
    const int apps = laneCount(order.targets);
    if (order.targets.size() > programs) {
        return PublishWords::tr("Publish %1 apps to %n mini programs: %2 publishes", nullptr, programs)
            .arg(apps)
            .arg(order.targets.size());
    }
    if (apps > 1) {
        return PublishWords::tr("Publish %1 apps to %n mini programs", nullptr, programs).arg(apps);
    }
    return PublishWords::tr("Publish to %n mini programs", nullptr, programs);
}

QString wrongOption(const Order &order, const Operation &operation, const Words &words)
{
    for (const Field &field : operation.options) {
        const QString value = order.options.value(field.name);
        const QString problem = field.required && value.isEmpty() ? PublishWords::tr("It is missing.") : problemOf(field, value);
        if (!problem.isEmpty()) {
            return PublishWords::tr("%1: %2", "option, what is wrong with it").arg(words.field(field.name), problem);
        }
    }
    return operation.optionsProblem ? operation.optionsProblem(order.options) : QString();
}

QString whyNotPublish(const PublishSituation &situation)
{
    if (situation.readsOnly) {
        return ReaderGuard::why();
    }
    if (situation.starting) {
        return PublishWords::tr("Starting: everything is checked once more.");
    }
    if (situation.order.connection.id.isEmpty()) {
        return PublishWords::tr("Choose a connection.");
    }
    const bool isSource = !situation.operation.sourceOption.isEmpty();
    if (isSource && situation.chosenLanes == 0) {
        return situation.readingLanes ? PublishWords::tr("The list of what can be published is being read.")
                                      : PublishWords::tr("Choose what to publish.");
    }
    if (situation.readingLanes && situation.chosenLanes == 0) {
        return PublishWords::tr("The list of apps is being read.");
    }
    if (!situation.lanesError.isEmpty() && situation.chosenLanes == 0) {
        return PublishWords::tr("The list of apps could not be read.");
    }
    if (situation.chosenLanes == 0) {
        return PublishWords::tr("Choose an app.");
    }
    if (situation.tickedPrograms == 0) {
        return PublishWords::tr("Tick at least one mini program.");
    }
    if (situation.order.targets.isEmpty()) {
        return PublishWords::tr("The ticked mini programs belong to apps that are not chosen.");
    }
    return whyNotStart(situation);
}

QString whyNotStart(const PublishSituation &situation)
{
    if (situation.readsOnly) {
        return ReaderGuard::why();
    }
    if (situation.starting) {
        return PublishWords::tr("Starting: everything is checked once more.");
    }
    if (situation.order.targets.isEmpty()) {
        return PublishWords::tr("No mini program is left.");
    }
    if (QString wrong = wrongOption(situation.order, situation.operation, *situation.words); !wrong.isEmpty()) {
        return wrong;
    }
    for (const FindingGroup &group : grouped(situation.findings)) {
        if (group.level == Level::Stop) {
            return PublishWords::tr("Not yet: %1", "what stops the publish").arg(groupText(group, *situation.words, situation.order.targets));
        }
    }
    if (situation.asking) {
        return PublishWords::tr("The platform is still being asked.");
    }
    return {};
}

QString leftOutText(const LeftOut &leftOut)
{
    const QString apps = leftOut.lanes.join(PublishWords::tr(", ", "between names"));
    QStringList lines;
    if (leftOut.programs > 0) {
        lines.append(PublishWords::tr("%n ticked mini programs are left out, because their app is not chosen: %1.", nullptr,
                               leftOut.programs).arg(apps));
    }
    if (leftOut.partly > 0) {
        lines.append(PublishWords::tr("%n ticked mini programs get only some of their apps, because the others are not chosen: %1.",
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
                      : PublishWords::tr("%n of these %1 mini programs are hidden by the filter: %2.", "%2: names", count)
                            .arg(programCount(order.targets))
                            .arg(firstNames(unseen));
}

QStringList noteLines(const QList<Finding> &findings, const Words &words)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.level == Level::Note && finding.program.isEmpty()) {
            lines.append(groupText({Level::Note, finding.check, {finding}}, words, {}));
        }
    }
    return lines;
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
                return group.level == finding.level && group.check == finding.check
                       && group.findings.constFirst().program.isEmpty() == finding.program.isEmpty(); // what is wrong for all is no target's
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

QString groupText(const FindingGroup &group, const Words &words, const QList<Target> &targets)
{
    const QString title = words.checkTitle(group.check);
    if (const int count = countOf(group); count > 1) {
        const QString &detail = group.findings.first().detail;
        const bool alike = !detail.isEmpty() && std::all_of(group.findings.cbegin(), group.findings.cend(), [&detail](const Finding &one) {
            return one.detail == detail && one.detail != one.program.value;
        });
        const QString what = alike ? PublishWords::tr("%1: %2", "what: particular").arg(title, detail) : title;
        return PublishWords::tr("%1 × %2", "how often × what").arg(count).arg(what);
    }
    const Finding &only = group.findings.first();
    QString who = only.program.value;
    for (const Target &target : targets) {
        if (target.program == only.program && !target.name.isEmpty()) {
            who = target.name;
        }
    }
    const bool both = !who.isEmpty() && !only.detail.isEmpty() && only.detail != who && only.detail != only.program.value;
    const QString about = both ? PublishWords::tr("%1, %2", "mini program, detail").arg(who, only.detail)
                               : who.isEmpty() ? only.detail : who;
    return about.isEmpty() ? title : PublishWords::tr("%1: %2", "what: particular").arg(title, about);
}

QStringList newWarnings(const QList<Finding> &found, const QList<Finding> &told, const QList<Target> &targets, const Words &words)
{
    QList<Finding> fresh;
    for (const Finding &finding : found) {
        const bool known = std::any_of(told.cbegin(), told.cend(), [&finding](const Finding &t) {
            return t.check == finding.check && t.lane == finding.lane && t.program == finding.program;
        });
        if (finding.level == Level::Warn && !known) {
            fresh.append(finding);
        }
    }
    QStringList lines;
    const QList<FindingGroup> groups = grouped(fresh);
    for (const FindingGroup &group : groups) {
        lines.append(groupText(group, words, targets));
    }
    return lines;
}

int readyCount(const QList<Target> &targets, const QList<Finding> &findings)
{
    QSet<MiniProgramId> programs;
    QSet<LaneId> apps;
    for (const Finding &finding : findings) {
        if (finding.level != Level::Stop && !finding.fails) {
            continue;
        }
        if (!finding.program.isEmpty()) {
            programs.insert(finding.program);
        } else if (!finding.lane.isEmpty()) {
            apps.insert(finding.lane);
        } else {
            return 0;
        }
    }
    for (const Target &target : targets) {
        if (apps.contains(target.lane)) {
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
    const QString list = names.join(PublishWords::tr(", ", "between names"));
    const int more = static_cast<int>(seen.size() - names.size());
    return more > 0 ? PublishWords::tr("%1 and %n more", "names and how many others", more).arg(list) : list;
}

QString confirmationText(const Order &order, const Platform &platform)
{
    if (const QString action = actionOf(order, platform); !action.isEmpty()) {
        return PublishWords::tr("%1?", "an order, as a question").arg(action);
    }
    const int programs = programCount(order.targets);
    const QString what = PublishWords::tr("%1 will be published to %n mini programs.", nullptr, programs);
    const QString said = what.arg(laneNames(order));
    const int all = static_cast<int>(order.targets.size());
    return all == programs ? said
                           : PublishWords::tr("%1 %2", "two sentences").arg(said, PublishWords::tr("These are %n publishes.", nullptr, all));
}

QStringList laneLines(const Order &order)
{
    const bool own = std::all_of(order.targets.cbegin(), order.targets.cend(), [](const Target &target) { return target.lane.value == target.program.value; });
    if (own) {
        return {};
    }
    QHash<LaneId, int> counts;
    for (const Target &target : order.targets) {
        ++counts[target.lane];
    }
    QStringList lines;
    const QList<LaneId> apps = lanesOf(order.targets);
    for (int i = 0; i < apps.size(); ++i) {
        const LaneId &app = apps.at(i);
        const QString title = order.laneTitles.value(i);
        const QString name = title.isEmpty() ? app.value : PublishWords::tr("%1 (%2)", "title of an app, its id").arg(title, app.value);
        lines.append(PublishWords::tr("%1: %n mini programs", "app", counts.value(app)).arg(name));
    }
    return lines;
}

QStringList optionLines(const Order &order, const Platform &platform, const QString &source)
{
    QStringList lines;
    const Operation *operation = platform.operation(order.operation);
    for (const Field &field : operation ? operation->options : QList<Field>()) {
        const QString value = order.options.value(field.name, field.usual);
        if (value.isEmpty() || field.advanced) {
            continue;
        }
        QString shown = value;
        if (field.kind == Field::Kind::Choice) {
            shown = platform.words->choice(field.name, value);
        } else if (field.kind == Field::Kind::Json) {
            shown = PublishWords::tr("%n characters", nullptr, static_cast<int>(value.size()));
        } else if (operation && field.name == operation->sourceOption && !source.isEmpty()) {
            shown = source;
        }
        lines.append(PublishWords::tr("%1: %2", "option, what was chosen").arg(platform.words->field(field.name), shown));
    }
    if (const QString label = runOn(order.options); !label.isEmpty()) {
        lines.append(PublishWords::tr("Runs on a server: what is sent leaves from a runner with the label “%1”.").arg(label));
    }
    return lines;
}

int countOf(Level level, const QList<Finding> &findings)
{
    FindingGroup of;
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(of.findings),
                 [level](const Finding &finding) { return finding.level == level; });
    return countOf(of);
}

QString limitsText(const Order &order)
{
    const Limits &limits = order.limits;
    QStringList parts;
    parts.append(limits.stopAfter > 0 ? PublishWords::tr("stops after %n failures in a row", nullptr, limits.stopAfter)
                                      : PublishWords::tr("goes on whatever fails"));
    parts.append(PublishWords::tr("at most %n min for each mini program", nullptr,
                                  static_cast<int>(std::chrono::ceil<std::chrono::minutes>(limits.followLimit).count())));
    if (limits.width > 0) {
        parts.append(PublishWords::tr("%n at once, at most", nullptr, limits.width));
    }
    return parts.join(QStringLiteral(" · "));
}

QString wavesText(const Order &order)
{
    if (order.waves.isEmpty()) {
        return {};
    }
    const Wave &wave = order.waves.constFirst();
    const int first = programCount(order.targets.first(std::min<qsizetype>(wave.targets, order.targets.size())));
    if (wave.gate.person) {
        return PublishWords::tr("First %n mini programs, then it waits for your click.", nullptr, first);
    }
    if (wave.gate.share > 0) {
        return PublishWords::tr("First %n mini programs, then the others if %1 % of them are done.", nullptr, first).arg(wave.gate.share);
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wave.gate.soak).count();
    return PublishWords::tr("First %n mini programs, then the others after %1 min.", nullptr, first).arg(minutes);
}

QString tickedText(int ticked, int hidden)
{
    return hidden == 0 ? PublishWords::tr("%n ticked", "mini programs", ticked)
                       : PublishWords::tr("%n ticked, %1 hidden by the filter", "mini programs", ticked).arg(hidden);
}

QString sourceText(const Item &chosen, const Words &words)
{
    return chosen.title.isEmpty() || chosen.title == chosen.id
               ? chosen.id
               : PublishWords::tr("%1 (%2)", "title of an app, its id").arg(chosen.title, words.itemLine(chosen));
}

QString railTitle(const Order &order, const Platform &platform, const QString &source)
{
    if (const Operation *operation = platform.operation(order.operation); operation && !operation->sourceOption.isEmpty()) {
        const QString id = order.options.value(operation->sourceOption);
        if (operation->sourceQuery.isEmpty()) {
            return QFileInfo(id).fileName();
        }
        return id.isEmpty() ? QString()
                            : PublishWords::tr("%1: %2", "option, what was chosen")
                                  .arg(platform.words->field(operation->sourceOption), source.isEmpty() ? id : source);
    }
    const int lanes = static_cast<int>(order.laneTitles.size());
    return lanes == 0 ? QString() : lanes == 1 ? order.laneTitles.constFirst() : PublishWords::tr("%n apps", nullptr, lanes);
}

QString railPlace(const Connection &connection)
{
    return connection.id.isEmpty() ? QString()
                                   : PublishWords::tr("%1 · %2", "purpose, name of a connection").arg(purposeWord(connection.purpose), connection.name);
}

QString railVersion(const Order &order)
{
    const QString label = order.options.value(options::Label);
    const QString note = order.options.value(options::Note);
    QStringList parts;
    if (!label.isEmpty()) {
        parts.append(PublishWords::tr("version %1").arg(label));
    }
    if (!note.isEmpty()) {
        parts.append(PublishWords::tr("“%1”", "description").arg(note));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace flotilla
