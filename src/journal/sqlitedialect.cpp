// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dialect.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// Primary result codes, https://www.sqlite.org/rescode.html
enum SqliteCode {
    Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26,
};

/// Carries the translation context of this file.
struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QString sentenceFor(int code, const QString &path, const QString &detail)
{
    switch (code) {
    case Full:
        return FileText::tr("The journal %1 could not be written: there is no space left. Nothing that was journaled is lost. "
                  "Free some space on this disk, then go on.").arg(path);
    case Busy:
    case Locked:
        return FileText::tr("The journal %1 is being written by another program and did not become free in time. "
                  "Try again in a moment.").arg(path);
    case ReadOnly:
    case Perm:
    case CannotOpen:
        return FileText::tr("The journal %1 cannot be written. Give yourself write permission for this file and its folder, "
                  "then try again.").arg(path);
    case Corrupt:
    case NotADatabase:
        return FileText::tr("The journal %1 is damaged or is no journal of Flotilla. Move it aside and put a backup in its "
                  "place, or start with a new one.").arg(path);
    case IoError:
        return FileText::tr("The journal %1 could not be read or written: the disk reports an error (%2). Check the disk and "
                  "its free space, then go on.").arg(path, detail);
    default:
        return FileText::tr("The journal %1 could not be used: %2.").arg(path, detail);
    }
}

Error fileError(const QSqlError &error, const QString &path)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // extended codes carry the primary one in the low byte
    return {ErrorKind::Storage, sentenceFor(code, path, detailOf(error)), {}, {}, {}};
}

} // namespace

QString detailOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

const Dialect &sqliteDialect()
{
    // IMMEDIATE takes the write lock at once: a transaction never fails half way because somebody else was quicker.
    static const Dialect dialect{false, "BEGIN"_L1, "BEGIN IMMEDIATE"_L1, "json_each(?)"_L1,
                                 "coalesce(iif(json_valid(t.body), json_extract(t.body, '$.starts'), 1), 0)"_L1,
                                 "CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)"_L1, &fileError,
                                 [](const QSqlError &) { return Trouble::Final; }};
    return dialect;
}

} // namespace flotilla
