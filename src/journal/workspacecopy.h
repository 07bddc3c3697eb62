// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QList>
#include <QString>

namespace flotilla {

class Database;

struct CopiedTable
{
    QString name;
    qint64 rows = 0;
};

/// Copies everything but leases into a workspace that has nothing yet, compares it row by row, and keeps it only if all is there and
/// the same. Error Usage if there is something already.
[[nodiscard]] Result<QList<CopiedTable>> copyWorkspace(Database &from, Database &to);

/// One thing that was looked at.
struct CheckedThing
{
    bool good = true;
    QString text; ///< for people
};

/// Whether the workspace is whole, and kept where what was committed survives a power cut.
[[nodiscard]] Result<QList<CheckedThing>> checkWorkspace(Database &database);

} // namespace flotilla
