// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/knownrows.h"

#include <QSet>

#include <optional>

namespace flotilla {

/// Of a row, besides what its overview declares: when the first call about it was made for its newest reading (ms).
inline constexpr QLatin1StringView kAskedAt{"asked_at"};

/// Nobody has told anything of it but perhaps its name.
[[nodiscard]] bool tellsNothing(const Item &row);
/// It is asked about now: the trouble of the time before is none any more.
void noteAsked(Item &row);
/// A call about it is about to be made; of the first one that was put off the last time counts.
void noteCall(Item &row, const Overview &overview, const QString &call, Instant now);

/// What a reading of an overview came to, until each of the overviews that were asked with it has it.
struct OverviewKeep
{
    QStringList unkept; ///< overviews that do not have it yet
    Listing told;        ///< `at`: of the reading before, until this one has ended
    bool isPart = false; ///< not all were asked: then of the others stays what is known by now
    QSet<QString> asked; ///< ids
    std::optional<Reply> beside; ///< the answer to Overview::beside, which is about all of them

    /// Gives it to the next of them. `read`: the overview that was read.
    [[nodiscard]] Status keepNext(const Workspace &workspace, const Connection &connection, const Overview &read);
};

} // namespace flotilla
