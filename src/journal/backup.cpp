// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/backup.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Error notWritten(const QString &copy, const QString &why)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Journal", "No copy of the journal could be written to %1: %2.").arg(copy, why), {}, {}, {}};
}

Error notWritten(const QString &copy)
{
    return notWritten(copy, QString::fromLocal8Bit(std::strerror(errno)));
}

/// SQLite does not sync what VACUUM INTO writes.
bool syncs(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    return synced;
}

} // namespace

Status copyInto(Database &database, const QString &copy)
{
    if (database.isShared()) {
        return usage(QCoreApplication::translate("Journal", "A team workspace is backed up on its server (pg_dump), or copied into a folder: "
                                                            "flotilla-cli workspace copy --to FOLDER."));
    }
    // SQLite takes an empty file, and so it is ours alone, with our permissions, from the start.
    const int file = ::open(QFile::encodeName(copy).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST) {
        return Error{ErrorKind::Usage,
                     QCoreApplication::translate("Journal", "%1 exists already, and a copy overwrites nothing. Name a file that does "
                                                            "not exist yet.").arg(copy), {}, {}, {}};
    }
    if (file < 0) {
        return notWritten(copy);
    }
    ::close(file);
    QString quoted = copy;
    quoted.replace(u'\'', u"''"_s);
    const auto done = database.pragma(u"VACUUM INTO '"_s + quoted + u'\'');
    if (!done || !syncs(copy, O_RDONLY)) {
        Error error = done ? notWritten(copy) : notWritten(copy, database.lastDetail());
        QFile::remove(copy);
        return error;
    }
    (void)syncs(QFileInfo(copy).absolutePath(), O_RDONLY | O_DIRECTORY); // some file systems cannot; they keep names by other means
    return {};
}

} // namespace flotilla
