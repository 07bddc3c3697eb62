// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QLatin1StringView>
#include <QList>
#include <QPair>
#include <QString>

namespace flotilla {

/// Error::vendorCode: the server wants a password, and libpq knows none (PGPASSWORD, passfile).
inline constexpr QLatin1StringView kPasswordMissing{"password_missing"};

/// Where a team workspace is: a libpq address, postgresql://[USER@][HOST[:PORT]]/[DATABASE][?PARAMETER=VALUE&...]
struct TeamAddress
{
    QString text; ///< as it was given; there is no secret in it
    QList<QPair<QString, QString>> parameters; ///< of libpq; sslmode is among them
};

/// Whether this names a team workspace rather than a folder.
[[nodiscard]] bool isTeamAddress(const QString &text);
/// Error Usage, with the way out, for an address with a password in it, for one that would send something unprotected over a
/// network, and for one that is not understood. No error repeats the address.
[[nodiscard]] Result<TeamAddress> teamAddress(const QString &text);

/// Who connects to what, USER@HOST:PORT/DATABASE, however the address spells it: what one password is for.
[[nodiscard]] QString accountOf(const TeamAddress &address);

/// For QSqlDatabase::setConnectOptions: the parameters, and time limits, so that a dead server holds nothing up for minutes.
[[nodiscard]] QString connectOptions(const TeamAddress &address);
/// What every session sets: where the tables are, time limits, and that what is committed is on the disk.
[[nodiscard]] QString sessionStatements();

} // namespace flotilla
