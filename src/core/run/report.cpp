// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/report.h"

#include "model/finding.h"
#include "model/words.h"
#include "run/csvtext.h"

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

/// Why a target is where it is; for one that goes on by itself, what it is doing.
QString whyText(const Progress &progress)
{
    QString reason = reasonText(progress.reason);
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
        return progress.step == Step::Build ? Report::tr("Building.") : Report::tr("Waiting for its next call.");
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

qint64 secondsOf(Instant from, Instant to)
{
    return isSet(from) && isSet(to) ? std::chrono::round<std::chrono::seconds>(to - from).count() : 0;
}

QString durationText(Instant from, Instant to)
{
    const qint64 seconds = secondsOf(from, to);
    return seconds <= 0 ? QString() : u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString bindingText(const Binding &binding)
{
    if (!binding.program && !binding.certain) {
        return Report::tr("not known", "what an app is bound to");
    }
    const QString id = binding.program ? binding.program->value : Report::tr("nothing", "what an app is bound to");
    return binding.certain ? id : Report::tr("%1 (not confirmed)", "what an app is bound to").arg(id);
}

/// Lanes of a stored batch by app; a batch always has one lane per app.
LaneState laneOf(const StoredBatch &stored, const AppId &app)
{
    for (const LaneState &lane : stored.state.lanes) {
        if (lane.app == app) {
            return lane;
        }
    }
    return {};
}

QJsonObject targetJson(const Target &target, const Progress &progress)
{
    return {
        {u"appid"_s, target.program.value},
        {u"app"_s, target.app.value},
        {u"name"_s, target.name},
        {u"state"_s, jsonState(progress.phase)},
        {u"step"_s, jsonStep(progress.step)},
        {u"reason"_s, whyText(progress)},
        {u"reason_kind"_s, reasonName(progress.reason.kind)},
        {u"code"_s, progress.reason.code},
        {u"status"_s, progress.word},
        {u"build_id"_s, progress.buildId},
        {u"attempts"_s, progress.starts},
        {u"request_ids"_s, QJsonArray::fromStringList(progress.requestIds)},
        {u"started"_s, utcText(progress.startedAt)},
        {u"finished"_s, utcText(progress.finishedAt)},
    };
}

QJsonObject bindingJson(const LaneState &lane)
{
    return {
        {u"app"_s, lane.app.value},
        {u"appid"_s, lane.bound.program ? QJsonValue(lane.bound.program->value) : QJsonValue()},
        {u"certain"_s, lane.bound.certain},
        {u"note"_s, reasonText(lane.reason)},
    };
}

QString htmlCell(const QString &text, const QString &cssClass = {})
{
    const QString attribute = cssClass.isEmpty() ? QString() : u" class=\"%1\""_s.arg(cssClass);
    return u"<td%1>%2</td>"_s.arg(attribute, text.toHtmlEscaped());
}

QString htmlRow(const QString &appTitle, const Target &target, const Progress &progress)
{
    const QString name = target.name.isEmpty() ? target.program.value : target.name;
    const QString help = reasonHelp(progress.reason);
    QString why = whyText(progress).toHtmlEscaped();
    if (!help.isEmpty()) {
        why += u"<br><small>%1</small>"_s.arg(help.toHtmlEscaped());
    }
    return u"<tr>"_s + htmlCell(name) + htmlCell(target.program.value, u"id"_s) + htmlCell(appTitle)
        + htmlCell(phaseWord(progress.phase), jsonState(progress.phase)) + htmlCell(stepWord(progress.step))
        + htmlCell(QString::number(progress.starts), u"number"_s) + htmlCell(localText(progress.startedAt))
        + htmlCell(durationText(progress.startedAt, progress.finishedAt), u"number"_s)
        + u"<td>%1</td>"_s.arg(why) + htmlCell(progress.buildId, u"id"_s)
        + htmlCell(progress.requestIds.join(u' '), u"id"_s) + u"</tr>\n"_s;
}

QString htmlHead(const QStringList &titles)
{
    QString cells;
    for (const QString &title : titles) {
        cells += u"<th>%1</th>"_s.arg(title.toHtmlEscaped());
    }
    return u"<thead><tr>%1</tr></thead>\n"_s.arg(cells);
}

QString htmlTotals(const Totals &totals)
{
    const QList<std::pair<Phase, int>> counts{
        {Phase::Succeeded, totals.succeeded}, {Phase::InReview, totals.inReview}, {Phase::Rejected, totals.rejected},
        {Phase::Failed, totals.failed},       {Phase::Skipped, totals.skipped},   {Phase::Cancelled, totals.cancelled},
        {Phase::Waiting, totals.waiting},
    };
    QString items;
    for (const auto &[phase, count] : counts) {
        if (count > 0) {
            items += u"<li class=\"%1\"><b>%2</b> %3</li>"_s.arg(jsonState(phase), QString::number(count),
                                                                phaseWord(phase).toHtmlEscaped());
        }
    }
    return u"<ul class=\"totals\">%1</ul>\n"_s.arg(items);
}

QString htmlBindings(const StoredBatch &stored)
{
    QString rows;
    for (const LaneState &lane : stored.state.lanes) {
        rows += u"<tr>"_s + htmlCell(stored.batch.appTitle(lane.app)) + htmlCell(lane.app.value, u"id"_s)
            + htmlCell(bindingText(lane.bound), u"id"_s) + htmlCell(reasonText(lane.reason)) + u"</tr>\n"_s;
    }
    return u"<h2>%1</h2>\n<table>%2<tbody>\n%3</tbody></table>\n"_s.arg(
        Report::tr("What each app is bound to now").toHtmlEscaped(),
        htmlHead({Report::tr("App"), Report::tr("App id"), Report::tr("Bound to"), Report::tr("Note")}), rows);
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

QJsonObject batchJson(const StoredBatch &stored)
{
    const Totals totals = totalsOf(stored.state.targets);
    QJsonArray targets;
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        targets.append(targetJson(stored.batch.targets.at(i), stored.state.targets.value(i)));
    }
    QJsonArray bindings;
    for (const LaneState &lane : stored.state.lanes) {
        bindings.append(bindingJson(lane));
    }
    return {
        {u"batch"_s, stored.batch.id.value},
        {u"succeeded"_s, totals.succeeded},
        {u"in_review"_s, totals.inReview},
        {u"rejected"_s, totals.rejected},
        {u"failed"_s, totals.failed},
        {u"skipped"_s, totals.skipped},
        {u"cancelled"_s, totals.cancelled},
        {u"waiting"_s, totals.waiting},
        {u"targets"_s, targets},
        {u"bindings"_s, bindings},
    };
}

QByteArray batchCsv(const StoredBatch &stored)
{
    const Batch &batch = stored.batch;
    QString text = csvLine({u"batch"_s, u"connection"_s, u"environment"_s, u"app"_s, u"app_title"_s, u"appid"_s, u"name"_s,
                            u"tags"_s, u"version"_s, u"description"_s, u"state"_s, u"step"_s, u"reason"_s, u"what_to_do"_s,
                            u"code"_s, u"status"_s, u"build_id"_s, u"attempts"_s, u"started"_s, u"deployed"_s, u"finished"_s,
                            u"seconds"_s, u"request_ids"_s, u"app_bound_to"_s});
    const QHash<AppId, QString> titles = batch.titles();
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Target &target = batch.targets.at(i);
        const Progress progress = stored.state.targets.value(i);
        text += csvLine({batch.id.value, batch.connectionName, batch.environment, target.app.value,
                         titles.value(target.app), target.program.value, target.name, target.tags.join(u'|'),
                         batch.release.label, batch.release.note, jsonState(progress.phase), jsonStep(progress.step),
                         whyText(progress), reasonHelp(progress.reason), progress.reason.code, progress.word,
                         progress.buildId, QString::number(progress.starts), utcText(progress.startedAt),
                         utcText(progress.deployedAt), utcText(progress.finishedAt),
                         QString::number(secondsOf(progress.startedAt, progress.finishedAt)),
                         progress.requestIds.join(u' '), bindingText(laneOf(stored, target.app).bound)});
    }
    return kBom + text.toUtf8();
}

QByteArray batchHtml(const StoredBatch &stored)
{
    const Batch &batch = stored.batch;
    const QHash<AppId, QString> titles = batch.titles();
    QStringList apps;
    QString rows;
    for (const AppId &app : batch.apps()) {
        apps.append(titles.value(app));
    }
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        rows += htmlRow(titles.value(batch.targets.at(i).app), batch.targets.at(i), stored.state.targets.value(i));
    }
    const QString title = Report::tr("%1 → %n mini program(s)", "apps, number", static_cast<int>(batch.targets.size()))
                              .arg(listText(apps))
                              .toHtmlEscaped();
    const QString about = Report::tr("Batch %1 · connection %2 · environment %3 · started %4 by %5")
                              .arg(batch.id.value, batch.connectionName, batch.environment, localText(batch.createdAt),
                                   batch.createdBy);
    const QString release = batch.release.label.isEmpty() && batch.release.note.isEmpty()
        ? QString()
        : u"<p>%1 %2</p>\n"_s.arg(batch.release.label.toHtmlEscaped(), batch.release.note.toHtmlEscaped());
    const QString table = htmlHead({Report::tr("Mini program"), Report::tr("AppID"), Report::tr("App"), Report::tr("State"),
                                    Report::tr("Step"), Report::tr("Tries"), Report::tr("Started"), Report::tr("Took"),
                                    Report::tr("Why"), Report::tr("Build id"), Report::tr("Request ids")});
    const QString page = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"_s + title + u"</title><style>"_s
        + QLatin1StringView(kStyle) + u"</style></head><body>\n<h1>"_s + title + u"</h1>\n<p>"_s + about.toHtmlEscaped()
        + u"</p>\n"_s + release + htmlTotals(totalsOf(stored.state.targets)) + u"<table>"_s + table + u"<tbody>\n"_s + rows
        + u"</tbody></table>\n"_s + htmlBindings(stored) + u"</body></html>\n"_s;
    return page.toUtf8();
}

QByteArray findingsCsv(const QList<Finding> &findings)
{
    QString text = csvLine({u"level"_s, u"app"_s, u"appid"_s, u"finding"_s, u"detail"_s, u"what_to_do"_s});
    for (const Finding &finding : findings) {
        text += csvLine({finding.level == Level::Stop ? u"stop"_s : u"warn"_s, finding.app.value, finding.program.value,
                         checkTitle(finding.check), finding.detail, checkHelp(finding.check)});
    }
    return kBom + text.toUtf8();
}

} // namespace flotilla
