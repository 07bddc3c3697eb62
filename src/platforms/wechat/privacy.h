// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

namespace flotilla::wechat {

/// Whether the privacy guideline that a reply tells is the one of the order's file, as far as the file speaks of it. `exactly`: it has
/// no entry besides.
[[nodiscard]] bool isPrivacySet(const Values &options, const Values &told, bool exactly);

} // namespace flotilla::wechat
