// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/optionrules.h"
#include "tcsas/seeing.h"
#include "tcsas/versions.h"

#include <QHash>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

QString approvalOf(const Item &row)
{
    return row.values.value(told::Approval);
}

QString numberOf(const Item &row)
{
    return row.values.value(told::ApprovalNo);
}

// --- create: a version is found by its text, which the platform takes once

Sight lookedBeforeCreate(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString version = wantedVersion(p, plan);
    if (const Item *there = versionNamed(reply.items, version)) {
        if (p.resends > 0) { // what an earlier call of this row did only shows now
            return ours(itsVersion(*there));
        }
        return plan.lane.memory.value(lane::Created) == orderOf(plan, orderedStamp(plan)) ? already(itsVersion(*there))
                                                                       : failed(reasons::VersionExists, version);
    }
    const Item *online = onlineVersion(reply.items);
    const bool releases = plan.options.value(opts::Until) == "release"_L1;
    if (releases && online && isNotAbove(version, online->title)) {
        return failed(reasons::NotHigher, online->title);
    }
    return done({{marks::Version, version}, {marks::PackageStamp, orderedStamp(plan)}});
}

Sight probedCreate(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    return row ? ours(itsVersion(*row)) : nothing();
}

Sight followedTask(const Progress &, const Reply &reply, const Plan &)
{
    static const QHash<QString, Seen> known{{u"1"_s, Seen::GoingOn}, {u"20"_s, Seen::GoingOn}, {u"30"_s, Seen::Failed}, {u"60"_s, Seen::Done}};
    Sight seen{.seen = known.value(reply.word, Seen::Strange), .marks = {{marks::VersionId, reply.values.value(told::VersionId)}}};
    if (seen.seen == Seen::Failed) {
        seen.reason = {reasons::BuildFailed, reply.word, reply.values.value(told::Text), {}};
    }
    return seen;
}

Sight built(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    return row ? done(itsVersion(*row)) : goingOn();
}

// --- approvals

Sight lookedForNewest(const Progress &, const Reply &reply, const Plan &)
{
    const Item *row = newestToShow(reply.items);
    return row ? done(itsVersion(*row)) : failed(reasons::NoVersion);
}

Sight lookedBeforeSubmit(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    if (!row) {
        return failed(reasons::NoVersion, wantedVersion(p, plan));
    }
    Values known = itsVersion(*row);
    if (isOpenApproval(approvalOf(*row)) || approvalOf(*row) == words::Approved) {
        known.insert(marks::ApprovalNo, numberOf(*row));
        known.insert(marks::ApprovalBefore, {});
        return already(known);
    }
    if (approvalOf(*row) != words::NotApplied && approvalOf(*row) != words::Rejected && approvalOf(*row) != words::Cancelled) {
        return {.seen = Seen::Strange};
    }
    known.insert(marks::ApprovalBefore, numberOf(*row));
    return done(known);
}

/// Whether the row tells of an approval that was not there before the submission.
bool isSubmitted(const Progress &p, const Item *row)
{
    return row && approvalOf(*row) != words::NotApplied
           && (numberOf(*row).isEmpty() || numberOf(*row) != p.mark(marks::ApprovalBefore));
}

Values itsApproval(const Progress &p, const Item &row)
{
    return {{marks::ApprovalNo, numberOf(row).isEmpty() ? p.mark(marks::ApprovalNo) : numberOf(row)}};
}

Sight probedSubmit(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    return isSubmitted(p, row) ? ours(itsApproval(p, *row)) : nothing();
}

Sight submitted(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    return isSubmitted(p, row) ? done(itsApproval(p, *row)) : goingOn();
}

// The platform lists the newest of each phase alone: one that was handed in later takes the place of ours.
QString newerThan(const QString &versionId, const QList<Item> &rows)
{
    for (const auto phase : {words::Platform, words::Online}) {
        const Item *newest = newestIn(rows, phase);
        if (newest && !versionId.isEmpty() && newest->id.toLongLong() > versionId.toLongLong()) {
            return newest->title;
        }
    }
    return {};
}

