// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/outputfile.h"

#include <QFile>
#include <QSaveFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Through links too: what QSaveFile would put a regular file in the place of.
bool isOtherThanFile(const QString &path)
{
    struct stat found{};
    return stat(QFile::encodeName(path).constData(), &found) == 0 && !S_ISREG(found.st_mode);
}

template <typename File>
bool writeAll(File &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush();
}

Status failed(const QString &why)
{
    return Error{ErrorKind::Storage, why, {}, {}, {}};
}

} // namespace

bool isStandardOutput(const QString &path)
{
    return path == "-"_L1 || path == "/dev/stdout"_L1 || path == "/dev/fd/1"_L1 || path == "/proc/self/fd/1"_L1;
}

Status writeOutput(const QString &path, const QByteArray &bytes)
{
    if (isOtherThanFile(path) || path.startsWith("/dev/"_L1) || path.startsWith("/proc/"_L1)) {
        QFile file(path); // behind these names may be a file that the shell has open: nothing in it is taken away
        return file.open(QIODevice::Append | QIODevice::ExistingOnly) && writeAll(file, bytes) ? Status() : failed(file.errorString());
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && writeAll(file, bytes) && file.commit() ? Status() : failed(file.errorString());
}

} // namespace flotilla
