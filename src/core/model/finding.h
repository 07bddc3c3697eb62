// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"

#include <QList>
#include <QString>

namespace flotilla {

enum class Level { Warn, Stop };

/// What a check before the first write is about; `words.h` has the title and the way out of each.
enum class Check {
    Clock,
    Credentials,
    Permission,
    Reachable,
    AppMissing,
    WrongEnvironment,
    BuildRunning,
    LaneLeased,
    OlderBatch,
    MalformedId,
    DuplicateTarget,
    TwoApps,
    RecentlyPublished,
    Frozen,
    NothingSelected,
    NoApp,
    Journal,
};

/// One thing that a pre-flight check found. Without `program` it is about the app, without both about the batch.
struct Finding
{
    Level level = Level::Warn;
    Check check = Check::Clock;
    AppId app;
    MiniProgramId program;
    QString detail; ///< the particular: a name, a number, a platform's message
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
