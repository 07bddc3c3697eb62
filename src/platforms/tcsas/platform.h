// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::tcsas {

/// Tencent Cloud Super App as a Service.
[[nodiscard]] const Platform &platform();

} // namespace flotilla::tcsas
