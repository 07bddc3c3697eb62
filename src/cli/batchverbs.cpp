// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchverbs.h"

#include "approvalcommands.h"
#include "batchtext.h"
#include "clitexts.h"
#include "model/toldstate.h"
#include "model/words.h"
#include "run/idlebatch.h"
#include "run/outputfile.h"
#include "run/plannedorders.h"
#include "run/report.h"
#include "run/runnerneeds.h"
#include "stopsignals.h"
#include "workflow/toresume.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QJsonObject summaryJson(const Platforms &platforms, const BatchSummary &batch)
{
    const Operation *operation = platforms.of(batch.platform).operation(batch.operation);
    const Totals totals = operation ? toldTotals(batch.totals, *operation, batch.options) : batch.totals; // as `status` counts them
    return {
        {u"batch"_s, batch.id.value},
        {u"title"_s, batch.title},
        {u"connection"_s, batch.connectionName},
        {u"label"_s, batch.label},
        {u"created"_s, toDateTime(batch.createdAt).toString(Qt::ISODate)},
        {u"changed"_s, toDateTime(batch.changedAt).toString(Qt::ISODate)},
        {u"created_by"_s, batch.createdBy},
        {u"targets"_s, batch.targets},
        {u"succeeded"_s, totals.succeeded},
        {operation ? operation->restState : u"resting"_s, totals.resting},
        {u"rejected"_s, totals.rejected},
        {u"failed"_s, totals.failed},
        {u"skipped"_s, totals.skipped},
        {u"cancelled"_s, totals.cancelled},
        {u"waiting"_s, totals.waiting},
    };
}

/// What is told besides of an order that has a time or is meant for a runner.
void addPlan(const Workspace &workspace, const BatchSummary &batch, QJsonObject &object)
{
    if (const QString label = runOn(batch.options); !label.isEmpty()) {
        object.insert(u"run_on"_s, label);
    }
    if (const Instant start = startOf(batch.options); isSet(start)) {
        object.insert(u"start"_s, toDateTime(start).toString(Qt::ISODate));
    }
    if (isSet(plannedFor(workspace, batch))) {
        object.insert(u"state"_s, u"ordered"_s); // nothing of it was begun
    }
}

/// "  begins Wed 2026-12-02 02:00 (…)"; empty: it has no start time, or has begun.
QString plannedText(const Workspace &workspace, const BatchSummary &batch, bool isHeld)
{
    const Instant start = plannedFor(workspace, batch);
    const auto stored = isSet(start) ? workspace.history.load(batch.id) : Result<StoredBatch>(Error{});
    if (const auto approval = stored && workspace.people ? approvalOf(workspace, stored->batch) : Result(Approval()); approval && approval->state == Approval::State::Waits) {
        return u"  "_s + Cli::tr("waits for a second person");
    }
    if (isHeld && isSet(start)) {
        return u"  "_s + Cli::tr("needs a person");
    }
    const QString label = runOn(batch.options);
    if (stored && freezeOfStart(workspace, *stored, workspace.clock.now())) {
        return u"  "_s + (start > batch.createdAt ? Cli::tr("frozen when it should begin: %1").arg(startText(start)) : Cli::tr("its connection is frozen"));
    }
    if (!isSet(start) || label.isEmpty()) {
        return isSet(start) ? u"  "_s + Cli::tr("begins %1").arg(startText(start)) : QString();
    }
    return u"  "_s + (start > batch.createdAt ? Cli::tr("begins %1 on a runner “%2”").arg(startText(start), label) : Cli::tr("waits for a runner “%1”").arg(label));
}

/// Prints the whole batch and returns its code.
ExitCode printBatch(const Workspace &workspace, const Console &console, const StoredBatch &stored, const Arguments &arguments, const QString &held = {})
{
    if (arguments.json) {
        QJsonObject told = batchJson(stored, workspace.platforms);
        if (const QJsonObject approval = approvalJson(workspace, stored.batch); !approval.isEmpty()) {
            told.insert(u"approval"_s, approval);
        }
        if (!held.isEmpty()) {
            told.insert(u"held"_s, held);
        }
        console.json(told);
    } else {
        const QString approval = approvalLine(workspace, stored.batch);
        const QStringList people = approval.isEmpty() ? QStringList() : QStringList{u"  "_s + approval};
        const QStringList lines = batchSummaryLines(stored, workspace.platforms, held) + people + targetLines(stored, workspace.platforms)
            + waysOn(workspace, stored, arguments.workspace);
        for (const QString &line : lines) {
            console.print(line);
        }
    }
    return exitCodeFor(stored, workspace.platforms);
}

