// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenarioobject.h"
#include "wechat/rules.h"

namespace flotilla::sandbox::wechat {

/// The object "wechat" of a scenario file (docs/sandbox.md has the format).
[[nodiscard]] Rules readRules(ScenarioObject object);

} // namespace flotilla::sandbox::wechat
