// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/savedfile.h"

#include "run/outputfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace flotilla {

namespace {

struct SavedFiles
{
    Q_DECLARE_TR_FUNCTIONS(SavedFiles)
};

} // namespace

Result<SavedFile> saveFileOf(const Query &query, const MiniProgramId &program, const Reply &reply, const QString &folder)
{
    const QString own = query.fileName.isEmpty() ? QString() : reply.values.value(query.fileName);
    const QString path = QDir(folder).filePath(own.isEmpty() ? program.value + u'.' + query.file : own);
    if (Status written = writeOutput(path, reply.bytes); !written) {
        return written.error();
    }
    return SavedFile{program, path, reply.values, QString::fromLatin1(QCryptographicHash::hash(reply.bytes, QCryptographicHash::Sha256).toHex())};
}

QString otherVersionText(const QString &version, const QString &known)
{
    return known.isEmpty() || version.isEmpty() || known == version
               ? QString()
               : SavedFiles::tr("It is version %1; the list had told %2. Read the list again.").arg(version, known);
}

} // namespace flotilla