Sight followedApproval(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    if (!row) {
        const QString newer = newerThan(p.mark(marks::VersionId), reply.items);
        return newer.isEmpty() ? Sight{.reason = {reasons::NoVersion, {}, wantedVersion(p, plan), {}}}
                               : Sight{.seen = Seen::Withdrawn, .reason = {reasons::Overtaken, {}, newer, {}}};
    }
    const QString ours = p.mark(marks::ApprovalNo);
    const QString number = numberOf(*row);
    if (!ours.isEmpty() && !number.isEmpty() && number != ours && number != p.mark(marks::ApprovalBefore)) {
        // A version has one open approval at a time: that of the order is over, and what others submit is theirs to release.
        return {.seen = Seen::Withdrawn, .reason = {reasons::OtherApproval, {}, number, {}}};
    }
    const QString state = approvalOf(*row);
    if (state == words::Approved) {
        return done(itsVersion(*row));
    }
    if (state == words::Rejected && number != p.mark(marks::ApprovalBefore)) {
        return {.seen = Seen::Rejected, .reason = {reasons::ApprovalRejected, {}, reply.values.value(told::Notes), {}}};
    }
    if (state == words::Cancelled && number != p.mark(marks::ApprovalBefore)) {
        return {.seen = Seen::Withdrawn, .reason = {reasons::ApprovalWithdrawn, {}, {}, {}}};
    }
    return {.seen = Seen::Resting};
}

/// Superapps that have not decided about this approval.
QStringList undecided(const Reply &reply, const QString &number)
{
    QStringList apps;
    for (const Item &row : reply.items) {
        if (numberOf(row) == number) {
            apps.append(row.id);
        }
    }
    return apps;
}

/// What an approval came to that nobody has to decide about any more. A publication goes on with reading that for itself.
Sight decided(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (hasStep(plan, steps::Submit)) {
        return ours();
    }
    const QString state = reply.word;
    if (state == words::Cancelled) {
        return failed(reasons::ApprovalWithdrawn);
    }
    if (state == words::Approved || state == words::Rejected) {
        const bool reject = plan.options.value(opts::Result) == "reject"_L1;
        return reject == (state == words::Rejected) ? ours() : failed(reasons::DecidedOtherwise, p.mark(marks::ApprovalNo));
    }
    return goingOn(); // the platform does not tell it yet
}

/// The approvals that an order decides about: those that a person chose, else all that are open when it looks first. What is handed in
/// later is none of its business.
QStringList ordered(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString chosen = p.mark(marks::Ordered).isEmpty() ? plan.target.values.value(marks::ApprovalNo) : p.mark(marks::Ordered);
    QStringList numbers = partsOf(chosen);
    for (const Item &row : reply.items) {
        if (chosen.isEmpty() && !numbers.contains(numberOf(row))) {
            numbers.append(numberOf(row));
        }
    }
    return numbers;
}

/// Those of them that this order has not decided yet.
QStringList undecidedOf(const QStringList &numbers, const QString &decided)
{
    QStringList left = numbers;
    const QStringList done = partsOf(decided);
    left.removeIf([&done](const QString &number) { return done.contains(number); });
    return left;
}

Sight lookedForPending(const Progress &p, const Reply &reply, const Plan &plan)
{
    const bool known = hasStep(plan, steps::Submit) || (p.resends > 0 && !p.mark(marks::ApprovalNo).isEmpty());
    const QStringList all = known ? QStringList{p.mark(marks::ApprovalNo)} : ordered(p, reply, plan);
    const QStringList wanted = known ? all : undecidedOf(all, p.mark(marks::Decided));
    const auto first = std::find_if(reply.items.cbegin(), reply.items.cend(), [&](const Item &row) { return wanted.contains(numberOf(row)); });
    if (first == reply.items.cend()) {
        const Sight seen = known ? decided(p, reply, plan) : failed(reasons::NoPending, wanted.join(u", "_s));
        return seen.seen == Seen::Ours ? already() : seen.seen == Seen::GoingOn ? Sight() : seen;
    }
    return done({{marks::ApprovalNo, numberOf(*first)},
                 {marks::Ordered, known ? p.mark(marks::Ordered) : all.join(u',')},
                 {marks::Version, first->values.value(told::Version)},
                 {marks::VersionId, first->values.value(told::VersionId)},
                 {marks::Pending, undecided(reply, numberOf(*first)).join(u',')}});
}

bool isPending(const Progress &p, const Reply &reply)
{
    return !undecided(reply, p.mark(marks::ApprovalNo)).isEmpty();
}

Sight probedDecision(const Progress &p, const Reply &reply, const Plan &plan)
{
    return isPending(p, reply) ? nothing() : decided(p, reply, plan);
}

