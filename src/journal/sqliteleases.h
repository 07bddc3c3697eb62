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
    Status acquire(const QList<LaneKey> &lanes, const Holder &holder) override;
    Status release(const QList<LaneKey> &lanes, const Holder &holder) override;
    Result<std::optional<Holder>> holder(const LaneKey &lane) override;

private:
    Database &m_database;
};

} // namespace flotilla
