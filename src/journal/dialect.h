// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QLatin1StringView>
#include <QSqlError>
#include <QString>

namespace flotilla {

/// What a failed statement means for the transaction that it was part of.
enum class Trouble {
    Final,    ///< saying it again changes nothing
    Conflict, ///< somebody else was quicker; the same again may succeed
    Lost,     ///< the connection to the server is gone
};

/// What the databases that a workspace may be in do not say alike. The ports say the rest in SQL that all of them understand.
struct Dialect
{
    bool isShared = false; ///< on a server: other computers write as well, and the connection may be lost
    QLatin1StringView beginRead; ///< one view of the data until the end
    QLatin1StringView beginWrite;
    QLatin1StringView list;   ///< the JSON list of texts in one placeholder, as rows (key, value)
    QLatin1StringView starts; ///< how often the target `t` was begun; 1 if its row cannot be read
    QLatin1StringView now;    ///< milliseconds since 1970 by the clock of the database
    Error (*errorOf)(const QSqlError &error, const QString &place) = nullptr; ///< for people
    Trouble (*troubleOf)(const QSqlError &error) = nullptr;
};

/// A file: durable (WAL, synchronous FULL), and one writer at a time.
[[nodiscard]] const Dialect &sqliteDialect();
/// A server. Writers of different things do not wait for each other: see Transaction::alone.
[[nodiscard]] const Dialect &postgresDialect();

/// The words of the database itself.
[[nodiscard]] QString detailOf(const QSqlError &error);

} // namespace flotilla
