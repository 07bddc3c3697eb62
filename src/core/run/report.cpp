// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/report.h"

#include "model/finding.h"
#include "model/toldstate.h"
#include "model/toldversions.h"
#include "model/words.h"
#include "run/csvtext.h"
#include "run/waveorder.h"
#include "workflow/polling.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr auto kBom = "\xEF\xBB\xBF";

/// What is needed to tell of a batch's rows.
struct Context
{
    const Platform &platform;
    const Operation &operation;
    const Words &words;
    const Values &options;
    [[nodiscard]] QString state(Phase phase) const { return jsonState(phase, operation, options); }
    [[nodiscard]] bool follows(const Progress &progress) const
    {
        const StepRule *rule = findRule(operation.steps, progress.step);
        return rule && rule->follow.on;
    }
};

Context contextOf(const StoredBatch &stored, const Platforms &platforms)
{
    const Platform &platform = platforms.of(stored.batch);
    return {platform, platforms.operationOf(stored.batch), *platform.words, stored.batch.options};
}

/// Why a target is where it is; for one that goes on by itself, what it is doing.
QString whyText(const Context &context, const Progress &progress)
{
    QString reason = context.words.sentence(progress.reason);
    if (!reason.isEmpty()) {
        return reason;
    }
    switch (progress.phase) {
    case Phase::Ready:
        return isSet(progress.startedAt) ? Report::tr("Ready for its next step.") : Report::tr("Not started yet.");
    case Phase::InFlight:
        return Report::tr("A call to the platform is under way.");
    case Phase::Unsure:
        return Report::tr("The answer was lost; the platform is asked what happened.");
    case Phase::Waiting:
        return context.follows(progress) ? Report::tr("%1 is going on.", "a step").arg(context.words.step(progress.step))
                                         : Report::tr("Waiting for its next call.");
    case Phase::NeedsPerson:
        return Report::tr("Waits for a person's decision.");
    default:
        return {};
    }
}

QString utcText(Instant t)
{
    return isSet(t) ? toDateTime(t).toString(Qt::ISODate) : QString();
}

QString localText(Instant t)
{
    return isSet(t) ? toDateTime(t).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss t"_s) : QString();
}

qint64 secondsOf(const Progress &progress)
{
    const std::optional<Millis> worked = isSet(progress.finishedAt) ? workedFor(progress, progress.finishedAt) : std::nullopt;
    return worked ? std::chrono::round<std::chrono::seconds>(*worked).count() : 0;
}

