// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/sqlleases.h"

#include <QStringList>

namespace flotilla {

/// Team migration 6: the function commit_change, and one statement less for the sums of phases.
[[nodiscard]] QStringList commitOfTeam6();

/// Whether the function of the server can write this change: what a run writes of targets and lanes while it goes on. What it
/// publishes, times and waves are written statement by statement (sqljournal.cpp).
[[nodiscard]] bool fitsOneStatement(const Change &change);

/// Journal::commit of such a change as one statement, which is a transaction of its own. It means the same as the statements that the
/// journal would write otherwise, under the same locks and rights; over a network it waits for one answer instead of ten.
[[nodiscard]] Status commitAtOnce(Database &database, const SqlLeases &leases, const Change &change);

[[nodiscard]] Error noSuchBatch(const BatchId &id);
[[nodiscard]] Error noSuchRow(const BatchId &id);

} // namespace flotilla
