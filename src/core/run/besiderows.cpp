// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/besiderows.h"

#include <QHash>

namespace flotilla {

void takeBeside(const Overview &overview, const Reply &reply, QList<Item> &rows)
{
    if (reply.outcome != Outcome::Accepted) {
        return;
    }
    QHash<QString, Reply> told;
    for (const Item &item : reply.items) {
        told[item.id].items.append(item);
    }
    for (Item &row : rows) {
        (void)overview.take(overview.beside, told.value(row.id), row.values);
    }
}

} // namespace flotilla
