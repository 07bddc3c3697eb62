// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

#include "journal/backup.h"
#include "journal/transaction.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct FileState
{
    int version = 0;
    bool empty = true;
};

FileState stateOf(Transaction &transaction)
{
    FileState state;
    if (Rows rows = transaction.select(u"PRAGMA user_version"_s); rows.next()) {
        state.version = static_cast<int>(rows.number(0));
    }
    if (Rows rows = transaction.select(u"SELECT count(*) FROM sqlite_master"_s); rows.next()) {
        state.empty = rows.number(0) == 0;
    }
    return state;
}

Error writtenByNewer(const QString &path)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Journal", "The journal %1 was written by a newer version of Flotilla. It was not "
                                                   "touched. Update Flotilla on this computer, then try again.")
                .arg(path), {}, {}, {}};
}

/// A copy of the old version, made through a second connection while the first one holds off every writer.
Status backUp(const QString &path, int version)
{
    const QString copy = u"%1.version-%2.backup"_s.arg(path, QString::number(version));
    QFile::remove(copy); // from an attempt that did not end: the file still has the old version
    auto reader = Database::open(path);
    return reader ? copyInto(*reader.value(), copy) : Status(reader.error());
}

} // namespace

Status upgrade(Database &database)
{
    {
        Transaction look(database, Transaction::Access::Read);
        const FileState seen = stateOf(look);
        if (!look.ok()) {
            return look.error();
        }
        if (seen.version > kSchemaVersion) {
            return writtenByNewer(database.place());
        }
        if (seen.version == kSchemaVersion) {
            return look.commit();
        }
    }
    Transaction change(database, Transaction::Access::Write);
    const FileState now = stateOf(change); // another program may have been quicker
    if (!change.ok() || now.version == kSchemaVersion) {
        return change.commit();
    }
    if (now.version > kSchemaVersion) {
        return writtenByNewer(database.place());
    }
    if (!now.empty) {
        if (Status copied = backUp(database.place(), now.version); !copied) {
            return copied;
        }
    }
    for (int number = now.empty ? 0 : now.version + 1; number <= kSchemaVersion; ++number) {
        const QStringList statements = migration(number);
        for (const QString &sql : statements) {
            change.run(sql);
        }
    }
    change.run(u"PRAGMA user_version = %1"_s.arg(kSchemaVersion));
    return change.commit();
}

} // namespace flotilla
