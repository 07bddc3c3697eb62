// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "run/secondperson.h"
#include "widgets/ask.h"

namespace flotilla {

/// What a second person is asked before an order of somebody else is approved: what it does, to how many, with which options, and when.
[[nodiscard]] Question approvalQuestion(const Batch &batch, const Approval &approval, const Workspace &workspace);
/// What is said above the line for the reason, before it is rejected.
[[nodiscard]] QString rejectionText(const Batch &batch, const Approval &approval, const Platforms &platforms);

/// An order as it was frozen, for the words that are made of one that is still to be given.
[[nodiscard]] Order orderOfBatch(const Batch &batch);

} // namespace flotilla
