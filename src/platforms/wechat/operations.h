// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

/// Where the tokens live, and what belongs to each source; the component's AppID for the calls about authorisations.
[[nodiscard]] QList<Field> connectionFields();

/// publish (commit, scan, submit, audit, release) and the operations of one step. The lane is the mini program; five move at once
/// (flow §5.3).
[[nodiscard]] QList<Operation> allOperations();

} // namespace flotilla::wechat
