// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

namespace flotilla {

/// The small moves of which the rules are made. All are pure; each takes a row and gives the moved one.
namespace moves {

[[nodiscard]] Reason reasonOf(const QString &kind, const Reply &reply);
/// The same with the status word in place of the code.
[[nodiscard]] Reason wordReason(const QString &kind, const Reply &reply);
/// A refusal that a step with OnRefused::GoOn left in the row stays until something else happens.
[[nodiscard]] bool noted(const Reason &reason, const Plan &plan);
[[nodiscard]] QString timedOut(const StepRule &rule);
/// The reason of a row whose call may have been accepted or not.
[[nodiscard]] QString unclear(const StepRule &rule);
/// `name`, or the step itself where it is empty.
[[nodiscard]] inline QString placeOr(const QString &name, const StepRule &rule) { return name.isEmpty() ? rule.name : name; }

/// The first rule from `step` on that applies now; null past the last.
[[nodiscard]] const StepRule *ruleFrom(const Plan &plan, const Progress &progress, const QString &step);
/// The nearest Once step before `rule`; null if there is none.
[[nodiscard]] const StepRule *onceBefore(std::span<const StepRule> steps, const QString &step);

/// Without the memory of calls that were not executed.
[[nodiscard]] Progress calm(Progress p);
[[nodiscard]] Progress enter(Progress p, const QString &step, Phase phase, Instant now);
/// The note of a target that ends well: that nothing had to be changed, if so.
[[nodiscard]] Reason alreadySo(const Progress &p, std::span<const StepRule> steps);
[[nodiscard]] Progress finish(Progress p, Phase phase, const Reason &reason, Instant now);
[[nodiscard]] Progress askPerson(Progress p, const Reason &reason);
[[nodiscard]] Progress waitUntil(Progress p, Instant until);
/// To the next step that applies, or to the end.
[[nodiscard]] Progress goOn(const Progress &p, const Plan &plan, Instant now);
/// Past the next Once step: what it makes is there already.
[[nodiscard]] Progress passOnce(const Progress &p, const Plan &plan, Instant now);

} // namespace moves

} // namespace flotilla
