// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

/// The platform said by itself that something became of this mini program: what rests of it is due now. What was said is a hint and no
/// more; the next look reads how things are. `word`: the platform's name of it, for the trail. How many rows were woken.
[[nodiscard]] Result<int> wakeResting(const Workspace &workspace, const QString &platform, const MiniProgramId &program, const QString &word);

/// Whether a platform has told by itself since `then` that mini programs came or went: what was read before is old.
[[nodiscard]] bool pushedSince(History &history, Instant then);

} // namespace flotilla
