// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/stoprule.h"

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kAlike = 3;
constexpr int kAlikeLater = 10; ///< where somebody has come through

// It failed for a reason of its own.
bool isUnfit(const Progress &row)
{
    return row.phase == Phase::Failed && row.marks.contains(marks::Alone);
}

bool isGood(const Progress &row)
{
    return row.phase == Phase::Succeeded || row.phase == Phase::Resting;
}

// Failures since the last success, in the order of finishing: a restart does not forget them, but those that had stopped the
// batch before are paid for.
int failuresInARow(QList<Progress> rows, int limit)
{
    rows.removeIf([](const Progress &p) {
        return !isOver(p.phase) || p.phase == Phase::Skipped || p.phase == Phase::Cancelled || isUnfit(p);
    });
    std::stable_sort(rows.begin(), rows.end(), [](const Progress &a, const Progress &b) { return a.finishedAt > b.finishedAt; });
    const int failed = static_cast<int>(std::distance(rows.cbegin(), std::find_if(rows.cbegin(), rows.cend(), isGood)));
    return limit > 0 ? failed % limit : failed;
}

} // namespace

StopRule::StopRule(const Operation &operation, int limit, const QList<Progress> &rows)
    : m_operation(operation), m_limit(limit), m_failuresInARow(failuresInARow(rows, limit))
{
}

QString StopRule::ended(const QList<Progress> &rows, int index)
{
    const Progress &row = rows.at(index);
    if (isUnfit(row)) {
        return refusedToAll(rows, row) ? QString(reasons::AllAlike) : QString();
    }
    if (m_first.size() < kAlike && !m_first.contains(index)) { // one that rested has been here before
        m_first.append(index);
    }
    if (isGood(row)) {
        m_failuresInARow = 0;
        m_alike = 0;
        return {};
    }
    if (row.phase != Phase::Failed && row.phase != Phase::Rejected) {
        return {};
    }
    m_alike = row.marks.contains(marks::Alike) ? (row.reason.code == m_code ? m_alike + 1 : 1) : 0;
    m_code = row.reason.code;
    if (m_alike >= kAlike) {
        return reasons::AllAlike;
    }
    if (m_limit == 0) {
        return {};
    }
    if (++m_failuresInARow >= m_limit) {
        return reasons::StoppedAfter;
    }
    return m_first.size() == kAlike && index == m_first.constLast() && refusedAlike(rows) ? QString(reasons::AllAlike) : QString();
}

// What nobody knows to be the target's own is not, where several hear it one after the other; many, if somebody came through before.
bool StopRule::refusedToAll(const QList<Progress> &rows, const Progress &row)
{
    if (!row.marks.contains(marks::Alike)) {
        return false;
    }
    m_alike = row.reason.code == m_code ? m_alike + 1 : 1;
    m_code = row.reason.code;
    return m_alike >= (std::any_of(rows.cbegin(), rows.cend(), isGood) ? kAlikeLater : kAlike);
}

// The first mini programs were refused one like the other, where a refusal says more of the account than of the target: the
// next would hear the same.
bool StopRule::refusedAlike(const QList<Progress> &rows) const
{
    const Reason &first = rows.at(m_first.constFirst()).reason;
    return !first.code.isEmpty() && std::all_of(m_first.cbegin(), m_first.cend(), [&](int i) {
        const Progress &row = rows.at(i);
        const StepRule *rule = findRule(m_operation.steps, row.step);
        return row.phase == Phase::Failed && rule && rule->effect == Effect::Once && row.reason.kind == rule->refusal
               && row.reason.code == first.code && row.reason.text == first.text;
    });
}

} // namespace flotilla
