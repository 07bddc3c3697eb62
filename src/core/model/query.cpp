// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query.h"

#include <algorithm>

namespace flotilla {

namespace {

QString cellOf(const QList<Query::Column> &columns, const Item &item, const QString &name)
{
    const auto column = std::find_if(columns.cbegin(), columns.cend(), [&name](const Query::Column &one) { return one.name == name; });
    if (column == columns.cend()) {
        return {};
    }
    return column->value.isEmpty() ? item.id : item.values.value(column->value);
}

} // namespace

QString Query::told(const Item &item, const QString &column) const
{
    return cellOf(columns, item, column);
}

bool Overview::has(const Item &row) const
{
    return needs.isEmpty() || (row.values.contains(needs) && !nothing.contains(row.values.value(needs)));
}

QString Overview::told(const Item &row, const QString &column) const
{
    return cellOf(columns, row, column);
}

} // namespace flotilla
