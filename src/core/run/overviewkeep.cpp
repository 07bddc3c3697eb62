// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/overviewkeep.h"

#include "run/besiderows.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace flotilla {

namespace {

Instant askedAt(const Item &row)
{
    return instantOf(row.values.value(kAskedAt));
}

// Two readings may overlap, of all and of a few: of each mini program that one counts which was asked last, whoever ends last. What was asked in the
// future was asked by a clock that is wrong.
void keepNewer(QList<Item> &rows, const QList<Item> &known, Instant now)
{
    QHash<QString, const Item *> there;
    for (const Item &row : known) {
        there.insert(row.id, &row);
    }
    for (Item &row : rows) {
        const Item *other = there.value(row.id);
        if (other && askedAt(*other) > askedAt(row) && askedAt(*other) <= now) {
            row = *other;
        }
    }
}

// Who asked only some says nothing of the others: what somebody else was told of them meanwhile, or for this overview alone, is newer.
Result<Listing> partOf(const OverviewKeep &keep, const Workspace &workspace, const Connection &connection, const Overview &overview, const Overview &read)
{
    Result<Listing> known = knownRows(workspace, connection, overview);
    if (!known) {
        return known;
    }
    QList<Item> told = keep.told.items;
    keepNewer(told, known->items, workspace.clock.now());
    QList<Item> &rows = known.value().items;
    rows.removeIf([&keep](const Item &row) { return keep.asked.contains(row.id) || tellsNothing(row); });
    QSet<QString> there;
    for (const Item &row : std::as_const(rows)) {
        there.insert(row.id);
    }
    if (keep.beside) {
        takeBeside(read, *keep.beside, rows);
    }
    std::copy_if(told.cbegin(), told.cend(), std::back_inserter(rows), [&there](const Item &row) { return !there.contains(row.id); });
    return known;
}

} // namespace

bool tellsNothing(const Item &row)
{
    return std::all_of(row.values.keyBegin(), row.values.keyEnd(), [](const QString &name) { return name == overviews::Name || name == kAskedAt; });
}

void noteAsked(Item &row)
{
    row.values.remove(overviews::Problem);
    row.values.remove(overviews::Code);
}

void noteCall(Item &row, const Overview &overview, const QString &call, Instant now)
{
    if (call == overview.calls.value(0)) {
        row.values.insert(kAskedAt, instantText(now));
    }
}

Status OverviewKeep::keepNext(const Workspace &workspace, const Connection &connection, const Overview &read)
{
    const QString name = unkept.takeFirst();
    const Overview *overview = workspace.platforms.of(connection.platform).overview(name);
    Result<Listing> rows = isPart && overview ? partOf(*this, workspace, connection, *overview, read) : Result<Listing>(told);
    if (!isPart) {
        const Result<Listing> known = workspace.fleet.told(connection.id, name);
        keepNewer(rows.value().items, known ? known->items : QList<Item>(), workspace.clock.now());
    }
    return rows ? workspace.fleet.keep(connection.id, name, *rows) : Status(rows.error());
}

} // namespace flotilla
