// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/budgetrule.h"

#include "workflow/moves.h"

#include <algorithm>

namespace flotilla {

namespace {

qsizetype placeOf(const Operation &operation, const QString &step)
{
    const auto rule = std::find_if(operation.steps.cbegin(), operation.steps.cend(), [&step](const StepRule &r) { return r.name == step; });
    return rule == operation.steps.cend() ? -1 : std::distance(operation.steps.cbegin(), rule);
}

} // namespace

BudgetRule::BudgetRule(const Operation &operation, const Values &options) : m_operation(operation), m_options(options)
{
    const auto rule = std::find_if(operation.steps.cbegin(), operation.steps.cend(), [](const StepRule &r) { return !r.spends.isEmpty(); });
    m_step = rule == operation.steps.cend() ? -1 : std::distance(operation.steps.cbegin(), rule);
}

void BudgetRule::begin(const std::optional<Budget> &budget)
{
    if (budget) {
        m_left = std::max(0, budget->left);
        m_reason = budget->spent;
    }
}

void BudgetRule::note(int index, const Progress &row)
{
    if (m_step < 0 || row.step != m_operation.steps.at(m_step).name) {
        return;
    }
    if (row.phase == Phase::Ready && row.marks.contains(marks::Left)) {
        learn(std::max(0, row.mark(marks::Left).toInt()));
    }
    if (row.phase == Phase::InFlight) {
        m_taken.insert(index);
    } else if (row.phase == Phase::Failed) { // refused: it took nothing
        m_taken.remove(index);
    }
}

// Several look at the same time and see the same: what was sent since, and what is on its way, is not in it yet. So it never makes
// more of what is known.
void BudgetRule::learn(int left)
{
    const int all = static_cast<int>(m_taken.size()) + left;
    m_left = m_left ? std::min(*m_left, all) : all;
}

void BudgetRule::spent(int index, const Reason &why)
{
    m_taken.remove(index);
    m_left = static_cast<int>(m_taken.size());
    m_reason = why;
}

bool BudgetRule::needs(const Progress &row) const
{
    if (m_step < 0 || isOver(row.phase) || placeOf(m_operation, row.step) > m_step) {
        return false;
    }
    Plan plan;
    plan.steps = m_operation.steps;
    plan.options = m_options;
    const StepRule &rule = m_operation.steps.at(m_step);
    const StepRule *next = moves::ruleFrom(plan, row, rule.name);
    return next && next->name == rule.name;
}

bool BudgetRule::fits(const QList<Progress> &rows, int index) const
{
    if (!m_left || !needs(rows.at(index))) {
        return true;
    }
    int used = static_cast<int>(m_taken.size()) - (m_taken.contains(index) ? 1 : 0);
    for (int i = 0; i < index && used < *m_left; ++i) {
        used += !m_taken.contains(i) && needs(rows.at(i)) ? 1 : 0;
    }
    return used < *m_left;
}

int stillNeeded(const Operation &operation, const QString &spends, const Values &options, const QList<Progress> &rows)
{
    const auto spender = std::find_if(operation.steps.cbegin(), operation.steps.cend(), [](const StepRule &r) { return !r.spends.isEmpty(); });
    if (spender == operation.steps.cend() || spender->spends != spends) {
        return 0;
    }
    const BudgetRule rule(operation, options);
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [&rule](const Progress &row) { return rule.needs(row); }));
}

} // namespace flotilla
