// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtext.h"

#include "clitexts.h"
#include "model/words.h"
#include "run/batchboard.h"
#include "run/plannedorders.h"
#include "run/report.h"
#include "workflow/toresume.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString levelTitle(Level level)
{
    return level == Level::Stop ? Cli::tr("stop", "level") : level == Level::Warn ? Cli::tr("warning", "level") : Cli::tr("note", "level");
}

QJsonArray changesJson(const QList<ListChange> &changes)
{
    QJsonArray array;
    for (const ListChange &change : changes) {
        array.append(QJsonObject{{u"list"_s, change.list},
                                 {u"added"_s, QJsonArray::fromStringList(change.added)},
                                 {u"removed"_s, QJsonArray::fromStringList(change.removed)},
                                 {u"kept"_s, QJsonArray::fromStringList(change.kept)}});
    }
    return array;
}

/// "Shop Hill wx1a…" or just the AppID.
QString targetName(const Target &target)
{
    return target.name.isEmpty() ? target.program.value : target.name + u' ' + target.program.value;
}

} // namespace

Subject subjectOf(const Workspace &workspace, const Batch &batch)
{
    return {workspace.platforms.of(batch), workspace.platforms.operationOf(batch), workspace.platforms};
}

QJsonArray findingsJson(const Subject &subject, const QList<Finding> &findings, const QList<BadRow> &badRows,
                        const QList<BadRow> &oddRows)
{
    QJsonArray array;
    for (const BadRow &row : badRows) {
        array.append(QJsonObject{{u"level"_s, u"stop"_s}, {u"check"_s, u"bad_row"_s}, {u"line"_s, row.line}, {u"detail"_s, row.why}});
    }
    for (const BadRow &row : oddRows) {
        array.append(QJsonObject{{u"level"_s, u"warn"_s}, {u"check"_s, u"odd_row"_s}, {u"line"_s, row.line}, {u"detail"_s, row.why}});
    }
    for (const Finding &finding : findings) {
        QJsonObject object{
            {u"level"_s, levelName(finding.level)},
            {u"check"_s, finding.check},
            {u"appid"_s, finding.program.value},
            {u"title"_s, subject.platform.words->checkTitle(finding.check)},
            {u"detail"_s, finding.detail},
            {u"help"_s, subject.platform.words->checkHelp(finding.check)},
        };
        if (!subject.operation.laneField.isEmpty()) {
            object.insert(subject.operation.laneField, finding.lane.value);
        }
        if (!finding.changes.isEmpty()) {
            object.insert(u"changes"_s, changesJson(finding.changes));
        }
        array.append(object);
    }
    return array;
}

void sayRemarks(const Console &console, const QList<BadRow> &oddRows)
{
    for (const BadRow &row : oddRows) {
        console.say(row.line > 0 ? Cli::tr("line %1: %2").arg(row.line).arg(row.why) : row.why);
    }
}

void sayFindings(const Console &console, const Subject &subject, const QList<Finding> &findings, const QList<BadRow> &badRows)
{
    const Words &words = *subject.platform.words;
    sayRemarks(console, badRows);
    for (const Finding &finding : findings) {
        QStringList about;
        for (const QString &part : {finding.lane.value, finding.program.value, finding.detail}) {
            if (!part.isEmpty() && !about.contains(part)) {
                about.append(part);
            }
        }
        const QString title = about.isEmpty()
            ? words.checkTitle(finding.check)
            : Cli::tr("%1 (%2)", "finding, what it is about").arg(words.checkTitle(finding.check), listText(about));
        console.say(Cli::tr("%1: %2. %3", "level, finding, way out").arg(levelTitle(finding.level), title, words.checkHelp(finding.check)));
    }
}

QJsonObject notStartedJson(const Platforms &platforms, const Error &error, const QJsonArray &findings)
{
    QJsonObject object = batchJson({}, platforms);
    // Without a batch it is not known whose word counts: all of them are there, so that no script misses its own.
    object.remove(Operation().restState);
    for (const Platform *platform : platforms.all()) {
        if (!platform->closingReport.isEmpty()) {
            object.insert(platform->closingReport, QJsonArray());
        }
        for (const Operation &operation : platform->operations) {
            if (!operation.restState.isEmpty()) {
                object.insert(operation.restState, 0);
            }
        }
    }
    object.insert(u"error"_s, error.text);
    object.insert(u"findings"_s, findings);
    return object;
}

QJsonObject errorJson(const Platforms &platforms, const QString &verb, const Error &error)
{
    static const QStringList kBatchVerbs{u"status"_s, u"resume"_s, u"retry"_s, u"stop"_s, u"resolve"_s, u"practice"_s};
    const QList<const Platform *> &all = platforms.all();
    const bool aboutBatch = kBatchVerbs.contains(verb)
        || std::any_of(all.cbegin(), all.cend(), [&verb](const Platform *platform) { return platform->operation(verb) != nullptr; });
    return aboutBatch ? notStartedJson(platforms, error, {}) : QJsonObject{{u"error"_s, error.text}};
}

