// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"

#include "wechat/extjson.h"
#include "wechat/names.h"
#include "wechat/seeing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct WechatChecks
{
    Q_DECLARE_TR_FUNCTIONS(WechatChecks)
};

QString codeAndText(const Reply &reply)
{
    return (reply.error.vendorCode + u' ' + reply.error.text).trimmed();
}

bool isAddressCode(const QString &code)
{
    return code == "61004"_L1 || code == "40164"_L1 || code == "45035"_L1;
}

/// What an answer says about every target alike; nothing if it says nothing of that kind.
QList<Finding> commonFindings(const Reply &reply)
{
    if (reply.outcome != Outcome::Denied) {
        return {};
    }
    const bool address = isAddressCode(reply.error.vendorCode);
    return {{Level::Stop, address ? QString(checks::Address) : QString(flotilla::checks::Credentials), {}, {}, codeAndText(reply)}};
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
            findings.append({Level::Warn, checks::ExtJson, target.lane, target.program, problem.text});
        }
    }
    return findings;
}

QList<Finding> profileFindings(const Batch &batch)
{
    QList<Finding> findings;
    for (const ExtProblem &problem : profileProblems(batch.options.value(opts::AuditProfile))) {
        findings.append({Level::Stop, checks::AuditProfile, {}, {}, problem.text});
    }
    return findings;
}

QList<Finding> templateFindings(const Reply &reply, const Batch &batch, const BatchState &, const LaneId &)
{
    QList<Finding> findings = commonFindings(reply) + extFindings(batch) + profileFindings(batch) + settingFindings(batch);
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
    const int left = rest - (speedups ? 0 : batch.options.value(opts::Reserve).toInt());
    return Budget{left, speedups ? Reason{reasons::NoSpeedups, u"89405"_s, quotaText(rest, {}), {}}
                                 : Reason{reasons::NoQuota, u"85085"_s, quotaText(rest, batch.options), {}}};
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
        return {};
    }
    return {{Level::Warn, checks::Quota, {}, {},
             WechatChecks::tr("%1: %2 may be spent (%3), %4 needed", "code, number, what the platform says, number")
                 .arg(budget->spent.code, QString::number(std::max(0, budget->left)), budget->spent.text, QString::number(needed))}};
}

Diagnosis refusedLine(const QString &what, const Reply &reply)
{
    if (isAddressCode(reply.error.vendorCode)) {
        const QString address = addressIn(reply.error.text);
        return {Diagnosis::Mark::Bad, what, codeAndText(reply),
                address.isEmpty() ? WechatChecks::tr("Add your outgoing address to the IP whitelist of the third-party platform. Every exit of "
                                                     "your network must be listed.")
                                  : WechatChecks::tr("Add %1 to the IP whitelist of the third-party platform. Every exit of your network "
                                                     "must be listed.").arg(address)};
    }
    if (reply.outcome == Outcome::Denied) {
        return {Diagnosis::Mark::Bad, what, codeAndText(reply), WechatChecks::tr("Check key or password and the component's AppID at the token source.")};
    }
    return {Diagnosis::Mark::Bad, what, codeAndText(reply), WechatChecks::tr("Check the network, the proxy and the addresses of the connection.")};
}

Diagnosis componentLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    const QString what = WechatChecks::tr("Component token");
    if (reply.outcome == Outcome::Accepted) {
        const int templates = static_cast<int>(reply.items.size());
        return {Diagnosis::Mark::Good, what, WechatChecks::tr("%n template(s) in the library", nullptr, templates), {}};
    }
    return refusedLine(what, reply);
}

Diagnosis programsLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &)
{
    const QString what = WechatChecks::tr("Authorised mini programs");
    if (reply.outcome == Outcome::Accepted) {
        const int count = std::max(reply.total, static_cast<int>(reply.items.size()));
        return {count > 0 ? Diagnosis::Mark::Good : Diagnosis::Mark::Warn, what, WechatChecks::tr("%n authorised", nullptr, count),
                count > 0 ? QString() : WechatChecks::tr("Let a merchant authorise the third-party platform first.")};
    }
    if (connection.field(fields::ComponentAppid).isEmpty()) {
        return {Diagnosis::Mark::Warn, what, codeAndText(reply), WechatChecks::tr("Name the component's AppID in the connection to list them.")};
    }
    return refusedLine(what, reply);
}

Diagnosis quotaLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    const QString what = WechatChecks::tr("Submissions this month");
    if (reply.outcome != Outcome::Accepted) {
        Diagnosis line = refusedLine(what, reply);
        line.mark = Diagnosis::Mark::Warn;
        return line;
    }
    const bool none = reply.values.value(told::Rest).toInt() == 0;
    return {none ? Diagnosis::Mark::Warn : Diagnosis::Mark::Good, what,
            WechatChecks::tr("%1 of %2 left").arg(reply.values.value(told::Rest), reply.values.value(told::Limit)),
            none ? WechatChecks::tr("Wait for the next month or ask the platform for more.") : QString()};
}

} // namespace

QString addressIn(const QString &message)
{
    static const QRegularExpression kAddress(u"(?<![0-9A-Fa-f.:-])((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![0-9A-Fa-f.:-])"_s);
    return kAddress.match(message).captured(1);
}

QList<CheckQuestion> checkQuestions()
{
    return {{calls::ListTemplates, false, templateFindings}, {calls::ReadQuota, false, quotaFindings, budgetOf}};
}

QList<DoctorQuestion> doctorQuestions()
{
    return {{calls::ListTemplates, componentLine}, {calls::ListPrograms, programsLine}, {calls::ReadQuota, quotaLine}};
}

} // namespace flotilla::wechat
