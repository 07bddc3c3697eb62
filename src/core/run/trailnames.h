// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "run/journal.h"
#include "workflow/person.h"

namespace flotilla {

/// Names of the events in the trail; TrailEntry::step and ::arguments say the rest. The journal stores them: one may be added,
/// never changed.
namespace trail {
inline constexpr QLatin1StringView Sent{"sent"};                 ///< step
inline constexpr QLatin1StringView SecretNotKept{"secret not kept"}; ///< step
inline constexpr QLatin1StringView LanePaused{"lane paused"};    ///< reason
inline constexpr QLatin1StringView LaneClosed{"lane closed"};
inline constexpr QLatin1StringView LaneResumed{"lane resumed"};
inline constexpr QLatin1StringView LaneTakenOver{"lane taken over"}; ///< user, host
inline constexpr QLatin1StringView BatchCreated{"batch created"}; ///< number of targets
inline constexpr QLatin1StringView BatchStarted{"batch started"};
inline constexpr QLatin1StringView BatchResumed{"batch resumed"};
inline constexpr QLatin1StringView FailedRetried{"failed targets retried"};
inline constexpr QLatin1StringView ChosenRetried{"chosen targets retried"};
inline constexpr QLatin1StringView NotStarted{"not started"};     ///< detail: why
inline constexpr QLatin1StringView RestCancelled{"rest cancelled"}; ///< reason
inline constexpr QLatin1StringView Stopped{"stopped"};
inline constexpr QLatin1StringView Spent{"rest waits for more"};     ///< reason
inline constexpr QLatin1StringView StoppedIdle{"stopped while not running"};
inline constexpr QLatin1StringView StopRequested{"stop requested"};
inline constexpr QLatin1StringView StopWithdrawn{"stop withdrawn"}; ///< older programs wrote it
inline constexpr QLatin1StringView Decided{"decided by a person"}; ///< accepted, not accepted, skip
inline constexpr QLatin1StringView SkippedByPerson{"skipped by a person"};
inline constexpr QLatin1StringView WaveOver{"wave over"};         ///< number of the wave
inline constexpr QLatin1StringView WaveGoesOn{"wave goes on"};    ///< number of the wave: a target of it is open again
inline constexpr QLatin1StringView GateOpened{"gate opened"};     ///< number of the wave; by a person
inline constexpr QLatin1StringView WaveOpened{"wave opened"};     ///< number of the wave that begins
inline constexpr QLatin1StringView Seen{"seen by the watch"};     ///< step
inline constexpr QLatin1StringView Pushed{"told by the platform"}; ///< step; the platform's word, and of no batch the connection after it
// Of no batch; the first argument is the connection, the second of a procedure its name.
inline constexpr QLatin1StringView ProcedureStep{"procedure step done"}; ///< step
inline constexpr QLatin1StringView ProcedureStepUndone{"procedure step not done after all"}; ///< step
inline constexpr QLatin1StringView ProcedureEnded{"procedure ended"};
inline constexpr QLatin1StringView RecordKept{"record kept"};       ///< also its kind, its id, its text; step: the state that it was given
inline constexpr QLatin1StringView RecordDropped{"record dropped"}; ///< also its kind, its id
inline constexpr QLatin1StringView SecretKept{"secret kept"};
inline constexpr QLatin1StringView SecretRemoved{"secret removed"};
inline constexpr QLatin1StringView SecretDoubted{"secret doubted"}; ///< a newer one may have been made, and its value was lost
} // namespace trail

/// accepted, refused, denied, limited, busy, not sent, outcome unknown; with the step.
[[nodiscard]] QString trailAnswered(Outcome outcome);

/// Whether the entry is about one call: that it was sent, or how it was answered.
[[nodiscard]] bool isCall(const TrailEntry &entry);

/// A person's decision, as an argument of Decided.
[[nodiscard]] QString trailName(Verdict verdict);

} // namespace flotilla