QString totalsText(const Totals &totals, const Words &words, const QString &operation)
{
    QStringList parts;
    for (const auto &[phase, count] : {
             std::pair{Phase::Succeeded, totals.succeeded}, std::pair{Phase::Resting, totals.resting},
             std::pair{Phase::Rejected, totals.rejected}, std::pair{Phase::Failed, totals.failed},
             std::pair{Phase::Skipped, totals.skipped}, std::pair{Phase::Cancelled, totals.cancelled},
             std::pair{Phase::Waiting, totals.waiting},
         }) {
        if (count > 0) {
            parts.append(QString::number(count) + u' ' + words.phaseOf(phase, operation));
        }
    }
    return listText(parts);
}

QStringList batchSummaryLines(const StoredBatch &stored, const Platforms &platforms, const QString &held)
{
    const Words &words = *platforms.of(stored.batch).words;
    const Batch &batch = stored.batch;
    const Totals totals = totalsOf(stored.state.targets);
    QStringList lines{Cli::tr("Batch %1: %2.").arg(batch.id.value, totalsText(totals, words, batch.operation))};
    if (!held.isEmpty()) {
        lines.append(u"  "_s + Cli::tr("No runner goes on with it, as a person is needed: %1").arg(held));
    } else if (const Instant start = plannedFor(stored); start > batch.createdAt) {
        lines.append(u"  "_s + Cli::tr("Nothing is sent before %1.").arg(startText(start)));
    } else if (isSet(start) && !runOn(batch.options).isEmpty()) {
        lines.append(u"  "_s + Cli::tr("It waits for a runner with the label “%1”.").arg(runOn(batch.options)));
    }
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Progress progress = stored.state.targets.value(i);
        const bool trouble = progress.phase == Phase::Failed || progress.phase == Phase::Rejected
            || (!isOver(progress.phase) && !progress.reason.isNone() && progress.reason.kind != reasons::Stopped);
        if (trouble) {
            lines.append(u"  %1 · %2 · %3: %4"_s.arg(targetName(batch.targets.at(i)), words.step(progress.step),
                                                     words.phaseOf(progress.phase, batch.operation), words.sentence(progress.reason)));
            lines.append(u"    "_s + words.help(progress.reason));
        }
    }
    for (const LaneState &lane : stored.state.lanes) {
        const QString note = words.sentence(lane.reason);
        const QString known = words.laneSentence(batch.laneTitle(lane.id), lane);
        if (!known.isEmpty() || !note.isEmpty()) {
            lines.append(u"  "_s + (known + u' ' + note).trimmed());
        }
    }
    return lines;
}

QString commandText(const QString &verb, const BatchId &batch, const QString &workspace)
{
    QString quoted = workspace;
    quoted.replace(u'\'', u"'\\''"_s);
    const QString where = workspace.isEmpty() ? QString() : u" --workspace '%1'"_s.arg(quoted);
    return u"flotilla-cli %1 --batch %2"_s.arg(verb, batch.value) + where;
}

QStringList goOnLines(const StoredBatch &stored, const QString &workspace)
{
    const BatchId &id = stored.batch.id;
    QStringList lines;
    if (leftToResume(stored.state.targets) > 0 || hasLaneToClose(stored)) {
        lines.append(Cli::tr("To go on: %1").arg(commandText(u"resume"_s, id, workspace)));
    }
    if (leftToRetry(stored.state.targets) > 0) {
        lines.append(Cli::tr("To try the failed ones again: %1").arg(commandText(u"retry"_s, id, workspace)));
    }
    return lines;
}

QStringList targetLines(const StoredBatch &stored, const Platforms &platforms)
{
    const Words &words = *platforms.of(stored.batch).words;
    QStringList lines;
    const Operation &operation = platforms.operationOf(stored.batch);
    const QHash<LaneId, QString> titles = stored.batch.titles();
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        const Target &target = stored.batch.targets.at(i);
        const Progress progress = stored.state.targets.value(i);
        const QString step = progress.step.isEmpty() ? QString() : words.step(shownStep(operation, progress.step));
        // Where each mini program is a lane of its own its AppID says it.
        const QString lane = operation.laneField.isEmpty() ? QString() : fitted(titles.value(target.lane), 20) + u"  "_s;
        lines.append(target.program.value + u"  "_s + fitted(target.name, 24) + u"  "_s + lane + fitted(step, 12)
                     + fitted(words.phaseOf(progress.phase, operation.name), 12) + words.sentence(progress.reason));
    }
    return lines;
}

} // namespace flotilla