Sight decisionSeen(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Sight seen = isPending(p, reply) ? goingOn() : decided(p, reply, plan);
    if (seen.seen != Seen::Ours || hasStep(plan, steps::Submit)) {
        return seen.seen == Seen::Ours ? done() : seen;
    }
    QStringList numbers = partsOf(p.mark(marks::Decided));
    numbers.append(p.mark(marks::ApprovalNo));
    Sight next = done({{marks::Decided, numbers.join(u',')}});
    if (!undecidedOf(partsOf(p.mark(marks::Ordered)), numbers.join(u',')).isEmpty()) {
        next.seen = Seen::Again;
        next.marks.insert(flotilla::marks::Already, {}); // it tells of one approval only
    }
    return next;
}

Sight lookedForOpen(const Progress &p, const Reply &reply, const Plan &)
{
    const auto row = std::find_if(reply.items.cbegin(), reply.items.cend(), [](const Item &one) { return isOpenApproval(approvalOf(one)); });
    if (row == reply.items.cend()) {
        return p.resends > 0 ? already() : failed(reasons::NoOpenApproval);
    }
    Values known = itsVersion(*row);
    known.insert(marks::ApprovalNo, numberOf(*row));
    return done(known);
}

bool isWithdrawn(const Item *row)
{
    return row && (approvalOf(*row) == words::Cancelled || approvalOf(*row) == words::NotApplied);
}

Sight probedWithdraw(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *row = wantedRow(p, reply, plan);
    if (isWithdrawn(row)) {
        return ours();
    }
    return row && isOpenApproval(approvalOf(*row)) ? nothing() : failed(reasons::NoOpenApproval);
}

// --- release and rollback

/// Whether the version is online that the row is about.
bool isOnline(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *online = onlineVersion(reply.items);
    return online && online->title == wantedVersion(p, plan);
}

Sight lookedBeforeRelease(const Progress &p, const Reply &reply, const Plan &plan)
{
    const bool named = !wantedVersion(p, plan).isEmpty();
    const Item *row = named ? wantedRow(p, reply, plan) : newestIn(reply.items, words::Platform, words::Approved);
    if (!row) {
        return failed(named ? reasons::NoVersion : reasons::NotApproved, wantedVersion(p, plan));
    }
    const Item *online = onlineVersion(reply.items);
    if (online && online->title == row->title) {
        return already(itsVersion(*row));
    }
    if (approvalOf(*row) != words::Approved) {
        return failed(reasons::NotApproved, row->title);
    }
    if (online && isNotAbove(row->title, online->title)) {
        return failed(reasons::NotHigher, online->title);
    }
    return done(itsVersion(*row));
}

Sight lookedAtOnline(const Progress &, const Reply &reply, const Plan &plan)
{
    const Item *online = onlineVersion(reply.items);
    if (!online) {
        return failed(reasons::NothingOnline);
    }
    if (plan.options.value(opts::To) == online->title) {
        return already(itsVersion(*online));
    }
    if (plan.lane.memory.value(lane::RolledBackTo) == online->title) {
        return failed(reasons::RolledBackAlready, online->title);
    }
    return done({{marks::OnlineBefore, online->title}});
}

Sight lookedAtHistory(const Progress &p, const Reply &reply, const Plan &plan)
{
    const PlanChoice choice = rollbackFrom(p.mark(marks::OnlineBefore), reply.items, plan.options.value(opts::To));
    return choice.item ? done(itsVersion(*choice.item)) : Sight{.seen = Seen::Failed, .reason = choice.why};
}

// --- the mini program itself, and its trial version

bool isOffShelf(const Reply &reply)
{
    return !reply.items.isEmpty() && reply.items.constFirst().values.value(told::Status) == words::OffShelf;
}

Sight lookedAtShelf(const Progress &, const Reply &reply, const Plan &)
{
    if (reply.items.isEmpty()) {
        return failed(reasons::NoProgram);
    }
    return done({{marks::Change, isOffShelf(reply) ? QString() : u"1"_s}});
}

Sight lookedBeforePreview(const Progress &, const Reply &reply, const Plan &plan)
{
    const Item *shown = shownVersion(reply.items);
    Values known{{marks::ShownId, shown ? shown->id : QString()}};
    if (plan.options.value(opts::Cancel) == "yes"_L1) {
        known.insert(shown ? itsVersion(*shown) : Values());
        return done(known);
    }
    const Item *row = newestToShow(reply.items);
    if (!row) {
        return failed(reasons::NoVersion);
    }
    known.insert(itsVersion(*row));
    return done(known);
}

