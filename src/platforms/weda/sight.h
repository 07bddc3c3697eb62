// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

namespace flotilla::weda {

/// A build's state; the platform's word travels beside it.
enum class BuildState { Building, Built, InReview, Rejected, Released, Failed, Strange };

/// What a status word of CheckDeployApp or LastMpCiStatus means (doc 1301/122059 gives five words and no explanation).
/// A word that is not known is Strange, never a success.
[[nodiscard]] BuildState buildState(const QString &word);

/// The newest build of an app as DescribeApps tells it is being built now.
[[nodiscard]] bool isBuilding(const Item &app);

/// Whether the app's last deploy, as the platform told it, can be the call that was sent at `sentAt`: the vendor's id alone
/// proves nothing, as a colleague may have published the same app a little later.
[[nodiscard]] bool fitsOurCall(Instant lastDeploy, Instant sentAt);

[[nodiscard]] Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant now);
void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after,
               const Reply &reply, const Plan &plan);
void laneOpened(LaneState &lane, const Values &remembered, const Values &options, bool overtaken);
[[nodiscard]] AuditSight audit(const Reply &reply);

} // namespace flotilla::weda
