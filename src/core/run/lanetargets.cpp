// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lanetargets.h"

#include "workflow/estimate.h"
#include "workflow/person.h"
#include "workflow/polling.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {
constexpr int kKnownTimes = 20;
constexpr Millis kDistance = std::chrono::seconds(2); // to a call whose outcome stayed unknown
} // namespace

LaneTargets::LaneTargets(LaneHost &host, const Operation &operation, const LaneKey &lane, QList<int> targets)
    : m_host(host), m_operation(operation), m_targets(std::move(targets))
{
    if (const auto times = m_host.workspace().history.times(lane, kKnownTimes); times.ok()) {
        m_times = times.value();
    }
    // What may be under way on the platform comes first: nothing is sent under it, and a lost call is looked at before
    // another one changes what there is to see.
    std::stable_partition(m_targets.begin(), m_targets.end(),
                          [this](int i) { return mayBeUnderWay(m_host.progress(i), m_operation.steps); });
    const Instant now = m_host.workspace().clock.now();
    for (const int i : std::as_const(m_targets)) {
        const Progress &row = m_host.progress(i);
        if (isOver(row.phase)) { // a call of the run before may still arrive
            keepDistance(row);
        }
        learnId(row);
    }
    m_quietUntil = std::min(m_quietUntil, now + kDistance); // the clock may have been set back since
    findLeftBehind();
}

bool LaneTargets::pick()
{
    const auto findOpen = [this] {
        while (m_at < m_targets.size() && isOver(m_host.progress(m_targets.at(m_at)).phase)) {
            ++m_at;
        }
        return m_at < m_targets.size();
    };
    if (findOpen()) {
        return true;
    }
    m_at = 0; // one that rested may be ready again
    return findOpen();
}

int LaneTargets::open() const
{
    return static_cast<int>(std::count_if(m_targets.cbegin(), m_targets.cend(),
                                          [this](int i) { return !isOver(m_host.progress(i).phase); }));
}

bool LaneTargets::anyStarted() const
{
    return std::any_of(m_targets.cbegin(), m_targets.cend(), [this](int i) { return m_host.progress(i).starts > 0; });
}

Millis LaneTargets::usualTime() const
{
    return usualOf(m_times);
}

Millis LaneTargets::shortestTime() const
{
    return m_times.isEmpty() ? Millis{0} : *std::min_element(m_times.cbegin(), m_times.cend());
}

std::optional<Progress> LaneTargets::leftBehind() const
{
    return m_left < 0 ? std::nullopt : std::optional(m_host.progress(m_left));
}

void LaneTargets::keepDistance(const Progress &row)
{
    if (row.phase != Phase::Resting) { // there it is the time of the next look
        m_quietUntil = std::max(m_quietUntil, row.notBefore);
    }
}

void LaneTargets::learnId(const Progress &row)
{
    if (const QString id = row.mark(m_operation.identity); !id.isEmpty()) {
        m_ourIds.insert(id);
    }
}

void LaneTargets::finished(int index)
{
    const Progress &row = m_host.progress(index);
    if (leftSomething(row, m_operation)) {
        m_left = index;
    }
    const std::optional<Millis> took = timeOf(row, m_operation);
    if (row.phase == Phase::Succeeded && took) {
        m_times.prepend(*took);
        if (m_times.size() > kKnownTimes) {
            m_times.removeLast();
        }
    }
}

// The newest Once call of the lane, if somebody gave it up.
void LaneTargets::findLeftBehind()
{
    m_left = -1;
    Instant newest;
    for (const int i : std::as_const(m_targets)) {
        const Progress &row = m_host.progress(i);
        const Instant at = onceSentAt(row, m_operation.steps);
        if (isSet(at) && at >= newest) {
            newest = at;
            m_left = leftSomething(row, m_operation) ? i : -1;
        }
    }
}

} // namespace flotilla
