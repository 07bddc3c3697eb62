// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nameorder.h"

#include "models/ranks.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace flotilla {

QList<MiniProgram> byName(const QList<MiniProgram> &programs)
{
    QStringList names;
    for (const MiniProgram &program : programs) {
        names.append(program.name.isEmpty() ? program.id.value : program.name);
    }
    std::vector<int> order(static_cast<size_t>(programs.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), naturalLess(names, Qt::AscendingOrder));
    QList<MiniProgram> sorted;
    for (const int at : order) {
        sorted.append(programs.at(at));
    }
    return sorted;
}

} // namespace flotilla
