// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

namespace flotilla {

/// The Leases port in SQLite. Whether a holder still lives is looked up when somebody asks (holder.h), so a lease needs
/// no renewing and is never lost by a computer that sleeps.
class SqliteLeases final : public Leases
{
public:
    explicit SqliteLeases(Database &database) : m_database(database) {}
    Status acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override;
    Status release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override;
    Result<QList<LeaseRow>> holders(const QList<LaneKey> &lanes) override;
    Result<QSet<BatchId>> batchesOfOthers(const Holder &self) override;

private:
    Database &m_database;
};

/// The leases of these lanes whose holder may live; one query, however many lanes.
[[nodiscard]] QList<LeaseRow> livingLeases(Transaction &transaction, const QList<LaneKey> &lanes);

} // namespace flotilla
