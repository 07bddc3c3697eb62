// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

#include <chrono>

namespace flotilla {

class SqlLeases;

/// The Journal port in a database: every function is one durable transaction.
class SqlJournal final : public Journal
{
public:
    SqlJournal(Database &database, SqlLeases &leases) : m_database(database), m_leases(leases) {}
    Status create(const Batch &batch, const BatchState &state, const TrailEntry &entry) override;
    Status commit(const Change &change) override;
    Status revise(const BatchId &id, const Decision &decide) override;
    Status note(const TrailEntry &entry) override;
    Result<bool> stopRequested(const BatchId &id) override;

private:
    void carryOver(const Change &change);
    Database &m_database;
    SqlLeases &m_leases;
    std::chrono::steady_clock::time_point m_carriedOver; ///< targets that end together are one reason to do it
};

} // namespace flotilla
