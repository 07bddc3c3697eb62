// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"

#include "wechat/asking.h"
#include "wechat/auditprofile.h"
#include "wechat/extjson.h"
#include "wechat/names.h"
#include "wechat/seeing.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct WechatChecks
{
    Q_DECLARE_TR_FUNCTIONS(WechatChecks)
};

/// What an answer says about every target alike; nothing if it says nothing of that kind.
QList<Finding> commonFindings(const Reply &reply)
{
    if (reply.outcome != Outcome::Denied) {
        return {};
    }
    const bool address = isAddressCode(reply.error.vendorCode);
    return {{Level::Stop, address ? QString(flotilla::checks::Address) : QString(flotilla::checks::Credentials), {}, {}, codeAndText(reply)}};
}

QList<Finding> extFindings(const Batch &batch)
{
    QList<Finding> findings;
    const QString text = batch.options.value(opts::ExtJson);
    for (const ExtProblem &problem : extProblems(text)) {
        findings.append({problem.stops ? Level::Stop : Level::Warn, checks::ExtJson, {}, {}, problem.text});
    }
    if (std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return finding.level == Level::Stop; })) {
        return findings;
    }
    for (const Target &target : batch.targets) { // such a target fails alone
        for (const ExtProblem &problem : extProblems(text, target)) {
            findings.append({Level::Warn, checks::ExtJson, target.lane, target.program, problem.text, problem.stops});
        }
    }
    return findings;
}

QList<Finding> profileFindings(const Batch &batch)
{
    QList<Finding> findings;
    const QStringList problems = batch.options.value(opts::AuditProfile).isEmpty() ? QStringList() : profileProblems(batch.options);
    for (const QString &problem : problems) {
        findings.append({Level::Stop, checks::AuditProfile, {}, {}, problem});
    }
    const QStringList remarks = profileRemarks(batch.options);
    for (const QString &remark : remarks) {
        findings.append({Level::Warn, checks::AuditProfile, {}, {}, remark});
    }
    return findings;
}

QList<Finding> templateFindings(const Reply &reply, const Batch &batch, const BatchState &state, const LaneId &)
{
    QList<Finding> findings = commonFindings(reply) + extFindings(batch) + profileFindings(batch) + settingFindings(batch) + libraryFindings(reply, batch)
                              + versionFindings(reply, batch) + missingExtFindings(batch, state) + withdrawalFindings(batch, state);
    const QString wanted = batch.options.value(opts::Template);
    if (wanted.isEmpty() || reply.outcome == Outcome::Denied) {
        return findings;
    }
    if (reply.outcome != Outcome::Accepted) {
        findings.append({Level::Warn, flotilla::checks::Reachable, {}, {}, codeAndText(reply)});
        return findings;
    }
    const bool there = std::any_of(reply.items.cbegin(), reply.items.cend(), [&wanted](const Item &item) { return item.id == wanted; });
    if (!there) {
        findings.append({Level::Stop, checks::TemplateMissing, {}, {}, wanted});
    }
    return findings;
}

/// Targets that will be submitted or sped up; one that is about to be may be so already, which its own look tells.
int spendings(const Batch &batch, const BatchState &state)
{
    if (batch.operation == operations::SpeedupAudit) {
        return static_cast<int>(std::count_if(state.targets.cbegin(), state.targets.cend(), [](const Progress &row) { return !isOver(row.phase); }));
    }
    const bool submits = batch.operation == operations::SubmitAudit
                         || (batch.operation == operations::Publish && batch.options.value(opts::Until) != "commit"_L1);
    return submits ? static_cast<int>(std::count_if(state.targets.cbegin(), state.targets.cend(), [](const Progress &row) {
        return !isOver(row.phase) && row.mark(marks::AuditId).isEmpty();
    })) : 0;
}

/// What an order of this kind may spend; nothing: it spends none, or the answer does not tell.
std::optional<Budget> budgetOf(const Reply &reply, const Batch &batch)
{
    const bool speedups = batch.operation == operations::SpeedupAudit;
    bool known = false;
    const int rest = reply.values.value(speedups ? told::SpeedupRest : told::Rest).toInt(&known);
    if (reply.outcome != Outcome::Accepted || !known) {
        return std::nullopt;
    }
    const QString reserve = batch.options.value(opts::Reserve);
    return speedups ? Budget{rest, {reasons::NoSpeedups, u"89405"_s, {}, {}}}
                    : Budget{rest - reserve.toInt(), {reasons::NoQuota, u"85085"_s, reserve.isEmpty() ? QString() : quotaText(rest, batch.options), {}}};
}

QString takenText(int needed, int left, const Batch &batch)
{
    const int reserve = batch.options.value(opts::Reserve).toInt();
    const QString text = batch.operation == operations::SpeedupAudit ? WechatChecks::tr("%1 of %2 speed-ups that are left")
                                                                     : WechatChecks::tr("%1 of %2 submissions that are left");
    const QString taken = text.arg(QString::number(needed), QString::number(left + reserve));
    return reserve > 0 ? WechatChecks::tr("%1, %2 of which stay as the reserve", "1 of 20 submissions that are left, number").arg(taken, QString::number(reserve))
                       : taken;
}

QList<Finding> quotaFindings(const Reply &reply, const Batch &batch, const BatchState &state, const LaneId &)
{
    const int needed = spendings(batch, state);
    if (needed == 0 || reply.outcome == Outcome::Denied) {
        return commonFindings(reply);
    }
    const std::optional<Budget> budget = budgetOf(reply, batch);
    if (!budget) {
        return {{Level::Warn, checks::Quota, {}, {}, codeAndText(reply)}};
    }
    if (budget->left >= needed) {
        return {{Level::Note, checks::QuotaTaken, {}, {}, takenText(needed, budget->left, batch)}};
    }
    return {{Level::Warn, checks::Quota, {}, {},
             WechatChecks::tr("%1: %2 of them are left, %3 needed", "code, number, number")
                 .arg(budget->spent.code, QString::number(std::max(0, budget->left)), QString::number(needed))}};
}

