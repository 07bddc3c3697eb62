// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/knownrows.h"

#include <algorithm>

namespace flotilla {

Result<Listing> knownRows(const Workspace &workspace, const Connection &connection, const Overview &overview, KnownRows which)
{
    Result<Listing> listing = workspace.fleet.told(connection.id, overview.name);
    const auto programs = workspace.catalogue.programs();
    if (!listing.ok() || !programs.ok()) {
        return listing.ok() ? programs.error() : listing.error();
    }
    QList<Item> &rows = listing.value().items;
    QHash<QString, qsizetype> places;
    places.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        places.insert(rows.at(i).id, i);
    }
    QSet<QString> there;
    for (const MiniProgram &program : *programs) {
        if (program.connection != connection.id) {
            continue;
        }
        there.insert(program.id.value);
        const auto place = places.constFind(program.id.value);
        if (place == places.cend()) {
            rows.append({program.id.value, {}, {}});
        }
        Item &row = rows[place == places.cend() ? rows.size() - 1 : *place];
        if (!program.name.isEmpty() && row.values.value(overviews::Name) != program.name) {
            row.values.insert(overviews::Name, program.name);
        }
    }
    if (which == KnownRows::OfPrograms && there.size() < rows.size()) {
        rows.removeIf([&there](const Item &row) { return !there.contains(row.id); });
    }
    const auto byId = [](const Item &one, const Item &other) { return one.id < other.id; };
    if (!std::is_sorted(rows.cbegin(), rows.cend(), byId)) {
        std::sort(rows.begin(), rows.end(), byId);
    }
    return listing;
}

QStringList askedWith(const QList<Overview> &all, const Overview &one)
{
    QStringList names;
    for (const Overview &other : all) {
        if (std::all_of(other.calls.cbegin(), other.calls.cend(), [&one](const QString &call) { return one.calls.contains(call); })) {
            names.append(other.name);
        }
    }
    return names;
}

} // namespace flotilla
