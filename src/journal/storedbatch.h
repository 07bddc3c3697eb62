// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transaction.h"
#include "run/journal.h"

namespace flotilla {

/// The whole batch as the transaction sees it. Fails the transaction for an unknown id and for rows that this version does not
/// understand; what it answers then is of no use.
[[nodiscard]] StoredBatch readStored(Transaction &transaction, const BatchId &id);

} // namespace flotilla
