// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/domains.h"
#include "wechat/privacy.h"
#include "wechat/seeing.h"

#include <QHash>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

// --- domains: what is left to do, what was refused of it, and what is there in the end

Sight lookedAtDomains(const Progress &, const Reply &reply, const Plan &plan)
{
    const QString change = domainChange(plan.options, reply.values, false);
    return done({{marks::Change, change}, {flotilla::marks::Already, change.isEmpty() ? u"1"_s : QString()},
                 {marks::Webview, wantsDomains(plan.options, true) ? u"1"_s : QString()},
                 {marks::WebviewChange, {}}, {marks::WebviewRefused, {}}, {marks::WebviewCode, {}}, {marks::Refused, {}}, {marks::RefusedCode, {}}});
}

Sight lookedAtWebview(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QString change = domainChange(plan.options, reply.values, true);
    const bool already = change.isEmpty() && p.mark(marks::Change).isEmpty();
    return done({{marks::WebviewChange, change}, {flotilla::marks::Already, already ? u"1"_s : QString()}});
}

/// What the platform did not take of a call that it carried out for the rest; empty where all is as it shall be. Nothing: what is
/// missing was not refused, so it may only show later.
std::optional<QStringList> refusedOf(const Reply &reply, const Plan &plan, bool webview, const QString &named, const QString &code)
{
    if (domainChange(plan.options, reply.values, webview).isEmpty()) {
        return QStringList();
    }
    const QStringList missing = domainsAmiss(plan.options, reply.values, webview);
    const QStringList refused = named.split(u'\n', Qt::SkipEmptyParts);
    const bool told = std::all_of(missing.cbegin(), missing.cend(),
                                  [&refused](const QString &domain) { return refused.contains(domain, Qt::CaseInsensitive); });
    return !missing.isEmpty() && (told || !code.isEmpty()) ? std::optional(missing) : std::nullopt;
}

Sight webviewSeen(const Progress &p, const Reply &reply, const Plan &plan)
{
    const auto refused = refusedOf(reply, plan, true, p.mark(marks::WebviewRefused), p.mark(marks::WebviewCode));
    return refused ? done({{marks::WebviewRefused, refused->join(u'\n')}}) : goingOn();
}

Sight domainsSeen(const Progress &p, const Reply &reply, const Plan &plan)
{
    const auto refused = refusedOf(reply, plan, false, p.mark(marks::Refused), p.mark(marks::RefusedCode));
    if (!refused) {
        return goingOn();
    }
    const QStringList all = *refused + p.mark(marks::WebviewRefused).split(u'\n', Qt::SkipEmptyParts);
    const QString code = refused->isEmpty() || p.mark(marks::RefusedCode).isEmpty() ? p.mark(marks::WebviewCode) : p.mark(marks::RefusedCode);
    return all.isEmpty() ? done() : failed(reasons::DomainsRefused, code, all.join(u", "_s));
}

// --- testers: the platform lists them by names of its own, so those that it told are looked for, or how many are gone

QStringList linesOf(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

Sight lookedAtTesters(const Progress &p, const Reply &reply, const Plan &)
{
    const QString before = p.mark(marks::TestersBefore); // of the first look: a call of ours may have been lost since
    return done({{marks::TestersBefore, before.isEmpty() ? reply.values.value(told::Testers) : before}});
}

Sight changedTesters(const Progress &p, const Reply &reply, const Plan &)
{
    QStringList bound = linesOf(p.mark(marks::Bound)) + linesOf(reply.values.value(told::Testers));
    bound.removeDuplicates();
    return carriedOut(reply, {{marks::Bound, bound.join(u'\n')},
                 {marks::Refused, reply.values.value(told::Refused)},
                 {marks::RefusedCode, reply.values.value(told::RefusedCode)},
                 {marks::RefusedText, reply.values.value(told::Text)}});
}

Sight testersSeen(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QStringList now = linesOf(reply.values.value(told::Testers));
    const QStringList bound = linesOf(p.mark(marks::Bound));
    const QStringList before = linesOf(p.mark(marks::TestersBefore));
    const qsizetype refused = linesOf(p.mark(marks::Refused)).size();
    const auto isThere = [&now](const QString &tester) { return now.contains(tester); };
    const qsizetype gone = before.size() - std::count_if(before.cbegin(), before.cend(), isThere);
    const qsizetype removed = partsOf(plan.options.value(opts::Remove)).size();
    if (removed > 0 && gone >= removed) {
        return done(); // those that a repeated call did not find any more are gone through the lost one
    }
    if (gone < removed - refused || !std::all_of(bound.cbegin(), bound.cend(), isThere)) {
        return goingOn();
    }
    return refused == 0 ? done() : failed(reasons::TestersRefused, p.mark(marks::RefusedCode), p.mark(marks::RefusedText));
}

} // namespace

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString id = one.trimmed(); !id.isEmpty() && !parts.contains(id)) {
            parts.append(id);
        }
    }
    return parts;
}

Look settingLook(const QString &step)
{
    static const QHash<QString, Look> all{
        {steps::DomainsLook, lookedAtDomains},
        {steps::WebviewLook, lookedAtWebview},
        {steps::Webview,
         [](const Progress &, const Reply &r, const Plan &) {
             return done({{marks::WebviewRefused, r.values.value(told::Refused)}, {marks::WebviewCode, r.word}});
         }},
        {steps::WebviewSeen, webviewSeen},
        {steps::Domains,
         [](const Progress &, const Reply &r, const Plan &) {
             return done({{marks::Refused, r.values.value(told::Refused)}, {marks::RefusedCode, r.word}});
         }},
        {steps::DomainsSeen, domainsSeen},
        {steps::TestersLook, lookedAtTesters},
        {steps::AddTesters, changedTesters},
        {steps::RemoveTesters, changedTesters},
        {steps::TestersSeen, testersSeen},
        {steps::PrivacyLook,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return change(!isPrivacySet(plan.options, r.values, true));
         }},
        {steps::PrivacySeen,
         [](const Progress &, const Reply &r, const Plan &plan) { return isPrivacySet(plan.options, r.values, false) ? done() : goingOn(); }},
    };
    return all.value(step, listLook(step));
}

} // namespace flotilla::wechat
