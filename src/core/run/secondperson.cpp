// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/secondperson.h"

#include "run/idlebatch.h"
#include "run/orderedfiles.h"
#include "run/planhash.h"
#include "run/plannedorders.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct SecondPersonText
{
    Q_DECLARE_TR_FUNCTIONS(SecondPerson)
};

// The guards of a team workspace know these names as well (journal/teampeople.cpp).
QString ruleKey(const ConnectionId &connection)
{
    return connection.isEmpty() ? u"second_person"_s : u"second_person/"_s + connection.value;
}

/// "visible PLATFORM/OPERATION …": the operations are there for the database, which knows no platform.
QString storedRule(const Workspace &workspace, SecondPerson rule)
{
    QStringList words{nameOf(rule)};
    if (rule == SecondPerson::Visible) {
        for (const Platform *platform : workspace.platforms.all()) {
            for (const Operation &operation : platform->operations) {
                if (changesWhatUsersSee(operation)) {
                    words.append(platform->id + u'/' + operation.name);
                }
            }
        }
    }
    return words.join(u' ');
}

Error deniedTo(const QString &text)
{
    return {ErrorKind::Denied, text, {}, {}, {}};
}

Error nobodyElse()
{
    return usage(SecondPersonText::tr("The rule of this workspace wants a second person for this order. In a workspace in a folder nobody can prove to be "
                                      "another person: order it in a team workspace, or take the rule away with “flotilla-cli second-person --orders never”."));
}

bool isNeeded(SecondPerson rule, const Operation &operation)
{
    return rule == SecondPerson::Every || (rule == SecondPerson::Visible && changesWhatUsersSee(operation));
}

bool saysSomething(const QString &reason)
{
    return std::any_of(reason.cbegin(), reason.cend(), [](QChar c) { return c.isPrint() && !c.isSpace() && c.category() != QChar::Other_Format; });
}

Status checkReason(const QString &reason, bool approves)
{
    constexpr qsizetype kMost = 1000;
    if (reason.size() > kMost) {
        return usage(SecondPersonText::tr("The reason is too long: the trail keeps up to %1 characters of it.").arg(kMost));
    }
    return approves || saysSomething(reason) ? Status() : usage(SecondPersonText::tr("Say why the order is rejected: the trail keeps the reason."));
}

} // namespace

QString nameOf(SecondPerson rule)
{
    return rule == SecondPerson::Every ? u"every"_s : rule == SecondPerson::Visible ? u"visible"_s : u"never"_s;
}

std::optional<SecondPerson> secondPersonFromName(const QString &name)
{
    for (const SecondPerson rule : {SecondPerson::Never, SecondPerson::Visible, SecondPerson::Every}) {
        if (name == nameOf(rule)) {
            return rule;
        }
    }
    return {};
}

bool changesWhatUsersSee(const Operation &operation)
{
    return operation.risk >= Risk::Dangerous;
}

Result<std::optional<SecondPerson>> ownSecondPersonRule(const Workspace &workspace, const ConnectionId &connection)
{
    const auto stored = workspace.catalogue.setting(ruleKey(connection));
    if (!stored.ok()) {
        return stored.error();
    }
    if (stored->isEmpty()) {
        return std::optional<SecondPerson>();
    }
    return std::optional(secondPersonFromName(stored->section(u' ', 0, 0)).value_or(SecondPerson::Every)); // what nobody can read allows nothing
}

Result<SecondPerson> secondPersonRule(const Workspace &workspace, const ConnectionId &connection)
{
    auto rule = ownSecondPersonRule(workspace, connection);
    if (rule.ok() && !rule->has_value() && !connection.isEmpty()) {
        rule = ownSecondPersonRule(workspace, {});
    }
    return rule.ok() ? Result<SecondPerson>(rule->value_or(SecondPerson::Never)) : Result<SecondPerson>(rule.error());
}

Status setSecondPersonRule(const Workspace &workspace, const ConnectionId &connection, std::optional<SecondPerson> rule)
{
    if (!workspace.people && rule && *rule != SecondPerson::Never) {
        return usage(SecondPersonText::tr("A second person is only to be had in a team workspace, whose server knows who is who. In a folder anybody could "
                                          "pose as anybody."));
    }
    if (Status may = mayApprove(workspace); !may.ok()) {
        return may;
    }
    if (Status stored = workspace.catalogue.setSetting(ruleKey(connection), rule ? storedRule(workspace, *rule) : QString()); !stored.ok()) {
        return stored;
    }
    TrailEntry entry = trailEntry(workspace, trail::SecondPersonSet, {});
    entry.who = personName(workspace);
    entry.arguments = {connection.value, rule ? nameOf(*rule) : QString(kWorkspaceRule)};
    return workspace.journal.note(entry);
}

Result<bool> needsSecondPerson(const Workspace &workspace, const ConnectionId &connection, const Operation &operation)
{
    const auto rule = secondPersonRule(workspace, connection);
    if (!rule.ok()) {
        return rule.error();
    }
    const bool needed = isNeeded(*rule, operation);
    return needed && !workspace.people ? Result<bool>(nobodyElse()) : Result<bool>(needed);
}

Status waitForSecondPerson(const Workspace &workspace, const Operation &operation, Batch &batch)
{
    const Result<bool> waits = needsSecondPerson(workspace, batch.connection, operation);
    if (!waits.ok()) {
        return waits.error();
    }
    if (*waits && !isSet(startOf(batch.options))) {
        setStart(batch.options, batch.createdAt);
    }
    return {};
}

