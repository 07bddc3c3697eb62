// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

namespace flotilla::tcsas {

[[nodiscard]] QList<Query> allQueries();
/// The table of all mini programs, and that of their keys.
[[nodiscard]] QList<Overview> allOverviews();
[[nodiscard]] QList<DetailTab> allDetails();
[[nodiscard]] QList<Query> asideQueries();

} // namespace flotilla::tcsas
