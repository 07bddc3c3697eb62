// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvalcommands.h"

#include "batchtext.h"
#include "batchverbs.h"
#include "clitexts.h"
#include "connectioncommands.h"
#include "model/words.h"
#include "run/idlebatch.h"
#include "run/orderedfiles.h"
#include "run/planhash.h"
#include "run/plannedorders.h"
#include "run/runnerneeds.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

ExitCode refusedDecision(const Workspace &workspace, const Console &console, const Arguments &arguments, const Error &error)
{
    sayNotStarted(console, workspace.platforms, arguments, error);
    return exitCodeFor(error);
}

/// "ship · shop · 3 mini programs", of what is decided about.
QString orderText(const Workspace &workspace, const Batch &batch)
{
    const int programs = programCount(batch.targets);
    QStringList parts{workspace.platforms.of(batch).words->operation(batch.operation), batch.connectionName, Cli::tr("%n mini program(s)", nullptr, programs)};
    if (!batch.label().isEmpty()) {
        parts.append(batch.label());
    }
    return parts.join(u" · "_s);
}

QString ruleText(SecondPerson rule)
{
    switch (rule) {
    case SecondPerson::Every:
        return Cli::tr("Every order needs a second person.");
    case SecondPerson::Visible:
        return Cli::tr("Orders that change what users see need a second person: releases, rollbacks, deletions and the like.");
    case SecondPerson::Never:
        break;
    }
    return Cli::tr("No order needs a second person.");
}

QString wordOf(Approval::State state)
{
    using State = Approval::State;
    return state == State::Waits ? u"waits"_s : state == State::Approved ? u"approved"_s : state == State::Rejected ? u"rejected"_s
         : state == State::Changed ? u"changed"_s : u"not_needed"_s;
}

/// When, or where, an order begins that was approved just now.
void sayStart(const Workspace &workspace, const Console &console, const Arguments &arguments, const StoredBatch &stored)
{
    const Instant start = startOf(stored.batch.options);
    const std::optional<Frozen> frozen = freezeOfStart(workspace, stored, workspace.clock.now());
    if (start > stored.batch.createdAt) {
        console.say((frozen ? Cli::tr("It should begin at %1.") : Cli::tr("It begins at %1.")).arg(startText(start)));
    } else if (const QString label = runOn(stored.batch.options); !label.isEmpty()) {
        console.say(Cli::tr("It waits for a runner with the label “%1”.").arg(label));
    } else {
        console.say(Cli::tr("It begins in the open window or with “follow” now, or with: %1").arg(commandText(u"resume"_s, stored.batch.id, arguments.workspace)));
    }
    if (frozen) {
        console.say(Cli::tr("%1. Nothing is sent before, unless the freeze is lifted for it.", "frozen until when").arg(frozenText(*frozen)));
    }
}

} // namespace

ExitCode decideAboutOrder(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const bool approves = arguments.verb == "approve-order"_L1;
    const BatchId id{arguments.name};
    const auto stored = workspace.history.load(id);
    const Status decided = stored ? decideOrder(workspace, id, approves, arguments.freeze.reason) : Status(stored.error());
    const auto approval = decided ? approvalOf(workspace, stored->batch) : Result<Approval>(decided.error());
    if (!approval) {
        return refusedDecision(workspace, console, arguments, approval.error());
    }
    const QString what = orderText(workspace, stored->batch);
    const QString hash = QString::fromLatin1(planHash(stored->batch));
    console.say(approves ? Cli::tr("Approved batch %1: %2. Only exactly this is sent (plan %3).").arg(id.value, what, hash)
                         : Cli::tr("Rejected batch %1: %2. Nothing is sent for it.").arg(id.value, what));
    const QStringList files = signedFilesText(workspace.platforms.of(stored->batch), stored->batch);
    for (const QString &file : files) {
        console.say(file);
    }
    if (approves) {
        sayStart(workspace, console, arguments, *stored);
    }
    if (arguments.json) {
        console.json({{u"batch"_s, id.value}, {u"approval"_s, wordOf(approval->state)}, {u"plan"_s, hash}, {u"by"_s, personName(workspace)}});
    }
    return ExitCode::Done;
}

