// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/time.h"

#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace flotilla {

/// The steps of a publish in reading order. Look reads the newest build before Deploy and is shown as part of it.
enum class Step { Unbind, Bind, Look, Deploy, Build };
inline constexpr int kStepCount = 5;

/// Where a target stands within its step (docs/states.md has the words for each).
enum class Phase {
    Ready,       ///< the next call may be sent
    InFlight,    ///< a call was journaled as sent; its answer is not known yet
    Unsure,      ///< the answer was lost: ask the platform what is there before anything is repeated
    Waiting,     ///< until notBefore, then go on
    NeedsPerson, ///< the program must not decide this alone; `reason` says what
    Succeeded,
    InReview,
    Rejected,
    Failed,
    Skipped,
    Cancelled,
};

/// True for the phases that no running batch changes any more.
[[nodiscard]] constexpr bool isFinal(Phase p) { return p >= Phase::Succeeded; }

/// Why a row is where it is; `words.h` turns it into sentences.
enum class ReasonKind {
    None,
    UnbindRefused,     ///< noted, went on
    BindRefused,
    DeployRefused,
    BuildFailed,
    AuditRejected,
    NoAnswer,          ///< no usable answer after the allowed number of tries
    DeployUnclear,     ///< a deploy may or may not have been accepted
    IdNotTrusted,      ///< the platform's newest build is another one, but on this app that proves nothing
    LookFailed,        ///< what is there could not be read
    AppMissing,        ///< the platform no longer lists the app
    SomebodyElse,      ///< the newest build is neither ours nor the one seen before
    BuildTimedOut,     ///< still building at the time limit
    StrangeWord,       ///< the same unknown status word for too long
    Denied,            ///< credentials or permission
    Unreachable,       ///< the platform cannot be reached
    Limited,           ///< told to slow down
    Stopped,           ///< a person stopped the batch
    NotStarted,        ///< the check before the first call found something; nothing was sent
    StoppedAfter,      ///< too many failures in a row
    JournalFailed,     ///< the journal could not be written, so nothing was sent
    TakenAsDone,       ///< a person said that it was accepted
    SkippedByPerson,
    EarlierBuild,      ///< a build that nobody followed to its end may still run on this app
    NothingRemembered, ///< restore was asked for but no earlier binding is known
};

struct Reason
{
    ReasonKind kind = ReasonKind::None;
    QString code;      ///< the platform's code, e.g. FailedOperation, or its status word
    QString text;      ///< the platform's own message
    QString requestId;
    bool operator==(const Reason &) const = default;
};

/// When a step began and ended (ended not set: still on it).
struct StepSpan
{
    Instant from;
    Instant to;
    bool operator==(const StepSpan &) const = default;
};

/// Where one target is. A value; also the journal's row, the table's row and the test's row.
struct Progress
{
    Step step = Step::Unbind;
    Phase phase = Phase::Ready;
    std::array<int, kStepCount> tries{}; ///< per step: calls whose outcome stayed unknown
    int internalErrors = 0; ///< unbinds that ended in the platform's internal error
    int starts = 0;       ///< how many times the target was started (JSON: attempts)
    int probes = 0;       ///< looks after an unknown deploy that saw nothing new
    int resends = 0;      ///< deploys sent again after it was certain that none was accepted
    QString buildBefore;  ///< newest build on the app, read and journaled before the deploy
    Instant deployedBefore; ///< the app's last deploy as the platform told it then; may be unset
    QString buildId;      ///< ours
    QString candidate;    ///< an id that a probe saw and that only a person may adopt; the same as buildId once one did
    QString word;         ///< the platform's last status word, as it came
    Instant wordSince;
    Instant notBefore;    ///< no call before this time
    Instant troubleSince; ///< first of an unbroken row of "not reachable"
    int limited = 0;      ///< "slow down" answers in a row
    Instant startedAt;
    Instant deployedAt;   ///< when the build began, as far as known
    Instant watchSince;   ///< since when this build is followed; the time limit counts from here
    bool looksMissed = false; ///< a look at this build failed: how long it took is not known
    Instant finishedAt;
    Reason reason;
    std::array<StepSpan, kStepCount> spans{};
    QStringList requestIds; ///< of the calls that changed something, oldest first, the last 20

    bool operator==(const Progress &) const = default;
    [[nodiscard]] StepSpan &span(Step s) { return spans[static_cast<size_t>(s)]; }
    [[nodiscard]] const StepSpan &span(Step s) const { return spans[static_cast<size_t>(s)]; }
};

/// What is believed to be bound to an app. Nobody can read it from the platform, so it is only what we did last.
struct Binding
{
    std::optional<MiniProgramId> program; ///< empty: nothing, as far as known
    bool certain = false;                 ///< the platform confirmed our last call
    bool operator==(const Binding &) const = default;
};

enum class LanePhase { Open, Paused, Closing, Closed };
/// Whether "newest build of the app" has ever been seen to be our BuildId on this app.
enum class IdTrust { Untested, Matches, Differs };

/// The lane's own row: what is bound, what was deployed last, how it closes.
struct LaneState
{
    AppId app;
    LanePhase phase = LanePhase::Open;
    Reason reason;             ///< why it is paused, or the warning of its closing
    Binding bound;
    std::optional<MiniProgramId> restoreTo; ///< what was bound before the batch, as remembered
    QString ownBuild;          ///< our newest BuildId on this lane in this batch
    QString ownBefore;         ///< what was newest before it
    QString foreignSeen;       ///< a stranger's build that a person has been told of
    IdTrust trust = IdTrust::Untested;
    Progress closing;          ///< the closing row: unbind, or unbind and bind back
    bool operator==(const LaneState &) const = default;
};

/// Everything about one batch that changes: a row per target, a row per lane.
struct BatchState
{
    QList<Progress> targets; ///< aligned with Batch::targets
    QList<LaneState> lanes;  ///< aligned with Batch::apps()
    bool stopRequested = false;
};

/// Sums of a batch; they add up to the number of targets.
struct Totals
{
    int succeeded = 0, inReview = 0, rejected = 0, failed = 0, skipped = 0, cancelled = 0, waiting = 0;
    [[nodiscard]] int all() const
    {
        return succeeded + inReview + rejected + failed + skipped + cancelled + waiting;
    }
    [[nodiscard]] int done() const { return all() - waiting; }
    bool operator==(const Totals &) const = default;
};
[[nodiscard]] Totals totalsOf(const QList<Progress> &targets);

} // namespace flotilla
