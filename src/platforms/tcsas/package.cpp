// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/package.h"

#include "tcsas/names.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QtEndian>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasPackage
{
    Q_DECLARE_TR_FUNCTIONS(TcsasPackage)
};

// Sizes and places of PKWARE's APPNOTE 4.3.12 and 4.3.16.
constexpr qint64 kEndSize = 22;
constexpr qint64 kLongestComment = 65'535;
constexpr qsizetype kEntrySize = 46;
constexpr quint32 kEntryMark = 0x02014b50;
constexpr qint64 kMostDirectory = qint64{64} * 1024 * 1024;

quint16 shortAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}
quint32 longAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

bool leavesPackage(const QString &name)
{
    const QString path = QString(name).replace(u'\\', u'/');
    const bool hasDrive = path.size() > 1 && path.at(1) == u':';
    return path.startsWith(u'/') || hasDrive || path.split(u'/').contains(u".."_s);
}

QString noZip(const QString &path)
{
    return TcsasPackage::tr("“%1” is no zip file that can be opened.").arg(path);
}

FileSight bad(const QString &problem) { return {problem, {}}; }

/// Whether an entry is a link of a system that has such: it may lead out of the package.
bool isLink(const QByteArray &directory, qsizetype entry)
{
    constexpr quint16 kUnix = 3;
    constexpr quint32 kKind = 0170000;
    constexpr quint32 kLink = 0120000;
    return (shortAt(directory, entry + 4) >> 8) == kUnix && ((longAt(directory, entry + 38) >> 16) & kKind) == kLink;
}

/// What the central directory of a zip file tells. All of it is read, whatever its end says about how many `entries` there are.
FileSight sightOf(const QByteArray &directory, int entries, const QString &path)
{
    qsizetype next = 0;
    int found = 0;
    qint64 unpacked = 0;
    int files = 0;
    for (; next < directory.size(); ++found) {
        if (next + kEntrySize > directory.size() || longAt(directory, next) != kEntryMark) {
            return bad(noZip(path));
        }
        const QString name = QString::fromUtf8(directory.mid(next + kEntrySize, shortAt(directory, next + 28)));
        if (leavesPackage(name)) {
            return bad(TcsasPackage::tr("The package has a path that leads out of it: “%1”.").arg(name));
        }
        if (isLink(directory, next)) {
            return bad(TcsasPackage::tr("The package has a link in it: “%1”. Pack the file itself.").arg(name));
        }
        files += name.endsWith(u'/') ? 0 : 1;
        unpacked += longAt(directory, next + 24);
        next += kEntrySize + shortAt(directory, next + 28) + shortAt(directory, next + 30) + shortAt(directory, next + 32);
    }
    if (found == 0) {
        return bad(TcsasPackage::tr("The package “%1” is empty.").arg(path));
    }
    constexpr int kCounted = 0xffff; // what more than that leaves of their number
    if ((found & kCounted) != entries && entries != kCounted) {
        return bad(noZip(path));
    }
    const QString size = QLocale().formattedDataSize(unpacked, 1, QLocale::DataSizeTraditionalFormat);
    return {{}, TcsasPackage::tr("The zip file opens: %n file(s), %1 unpacked.", nullptr, files).arg(size)};
}

FileSight sightOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return bad(TcsasPackage::tr("The file “%1” cannot be read.").arg(path));
    }
    const qint64 tail = std::min(file.size(), kEndSize + kLongestComment);
    if (tail < kEndSize || !file.seek(file.size() - tail)) {
        return bad(noZip(path));
    }
    const QByteArray end = file.read(tail);
    const qsizetype at = end.lastIndexOf(QByteArray("PK\x05\x06", 4));
    if (at < 0 || end.size() - at < kEndSize) {
        return bad(noZip(path));
    }
    const qint64 size = longAt(end, at + 12);
    const qint64 start = longAt(end, at + 16);
    if (size > kMostDirectory || start + size > file.size() || !file.seek(start)) {
        return bad(noZip(path));
    }
    return sightOf(file.read(size), shortAt(end, at + 10), path);
}

} // namespace

QString stampOf(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() ? QString::number(file.size()) + u'|' + QString::number(file.lastModified().toMSecsSinceEpoch()) : QString();
}

QString problemOfPackage(const QString &path) { return sightOf(path).problem; }

FileSight fileSight(const QString &option, const QString &path) { return option == opts::Package ? sightOf(path) : FileSight(); }

} // namespace flotilla::tcsas
