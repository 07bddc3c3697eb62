// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla {

/// So many mini programs have this version.
struct VersionCount
{
    QString version; ///< empty: none is known
    int programs = 0;
    bool operator==(const VersionCount &) const = default;
};

/// The versions that an operation acts on, as the first overview told of its targets: what most of them have comes first, those of
/// which nothing is known last. Nothing where the operation acts on none.
[[nodiscard]] QList<VersionCount> versionsActedOn(const Platform &platform, const Operation &operation, const QList<Item> &told,
                                                  const QList<Target> &targets);
/// What the first overview told, with what the rows of another one that was read later say of the same version.
[[nodiscard]] QList<Item> withLaterVersions(const Platform &platform, const Operation &operation, const QList<Item> &told, const Overview &later,
                                            const QList<Item> &rows);
/// The version that a row of a batch is about: the order names it, or it was read on the way. Empty: not known.
[[nodiscard]] QString versionOf(const Batch &batch, const Progress &progress);
/// The versions of all rows of a batch, likewise; rows whose version is not known do not count.
[[nodiscard]] QList<VersionCount> versionsOf(const Batch &batch, const QList<Progress> &rows);
/// For people: "2.4.0 × 32, 2.3.9 × 1, not known × 3"; of a great many the first.
[[nodiscard]] QString versionsText(const QList<VersionCount> &counts);

} // namespace flotilla
