// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filterindex.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace flotilla {

/// The place of each row in the sorted order. Comparing places is so much cheaper than comparing texts that a filter can
/// sort anew at every key press.
[[nodiscard]] inline std::vector<int> ranksOf(int count, const FilterIndex::Less &less)
{
    std::vector<int> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), less);
    std::vector<int> ranks(static_cast<size_t>(count));
    for (size_t place = 0; place < order.size(); ++place) {
        ranks[static_cast<size_t>(order[place])] = static_cast<int>(place);
    }
    return ranks;
}

} // namespace flotilla
