// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform.h"

#include <algorithm>

namespace flotilla {

namespace {

template <typename T>
const T *byName(const QList<T> &all, const QString &name)
{
    const auto found = std::find_if(all.cbegin(), all.cend(), [&name](const T &one) { return one.name == name; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

const Operation *Platform::operation(const QString &name) const { return byName(operations, name); }
const Query *Platform::query(const QString &name) const { return byName(queries, name); }
const Overview *Platform::overview(const QString &name) const { return byName(overviews, name); }
const Procedure *Platform::procedure(const QString &name) const { return byName(procedures, name); }

const Platform *Platforms::find(const QString &id) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&id](const Platform *one) { return one->id == id; });
    return found == m_all.cend() ? nullptr : *found;
}

const Platform &Platforms::of(const QString &id) const
{
    static const Words plain;
    static const Platform unknown = [] {
        Platform none;
        none.words = &plain;
        return none;
    }();
    const Platform *known = find(id);
    return known ? *known : unknown;
}

const Operation &Platforms::operationOf(const Batch &batch) const
{
    static const Operation unknown;
    const Operation *known = of(batch).operation(batch.operation);
    return known ? *known : unknown;
}

bool fits(const Platform &platform, const Operation &operation, const Item &told)
{
    if (operation.isDone && operation.isDone(told.values)) {
        return false;
    }
    return operation.fits.isEmpty() || std::any_of(operation.fits.cbegin(), operation.fits.cend(), [&](const Fit &fit) {
        const Overview *overview = platform.overview(fit.overview);
        const QString value = overview ? overview->told(told, fit.column) : QString();
        if (value.isEmpty()) { // of another overview, not read, or not readable: nothing speaks against it
            return !fit.must || told.id.isEmpty() || told.values.contains(overviews::Problem);
        }
        return fit.words.isEmpty() || fit.words.contains(value);
    });
}

bool pointsTo(const Platforms &platforms, const Connection &connection, const QString &platform, const Values &place)
{
    // An empty text and an absent name are the same.
    const auto withoutEmpty = [](Values values) {
        values.removeIf([](const Values::iterator &value) { return value->isEmpty(); });
        return values;
    };
    const Platform *known = platforms.find(platform);
    return known && known->place && connection.platform == platform && withoutEmpty(known->place(connection)) == withoutEmpty(place);
}

} // namespace flotilla
