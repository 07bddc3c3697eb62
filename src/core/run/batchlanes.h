// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchbudget.h"
#include "run/lanehost.h"
#include "run/lanetraffic.h"

#include <QHash>

#include <memory>
#include <vector>

namespace flotilla {

class LaneRun;

/// The lanes of a batch that runs here, and which of them move.
class BatchLanes
{
public:
    /// `width`: lanes that move at once; 0: all.
    BatchLanes(LaneHost &host, const BatchState &state, int width);
    ~BatchLanes();
    BatchLanes(const BatchLanes &) = delete;
    BatchLanes &operator=(const BatchLanes &) = delete;

    [[nodiscard]] LaneRun &at(int lane) const { return *m_lanes[static_cast<size_t>(lane)]; }
    [[nodiscard]] int indexOf(const LaneId &id) const { return m_index.value(id, -1); }

    void resumeAll(bool wasBlind);
    void resumePaused();
    void storeHeld();
    /// Takes back changes that have not left this computer.
    void withdraw();
    /// Lanes that are done make room for others, or leave them their share; those of the current wave begin in the order of the batch.
    void startWaiting(BatchBudget &budget, const QList<Progress> &rows);

    [[nodiscard]] bool mayStart(int lane, bool waveHasCome);
    void lookAgain() { m_traffic.lookAgain(); }
    void noteMove(int lane);

    [[nodiscard]] bool isAnyMoving() const; ///< without a person
    [[nodiscard]] bool hasAnyCall() const;
    [[nodiscard]] bool haveEnded() const { return m_traffic.open().empty(); }
    /// Why the first paused lane is paused.
    [[nodiscard]] Reason pauseReason() const;
    /// How many look at something within a short time from now.
    [[nodiscard]] int looking() const;
    /// From the times known of each lane; `wave`: the one that is at work. Not set while nothing is known of one of them.
    [[nodiscard]] Instant expectedEnd(int wave) const;

    /// The middle of the times known for this lane; 0: none.
    [[nodiscard]] Millis usualTime(const LaneId &lane) const;
    /// What of a row of this lane could not be stored.
    [[nodiscard]] Secrets heldSecrets(const LaneId &lane, const Progress &row) const;
    /// Whether secrets wait for somebody to see to them, as they could not be stored; whatever the platform showed next would be lost as well.
    [[nodiscard]] bool holdSecrets() const;

private:
    [[nodiscard]] bool tellSecrets() const;

    LaneHost &m_host;
    std::vector<std::unique_ptr<LaneRun>> m_lanes;
    QHash<LaneId, int> m_index;
    LaneTraffic m_traffic;
    bool m_waitForSecrets = false; ///< some lane does, as holdSecrets() held
};

} // namespace flotilla
