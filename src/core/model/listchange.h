// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace flotilla {

/// What an order makes of one list that a mini program has at the platform.
struct ListChange
{
    QString list;        ///< which: as options, files and JSON name it
    QStringList added;
    QStringList removed;
    QStringList kept;
    [[nodiscard]] bool changes() const { return !added.isEmpty() || !removed.isEmpty(); }
    bool operator==(const ListChange &) const = default;
};

} // namespace flotilla
