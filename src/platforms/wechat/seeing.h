// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/names.h"
#include "wechat/sight.h"

namespace flotilla::wechat {

namespace reasons {
inline constexpr QLatin1StringView SubmittedAnew{"submitted_anew"}; ///< somebody else's submission of our version took the place of ours
inline constexpr QLatin1StringView OwnNewerAudit{"own_newer_audit"}; ///< a newer order from here has submitted something else since
} // namespace reasons

namespace lane {
inline constexpr QLatin1StringView Submissions{"submissions"}; ///< of a mini program's memory: review, when its order was made (ms), version of each, one a line, newest first
} // namespace lane

/// Remembers that an order has submitted a version.
void noteSubmission(Values &memory, const QString &auditId, const Plan &plan, const QString &version);

// What the looks and probes of all steps have in common.

[[nodiscard]] Sight done(Values marks = {});
[[nodiscard]] Sight goingOn();
/// A look before a setting: whether there is anything to change, which the mark Change says.
[[nodiscard]] Sight change(bool needed);
/// A change that was accepted; its word says where the platform answered that it is so already.
[[nodiscard]] Sight carriedOut(const Reply &reply, Values marks = {});
/// For a reason that says nothing about other targets.
[[nodiscard]] Sight failed(QLatin1StringView kind, const QString &code = {}, const QString &text = {});
/// The newest review is one of another version, or of somebody else's submission of ours.
[[nodiscard]] Sight foreignAudit(const Reply &reply, const QString &wanted);
/// The same while ours is waited for: where it is that of a newer order from here, this one is over and nobody else's fault.
[[nodiscard]] Sight replacedAudit(const Reply &reply, const QString &wanted, const Plan &plan);

/// How many submissions are left, and how many of them are reserved, in the platform's manner.
[[nodiscard]] QString quotaText(int rest, const Values &options);
/// The version that the row is about: the order's, or what a look has found where the order names none.
[[nodiscard]] QString wanted(const Progress &progress, const Plan &plan);
/// The share to be set: of the stage that the row is at, or the order's.
[[nodiscard]] int wantedPercent(const Progress &progress, const Plan &plan);
/// Version and time of the trial version, which together tell one commit from another.
[[nodiscard]] QString trialOf(const Reply &reply);
[[nodiscard]] bool isOpen(const Reply &reply);
[[nodiscard]] Values itsAudit(const Reply &reply);
/// Whether one point in time of the vendor is certainly before another.
[[nodiscard]] bool isBefore(const QString &one, const QString &other);
/// Whether its version is online, and not only another code of the same version that was online before.
[[nodiscard]] bool isOnline(const Progress &progress, const Reply &reply, const Plan &plan);
/// What tells one state of a grayscale plan from another.
[[nodiscard]] QString planOf(const Reply &reply);
/// Whether a plan with at least the wanted share is there; one that had ended before the call is none.
[[nodiscard]] bool graySeen(const Progress &progress, const Reply &reply, const Plan &plan);
/// Whether the online version is another one than before the rollback.
[[nodiscard]] bool cameBack(const Progress &progress, const Reply &reply);

/// What an option names with commas, each once.
[[nodiscard]] QStringList partsOf(const QString &text);
using Look = Sight (*)(const Progress &, const Reply &, const Plan &);
/// What the step of a setting that only reads makes of its answer; null: it is none of these.
[[nodiscard]] Look settingLook(const QString &step);
/// The same for what has a list: interfaces, message templates.
[[nodiscard]] Look listLook(const QString &step);
/// What is there after the lost answer to a call that adds to such a list; null: it is none of these.
[[nodiscard]] Look listProbe(const QString &call);
/// What the answer to a step says that was not lost.
[[nodiscard]] Sight looked(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan);
/// What is there after a lost answer.
[[nodiscard]] Sight probed(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan);

} // namespace flotilla::wechat
