// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/progress.h"

#include <algorithm>

namespace flotilla {

/// So many of these rows wait for a person's decision.
[[nodiscard]] inline int decisionsIn(const QList<Progress> &rows)
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [](const Progress &row) { return row.phase == Phase::NeedsPerson; }));
}

/// The next of them behind `row`, and from the first again; -1: none.
[[nodiscard]] inline int nextDecision(const QList<Progress> &rows, int row)
{
    for (int step = 1; step <= rows.size(); ++step) {
        const int next = static_cast<int>((row + step) % rows.size());
        if (rows.at(next).phase == Phase::NeedsPerson) {
            return next;
        }
    }
    return -1;
}

} // namespace flotilla
