// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/targetlook.h"

#include "wechat/checks.h"
#include "wechat/names.h"
#include "wechat/seeing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct WechatTargetLook
{
    Q_DECLARE_TR_FUNCTIONS(WechatTargetLook)
};

bool willSubmit(const Batch &batch)
{
    return batch.operation == operations::SubmitAudit
           || (batch.operation == operations::Publish && batch.options.value(opts::Until) != "commit"_L1);
}

bool willRelease(const Batch &batch)
{
    return batch.operation == operations::Publish && batch.options.value(opts::Until) == "release"_L1;
}

// The first one needs token and permission set, so that who lacks them is asked no more. Account basics are of another permission set (30), which
// few have: they come last, and that they are refused says nothing of the order.
QStringList lookedUp(const Batch &batch)
{
    if (batch.operation != operations::Publish && batch.operation != operations::SubmitAudit) {
        return {};
    }
    QStringList all{calls::ReadAudit};
    if (willSubmit(batch)) {
        if (batch.operation == operations::SubmitAudit) {
            all.append(calls::ReadVersions);
        }
        all << calls::ReadCategory << calls::ReadPrivacy;
    }
    if (willRelease(batch) && batch.options.value(opts::Gray).isEmpty()) {
        all.append(calls::ReadGray);
    }
    if (willSubmit(batch)) {
        all.append(calls::ReadAccount);
    }
    return all;
}

Finding unfit(QLatin1StringView check, const Target &target, const QString &detail, bool fails = true)
{
    return {Level::Warn, check, target.lane, target.program, detail, fails};
}

QString missingText(const QString &missing)
{
    QStringList parts;
    for (const QString &part : missing.split(u',', Qt::SkipEmptyParts)) {
        parts.append(part == "name"_L1     ? WechatTargetLook::tr("name")
                     : part == "avatar"_L1 ? WechatTargetLook::tr("avatar")
                                           : WechatTargetLook::tr("introduction"));
    }
    return parts.join(u", "_s);
}

bool hasGuideline(const Reply &reply)
{
    const QString text = reply.values.value(told::Privacy);
    const QJsonObject setting = QJsonDocument::fromJson(text.toUtf8()).object();
    return text.isEmpty() || !setting.value("setting_list"_L1).toArray().isEmpty() || !setting.value("owner_setting"_L1).toObject().isEmpty();
}

QList<Finding> submissionFindings(const QHash<QString, Reply> &told, const Batch &batch, const Target &target)
{
    QList<Finding> found;
    const Reply audit = told.value(calls::ReadAudit);
    const QString wanted = batch.operation == operations::Publish ? batch.label() : told.value(calls::ReadVersions).values.value(told::TrialVersion);
    const QString open = audit.values.value(told::AuditVersion);
    if (audit.outcome == Outcome::Accepted && isOpen(audit) && open != wanted) {
        found.append(unfit(checks::InReview, target, open));
    }
    const auto accepted = [&told](QLatin1StringView call) { return told.value(call).outcome == Outcome::Accepted; };
    if (accepted(calls::ReadCategory) && told.value(calls::ReadCategory).values.value(told::Items).isEmpty()) {
        found.append(unfit(checks::NoCategory, target, {}));
    }
    if (accepted(calls::ReadPrivacy) && !hasGuideline(told.value(calls::ReadPrivacy))) { // what a review makes of it is not known
        found.append(unfit(checks::NoGuideline, target, {}, false));
    }
    if (const QString missing = told.value(calls::ReadAccount).values.value(told::Missing); !missing.isEmpty()) {
        found.append(unfit(checks::Incomplete, target, missingText(missing)));
    }
    return found;
}

QList<Finding> lookFindings(const QHash<QString, Reply> &told, const Batch &batch, const Target &target)
{
    QList<Finding> found = willSubmit(batch) ? submissionFindings(told, batch, target) : QList<Finding>();
    for (const QLatin1StringView call : {calls::ReadAudit, calls::ReadVersions, calls::ReadCategory}) { // which the order makes as well
        if (const Reply reply = told.value(call); reply.outcome == Outcome::Refused) {
            found.prepend(unfit(checks::RefusesCalls, target, codeAndText(reply)));
        }
    }
    if (const Reply gray = told.value(calls::ReadGray); gray.outcome == Outcome::Accepted && grayRuns(gray.word) && willRelease(batch)) {
        found.append(unfit(checks::GrayEnds, target, u"%1 %"_s.arg(gray.values.value(told::Percent)), false));
    }
    return found;
}

} // namespace

TargetLook targetLook()
{
    return {.calls = lookedUp, .findings = lookFindings, .replaces = {checks::OpenReview, checks::KnownTrouble}};
}

} // namespace flotilla::wechat
