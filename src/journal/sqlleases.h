// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/transaction.h"
#include "run/journal.h"

namespace flotilla {

/// The Leases port in a database, and how the journal looks at leases inside of its own transactions.
class SqlLeases : public Leases
{
public:
    /// The leases of these lanes whose holder may live; one query, however many lanes.
    [[nodiscard]] virtual QList<LeaseRow> living(Transaction &transaction, const QList<LaneKey> &lanes) = 0;
    /// On a server: the numbers of what this process was given and has not lost, as a list in SQL.
    [[nodiscard]] virtual QString tokens() const { return {}; }
    /// Fails the transaction (Leased) unless this holder has all of these lanes for this batch, and will until it ends.
    virtual void demand(Transaction &transaction, const QStringList &laneKeys, const Holder &holder, const BatchId &batch) = 0;
};

/// What Transaction::alone is asked for by whoever writes rows of the batch.
[[nodiscard]] inline QString batchLock(const BatchId &batch)
{
    return QStringLiteral("batch ") + batch.value;
}

[[nodiscard]] Error takenOver();

} // namespace flotilla