Status noteWhatIsSigned(const Workspace &workspace, Batch &batch)
{
    const Operation &operation = workspace.platforms.operationOf(batch);
    const Result<bool> waits = needsSecondPerson(workspace, batch.connection, operation);
    if (!waits.ok()) {
        return waits.error();
    }
    return *waits ? noteFiles(workspace.platforms.of(batch), operation, batch) : Status();
}

// What was rejected stays so, whatever the rule says now.
Result<Approval> approvalOf(const Workspace &workspace, const Batch &batch)
{
    const auto needed = needsSecondPerson(workspace, batch.connection, workspace.platforms.operationOf(batch));
    if (!needed.ok()) {
        return needed.error();
    }
    const auto signature = workspace.people && !batch.id.isEmpty() ? workspace.people->signature(batch.id) : Result(std::optional<Signature>());
    if (!signature.ok()) {
        return signature.error();
    }
    using State = Approval::State;
    Approval approval{.state = *needed ? State::Waits : State::NotNeeded, .author = {}, .signature = *signature};
    if (approval.signature) {
        approval.state = !approval.signature->approves ? State::Rejected : approval.signature->plan == planHash(batch) ? State::Approved : State::Changed;
    } else if (*needed && !batch.id.isEmpty()) {
        const auto author = workspace.people->author(batch.id);
        if (!author.ok()) {
            return author.error();
        }
        approval.author = *author;
    }
    return approval;
}

Status mayGoOut(const Workspace &workspace, const Batch &batch)
{
    const auto approval = approvalOf(workspace, batch);
    if (!approval.ok()) {
        return approval.error();
    }
    switch (approval->state) {
    case Approval::State::Waits:
        return Error{ErrorKind::Stopped,
                     SecondPersonText::tr("Batch %1, ordered by %2, waits for a second person, so nothing was sent. An approver signs it in the window, or with "
                                          "“flotilla-cli approve-order %1”.").arg(batch.id.value, approval->author), {}, {}, {}};
    case Approval::State::Rejected:
        return deniedTo(SecondPersonText::tr("Batch %1 was rejected by %2, so nothing is sent for it any more: %3. Order anew what is still wanted.")
                            .arg(batch.id.value, approval->signature->signer, approval->signature->reason));
    case Approval::State::Changed:
        return deniedTo(SecondPersonText::tr("Batch %1 is not what %2 signed: it was changed afterwards. Nothing was sent. Order it anew, and find out who changed it.")
                            .arg(batch.id.value, approval->signature->signer));
    case Approval::State::NotNeeded:
    case Approval::State::Approved:
        break;
    }
    return filesAreAsOrdered(batch);
}

Instant beginsSince(const Batch &batch, Instant start, const Approval &approval)
{
    const bool atOnce = start <= batch.createdAt; // whoever orders for a time names one that is to come
    return atOnce && approval.signature ? std::max(start, approval.signature->at) : start;
}

Status mayDecide(const Workspace &workspace, const Approval &approval)
{
    const auto self = workspace.people ? workspace.people->self() : Result<Person>(nobodyElse());
    if (!self.ok()) {
        return self.error();
    }
    if (!self->approves) {
        return deniedTo(SecondPersonText::tr("Only an approver of the team workspace decides about orders, and %1 is none.").arg(self->name));
    }
    if (approval.author.isEmpty()) {
        return deniedTo(SecondPersonText::tr("Nobody knows who ordered this, so nobody can be the second person. Order it anew."));
    }
    return approval.author == self->name ? deniedTo(SecondPersonText::tr("%1 ordered this. Somebody else decides about it.").arg(self->name)) : Status();
}

Status decideOrder(const Workspace &workspace, const BatchId &id, bool approves, const QString &reason)
{
    const Status good = checkReason(reason, approves);
    const auto stored = good.ok() ? workspace.history.load(id) : Result<StoredBatch>(good.error());
    const auto approval = stored.ok() ? approvalOf(workspace, stored->batch) : Result<Approval>(stored.error());
    if (!approval.ok()) {
        return approval.error();
    }
    if (approval->state != Approval::State::Waits) {
        return usage(SecondPersonText::tr("Batch %1 does not wait for a second person.").arg(id.value));
    }
    if (Status may = mayDecide(workspace, *approval); !may.ok()) {
        return may;
    }
    const Signature signature{.batch = id, .plan = planHash(stored->batch), .approves = approves, .reason = reason.simplified()};
    TrailEntry entry = trailEntry(workspace, approves ? trail::OrderApproved : trail::OrderRejected, id);
    entry.who = personName(workspace);
    entry.arguments = {QString::fromLatin1(signature.plan)};
    entry.detail = signature.reason;
    Status kept = workspace.people->sign(signature, entry);
    return kept.ok() && !approves ? stopIdle(workspace, id) : kept;
}

Status mayApprove(const Workspace &workspace)
{
    const auto self = workspace.people ? workspace.people->self() : Result(Person{workspace.self.user, true});
    if (!self.ok()) {
        return self.error();
    }
    return self->approves ? Status()
                          : deniedTo(SecondPersonText::tr("Only an approver of the team workspace sets and lifts freezes and says which orders need a second person, and %1 is none.")
                                         .arg(self->name));
}

QString personName(const Workspace &workspace)
{
    const auto self = workspace.people ? workspace.people->self() : Result<Person>(Error{});
    return self.ok() ? self->name : workspace.self.user;
}

} // namespace flotilla
