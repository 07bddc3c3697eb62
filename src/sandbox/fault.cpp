// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault.h"

#include <utility>

namespace flotilla::sandbox {

namespace {

bool matches(const FaultRule &rule, const CallTarget &target)
{
    return (rule.action.isEmpty() || rule.action == target.action) && (rule.app.isEmpty() || rule.app == target.app)
        && (rule.appid.isEmpty() || rule.appid == target.appid);
}

bool isDue(const FaultRule &rule, int count)
{
    if (rule.calls.isEmpty() && rule.every == 0)
        return true;
    return rule.calls.contains(count) || (rule.every > 0 && count % rule.every == 0);
}

} // namespace

FaultPlan::FaultPlan(QList<FaultRule> rules)
    : m_rules(std::move(rules))
    , m_counts(m_rules.size(), 0)
{
}

std::optional<Fault> FaultPlan::next(const CallTarget &target)
{
    std::optional<Fault> due;
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const FaultRule &rule = m_rules.at(i);
        if (!matches(rule, target))
            continue;
        const int count = ++m_counts[i];
        if (!due && isDue(rule, count))
            due = rule.fault;
    }
    return due;
}

} // namespace flotilla::sandbox
