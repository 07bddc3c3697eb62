// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/people.h"

namespace flotilla {

/// The People port, of a team workspace.
class SqlPeople final : public People
{
public:
    explicit SqlPeople(Database &database) : m_database(database) {}
    Result<Person> self() override;
    Result<QString> author(const BatchId &id) override;
    Result<std::optional<Signature>> signature(const BatchId &id) override;
    Status sign(const Signature &signature, const TrailEntry &entry) override;

private:
    Database &m_database;
};

} // namespace flotilla
