// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"
#include "settings/settingkeys.h"

namespace flotilla {

/// After how many days a review counts as overdue; 0: never.
[[nodiscard]] inline int overdueDaysOf(Catalogue &catalogue)
{
    const Result<QString> stored = catalogue.setting(settingkeys::kOverdueDays);
    bool isNumber = false;
    const int days = stored ? stored->toInt(&isNumber) : 0;
    return isNumber ? days : settingkeys::kDefaultOverdueDays;
}

} // namespace flotilla
