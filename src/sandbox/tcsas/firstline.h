// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/answer.h"

#include <QJsonObject>

namespace flotilla::sandbox::tcsas {

/// The object "tcsas" of the line by which a parent finds this sandbox.
[[nodiscard]] QJsonObject firstLine(const World &world, const Places &places);

} // namespace flotilla::sandbox::tcsas
