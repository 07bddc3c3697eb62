// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "run/runners.h"
#include "workflow/starttime.h"

#include <QPointer>
#include <QSet>

namespace flotilla {

// An order may have a start time: it is checked and frozen when it is ordered, and begins by itself. The time stands among the
// options of the batch, so it is journaled with it and as immutable; whether it still waits for it is told by its rows.

/// The option that every operation may have; milliseconds since 1970 UTC.
inline constexpr QLatin1StringView kStartOption{"start_at"};

/// The finding that another order waits for the same lane.
inline constexpr QLatin1StringView kPlannedCheck{"planned_order"};

void setStart(Values &options, Instant start);
/// Not set: it was to begin at once.
[[nodiscard]] Instant startOf(const Values &options);

/// When an order of which nothing has begun is to begin; not set: it has no start time, was begun, or taken back. What is meant for a
/// runner and has no start time was to begin when it was ordered.
[[nodiscard]] Instant plannedFor(const StoredBatch &stored);

/// What the finding kPlannedCheck tells of an order: its batch, and when, or on what runner, it begins. Empty: plannedFor() is not set.
[[nodiscard]] QString plannedDetail(const StoredBatch &stored);

/// The same as plannedFor() of a line of the history; its rows are read only where that can be so.
[[nodiscard]] Instant plannedFor(const Workspace &workspace, const BatchSummary &batch);

/// Of one for which plannedFor() is set. A runner begins what was ordered for at once whenever it comes to it.
[[nodiscard]] StartState startStateOf(const Values &options, Instant createdAt, Instant now);

/// An order that waits for its time, or for a person because that has passed.
struct PlannedOrder
{
    StoredBatch stored;
    Instant start;
};
/// The one that starts first is the first. `newest`: among so many batches only, 0: among all.
[[nodiscard]] Result<QList<PlannedOrder>> plannedOrders(const Workspace &workspace, int newest = 0);

/// What stands in the way of an order at its time is only for now: it is tried again, and not given up.
[[nodiscard]] bool isPassing(const Error &error);

/// Starts orders when their time has come, unless it is too long ago, their connection is frozen, or they are meant for a runner. In the window it lives as long as
/// the window, in the cli it looks once.
class PlannedStarts : public QObject
{
    Q_OBJECT
public:
    PlannedStarts(const Workspace &workspace, BatchBoard &board, QObject *parent = nullptr);
    ~PlannedStarts() override;

    /// Starts what is due now. Ends with looked(), once each of them has begun or said why not.
    void look();
    /// Looks again and again: at every start time, and each minute for what another process has ordered.
    void keepLooking();

signals:
    void started(flotilla::BatchRunner *runner);
    /// It could not begin; `again`: it is tried once more in a minute.
    void held(const flotilla::BatchId &id, const QString &why, bool again);
    /// Its time is too long ago: a person has to start it.
    void overdue(const flotilla::BatchId &id, flotilla::Instant start);
    void looked();

private:
    void take(const PlannedOrder &order, Instant now);
    void begin(const BatchId &id);
    void oneDone();
    void lookLater();

    Workspace m_workspace;
    BatchBoard &m_board;
    std::unique_ptr<Alarm> m_alarm;
    QSet<BatchId> m_told; ///< of what is overdue
    Instant m_next;       ///< the earliest start that is to come
    int m_open = 0;
    bool m_keep = false;
    bool m_whole = true;  ///< the next look is at all batches
};

} // namespace flotilla
