// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

namespace flotilla {

/// Puts into the rows what the answer to Overview::beside tells of each; of one that it does not name, that it tells nothing. An answer that
/// was not accepted changes none: what was told last stays, and each mini program is asked all the same.
void takeBeside(const Overview &overview, const Reply &reply, QList<Item> &rows);

} // namespace flotilla
