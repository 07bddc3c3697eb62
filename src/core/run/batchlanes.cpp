// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchlanes.h"

#include "run/lanerun.h"
#include "workflow/estimate.h"

#include <algorithm>

namespace flotilla {

namespace {
constexpr Millis kSoon{400};
} // namespace

BatchLanes::BatchLanes(LaneHost &host, const BatchState &state, int width)
    : m_host(host), m_traffic(static_cast<int>(state.lanes.size()), width)
{
    const Batch &batch = host.batch();
    QHash<LaneId, QList<int>> targets;
    for (int i = 0; i < batch.targets.size(); ++i) {
        targets[batch.targets.at(i).lane].append(i);
    }
    for (int lane = 0; lane < state.lanes.size(); ++lane) {
        const LaneId id = state.lanes.at(lane).id;
        m_index.insert(id, lane);
        m_lanes.push_back(std::make_unique<LaneRun>(host, lane, targets.value(id)));
    }
}

BatchLanes::~BatchLanes() = default;

void BatchLanes::resumeAll(bool wasBlind)
{
    for (const auto &lane : m_lanes) {
        lane->resume(wasBlind);
    }
}

void BatchLanes::resumePaused()
{
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_host.laneState(static_cast<int>(i)).phase == LanePhase::Paused) {
            m_lanes[i]->resume();
        }
    }
}

void BatchLanes::storeHeld()
{
    for (const auto &lane : m_lanes) {
        lane->storeHeld();
    }
}

void BatchLanes::withdraw()
{
    for (const auto &lane : m_lanes) {
        lane->withdraw();
    }
}

bool BatchLanes::mayStart(int lane, bool waveHasCome)
{
    const bool held = holdSecrets();
    m_waitForSecrets = m_waitForSecrets || held;
    return m_traffic.mayStart(lane, waveHasCome && !held);
}

void BatchLanes::startWaiting(BatchBudget &budget, const QList<Progress> &rows)
{
    if (m_waitForSecrets && !holdSecrets()) {
        m_waitForSecrets = false;
        lookAgain();
    }
    while (const std::optional<int> lane = m_traffic.next()) {
        at(*lane).advance();
    }
    while (const std::optional<int> lane = budget.next(rows)) {
        at(*lane).advance();
    }
}

void BatchLanes::noteMove(int lane)
{
    m_traffic.note(lane, at(lane).doing());
}

bool BatchLanes::isAnyMoving() const
{
    const std::set<int> &open = m_traffic.open();
    return std::any_of(open.cbegin(), open.cend(), [this](int lane) { return at(lane).isMoving(); });
}

bool BatchLanes::hasAnyCall() const
{
    const std::set<int> &open = m_traffic.open();
    return std::any_of(open.cbegin(), open.cend(), [this](int lane) { return at(lane).hasCall(); });
}

Reason BatchLanes::pauseReason() const
{
    const std::set<int> &open = m_traffic.open();
    const auto paused = std::find_if(open.cbegin(), open.cend(), [this](int lane) {
        const LaneState &state = m_host.laneState(lane);
        return state.phase == LanePhase::Paused && !state.reason.isNone();
    });
    return paused == open.cend() ? Reason{} : m_host.laneState(*paused).reason;
}

int BatchLanes::looking() const
{
    const Instant soon = m_host.workspace().clock.now() + kSoon;
    const std::set<int> &following = m_traffic.following();
    return static_cast<int>(std::count_if(following.cbegin(), following.cend(),
                                          [this, soon](int lane) { return at(lane).looksBefore(soon); }));
}

Instant BatchLanes::expectedEnd(int wave) const
{
    QList<LaneLoad> loads;
    for (const int lane : m_traffic.open()) {
        loads.append({at(lane).openTargets(), at(lane).usualTime()});
    }
    const std::optional<Millis> time = expectedTime(loads, m_traffic.width(), soakFrom(m_host.batch(), wave));
    return time ? m_host.workspace().clock.now() + *time : Instant{};
}

Millis BatchLanes::usualTime(const LaneId &lane) const
{
    const int index = indexOf(lane);
    return index < 0 ? Millis{0} : at(index).usualTime();
}

Secrets BatchLanes::heldSecrets(const LaneId &lane, const Progress &row) const
{
    const int index = indexOf(lane);
    return index < 0 || row.phase != Phase::NeedsPerson ? Secrets() : at(index).heldSecrets();
}

bool BatchLanes::tellSecrets() const { return m_host.workspace().platforms.operationOf(m_host.batch()).tellsSecret; }

bool BatchLanes::holdSecrets() const
{
    const std::set<int> &open = m_traffic.open();
    return tellSecrets() && std::any_of(open.cbegin(), open.cend(), [this](int lane) { return at(lane).holdsSecret(); });
}

} // namespace flotilla
