// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::weda {

/// Tencent WeDa low-code (微搭): one app, published to one mini program after the other. docs/connect-weda.md.
[[nodiscard]] const Platform &platform();

} // namespace flotilla::weda
