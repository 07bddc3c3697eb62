// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QMap>
#include <QString>

namespace flotilla {

/// Named texts whose names a platform declares: fields of a connection, options of a batch, the ids that a platform told
/// (marks). An absent name and an empty text are the same.
using Values = QMap<QString, QString>;

/// A point in time as a value: milliseconds since 1970 UTC; empty if it is not set.
[[nodiscard]] inline QString instantText(Instant t)
{
    return isSet(t) ? QString::number(toEpochMillis(t)) : QString();
}
[[nodiscard]] inline Instant instantOf(const QString &text)
{
    return fromEpochMillis(text.toLongLong());
}

/// Puts `text` under `name`; an empty one removes the name.
inline void put(Values &values, const QString &name, const QString &text)
{
    if (text.isEmpty()) {
        values.remove(name);
    } else {
        values.insert(name, text);
    }
}
/// Puts all of `news`; its empty texts remove their names.
inline void putAll(Values &values, const Values &news)
{
    for (auto it = news.cbegin(); it != news.cend(); ++it) {
        put(values, it.key(), it.value());
    }
}

} // namespace flotilla