ExitCode secondPersonOf(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    ConnectionId id;
    if (!arguments.connection.isEmpty()) {
        const Result<Connection> connection = findConnection(workspace, arguments.connection);
        if (!connection) {
            return refusedDecision(workspace, console, arguments, connection.error());
        }
        id = connection->id;
    }
    if (!arguments.orders.isEmpty()) {
        const auto rule = secondPersonFromName(arguments.orders); // nothing: that of the workspace
        const Status set = !rule && id.isEmpty() ? Status(usage(Cli::tr("“--orders workspace” is for a connection: it takes its own rule away.")))
                                                 : setSecondPersonRule(workspace, id, rule);
        if (!set) {
            return refusedDecision(workspace, console, arguments, set.error());
        }
    }
    const auto own = ownSecondPersonRule(workspace, id);
    const auto rule = own ? secondPersonRule(workspace, id) : Result<SecondPerson>(own.error());
    if (!rule) {
        return refusedDecision(workspace, console, arguments, rule.error());
    }
    const bool isOwn = own->has_value() && !id.isEmpty();
    if (arguments.json) {
        console.json({{u"connection"_s, arguments.connection}, {u"orders"_s, nameOf(*rule)}, {u"rule_of"_s, isOwn ? u"connection"_s : u"workspace"_s}});
    } else {
        console.print(ruleText(*rule) + (id.isEmpty() || isOwn ? QString() : u' ' + Cli::tr("That is the rule of the workspace; the connection has none of its own.")));
    }
    return ExitCode::Done;
}

QString approvalLine(const Workspace &workspace, const Batch &batch)
{
    const auto approval = approvalOf(workspace, batch);
    if (!approval) {
        return approval.error().text;
    }
    if (approval->state == Approval::State::Approved) {
        return Cli::tr("Approved by %1, %2.").arg(approval->signature->signer, startText(approval->signature->at));
    }
    return mayGoOut(workspace, batch).error().text;
}

QJsonObject approvalJson(const Workspace &workspace, const Batch &batch)
{
    if (!workspace.people) {
        return {};
    }
    const auto approval = approvalOf(workspace, batch);
    if (!approval) {
        return {{u"error"_s, approval.error().text}};
    }
    QJsonObject told{{u"state"_s, wordOf(approval->state)}};
    if (const auto author = workspace.people->author(batch.id); author && !author->isEmpty()) {
        told.insert(u"author"_s, *author);
    }
    if (const auto &signature = approval->signature) {
        told.insert(u"by"_s, signature->signer);
        told.insert(u"at"_s, toDateTime(signature->at).toString(Qt::ISODate));
        told.insert(u"reason"_s, signature->reason);
        told.insert(u"plan"_s, QString::fromLatin1(signature->plan));
    }
    return told;
}

QStringList waysOn(const Workspace &workspace, const StoredBatch &stored, const QString &address)
{
    using State = Approval::State;
    const auto approval = approvalOf(workspace, stored.batch);
    const bool mayGoOn = !approval || approval->state == State::NotNeeded || approval->state == State::Approved;
    return mayGoOn ? goOnLines(stored, address) : QStringList();
}

QStringList leasedLines(const Workspace &workspace, const StoredBatch &stored, const QString &address)
{
    const auto elsewhere = runsElsewhere(workspace, stored.batch);
    if (!elsewhere || !*elsewhere) { // it is another order that is in the way
        QStringList lines = waysOn(workspace, stored, address);
        if (!lines.isEmpty()) {
            lines.prepend(Cli::tr("Not before the other process has finished:"));
        }
        return lines;
    }
    return {Cli::tr("It goes on in the other process. How far it is: %1").arg(commandText(u"status"_s, stored.batch.id, address)),
            Cli::tr("To stop it there: %1").arg(commandText(u"stop"_s, stored.batch.id, address))};
}

void sayWaiting(const Workspace &workspace, const Console &console, const BatchId &id)
{
    const auto stored = workspace.history.load(id);
    const auto approval = stored ? approvalOf(workspace, stored->batch) : Result<Approval>(stored.error());
    if (!approval) {
        console.say(approval.error().text);
    } else if (approval->state == Approval::State::Waits) {
        console.say(Cli::tr("It waits for a second person: an approver other than %1. Nothing is sent before. In the window, or: flotilla-cli approve-order %2")
                        .arg(approval->author, id.value));
    }
}

} // namespace flotilla
