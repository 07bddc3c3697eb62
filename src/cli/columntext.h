// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QJsonObject>

namespace flotilla {

/// An item as the columns tell it: an object, with objects in it where a name has dots. What is missing is an empty text, or null
/// where a number is meant; what is no number although one is meant is told as it came.
[[nodiscard]] QJsonObject columnsJson(const QList<Query::Column> &columns, const Item &item, Instant now);
/// The same as a line for people.
[[nodiscard]] QString columnsLine(const QList<Query::Column> &columns, const Item &item, Instant now);

} // namespace flotilla
