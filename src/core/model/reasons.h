// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace flotilla {

/// Why a row or a lane is where it is. `kind` is a name: one of `reasons`, or one of the platform's own. Empty: no reason.
struct Reason
{
    QString kind;
    QString code;      ///< the platform's code of the error, or its status word
    QString text;      ///< the platform's own message
    QString requestId;
    bool operator==(const Reason &) const = default;
    [[nodiscard]] bool isNone() const { return kind.isEmpty(); }
};

/// The reasons that every platform shares. The journal stores these names: one may be added, never changed.
namespace reasons {
inline constexpr QLatin1StringView RefusedHere{"refused_here"};     ///< what would be sent is wrong: the platform was not asked
inline constexpr QLatin1StringView NoAnswer{"no_answer"};           ///< no usable answer after the allowed number of tries
inline constexpr QLatin1StringView LookFailed{"look_failed"};       ///< what is there could not be read
inline constexpr QLatin1StringView TimedOut{"timed_out"};           ///< still going on at the time limit
inline constexpr QLatin1StringView StrangeWord{"strange_word"};     ///< the same unknown status word for too long
inline constexpr QLatin1StringView SomebodyElse{"somebody_else"};   ///< what is there was made by somebody else
inline constexpr QLatin1StringView Busy{"busy"};                    ///< the platform is at work on something of that kind
inline constexpr QLatin1StringView Denied{"denied"};                ///< credentials or permission
inline constexpr QLatin1StringView Unreachable{"unreachable"};      ///< the platform cannot be reached
inline constexpr QLatin1StringView Limited{"limited"};              ///< told to slow down
inline constexpr QLatin1StringView Stopped{"stopped"};              ///< a person stopped the batch
inline constexpr QLatin1StringView NotStarted{"not_started"};       ///< a check before the first call found something
inline constexpr QLatin1StringView StoppedAfter{"stopped_after"};   ///< too many failures in a row
inline constexpr QLatin1StringView AllAlike{"all_alike"};           ///< the same refusal for one target after the other
inline constexpr QLatin1StringView JournalFailed{"journal_failed"}; ///< the journal could not be written: nothing was sent
inline constexpr QLatin1StringView DatabaseAway{"database_away"};   ///< the server of the workspace cannot be reached: nothing was sent
inline constexpr QLatin1StringView SecretNotKept{"secret_not_kept"}; ///< the reply's secret could not be stored
inline constexpr QLatin1StringView AlreadySo{"already_so"};         ///< it was so before: nothing had to be changed
inline constexpr QLatin1StringView TakenAsDone{"taken_as_done"};    ///< a person said that it was accepted
inline constexpr QLatin1StringView SkippedByPerson{"skipped_by_person"};
inline constexpr QLatin1StringView NewerPhase{"newer_phase"};       ///< a newer program wrote a state that this one does not know; `code` is it
inline constexpr QLatin1StringView Gate{"gate"};                    ///< a wave waits at its gate; `code` says for what
} // namespace reasons

} // namespace flotilla
