// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/restfollower.h"

#include "run/freezes.h"
#include "run/idlebatch.h"
#include "workflow/toresume.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {
constexpr Millis kReadsAgain = std::chrono::minutes(1); // others may have made a row due meanwhile (wakeResting), or lifted a freeze
} // namespace

RestFollower::RestFollower(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace), m_watch(workspace)
{
    connect(&m_watch, &Watch::readyAgain, this, [this](const BatchId &batch) { m_ready = m_ready || batch == m_batch; });
    m_watch.choose([this](const Batch &batch) { return batch.id == m_batch; }); // whoever looks at others would have to go on with them
    connect(&m_watch, &Watch::finished, this, &RestFollower::looked);
}

RestFollower::~RestFollower() = default;

bool RestFollower::waits(const Workspace &workspace, const StoredBatch &stored)
{
    const Operation &operation = workspace.platforms.operationOf(stored.batch);
    return !restIsEnd(operation, stored.batch.options)
           && std::any_of(stored.state.targets.cbegin(), stored.state.targets.cend(), [](const Progress &row) { return row.phase == Phase::Resting; });
}

bool RestFollower::isLeft(const Workspace &workspace, const StoredBatch &stored)
{
    const Operation &operation = workspace.platforms.operationOf(stored.batch);
    if (!operation.goesOnAfterRest || restIsEnd(operation, stored.batch.options) || stored.state.stopRequested
        || std::none_of(stored.state.targets.cbegin(), stored.state.targets.cend(), isThroughItsRest)) {
        return false;
    }
    const auto elsewhere = runsElsewhere(workspace, stored.batch);
    return elsewhere.ok() && !*elsewhere && mayStartAt(workspace, stored.batch, workspace.clock.now()).ok();
}

// Each row once: it may wait for its turn in a run of this process.
bool RestFollower::findLeft(const StoredBatch &stored)
{
    if (!isLeft(m_workspace, stored)) {
        return false;
    }
    bool found = false;
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        if (!isThroughItsRest(stored.state.targets.at(i))) {
            m_toldLeft.remove(i);
        } else if (!m_toldLeft.contains(i)) {
            m_toldLeft.insert(i);
            found = true;
        }
    }
    return found;
}

void RestFollower::follow(const BatchId &batch)
{
    if (m_batch != batch) {
        m_toldLeft.clear();
    }
    m_batch = batch;
    m_ready = std::exchange(m_following, true) && m_ready; // of a look that has not told of it yet
    wait();
}

void RestFollower::stop()
{
    m_following = false;
    m_alarm.reset();
}

void RestFollower::wait(const QString &problem)
{
    const Instant now = m_workspace.clock.now();
    Instant due = now; // where nothing is left to wait for it is told from the event loop, too
    const auto stored = m_workspace.history.load(m_batch);
    m_ready = m_ready || (stored.ok() && findLeft(*stored));
    const bool more = !m_ready && stored.ok() && waits(m_workspace, *stored);
    if (more) {
        due = Instant::max();
        for (const Progress &row : stored->state.targets) {
            due = row.phase == Phase::Resting ? std::min(due, row.notBefore) : due;
        }
    }
    if (const auto frozen = more ? frozenFor(m_workspace, stored->batch, std::max(due, now)) : Result(std::optional<Frozen>()); frozen.ok() && frozen->has_value()) {
        due = (*frozen)->until; // nothing is looked at before
    } else if (!frozen.ok()) {
        due = std::max(due, now + std::chrono::minutes(1)); // nor while that cannot be read
    }
    const bool stuck = more && !problem.isEmpty() && due <= now; // what was asked in vain is due later
    const Instant wake = more ? std::min(due, now + kReadsAgain) : now;
    m_alarm = m_workspace.clock.at(std::max(wake, now), [this, more, stuck, due, problem] {
        if (more && !stuck && m_workspace.clock.now() < due) {
            wait();
        } else if (more && !stuck) {
            m_watch.look();
        } else if (std::exchange(m_following, false)) {
            if (stuck) {
                emit failed(problem);
            } else if (m_ready) {
                emit goesOn();
            } else {
                emit over();
            }
        }
    });
}

void RestFollower::looked(const QStringList &problems)
{
    if (!m_following) {
        return;
    }
    if (m_watch.changed() > 0) {
        emit moved();
    }
    if (m_ready) {
        m_following = false;
        emit goesOn();
        return;
    }
    wait(problems.value(0));
}

} // namespace flotilla

#include "moc_restfollower.cpp"
