// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transaction.h"
#include "run/journal.h"

namespace flotilla {

/// Appends lines to the trail, as part of the transaction that makes the change. The last thing that a transaction does: from here on
/// nobody else adds a line until it ends, and whoever changes a row while holding that up waits in a circle with the others.
void append(Transaction &transaction, const QList<TrailEntry> &entries);
void append(Transaction &transaction, const TrailEntry &entry);

/// An event as older programs wrote it, in words ("84 targets", "lane paused: stopped"), as one of today.
[[nodiscard]] TrailEntry ofVersion1(TrailEntry entry);

} // namespace flotilla
