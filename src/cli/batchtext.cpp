// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtext.h"

#include "model/words.h"
#include "run/batchboard.h"
#include "run/report.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString levelName(Level level)
{
    return level == Level::Stop ? u"stop"_s : u"warn"_s;
}

/// "Shop Hill wx1a…" or just the AppID.
QString targetName(const Target &target)
{
    return target.name.isEmpty() ? target.program.value : target.name + u' ' + target.program.value;
}

QString bindingLine(const Batch &batch, const LaneState &lane)
{
    const QString app = batch.appTitle(lane.app);
    if (lane.bound.program) {
        return lane.bound.certain ? Cli::tr("%1 is bound to %2.").arg(app, lane.bound.program->value)
                                  : Cli::tr("%1 is probably bound to %2; the last answer was lost.").arg(app, lane.bound.program->value);
    }
    return lane.bound.certain ? Cli::tr("%1 is bound to nothing.").arg(app)
                              : Cli::tr("What %1 is bound to is not known.").arg(app);
}

} // namespace

QJsonArray findingsJson(const QList<Finding> &findings, const QList<BadRow> &badRows)
{
    QJsonArray array;
    for (const BadRow &row : badRows) {
        array.append(QJsonObject{{u"level"_s, u"stop"_s}, {u"check"_s, u"bad_row"_s}, {u"line"_s, row.line}, {u"detail"_s, row.why}});
    }
    for (const Finding &finding : findings) {
        array.append(QJsonObject{
            {u"level"_s, levelName(finding.level)},
            {u"check"_s, checkName(finding.check)},
            {u"app"_s, finding.app.value},
            {u"appid"_s, finding.program.value},
            {u"title"_s, checkTitle(finding.check)},
            {u"detail"_s, finding.detail},
            {u"help"_s, checkHelp(finding.check)},
        });
    }
    return array;
}

void sayFindings(const Console &console, const QList<Finding> &findings, const QList<BadRow> &badRows)
{
    for (const BadRow &row : badRows) {
        console.say(row.line > 0 ? Cli::tr("line %1: %2").arg(row.line).arg(row.why) : row.why);
    }
    for (const Finding &finding : findings) {
        QStringList about;
        for (const QString &part : {finding.app.value, finding.program.value, finding.detail}) {
            if (!part.isEmpty() && !about.contains(part)) {
                about.append(part);
            }
        }
        const QString mark = finding.level == Level::Stop ? Cli::tr("stop", "level") : Cli::tr("warning", "level");
        const QString title = about.isEmpty()
            ? checkTitle(finding.check)
            : Cli::tr("%1 (%2)", "finding, what it is about").arg(checkTitle(finding.check), listText(about));
        console.say(Cli::tr("%1: %2. %3", "level, finding, way out").arg(mark, title, checkHelp(finding.check)));
    }
}

QJsonObject notStartedJson(const Error &error, const QJsonArray &findings)
{
    QJsonObject object = batchJson({});
    object.insert(u"error"_s, error.text);
    object.insert(u"findings"_s, findings);
    return object;
}

QJsonObject errorJson(const QString &verb, const Error &error)
{
    static const QStringList kBatchVerbs{u"publish"_s, u"status"_s, u"resume"_s, u"retry"_s, u"stop"_s, u"resolve"_s, u"practice"_s};
    return kBatchVerbs.contains(verb) ? notStartedJson(error, {}) : QJsonObject{{u"error"_s, error.text}};
}

QString totalsText(const Totals &totals)
{
    QStringList parts;
    for (const auto &[phase, count] : {
             std::pair{Phase::Succeeded, totals.succeeded}, std::pair{Phase::InReview, totals.inReview},
             std::pair{Phase::Rejected, totals.rejected}, std::pair{Phase::Failed, totals.failed},
             std::pair{Phase::Skipped, totals.skipped}, std::pair{Phase::Cancelled, totals.cancelled},
             std::pair{Phase::Waiting, totals.waiting},
         }) {
        if (count > 0) {
            parts.append(QString::number(count) + u' ' + phaseWord(phase));
        }
    }
    return listText(parts);
}

QStringList batchSummaryLines(const StoredBatch &stored)
{
    const Batch &batch = stored.batch;
    const Totals totals = totalsOf(stored.state.targets);
    QStringList lines{Cli::tr("Batch %1: %2.").arg(batch.id.value, totalsText(totals))};
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Progress progress = stored.state.targets.value(i);
        const bool trouble = progress.phase == Phase::Failed || progress.phase == Phase::Rejected
            || (!isFinal(progress.phase) && progress.reason.kind != ReasonKind::None && progress.reason.kind != ReasonKind::Stopped);
        if (trouble) {
            lines.append(u"  %1 · %2 · %3: %4"_s.arg(targetName(batch.targets.at(i)), stepWord(progress.step),
                                                     phaseWord(progress.phase), reasonText(progress.reason)));
            lines.append(u"    "_s + reasonHelp(progress.reason));
        }
    }
    for (const LaneState &lane : stored.state.lanes) {
        const QString note = reasonText(lane.reason);
        lines.append(u"  "_s + bindingLine(batch, lane) + (note.isEmpty() ? QString() : u' ' + note));
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
    const Totals totals = totalsOf(stored.state.targets);
    const BatchId &id = stored.batch.id;
    QStringList lines;
    if (totals.waiting + totals.cancelled > 0 || hasLaneToClose(stored)) {
        lines.append(Cli::tr("To go on: %1").arg(commandText(u"resume"_s, id, workspace)));
    }
    if (totals.failed > 0) {
        lines.append(Cli::tr("To try the failed ones again: %1").arg(commandText(u"retry"_s, id, workspace)));
    }
    return lines;
}

QStringList targetLines(const StoredBatch &stored)
{
    QStringList lines;
    const QHash<AppId, QString> titles = stored.batch.titles();
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        const Target &target = stored.batch.targets.at(i);
        const Progress progress = stored.state.targets.value(i);
        lines.append(target.program.value + u"  "_s + fitted(target.name, 24) + u"  "_s
                     + fitted(titles.value(target.app), 20) + u"  "_s + fitted(stepWord(progress.step), 8)
                     + fitted(phaseWord(progress.phase), 12) + reasonText(progress.reason));
    }
    return lines;
}

} // namespace flotilla
