// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/world.h"

namespace flotilla::sandbox::tcsas {

/// The platform as it is at the first start of that scenario.
[[nodiscard]] World founded(const Rules &rules, qint64 nowMs);

} // namespace flotilla::sandbox::tcsas