QString shareText(const QString &percent)
{
    return percent.isEmpty() ? QString() : u"%1 %"_s.arg(percent);
}

QList<Finding> besideFleet(const Reply &library, const Batch &batch, const QList<Item> &fleet)
{
    return templateUsers(library, batch, fleet) + grayFindings(batch, fleet) + overtakenFindings(batch, fleet) + unfitFindings(batch, fleet);
}

constexpr qsizetype kMostLookedAt = 200; // each is a call before the start

/// A release publishes at once; one that waits for a review is days away.
bool isRelease(const Batch &batch)
{
    return batch.operation == operations::Release && batch.targets.size() <= kMostLookedAt;
}

QList<Finding> domainFindings(const Reply &reply, const Batch &, const BatchState &, const LaneId &lane)
{
    const QStringList dropped = reply.values.value(told::Dropped).split(u'\n', Qt::SkipEmptyParts);
    if (reply.outcome != Outcome::Accepted || dropped.isEmpty()) { // the row itself tells what it is refused
        return {};
    }
    return {{Level::Warn, checks::DroppedDomains, lane, {lane.value}, dropped.join(u", "_s)}};
}

QList<Finding> overtakenNow(const Reply &reply, const Batch &, const BatchState &, const LaneId &lane)
{
    if (reply.outcome != Outcome::Accepted || !grayRuns(reply.word)) {
        return {};
    }
    return {{Level::Warn, checks::GrayEnds, lane, {lane.value}, shareText(reply.values.value(told::Percent))}};
}

bool isFullRelease(const Batch &batch)
{
    return isRelease(batch) && batch.options.value(opts::Gray).isEmpty();
}

} // namespace

// The vendor does not document what a full release makes of a plan that runs, so this says no more than that it goes past it.
QList<Finding> overtakenFindings(const Batch &batch, const QList<Item> &fleet)
{
    const bool releases = batch.operation == operations::Release
                          || (batch.operation == operations::Publish && batch.options.value(opts::Until) == "release"_L1);
    if (!releases || !batch.options.value(opts::Gray).isEmpty() || isFullRelease(batch)) { // such a one is looked at itself
        return {};
    }
    QHash<QString, QString> shares;
    for (const Item &program : fleet) {
        const QString state = program.values.value(told::GrayState);
        if (state == "running"_L1 || state == "paused"_L1) {
            shares.insert(program.id, program.values.value(told::Percent));
        }
    }
    QList<Finding> findings;
    for (const Target &target : batch.targets) {
        if (shares.contains(target.program.value)) {
            findings.append({Level::Warn, checks::GrayEnds, target.lane, target.program, shareText(shares.value(target.program.value))});
        }
    }
    return findings;
}

// 85009, and what the look at it was refused with (61003, 61007, 61023). It may be otherwise by now, and each is looked at before its call.
QList<Finding> unfitFindings(const Batch &batch, const QList<Item> &fleet)
{
    const bool commits = batch.operation == operations::Publish;
    const bool submits = batch.operation == operations::SubmitAudit || (commits && batch.options.value(opts::Until) != "commit"_L1);
    QList<Finding> findings;
    for (const Item &program : commits || submits ? fleet : QList<Item>()) {
        const Values &told = program.values;
        const QString state = told.value(told::AuditState);
        const QString version = told.value(told::AuditVersion);
        const QString wanted = commits ? batch.label() : told.value(told::TrialVersion);
        if (const QString trouble = told.value(overviews::Problem); !trouble.isEmpty()) {
            findings.append({Level::Warn, checks::KnownTrouble, {program.id}, {program.id}, trouble});
        } else if (submits && (state == "in_review"_L1 || state == "delayed"_L1) && version != wanted) {
            findings.append({Level::Warn, checks::OpenReview, {program.id}, {program.id}, version});
        }
    }
    return findings;
}

// release_grayrelease: 85079. The row that has a review was read; without one it would be refused for that first.
QList<Finding> grayFindings(const Batch &batch, const QList<Item> &fleet)
{
    const bool inShares = batch.operation == operations::Gray || !batch.options.value(opts::Gray).isEmpty();
    QSet<QString> none;
    for (const Item &program : inShares ? fleet : QList<Item>()) {
        if (!program.values.contains(overviews::Problem) && !program.values.value(told::AuditState).isEmpty()
            && program.values.value(told::OnlineVersion).isEmpty()) {
            none.insert(program.id);
        }
    }
    QList<Finding> findings;
    for (const Target &target : batch.targets) {
        if (none.contains(target.program.value)) {
            findings.append({Level::Warn, checks::NoOnlineVersion, target.lane, target.program, {}, true});
        }
    }
    return findings;
}

QList<CheckQuestion> checkQuestions()
{
    return {{calls::ListTemplates, false, templateFindings, nullptr, besideFleet}, {calls::ReadQuota, false, quotaFindings, budgetOf},
            {calls::ReadEffectiveDomains, true, domainFindings, nullptr, nullptr, isRelease},
            {calls::ReadEffectiveWebviews, true, domainFindings, nullptr, nullptr, isRelease},
            {calls::ReadGray, true, overtakenNow, nullptr, nullptr, isFullRelease}};
}

} // namespace flotilla::wechat
