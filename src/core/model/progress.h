// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/reasons.h"
#include "model/time.h"
#include "model/values.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace flotilla {

/// Where a target stands within its step (docs/states.md has the words for each).
enum class Phase {
    Ready,       ///< the next call may be sent
    InFlight,    ///< a call was journaled as sent; its answer is not known yet
    Unsure,      ///< the answer was lost: ask the platform what is there before anything is repeated
    Waiting,     ///< until notBefore, then go on
    NeedsPerson, ///< the program must not decide this alone; `reason` says what
    Succeeded,
    Resting,     ///< the platform takes its time, hours or days: no run drives it, Watch looks at it when it is due
    Rejected,
    Failed,
    Skipped,
    Cancelled,
};

/// True for the phases that no running batch changes any more.
[[nodiscard]] constexpr bool isOver(Phase p) { return p >= Phase::Succeeded; }
/// True if nothing will ever change it by itself.
[[nodiscard]] constexpr bool isFinal(Phase p) { return isOver(p) && p != Phase::Resting; }

/// When a step began and ended (ended not set: still on it).
struct StepSpan
{
    Instant from;
    Instant to;
    bool operator==(const StepSpan &) const = default;
};

/// Where one target is. A value; also the journal's row, the table's row and the test's row. Steps are names of the
/// operation's step table.
struct Progress
{
    QString step;         ///< empty: before the first one
    Phase phase = Phase::Ready;
    Values marks;         ///< what the platform told about this target, under the platform's names (task_id, audit_id …)
    QMap<QString, int> tries; ///< per step: calls whose outcome stayed unknown
    int internalErrors = 0; ///< of the step: calls that ended in the platform's internal error
    int starts = 0;       ///< how many times the target was started (JSON: attempts)
    int probes = 0;       ///< looks after a lost answer that saw nothing new
    int resends = 0;      ///< calls sent again after it was certain that none was accepted
    QString word;         ///< the platform's last status word, as it came
    Instant wordSince;
    Instant notBefore;    ///< no call before this time
    Instant troubleSince; ///< first of an unbroken row of "not reachable"
    Instant unreadableSince; ///< first of an unbroken row of looks that failed
    Instant limitedSince; ///< first of an unbroken row of "slow down"
    QString limitedStep;  ///< the step that was told so
    int limited = 0;      ///< "slow down" answers in a row
    Instant startedAt;
    Instant beganAt;      ///< when that began which a following step looks at, as far as known
    Instant watchSince;   ///< since when it is followed; the time limit counts from here
    bool looksMissed = false; ///< a look at it failed: how long it took is not known
    Instant finishedAt;
    Instant leftAt;       ///< its run ended before it; not set: it is being worked at, or nobody could say so any more
    Millis away{0};       ///< of the time since startedAt: nobody worked at it
    Reason reason;
    QMap<QString, StepSpan> spans; ///< per step
    QStringList requestIds; ///< of the calls that changed something, oldest first, the last 20

    bool operator==(const Progress &) const = default;
    [[nodiscard]] StepSpan span(const QString &s) const { return spans.value(s); }
    [[nodiscard]] QString mark(const QString &name) const { return marks.value(name); }
};

/// Marks that every platform shares.
namespace marks {
inline constexpr QLatin1StringView Candidate{"candidate"}; ///< of a target: an id that a look saw and only a person may adopt
inline constexpr QLatin1StringView Busy{"busy"}; ///< of a target: its newest Once call was told that the platform is busy, so nothing of it is there
inline constexpr QLatin1StringView Denied{"denied"}; ///< of a target: since when its credentials are refused, in milliseconds; it was tried once more
inline constexpr QLatin1StringView Doubted{"doubted"}; ///< of a target: its newest Once call was sent again after a lost one and refused ("1"), perhaps for what the lost one made ("exists")
inline constexpr QLatin1StringView Already{"already"}; ///< of a target: a look saw that it is so ("1"), or the answer to its change said so ("told")
inline constexpr QLatin1StringView Untold{"untold"}; ///< of a target, never journaled: the secret that it made is in the memory of this process alone, for whoever is about to be told
inline constexpr QLatin1StringView Left{"left"}; ///< of a target: how much of what the batch spends its own look has just seen
inline constexpr QLatin1StringView Alone{"alone"}; ///< of a target: why it failed says nothing about any other
inline constexpr QLatin1StringView Alike{"alike"}; ///< of a target: it failed for what nobody knows, which may be wrong for all
inline constexpr QLatin1StringView TakenBack{"taken_back"}; ///< of a target: somebody ended on the platform what it was about
inline constexpr QLatin1StringView ClosingProgram{"closing_program"}; ///< of a lane: the mini program of its closing calls
inline constexpr QLatin1StringView ClosingNote{"closing_note"}; ///< of a lane: the reason noted when it closes well
} // namespace marks

/// Cancelled by somebody on the platform, and not by a stop here.
[[nodiscard]] inline bool wasTakenBack(const Progress &p) { return p.phase == Phase::Cancelled && p.marks.contains(marks::TakenBack); }

enum class LanePhase { Open, Paused, Closing, Closed };

/// The lane's own row: what is known of it, and how it closes.
struct LaneState
{
    LaneId id;
    LanePhase phase = LanePhase::Open;
    Reason reason;    ///< why it is paused, or the warning of its closing
    Values memory;    ///< what this workspace remembers of the lane from batch to batch, under the platform's names
    Values marks;     ///< what is known of it in this batch
    Progress closing; ///< the closing row
    bool operator==(const LaneState &) const = default;
};

/// Where a batch stands in its waves: the wave whose targets may start, and since when all of it is over.
struct WaveState
{
    int current = 0;      ///< index in Batch::waves; without waves always 0
    Instant overSince;    ///< when the last target of the current wave ended; not set: some are open
    bool opened = false;  ///< a person opened the gate behind the current wave
    bool operator==(const WaveState &) const = default;
};

/// Everything about one batch that changes: a row per target, a row per lane.
struct BatchState
{
    QList<Progress> targets; ///< aligned with Batch::targets
    QList<LaneState> lanes;  ///< aligned with Batch::lanes()
    WaveState wave;
    bool stopRequested = false;
};

/// Sums of a batch; they add up to the number of targets.
struct Totals
{
    int succeeded = 0, resting = 0, rejected = 0, failed = 0, skipped = 0, cancelled = 0, waiting = 0;
    [[nodiscard]] int all() const
    {
        return succeeded + resting + rejected + failed + skipped + cancelled + waiting;
    }
    [[nodiscard]] int done() const { return all() - waiting; }
    bool operator==(const Totals &) const = default;
};
[[nodiscard]] Totals totalsOf(const QList<Progress> &targets);

} // namespace flotilla
