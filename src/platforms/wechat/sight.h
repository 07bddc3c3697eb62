// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

namespace flotilla::wechat {

/// What a review's status says. The same number means something else in the status of a plan or a standard template (flow §2).
enum class Review { None, Approved, Rejected, Open, Withdrawn };

/// Status of get_auditstatus and get_latest_auditstatus: 0 approved, 1 rejected, 2 open, 3 withdrawn, 4 delayed, which is open
/// too. What is not known is open, never approved.
[[nodiscard]] Review review(const QString &word);
/// Whether a grayscale release runs, as the word of read_gray tells: 1 running, 2 paused.
[[nodiscard]] bool grayRuns(const QString &word);
/// A review's reason as plain text: <br> ends a line, all other markup goes, what HTML spells is spelt out.
[[nodiscard]] QString plainReason(const QString &html);
/// What a commit of this order sends for this target, as a fingerprint.
[[nodiscard]] QString fingerprint(const Plan &plan);

[[nodiscard]] Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant now);
void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after,
               const Reply &reply, const Plan &plan);
[[nodiscard]] AuditSight audit(const Reply &reply);

} // namespace flotilla::wechat
