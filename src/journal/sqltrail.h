// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/trailchain.h"

namespace flotilla {

/// The TrailLinks port.
class SqlTrail final : public TrailLinks
{
public:
    explicit SqlTrail(Database &database) : m_database(database) {}
    Result<QList<TrailLink>> links(qint64 after, int most) override;
    Result<qint64> olderUpTo() override;

private:
    Database &m_database;
};

} // namespace flotilla
