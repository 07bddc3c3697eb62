// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/overviewkeep.h"

#include "run/besiderows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace flotilla {

namespace {

bool tellsNothing(const Item &row)
{
    return std::all_of(row.values.keyBegin(), row.values.keyEnd(), [](const QString &name) { return name == overviews::Name; });
}

// Who asked only some says nothing of the others: what somebody else was told of them meanwhile, or for this overview alone, is newer.
Result<Listing> partOf(const OverviewKeep &keep, const Workspace &workspace, const Connection &connection, const Overview &overview, const Overview &read)
{
    Result<Listing> known = knownRows(workspace, connection, overview);
    if (!known) {
        return known;
    }
    QList<Item> &rows = known.value().items;
    rows.removeIf([&keep](const Item &row) { return keep.asked.contains(row.id) || tellsNothing(row); });
    QSet<QString> there;
    for (const Item &row : std::as_const(rows)) {
        there.insert(row.id);
    }
    if (keep.beside) {
        takeBeside(read, *keep.beside, rows);
    }
    std::copy_if(keep.told.items.cbegin(), keep.told.items.cend(), std::back_inserter(rows), [&there](const Item &row) { return !there.contains(row.id); });
    return known;
}

} // namespace

Status OverviewKeep::keepNext(const Workspace &workspace, const Connection &connection, const Overview &read)
{
    const QString name = unkept.takeFirst();
    const Overview *overview = workspace.platforms.of(connection.platform).overview(name);
    const Result<Listing> rows = isPart && overview ? partOf(*this, workspace, connection, *overview, read) : Result<Listing>(told);
    return rows ? workspace.fleet.keep(connection.id, name, *rows) : Status(rows.error());
}

} // namespace flotilla
