// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/words.h"
#include "models/tone.h"
#include "run/journal.h"

#include <optional>

namespace flotilla {

/// What happened, in the language of the window; `words`: of the platform of the batch. Unknown names are shown as they are.
[[nodiscard]] QString trailText(const TrailEntry &entry, const Words &words);
/// The particulars of the same entry.
[[nodiscard]] QString trailDetail(const TrailEntry &entry, const Words &words);

/// How bad it is; none: an ordinary event.
[[nodiscard]] std::optional<Tone> trailTone(const TrailEntry &entry);

} // namespace flotilla
