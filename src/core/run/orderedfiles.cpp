// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/orderedfiles.h"

#include "model/platform.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kHexDigits = 64;
constexpr QLatin1StringView kBetween{"  "};

struct OrderedFilesText
{
    Q_DECLARE_TR_FUNCTIONS(OrderedFiles)
};

/// Empty: it cannot be read.
QString contentOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool read = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    return read ? QString::fromLatin1(hash.result().toHex()) : QString();
}

QStringList filesOf(const Platform &platform, const Operation &operation, const Batch &batch)
{
    QStringList paths;
    for (const Field &field : operation.options) {
        if (field.kind == Field::Kind::File) {
            paths.append(batch.options.value(field.name));
        } else if (platform.filesIn) {
            paths.append(platform.filesIn(field.name, batch.options));
        }
    }
    for (const Target &target : batch.targets) {
        for (const QString &column : operation.fileColumns) {
            const QString cell = target.values.value(column);
            paths.append(cell.contains("://"_L1) ? QString() : cell); // an address is what it is
        }
    }
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths;
}

/// What was noted that it holds; empty: nothing was.
QString notedOf(const Values &options, const QString &path)
{
    const QStringList lines = options.value(kFilesOption).split(u'\n', Qt::SkipEmptyParts);
    const auto noted = std::find_if(lines.cbegin(), lines.cend(), [&path](const QString &line) { return line.mid(kHexDigits + kBetween.size()) == path; });
    return noted == lines.cend() ? QString() : noted->first(kHexDigits);
}

/// `content`: the hash of what it holds now; empty: it cannot be read.
Status comparedWith(const QString &noted, const QString &content, const QString &path)
{
    if (content == noted) {
        return {};
    }
    const QString text = content.isEmpty() ? OrderedFilesText::tr("The file “%1” of this order cannot be read here. Nothing was sent. Put it there, then resume.").arg(path)
                                           : OrderedFilesText::tr("The file “%1” does not hold any more what it held when it was ordered. Nothing of it was sent. Order it "
                                                                  "anew, and find out who changed it.").arg(path);
    return Error{ErrorKind::Denied, text, {}, {}, {}};
}

} // namespace

Status noteFiles(const Platform &platform, const Operation &operation, Batch &batch)
{
    QStringList lines;
    const QStringList paths = filesOf(platform, operation, batch);
    for (const QString &path : paths) {
        const QString content = contentOf(path);
        if (content.isEmpty() || path.contains(u'\n')) {
            return usage(OrderedFilesText::tr("The file “%1” cannot be read, so nobody could say what a second person approves. Nothing was ordered.").arg(path));
        }
        lines.append(content + kBetween + path);
    }
    put(batch.options, kFilesOption, lines.join(u'\n'));
    return {};
}

bool isNoted(const Values &options, const QString &path)
{
    return !notedOf(options, path).isEmpty();
}

QStringList signedFilesText(const Platform &platform, const Batch &batch)
{
    const QStringList noted = batch.options.value(kFilesOption).split(u'\n', Qt::SkipEmptyParts);
    QStringList texts;
    QStringList signedPaths;
    for (const QString &line : noted) {
        texts.append(OrderedFilesText::tr("A file of it, with the SHA-256 of what it has to hold: %1").arg(line));
        signedPaths.append(line.mid(kHexDigits + kBetween.size()));
    }
    const Operation *operation = platform.operation(batch.operation);
    const QStringList paths = operation ? filesOf(platform, *operation, batch) : QStringList();
    for (const QString &path : paths) {
        if (!signedPaths.contains(path)) {
            texts.append(OrderedFilesText::tr("Only the path of this file is signed, not what it holds, as the order was made by an older version: %1").arg(path));
        }
    }
    return texts;
}

Status isAsOrdered(const Values &options, const QString &path)
{
    const QString noted = notedOf(options, path);
    return noted.isEmpty() ? Status() : comparedWith(noted, contentOf(path), path);
}

Result<QByteArray> readAsOrdered(const Values &options, const QString &path)
{
    QFile file(path);
    QByteArray bytes;
    const bool read = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && !(bytes = file.readAll()).isEmpty();
    if (const QString noted = notedOf(options, path); !noted.isEmpty()) {
        const QString content = read ? QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) : QString();
        if (const Status same = comparedWith(noted, content, path); !same.ok()) {
            return same.error();
        }
    }
    return read ? Result<QByteArray>(bytes) : usage(OrderedFilesText::tr("The file “%1” cannot be read.").arg(path));
}

Status filesAreAsOrdered(const Batch &batch)
{
    const QStringList lines = batch.options.value(kFilesOption).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (Status same = isAsOrdered(batch.options, line.mid(kHexDigits + kBetween.size())); !same.ok()) {
            return same;
        }
    }
    return {};
}

} // namespace flotilla