Sight previewSeen(const Progress &, const Reply &reply, const Plan &plan)
{
    const auto plain = [](const QString &path) { return path.startsWith(u'/') ? path.mid(1) : path; };
    const QString path = reply.values.value(told::Path);
    return path.isEmpty() || plain(path) == plain(plan.options.value(opts::Path)) ? done() : goingOn();
}

template <bool (*Holds)(const Progress &, const Reply &, const Plan &)>
Sight doneIf(const Progress &p, const Reply &reply, const Plan &plan)
{
    return Holds(p, reply, plan) ? done() : goingOn();
}

template <bool (*Holds)(const Progress &, const Reply &, const Plan &)>
Sight oursIf(const Progress &p, const Reply &reply, const Plan &plan)
{
    return Holds(p, reply, plan) ? ours() : nothing();
}

bool withdrawnNow(const Progress &p, const Reply &reply, const Plan &plan)
{
    return isWithdrawn(wantedRow(p, reply, plan));
}
bool offShelfNow(const Progress &, const Reply &reply, const Plan &)
{
    return isOffShelf(reply);
}
bool programGone(const Progress &, const Reply &reply, const Plan &)
{
    return reply.items.isEmpty();
}
bool nothingShown(const Progress &, const Reply &reply, const Plan &)
{
    return shownVersion(reply.items) == nullptr;
}
bool shownNow(const Progress &p, const Reply &reply, const Plan &)
{
    const Item *shown = shownVersion(reply.items);
    return shown && shown->id == p.mark(marks::VersionId);
}

} // namespace

Look versionLook(const QString &step)
{
    static const QHash<QString, Look> all{
        {steps::FirstLook, lookedBeforeCreate},
        {steps::Upload, [](const Progress &, const Reply &r, const Plan &) { return done({{marks::FileUrl, r.values.value(marks::FileUrl)}}); }},
        {steps::CreateLook, lookedBeforeCreate},
        {steps::Create, [](const Progress &, const Reply &r, const Plan &) { return done({{marks::TaskId, r.values.value(marks::TaskId)}}); }},
        {steps::Build, followedTask},
        {steps::Built, built},
        {steps::NewestLook, lookedForNewest},
        {steps::SubmitLook, lookedBeforeSubmit},
        {steps::Submit,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::ApprovalNo, r.values.value(marks::ApprovalNo)}}); }},
        {steps::Submitted, submitted},
        {steps::PendingLook, lookedForPending},
        {steps::Approved, decisionSeen},
        {steps::Approval, followedApproval},
        {steps::OpenLook, lookedForOpen},
        {steps::Withdrawn, doneIf<withdrawnNow>},
        {steps::ReleaseLook, lookedBeforeRelease},
        {steps::Online, doneIf<isOnline>},
        {steps::OnlineLook, lookedAtOnline},
        {steps::History, lookedAtHistory},
        {steps::Returned, doneIf<isOnline>},
        {steps::ShelfLook, lookedAtShelf},
        {steps::OffSeen, doneIf<offShelfNow>},
        {steps::ThereLook,
         [](const Progress &p, const Reply &r, const Plan &) {
             return !r.items.isEmpty() ? done() : p.resends > 0 ? already() : failed(reasons::NoProgram);
         }},
        {steps::Gone, doneIf<programGone>},
        {steps::PreviewLook, lookedBeforePreview},
        {steps::PreviewGone, doneIf<nothingShown>},
        {steps::PreviewSeen, previewSeen},
    };
    return all.value(step);
}

Look versionProbe(const QString &call)
{
    static const QHash<QString, Look> all{
        {calls::CreateVersion, probedCreate},
        {calls::Submit, probedSubmit},
        {calls::Approve, probedDecision},
        {calls::Withdraw, probedWithdraw},
        {calls::Release, oursIf<isOnline>},
        {calls::Rollback, oursIf<isOnline>},
        {calls::DeleteProgram, oursIf<programGone>},
        {calls::CancelPreview, oursIf<nothingShown>},
        {calls::SetPreview, oursIf<shownNow>},
    };
    return all.value(call);
}

} // namespace flotilla::tcsas
