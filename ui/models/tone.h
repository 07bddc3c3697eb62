// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/words.h"

namespace flotilla {

/// What a state feels like; theme.h has the colours. The colour stands beside the word, never instead of it.
enum class Tone { Quiet, Running, Good, Review, Attention, Bad };

[[nodiscard]] Tone cellTone(CellMark mark);
[[nodiscard]] Tone phaseTone(Phase phase);
[[nodiscard]] Tone auditTone(AuditState state);
/// Name of the icon that goes with a cell, for icon().
[[nodiscard]] QString iconName(CellMark mark);

} // namespace flotilla
