// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "model/review.h"
#include "run/lastchanges.h"

namespace flotilla {

/// What an overview tells of a version that the reviewers approved.
struct ApprovedVersion
{
    QString version;
    Instant submitted;
};

/// The operations that bring an approved version to users or take it back from them.
[[nodiscard]] QStringList releaseOperations(const Platform &platform);
/// ToRelease, or what became of it, as long as it is not online for all: RollingOut, RolledBack. `told`: the row of the rollouts'
/// overview; `last`: what this workspace did of releaseOperations(), none: nothing.
[[nodiscard]] ReviewState approvedState(const Platform &platform, const Item &told, const ApprovedVersion &approved,
                                        const std::optional<LastChange> &last);
/// The same for one that may be online for all: then it is Released. `online` is the version that was read at `at`, and `last` counts
/// where it came after that.
[[nodiscard]] ReviewState releasedState(const Platform &platform, const Item &told, const ApprovedVersion &approved,
                                        const std::optional<LastChange> &last, const QString &online, Instant at);

} // namespace flotilla
