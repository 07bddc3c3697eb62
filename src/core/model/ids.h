// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace flotilla {

/// A name that belongs to one kind of thing, so that a lane cannot be passed where a mini program is meant.
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

/// A lane of a connection: what only one call may change at a time. The platform says what that is: something that serves
/// one mini program after the other, or the mini program itself.
using LaneId = StrongId<struct LaneTag>;
/// The AppID of a mini program. What it looks like, its platform says (Platform::isWellFormed).
using MiniProgramId = StrongId<struct MiniProgramTag>;
/// A batch: short, sortable by time, safe in a file name.
using BatchId = StrongId<struct BatchTag>;
/// A connection: stays the same when the connection is renamed.
using ConnectionId = StrongId<struct ConnectionTag>;

} // namespace flotilla
