// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"

#include <QList>

#include <algorithm>

namespace flotilla {

/// How many rows a resume opens: what waits, and what was stopped here.
[[nodiscard]] inline int leftToResume(const QList<Progress> &rows)
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [](const Progress &p) {
        return !isOver(p.phase) || (p.phase == Phase::Cancelled && !wasTakenBack(p));
    }));
}

} // namespace flotilla