QString durationText(const Progress &progress)
{
    const qint64 seconds = secondsOf(progress);
    return seconds <= 0 ? QString() : u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QJsonObject targetJson(const Context &context, const Target &target, const Progress &progress)
{
    QJsonObject row{
        {u"appid"_s, programOf(context.operation, target, progress).value},
        {u"name"_s, target.name},
        {u"state"_s, context.state(progress.phase)},
        {u"step"_s, shownStep(context.operation, progress.step)},
        {u"reason"_s, whyText(context, progress)},
        {u"reason_kind"_s, progress.reason.isNone() ? u"none"_s : progress.reason.kind},
        {u"code"_s, progress.reason.code},
        {u"status"_s, progress.word},
        {u"attempts"_s, progress.starts},
        {u"request_ids"_s, QJsonArray::fromStringList(progress.requestIds)},
        {u"started"_s, utcText(progress.startedAt)},
        {u"finished"_s, utcText(progress.finishedAt)},
    };
    if (!context.operation.laneField.isEmpty()) {
        row.insert(context.operation.laneField, target.lane.value);
    }
    if (!context.operation.identity.isEmpty()) {
        row.insert(context.operation.identity, progress.mark(context.operation.identity));
    }
    if (!context.operation.ids.isEmpty()) {
        QJsonObject ids;
        for (const QString &name : context.operation.ids) {
            ids.insert(name, progress.mark(name));
        }
        row.insert(u"ids"_s, ids);
    }
    return row;
}

QString htmlCell(const QString &text, const QString &cssClass = {})
{
    const QString attribute = cssClass.isEmpty() ? QString() : u" class=\"%1\""_s.arg(cssClass);
    return u"<td%1>%2</td>"_s.arg(attribute, text.toHtmlEscaped());
}

QString htmlRow(const Context &context, const QString &laneTitle, const Target &target, const Progress &progress)
{
    const QString name = target.name.isEmpty() ? target.program.value : target.name;
    const QString help = context.words.help(progress.reason);
    const QString step = progress.step.isEmpty() ? QString() : context.words.step(shownStep(context.operation, progress.step));
    QString why = whyText(context, progress).toHtmlEscaped();
    if (!help.isEmpty()) {
        why += u"<br><small>%1</small>"_s.arg(help.toHtmlEscaped());
    }
    return u"<tr>"_s + htmlCell(name) + htmlCell(programOf(context.operation, target, progress).value, u"id"_s) + htmlCell(laneTitle)
        + htmlCell(context.words.phaseOf(progress.phase, context.operation.name), context.state(progress.phase)) + htmlCell(step)
        + htmlCell(QString::number(progress.starts), u"number"_s) + htmlCell(localText(progress.startedAt))
        + htmlCell(durationText(progress), u"number"_s)
        + u"<td>%1</td>"_s.arg(why) + htmlCell(progress.mark(context.operation.identity), u"id"_s)
        + htmlCell(progress.requestIds.join(u' '), u"id"_s) + u"</tr>\n"_s;
}

/// The order names it, or the rows read it.
QString versionText(const StoredBatch &stored)
{
    return stored.batch.label().isEmpty() ? versionsText(versionsOf(stored.batch, stored.state.targets)) : stored.batch.label();
}

QString htmlHead(const QStringList &titles)
{
    QString cells;
    for (const QString &title : titles) {
        cells += u"<th>%1</th>"_s.arg(title.toHtmlEscaped());
    }
    return u"<thead><tr>%1</tr></thead>\n"_s.arg(cells);
}

QString htmlTotals(const Context &context, const Totals &totals)
{
    const QList<std::pair<Phase, int>> counts{
        {Phase::Succeeded, totals.succeeded}, {Phase::Resting, totals.resting}, {Phase::Rejected, totals.rejected},
        {Phase::Failed, totals.failed},       {Phase::Skipped, totals.skipped},   {Phase::Cancelled, totals.cancelled},
        {Phase::Waiting, totals.waiting},
    };
    QString items;
    for (const auto &[phase, count] : counts) {
        if (count > 0) {
            items += u"<li class=\"%1\"><b>%2</b> %3</li>"_s.arg(jsonState(phase, context.operation), QString::number(count),
                                                                context.words.phaseOf(phase, context.operation.name).toHtmlEscaped());
        }
    }
    return u"<ul class=\"totals\">%1</ul>\n"_s.arg(items);
}

QString htmlLanes(const Context &context, const StoredBatch &stored)
{
    if (context.words.laneStateTitle().isEmpty()) {
        return {};
    }
    QString rows;
    for (const LaneState &lane : stored.state.lanes) {
        rows += u"<tr>"_s + htmlCell(stored.batch.laneTitle(lane.id)) + htmlCell(lane.id.value, u"id"_s)
            + htmlCell(context.words.laneState(lane), u"id"_s) + htmlCell(context.words.sentence(lane.reason)) + u"</tr>\n"_s;
    }
    return u"<h2>%1</h2>\n<table>%2<tbody>\n%3</tbody></table>\n"_s.arg(
        context.words.laneStateTitle().toHtmlEscaped(),
        htmlHead({context.words.lane(), Report::tr("Id"), context.words.laneStateTitle(), Report::tr("Note")}), rows);
}

constexpr auto kStyle = R"(
:root{color-scheme:light dark}
body{font:14px/1.45 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;margin:24px;max-width:1600px}
h1{font-size:20px;margin:0 0 4px}h2{font-size:16px;margin:24px 0 8px}p{margin:0 0 12px;opacity:.8}
ul.totals{list-style:none;display:flex;flex-wrap:wrap;gap:16px;padding:0;margin:0 0 16px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #8885}
th{font-weight:600}td.id{font-family:ui-monospace,monospace;font-size:12px;word-break:break-all}
td.number{text-align:right;font-variant-numeric:tabular-nums}
.succeeded{color:#1a7f37}.in_review{color:#0a5fb8}.failed,.rejected{color:#c0202e;font-weight:600}
.waiting,.cancelled,.skipped{color:#8a6100}small{opacity:.8}
@media(prefers-color-scheme:dark){.succeeded{color:#5fd07f}.in_review{color:#7db8f5}.failed,.rejected{color:#ff8088}
.waiting,.cancelled,.skipped{color:#e0b050}}
)";

} // namespace

QJsonObject batchJson(const StoredBatch &stored, const Platforms &platforms)
{
    const Context context = contextOf(stored, platforms);
    const Totals totals = toldTotals(totalsOf(stored.state.targets), context.operation, stored.batch.options);
    QJsonArray targets;
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        targets.append(targetJson(context, stored.batch.targets.at(i), stored.state.targets.value(i)));
    }
    QJsonObject json{
        {u"batch"_s, stored.batch.id.value},
        {u"succeeded"_s, totals.succeeded},
        {context.operation.restState, totals.resting},
        {u"rejected"_s, totals.rejected},
        {u"failed"_s, totals.failed},
        {u"skipped"_s, totals.skipped},
        {u"cancelled"_s, totals.cancelled},
        {u"waiting"_s, totals.waiting},
        {u"targets"_s, targets},
    };
    if (!context.platform.closingReport.isEmpty()) {
        QJsonArray lanes;
        for (const LaneState &lane : stored.state.lanes) {
            lanes.append(context.platform.laneJson(lane, context.words.sentence(lane.reason)));
        }
        json.insert(context.platform.closingReport, lanes);
    }
    return json;
}

namespace {

// The columns of a platform that declares none.
QStringList usualColumns(const Operation &operation)
{
    QStringList columns{u"batch"_s, u"connection"_s, u"appid"_s, u"name"_s, u"tags"_s, u"version"_s, u"description"_s, u"state"_s,
                        u"step"_s, u"reason"_s, u"what_to_do"_s, u"code"_s, u"status"_s, u"attempts"_s, u"started"_s, u"began"_s,
                        u"finished"_s, u"seconds"_s, u"request_ids"_s};
    if (!operation.identity.isEmpty()) {
        columns.append(operation.identity);
    }
    return columns;
}

QString csvCell(const Context &context, const QString &column, const Batch &batch, const Target &target, const Progress &progress,
                const LaneState &lane, const QString &laneTitle)
{
    const QHash<QString, QString> known{
        {u"batch"_s, batch.id.value},
        {u"connection"_s, batch.connectionName},
        {context.operation.laneField, target.lane.value},
        {context.operation.laneField + u"_title"_s, laneTitle},
        {u"appid"_s, programOf(context.operation, target, progress).value},
        {u"name"_s, target.name},
        {u"tags"_s, target.tags.join(u'|')},
        {u"version"_s, versionOf(batch, progress)},
        {u"description"_s, batch.note()},
        {u"state"_s, context.state(progress.phase)},
        {u"step"_s, shownStep(context.operation, progress.step)},
        {u"reason"_s, whyText(context, progress)},
        {u"what_to_do"_s, context.words.help(progress.reason)},
        {u"code"_s, progress.reason.code},
        {u"status"_s, context.words.status(progress.word)},
        {u"attempts"_s, QString::number(progress.starts)},
        {u"started"_s, utcText(progress.startedAt)},
        {u"began"_s, utcText(progress.beganAt)},
        {u"finished"_s, utcText(progress.finishedAt)},
        {u"seconds"_s, QString::number(secondsOf(progress))},
        {u"request_ids"_s, progress.requestIds.join(u' ')},
    };
    if (const auto found = known.constFind(column); found != known.cend()) {
        return *found;
    }
    if (batch.place.contains(column)) {
        return batch.place.value(column);
    }
    if (progress.marks.contains(column) || column == context.operation.identity) {
        return progress.mark(column);
    }
    return context.platform.csvCell ? context.platform.csvCell(column, lane, progress) : QString();
}

} // namespace

QByteArray batchCsv(const StoredBatch &stored, const Platforms &platforms)
{
    const Context context = contextOf(stored, platforms);
    const Batch &batch = stored.batch;
    const QStringList columns = context.platform.csvColumns.isEmpty() ? usualColumns(context.operation) : context.platform.csvColumns;
    QString text = csvLine(columns);
    const QHash<LaneId, QString> titles = batch.titles();
    QHash<LaneId, LaneState> lanes;
    for (const LaneState &lane : stored.state.lanes) {
        lanes.insert(lane.id, lane);
    }
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Target &target = batch.targets.at(i);
        QStringList cells;
        for (const QString &column : columns) {
            cells.append(csvCell(context, column, batch, target, stored.state.targets.value(i), lanes.value(target.lane),
                                 titles.value(target.lane)));
        }
        text += csvLine(cells);
    }
    return kBom + text.toUtf8();
}

QByteArray batchHtml(const StoredBatch &stored, const Platforms &platforms)
{
    const Context context = contextOf(stored, platforms);
    const Batch &batch = stored.batch;
    const QHash<LaneId, QString> titles = batch.titles();
    QStringList lanes;
    QString rows;
    for (const LaneId &lane : batch.lanes()) {
        lanes.append(titles.value(lane));
    }
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        rows += htmlRow(context, titles.value(batch.targets.at(i).lane), batch.targets.at(i), stored.state.targets.value(i));
    }
    const QString title = Report::tr("%1 → %n mini program(s)", "lanes, number", programCount(batch.targets))
                              .arg(listText(lanes))
                              .toHtmlEscaped();
    const QString about = Report::tr("Batch %1 · connection %2 · %3 · started %4 by %5")
                              .arg(batch.id.value, batch.connectionName, listText(batch.place.values()), localText(batch.createdAt),
                                   batch.createdBy);
    const QString version = versionText(stored);
    const QString release = version.isEmpty() && batch.note().isEmpty()
        ? QString()
        : u"<p>%1 %2</p>\n"_s.arg(version.toHtmlEscaped(), batch.note().toHtmlEscaped());
    const QString table = htmlHead({Report::tr("Mini program"), Report::tr("AppID"), context.words.lane(), Report::tr("State"),
                                    Report::tr("Step"), Report::tr("Tries"), Report::tr("Started"), Report::tr("Took"),
                                    Report::tr("Why"), context.words.mark(context.operation.identity), Report::tr("Request ids")});
    const QString page = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s + title + u"</title><style>"_s
        + QLatin1StringView(kStyle) + u"</style></head><body>\n<h1>"_s + title + u"</h1>\n<p>"_s + about.toHtmlEscaped()
        + u"</p>\n"_s + release + htmlTotals(context, totalsOf(stored.state.targets)) + u"<table>"_s + table + u"<tbody>\n"_s + rows
        + u"</tbody></table>\n"_s + htmlLanes(context, stored) + u"</body></html>\n"_s;
    return page.toUtf8();
}

ReportPaper batchPaper(const StoredBatch &stored, const Platforms &platforms)
{
    const Context context = contextOf(stored, platforms);
    const Batch &batch = stored.batch;
    const QHash<LaneId, QString> titles = batch.titles();
    const bool lanes = !context.operation.laneField.isEmpty();
    ReportPaper paper;
    paper.title = Report::tr("%1 → %n mini program(s)", "lanes, number", programCount(batch.targets))
                      .arg(lanes ? listText(titles.values()) : context.words.operation(batch.operation));
    paper.head = {Report::tr("Batch %1 · connection %2 · %3 · started %4 by %5")
                      .arg(batch.id.value, batch.connectionName, listText(batch.place.values()), localText(batch.createdAt), batch.createdBy),
                  QString(versionText(stored) + u' ' + batch.note()).trimmed()};
    paper.columns = {Report::tr("Mini program"), Report::tr("State"), Report::tr("Tries"), Report::tr("Started"), Report::tr("Took"), Report::tr("Why")};
    paper.weights = {26, 12, 6, 20, 8, 48};
    if (lanes) {
        paper.columns.insert(1, context.words.lane());
        paper.weights.insert(1, 16);
    }
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Target &target = batch.targets.at(i);
        const Progress progress = stored.state.targets.value(i);
        QStringList row{(target.name + u'\n' + programOf(context.operation, target, progress).value).trimmed(), context.words.phaseOf(progress.phase, batch.operation),
                        QString::number(progress.starts), localText(progress.startedAt), durationText(progress),
                        (whyText(context, progress) + u'\n' + context.words.help(progress.reason)).trimmed()};
        if (lanes) {
            row.insert(1, titles.value(target.lane));
        }
        paper.rows.append(row);
    }
    return paper;
}

QByteArray findingsCsv(const QList<Finding> &findings, const Platform &platform, const QString &laneColumn)
{
    QString text = csvLine({u"level"_s, laneColumn, u"appid"_s, u"finding"_s, u"detail"_s, u"what_to_do"_s});
    for (const Finding &finding : findings) {
        text += csvLine({levelName(finding.level), finding.lane.value, finding.program.value,
                         platform.words->checkTitle(finding.check), finding.detail, platform.words->checkHelp(finding.check)});
    }
    return kBom + text.toUtf8();
}

} // namespace flotilla
