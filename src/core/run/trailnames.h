// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <QString>

namespace flotilla {

/// The trail's phrase for a call that is about to be sent, e.g. "deploy sent".
[[nodiscard]] QString trailSent(Verb verb);
/// The trail's phrase for its answer, e.g. "deploy refused".
[[nodiscard]] QString trailAnswered(Verb verb, Outcome outcome);

} // namespace flotilla
