// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

#include <chrono>

namespace flotilla {

/// The Journal port in SQLite: every function is one durable transaction.
class SqliteJournal final : public Journal
{
public:
    explicit SqliteJournal(Database &database) : m_database(database) {}
    Status create(const Batch &batch, const BatchState &state, const TrailEntry &entry) override;
    Status commit(const Change &change) override;
    Status revise(const BatchId &id, const Decision &decide) override;
    Status note(const TrailEntry &entry) override;
    Result<bool> stopRequested(const BatchId &id) override;

private:
    void carryOver(const Change &change);
    Database &m_database;
    std::chrono::steady_clock::time_point m_carriedOver; ///< targets that end together are one reason to do it
};

} // namespace flotilla
