// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"

#include <QList>

namespace flotilla {

/// The mini programs in the order in which a reader looks for their names; one without a name by its id. The catalogue has them by their ids.
[[nodiscard]] QList<MiniProgram> byName(const QList<MiniProgram> &programs);

} // namespace flotilla
