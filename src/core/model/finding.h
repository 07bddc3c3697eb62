// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/listchange.h"

#include <QList>
#include <QString>

namespace flotilla {

/// A note says what is going to happen; nothing is wrong with it.
enum class Level { Note, Warn, Stop };
/// Stable, for scripts and tables: note, warn, stop.
[[nodiscard]] inline QString levelName(Level level)
{
    return level == Level::Stop ? QStringLiteral("stop") : level == Level::Warn ? QStringLiteral("warn") : QStringLiteral("note");
}

/// The checks that every platform shares; a platform adds names of its own. Words has the title and the way out of each.
namespace checks {
inline constexpr QLatin1StringView Clock{"clock"};
inline constexpr QLatin1StringView Credentials{"credentials"};
inline constexpr QLatin1StringView Permission{"permission"};
inline constexpr QLatin1StringView Reachable{"reachable"};
inline constexpr QLatin1StringView Address{"address"}; ///< the platform lets nobody in from where the calls come from
inline constexpr QLatin1StringView LaneLeased{"lane_leased"};
inline constexpr QLatin1StringView OlderBatch{"older_batch"};
inline constexpr QLatin1StringView MalformedId{"malformed_id"};
inline constexpr QLatin1StringView DuplicateTarget{"duplicate_target"};
inline constexpr QLatin1StringView RecentlyPublished{"recently_published"};
inline constexpr QLatin1StringView Frozen{"frozen"};
inline constexpr QLatin1StringView NothingSelected{"nothing_selected"};
inline constexpr QLatin1StringView JournalUnreadable{"journal_unreadable"};
inline constexpr QLatin1StringView NoPlaceForSecret{"no_place_for_secret"};
inline constexpr QLatin1StringView NotLookedAt{"not_looked_at"}; ///< so many mini programs were not asked about
} // namespace checks

/// One thing that a pre-flight check found. Without `program` it is about the lane, without both about the batch.
struct Finding
{
    Level level = Level::Warn;
    QString check;
    LaneId lane;
    MiniProgramId program;
    QString detail; ///< the particular: a name, a number, a platform's message
    bool fails = false; ///< as a warning: this mini program will fail, and no other because of it
    QList<ListChange> changes = {}; ///< what the order makes of lists of the mini program
    bool operator==(const Finding &) const = default;
};

[[nodiscard]] inline bool stops(const QList<Finding> &findings)
{
    for (const Finding &f : findings) {
        if (f.level == Level::Stop) {
            return true;
        }
    }
    return false;
}

} // namespace flotilla
