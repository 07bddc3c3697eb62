// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/sqlleases.h"

namespace flotilla {

/// The leases of a workspace that is a file. Whether a holder still lives is looked up when somebody asks (holder.h), so a lease
/// needs no renewing and is never lost by a computer that sleeps.
class SqliteLeases final : public SqlLeases
{
public:
    explicit SqliteLeases(Database &database) : m_database(database) {}
    Status acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override;
    Status release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override;
    Result<QList<LeaseRow>> holders(const QList<LaneKey> &lanes) override;
    Result<QSet<BatchId>> batchesOfOthers(const Holder &self) override;
    QList<LeaseRow> living(Transaction &transaction, const QList<LaneKey> &lanes) override;
    void demand(Transaction &transaction, const QStringList &laneKeys, const Holder &holder, const BatchId &batch) override;

private:
    Database &m_database;
};

} // namespace flotilla