/// Nothing of it was begun, and it was ordered for a time or refused before the start: whoever meant it may have ordered anew since.
bool isToBeNamed(const StoredBatch &stored)
{
    const QList<Progress> &rows = stored.state.targets;
    const bool untouched = std::all_of(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.starts == 0; });
    const bool cancelled = std::any_of(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.phase == Phase::Cancelled; });
    const bool refused = std::any_of(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.reason.kind == reasons::NotStarted; });
    return untouched && (refused || (cancelled && isSet(startOf(stored.batch.options))));
}

Result<BatchId> chooseAmongAll(const Workspace &workspace, const BatchId &named, bool retry)
{
    const auto isUnfinished = [&workspace](const BatchSummary &batch) { return batch.isUnfinished() && !isSet(plannedFor(workspace, batch)); };
    const auto batches = workspace.history.batches(0);
    if (batches && !retry && std::any_of(batches->cbegin(), batches->cend(), isUnfinished)) {
        return chooseBatch(workspace, named, isUnfinished);
    }
    return chooseBatch(workspace, named, [&workspace, retry](const BatchSummary &batch) {
        if (batch.isUnfinished() || retry || batch.totals.cancelled == 0) {
            return (batch.isUnfinished() && !isSet(plannedFor(workspace, batch))) || (retry && batch.totals.failed > 0);
        }
        const auto stored = workspace.history.load(batch.id); // only its rows tell what was taken back
        return stored.ok() && !isToBeNamed(*stored) && leftToResume(stored->state.targets) > 0;
    });
}

} // namespace

Result<BatchId> chooseBatch(const Workspace &workspace, const BatchId &named, const std::function<bool(const BatchSummary &)> &applies)
{
    if (!named.isEmpty()) {
        const auto stored = workspace.history.load(named);
        return stored ? Result<BatchId>(named) : Result<BatchId>(stored.error());
    }
    const auto batches = workspace.history.batches(0);
    if (!batches) {
        return batches.error();
    }
    for (const BatchSummary &batch : *batches) {
        if (applies(batch)) {
            return batch.id;
        }
    }
    if (batches->isEmpty()) {
        return Error{ErrorKind::NotFound, Cli::tr("There is no batch yet."), {}, {}, {}};
    }
    return batches->first().id;
}

Result<BatchId> chooseToStop(const Workspace &workspace, const BatchId &named)
{
    Result<BatchId> chosen =
        chooseBatch(workspace, named, [&workspace](const BatchSummary &batch) { return batch.isUnfinished() && !isSet(plannedFor(workspace, batch)); });
    const auto stored = chosen && named.isEmpty() ? workspace.history.load(*chosen) : Result<StoredBatch>(Error{});
    if (stored.ok() && isSet(plannedFor(*stored))) {
        return usage(Cli::tr("Batch %1 waits for its start time. To take it back, name it with --batch.").arg(chosen->value));
    }
    return chosen;
}

Result<BatchId> chooseToReopen(const Workspace &workspace, const BatchId &named, bool retry)
{
    Result<BatchId> chosen = chooseAmongAll(workspace, named, retry);
    const auto stored = chosen && named.isEmpty() ? workspace.history.load(*chosen) : Result<StoredBatch>(Error{});
    if (stored.ok() && isSet(plannedFor(*stored))) { // nobody begins it without meaning it
        if (Status may = mayGoOut(workspace, stored->batch); !may.ok()) {
            return may.error();
        }
        return usage(Cli::tr("Batch %1 waits for its start time. To begin it now, name it with --batch.").arg(chosen->value));
    }
    if (stored.ok() && !retry && isToBeNamed(*stored)) {
        return usage(Cli::tr("Nothing of batch %1 was begun. To begin it now, name it with --batch.").arg(chosen->value));
    }
    return chosen;
}

void sayNotStarted(const Console &console, const Platforms &platforms, const Arguments &arguments, const Error &error)
{
    console.say(error.text);
    if (arguments.json) {
        console.json(errorJson(platforms, arguments.verb, error));
    }
}

ExitCode showStatus(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments)
{
    const Result<BatchId> id = chooseBatch(workspace, arguments.batch, [](const BatchSummary &) { return true; });
    const auto stored = id ? workspace.history.load(*id) : Result<StoredBatch>(id.error());
    if (!stored) {
        sayNotStarted(console, workspace.platforms, arguments, stored.error());
        return exitCodeFor(stored.error());
    }
    const auto held = runners.held();
    const bool isOpen = totalsOf(stored->state.targets).waiting > 0; // the ticket of one that is done goes away a little later
    return printBatch(workspace, console, *stored, arguments, held && isOpen ? held->value(*id) : QString());
}

