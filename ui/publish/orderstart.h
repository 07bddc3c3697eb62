// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "publish/publishwords.h"
#include "run/batchboard.h"
#include "workflow/freezerule.h"

namespace flotilla {

/// The freeze that the order would begin in.
[[nodiscard]] std::optional<Frozen> frozenAtStart(const Workspace &workspace, const Order &order);
/// Why who uses the program may not lift a freeze; empty: they may.
[[nodiscard]] QString liftDenied(const Workspace &workspace);
/// That the order will wait for a second person; empty: it will not.
[[nodiscard]] QString secondPersonRemark(const Workspace &workspace, const Order &order);
/// What is wrong with its start time; empty: nothing.
[[nodiscard]] QString startProblem(const Order &order, Instant now);
/// The order was journaled: a freeze is lifted where a person said why. True if it waits for its time, a
/// second person or a runner now, which is told.
[[nodiscard]] bool waitsForItsTime(const Workspace &workspace, Bulletin &bulletin, const BatchId &id, const Order &order, const QString &lift);
/// Why nothing was sent, with what the check found.
[[nodiscard]] QString notStartedText(const Error &error, const QList<Finding> &found, const Order &order, const Words &words);

} // namespace flotilla
