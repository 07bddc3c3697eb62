// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transaction.h"
#include "run/journal.h"

namespace flotilla {

/// Appends a line to the trail, as part of the transaction that makes the change.
void append(Transaction &transaction, const TrailEntry &entry);

/// An event as older programs wrote it, in words ("84 targets", "lane paused: stopped"), as one of today.
[[nodiscard]] TrailEntry ofVersion1(TrailEntry entry);

} // namespace flotilla