ExitCode listBatches(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments)
{
    const auto batches = workspace.history.batches(0);
    if (!batches) {
        sayNotStarted(console, workspace.platforms, arguments, batches.error());
        return exitCodeFor(batches.error());
    }
    const auto read = runners.held(); // if it cannot be read, nothing is known of it
    const QHash<BatchId, QString> held = read ? *read : QHash<BatchId, QString>();
    QJsonArray array;
    for (const BatchSummary &batch : *batches) {
        if (!isListed(workspace.platforms, batch)) {
            continue;
        }
        QJsonObject object = summaryJson(workspace.platforms, batch);
        addPlan(workspace, batch, object);
        if (held.contains(batch.id) && batch.isUnfinished()) {
            object.insert(u"held"_s, held.value(batch.id));
        }
        array.append(object);
        if (!arguments.json) {
            console.print(batch.id.value + u"  "_s + toDateTime(batch.createdAt).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
                          + u"  "_s + fitted(batch.title, 24) + u"  "_s + fitted(batch.label, 10) + u"  "_s
                          + totalsText(batch.totals, *workspace.platforms.of(batch.platform).words, batch.operation) + plannedText(workspace, batch, held.contains(batch.id)));
        }
    }
    if (arguments.json) {
        console.json({{u"batches"_s, array}});
    } else if (batches->isEmpty()) {
        console.say(Cli::tr("There is no batch yet."));
    }
    return ExitCode::Done;
}

QByteArray reportBytes(const StoredBatch &stored, const Platforms &platforms, const QString &format)
{
    if (format == u"csv"_s) {
        return batchCsv(stored, platforms);
    }
    return format == u"html"_s ? batchHtml(stored, platforms) : QJsonDocument(batchJson(stored, platforms)).toJson(QJsonDocument::Indented);
}

ExitCode writeReport(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const auto stored = workspace.history.load(arguments.batch);
    if (!stored) {
        sayNotStarted(console, workspace.platforms, arguments, stored.error());
        return exitCodeFor(stored.error());
    }
    const QByteArray bytes = reportBytes(*stored, workspace.platforms, arguments.format);
    // The report itself is the result then, and nothing else stands on standard output.
    const bool isResult = isStandardOutput(arguments.out);
    const Status status = [&] {
        const SignalsEndAtOnce whileWriting;
        return isResult ? Status() : writeOutput(arguments.out, bytes);
    }();
    if (!status) {
        sayNotStarted(console, workspace.platforms, arguments,
                      {ErrorKind::Storage, Cli::tr("%1 cannot be written: %2.").arg(arguments.out, status.error().text), {}, {}, {}});
        return ExitCode::NotStarted;
    }
    if (isResult) {
        console.result(bytes);
        return ExitCode::Done;
    }
    console.say(Cli::tr("Wrote the report to %1.").arg(arguments.out));
    if (arguments.json) {
        console.json({{u"batch"_s, arguments.batch.value}, {u"format"_s, arguments.format}, {u"out"_s, arguments.out}});
    }
    return ExitCode::Done;
}

QString laneNames(const QList<LaneId> &lanes)
{
    QStringList names;
    for (const LaneId &lane : lanes) {
        names.append(lane.value);
    }
    return listText(names);
}

ExitCode resolveTarget(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    BatchBoard board(workspace);
    if (arguments.lanes.size() > 1) {
        sayNotStarted(console, workspace.platforms, arguments,
                      {ErrorKind::Usage, Cli::tr("Decide about one at a time; these were named: %1.").arg(laneNames(arguments.lanes)), {}, {}, {}});
        return ExitCode::NotStarted;
    }
    const LaneId lane = arguments.lanes.value(0);
    const Status status = board.resolve(arguments.batch, lane, arguments.program, arguments.verdict);
    if (!status) {
        sayNotStarted(console, workspace.platforms, arguments, status.error());
        return exitCodeFor(status.error());
    }
    const auto stored = workspace.history.load(arguments.batch);
    if (!stored) {
        sayNotStarted(console, workspace.platforms, arguments, stored.error());
        return exitCodeFor(stored.error());
    }
    console.say(Cli::tr("Noted for %1. Nothing is sent before: %2")
                    .arg(arguments.program.value, commandText(u"resume"_s, arguments.batch, arguments.workspace)));
    if (arguments.json) {
        console.json(batchJson(*stored, workspace.platforms));
    }
    return ExitCode::Done;
}

} // namespace flotilla
