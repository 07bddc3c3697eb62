// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagerecipe.h"

#include <QList>

namespace flotilla {

/// The pages that the superapp platform has for itself.
[[nodiscard]] QList<PageRecipe> tcsasPages();

} // namespace flotilla
