// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transaction.h"
#include "run/journal.h"

namespace flotilla {

/// Appends lines to the trail, as part of the transaction that makes the change. The last thing that a transaction does: from here on
/// nobody else adds a line until it ends, and whoever changes a row while holding that up waits in a circle with the others.
void append(Transaction &transaction, const QList<TrailEntry> &entries);
void append(Transaction &transaction, const TrailEntry &entry);

/// As it will be read again: half a character of somebody else's text is not kept by every store, nor is a NUL (see Transaction).
[[nodiscard]] QString storable(const QString &text);
[[nodiscard]] TrailEntry storable(TrailEntry entry);
/// The column of its arguments.
[[nodiscard]] QString argumentsText(const TrailEntry &entry);

/// An event as older programs wrote it, in words ("84 targets", "lane paused: stopped"), as one of today.
[[nodiscard]] TrailEntry ofVersion1(TrailEntry entry);

} // namespace flotilla
