// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <QJsonArray>
#include <QJsonObject>

namespace flotilla {

/// What becomes of an order that does not begin here and now, for people. `start` may be not set: as soon as a runner is free.
[[nodiscard]] QString orderedText(const Arguments &arguments, Instant start, Instant now);
[[nodiscard]] QJsonObject orderedJson(const Arguments &arguments, const BatchId &id, Instant start, const QJsonArray &findings);

} // namespace flotilla
