// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"
#include "workflow/waves.h"

#include <QSet>

namespace flotilla {

/// The rows of a batch that runs here, their sums and their journal. What could not be written is written with the next change.
/// The journal looks at the lease with each write.
class BatchRows
{
public:
    BatchRows(const Workspace &workspace, StoredBatch stored);

    [[nodiscard]] const StoredBatch &stored() const { return m_stored; }
    [[nodiscard]] const Batch &batch() const { return m_stored.batch; }
    [[nodiscard]] const BatchState &state() const { return m_stored.state; }
    [[nodiscard]] Totals totals() const { return m_totals; }
    [[nodiscard]] int waveOf(int index) const { return m_waveOf.at(index); }
    [[nodiscard]] GateView gate() const;
    /// The current wave is through but for what rests.
    [[nodiscard]] bool waitsForRests() const;

    /// What a watch, perhaps of another process, has written of rows that rest here.
    [[nodiscard]] QList<QPair<int, Progress>> movedByWatch() const;

    // In memory only.
    void setProgress(int index, const Progress &progress);
    void setLane(int lane, const LaneState &state) { m_stored.state.lanes[lane] = state; }
    void setWave(const WaveState &wave) { m_stored.state.wave = wave; }

    /// All that has not been started, cancelled for this reason; lanes on which nothing was begun are closed with it.
    [[nodiscard]] Change restCancelled(std::span<const StepRule> steps, const QString &why) const;
    /// What a person's stop makes of it: each open row says why it waits, lanes on which nothing is open are closed.
    [[nodiscard]] Change stopped(std::span<const StepRule> steps, bool keepsQuestions) const;
    /// The change with all lanes closed on which nothing is under way: only time helps their rows, and until then others may have them.
    /// A lane with closing steps stays open once something was started on it.
    [[nodiscard]] Change givenBack(const Operation &operation, Change change) const;

    /// A line of the trail about a target.
    [[nodiscard]] TrailEntry entry(const QString &what, int index) const;
    /// Writes durably. Error Leased: another process has taken the batch over, and nothing is written any more.
    [[nodiscard]] Status commit(const Change &change);
    /// Looks at all its leases.
    [[nodiscard]] Result<bool> isStillOurs() { return areOurs(m_keys); }
    /// Looks at some of them, in turn: with thousands of lanes all of them would be too many for twice a second.
    [[nodiscard]] Result<bool> isNextOurs();
    [[nodiscard]] bool isTakenOver() const { return m_takenOver; }

private:
    [[nodiscard]] Result<bool> areOurs(const QList<LaneKey> &lanes);
    void closeLanesBut(const QSet<LaneId> &needed, const QString &why, Change &change) const;
    [[nodiscard]] Change withUnwritten(const Change &change) const;
    [[nodiscard]] Change asJournaled(Change change) const;

    Workspace m_workspace;
    StoredBatch m_stored;
    Totals m_totals;
    QList<LaneKey> m_keys;
    qsizetype m_nextKey = 0;
    QList<int> m_waveOf; ///< per target
    QList<WaveCount> m_waves;
    QSet<int> m_unwrittenTargets; ///< rows that the journal refused
    QSet<int> m_unwrittenLanes;
    bool m_takenOver = false;
};

} // namespace flotilla
