// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

/// Everything that can be read of a connection or of each of its mini programs.
[[nodiscard]] QList<Query> allQueries();
/// What is told of all mini programs side by side: the fleet and its reviews.
[[nodiscard]] QList<Overview> allOverviews();

} // namespace flotilla::wechat
