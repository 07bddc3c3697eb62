// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace flotilla {

/// A name that belongs to one kind of thing, so that an app id cannot be passed where a mini program is meant.
template <typename Tag>
struct StrongId
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const StrongId &other) const = default;
    std::strong_ordering operator<=>(const StrongId &other) const
    {
        return value.compare(other.value) <=> 0;
    }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// The app that is published; it can be bound to one mini program at a time, so it is also a lane.
using AppId = StrongId<struct AppTag>;
/// The AppID of a mini program (`wx` and 16 letters or digits).
using MiniProgramId = StrongId<struct MiniProgramTag>;
/// A batch: short, sortable by time, safe in a file name.
using BatchId = StrongId<struct BatchTag>;
/// A connection: stays the same when the connection is renamed.
using ConnectionId = StrongId<struct ConnectionTag>;

} // namespace flotilla
