// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/reasons.h"
#include "run/workspace.h"

namespace flotilla {

/// The address at which the platform of the order sees this computer, as far as it has named it when it did not let it in: in what a
/// check found, or in what a run stopped for. Empty: it has not.
[[nodiscard]] QString exitAddress(const Workspace &workspace, const Batch &batch, const QList<Finding> &findings);
[[nodiscard]] QString exitAddress(const Workspace &workspace, const Batch &batch, const Reason &reason);

} // namespace flotilla
