// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/finding.h"
#include "model/ids.h"
#include "model/reasons.h"
#include "model/time.h"
#include "model/values.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace flotilla {

// An order may be meant for a runner: a process on a server that runs what is ordered for one of its labels. The label stands among
// the options of the batch, as immutable as they are; besides, the order has a ticket until it is done, which is what runners take.

/// The option that every operation may have; empty: it runs where it was ordered.
inline constexpr QLatin1StringView kRunOnOption{"run_on"};
/// The label that a runner has if it is given none.
inline constexpr QLatin1StringView kUsualRunnerLabel{"server"};

[[nodiscard]] inline QString runOn(const Values &options) { return options.value(kRunOnOption); }
/// Lower-case letters, digits, ".", "-" and "_", at most 40.
[[nodiscard]] bool isRunnerLabel(const QString &text);

/// What a runner says of itself.
struct RunnerState
{
    QString id;   ///< of this one process
    QString name; ///< for people
    QStringList labels;
    QString host;
    QString version;
    QString address;        ///< where the platforms see it, as its owner said or one of them when it did not let it in
    QList<BatchId> batches; ///< what it is doing; none: it waits
};

/// A runner as the workspace knows it.
struct RunnerRow
{
    RunnerState state;
    Instant started;   ///< by the clock of the workspace, like the rest
    Instant seen;
    Millis silence{0}; ///< since then
    bool ended = false; ///< it said goodbye
};

enum class RunnerHealth {
    Alive,
    Silent, ///< it should say that it lives, and does not: killed, cut off or asleep
    Gone,
};
inline constexpr Millis kRunnerBeat = std::chrono::seconds(5);
inline constexpr Millis kRunnerLife = std::chrono::seconds(30);
[[nodiscard]] RunnerHealth healthOf(const RunnerRow &row);
[[nodiscard]] QString healthName(RunnerHealth health);

/// What a run stopped for passes by itself: it is tried again, and nobody is asked.
[[nodiscard]] bool isPassing(const Reason &reason);

/// What stops an order is of the computer that looked: of its network, its key, its clock.
[[nodiscard]] bool isOfComputer(const Finding &finding);
/// What was found where an order was made, for one that a runner begins: what is of this computer, or is the work of others now, is
/// said and stops nothing.
[[nodiscard]] QList<Finding> foundForRunner(QList<Finding> findings);

/// Port: the runners of a workspace and the tickets of what was ordered for them. Times are those of the workspace's clock.
class Runners
{
public:
    virtual ~Runners() = default;
    /// It lives, and so do the tickets of what it is doing.
    virtual Status beat(const RunnerState &state) = 0;
    /// It ends; its tickets are free.
    virtual Status leave(const QString &runner) = 0;
    /// The newest first; who is gone for a week is left out.
    virtual Result<QList<RunnerRow>> runners() = 0;
    /// Takes one ticket with one of these labels that is due and that nobody has; empty: there is none. Never waits for another runner that
    /// takes one. A ticket ends 30 seconds after the last beat of who has it. It is no lease: that is asked for before anything is sent.
    virtual Result<BatchId> take(const QString &runner, const QStringList &labels) = 0;
    /// `held`: why a person is needed first; empty: anybody may take it after `pause`.
    virtual Status giveBack(const QString &runner, const BatchId &batch, const QString &held, Millis pause) = 0;
    /// The orders that no runner takes any more, and why a person is needed for each.
    virtual Result<QHash<BatchId, QString>> held() = 0;
};

} // namespace flotilla
