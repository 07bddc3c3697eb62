// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workflow.h"

namespace flotilla::tcsas {

[[nodiscard]] Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &plan, Instant now);
/// Notes which package was ordered: an order has one, whatever is at its place later.
void laneOpened(LaneState &lane, const Values &remembered, const Values &options, bool overtaken);
void laneAfter(LaneEvent event, LaneState &lane, const StepRule &step, const Progress &before, const Progress &after,
               const Reply &reply, const Plan &plan);
/// Of the version in the phase Platform.
[[nodiscard]] AuditSight audit(const Reply &reply);

} // namespace flotilla::tcsas
