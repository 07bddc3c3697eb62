// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

enum class KnownRows { All, OfPrograms }; ///< OfPrograms: none that the workspace does not know any more

/// What the workspace knows: a row for each mini program that was told of or that a person entered, by id.
[[nodiscard]] Result<Listing> knownRows(const Workspace &workspace, const Connection &connection, const Overview &overview,
                                        KnownRows which = KnownRows::All);
/// Those of `all` that were asked when `one` was: their calls are among its.
[[nodiscard]] QStringList askedWith(const QList<Overview> &all, const Overview &one);

} // namespace flotilla
