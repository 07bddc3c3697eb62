// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/knownrows.h"

#include <algorithm>
#include <vector>

namespace flotilla {

Result<Listing> knownRows(const Workspace &workspace, const Connection &connection, const Overview &overview, KnownRows which)
{
    Result<Listing> listing = workspace.fleet.told(connection.id, overview.name);
    const auto programs = workspace.catalogue.programs();
    if (!listing.ok() || !programs.ok()) {
        return listing.ok() ? programs.error() : listing.error();
    }
    QList<Item> &rows = listing.value().items;
    const auto byId = [](const Item &one, const Item &other) { return one.id < other.id; };
    if (!std::is_sorted(rows.cbegin(), rows.cend(), byId)) {
        std::sort(rows.begin(), rows.end(), byId);
    }
    // The programs mostly come in the same order, and nothing is new: of ten thousand rows nothing is looked up then, or copied.
    const qsizetype told = rows.size();
    std::vector<bool> isProgram(static_cast<size_t>(told), false);
    qsizetype next = 0;
    for (const MiniProgram &program : *programs) {
        if (program.connection != connection.id) {
            continue;
        }
        qsizetype place = next;
        if (place == told || rows.at(place).id != program.id.value) {
            const auto end = rows.cbegin() + told;
            const auto found = std::lower_bound(rows.cbegin(), end, Item{program.id.value, {}, {}}, byId);
            place = found != end && found->id == program.id.value ? found - rows.cbegin() : rows.size();
        }
        if (place == rows.size()) {
            rows.append({program.id.value, {}, {}});
        } else {
            isProgram[static_cast<size_t>(place)] = true;
            next = place + 1;
        }
        if (!program.name.isEmpty() && rows.at(place).values.value(overviews::Name) != program.name) {
            rows[place].values.insert(overviews::Name, program.name);
        }
    }
    if (which == KnownRows::OfPrograms && std::find(isProgram.cbegin(), isProgram.cend(), false) != isProgram.cend()) {
        QList<Item> left;
        left.reserve(rows.size());
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (row >= told || isProgram[static_cast<size_t>(row)]) {
                left.append(rows.at(row));
            }
        }
        rows = left;
    }
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
