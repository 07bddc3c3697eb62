// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenarioobject.h"
#include "tcsas/rules.h"

namespace flotilla::sandbox::tcsas {

/// The object "tcsas" of a scenario file (docs/sandbox.md has the format).
[[nodiscard]] Rules readRules(ScenarioObject object);

} // namespace flotilla::sandbox::tcsas
