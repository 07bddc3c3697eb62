// SPDX-License-Identifier: GPL-3.0-or-later
#include "listfile.h"

#include "decodedtext.h"
#include "model/words.h"
#include "run/csvtext.h"
#include "run/newprograms.h"
#include "workbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct ListFiles
{
    Q_DECLARE_TR_FUNCTIONS(ListFiles)
};

constexpr qsizetype kLargest = qsizetype{16} * 1024 * 1024;
constexpr qsizetype kNames = 3;
constexpr qsizetype kLongestName = 40;

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c < u'\x80'; });
}

QStringList tellingNames(const ImportedList &list)
{
    QStringList names;
    for (const ImportedRow &row : list.rows) {
        for (const QString &text : {row.program.name, row.program.tags.join(u' '), row.program.note}) {
            const QString shown = text.left(kLongestName);
            if (!isAscii(shown) && !names.contains(shown) && names.size() < kNames) {
                names.append(shown);
            }
        }
    }
    return names;
}

/// Where no column is known for names: whole lines.
QStringList tellingLines(const QString &text)
{
    QStringList lines;
    for (qsizetype begin = 0; begin < text.size() && lines.size() < kNames;) {
        const qsizetype feed = text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? text.size() : feed;
        const QString line = text.mid(begin, std::min(end - begin, kLongestName)).trimmed();
        if (!isAscii(line)) {
            lines.append(line);
        }
        begin = end + 1;
    }
    return lines;
}

/// From here on a sheet is a table of text like any other: the same header, the same columns, the same mistakes by line.
QString csvOf(const Sheet &sheet)
{
    QString text;
    for (const QStringList &row : sheet.rows) {
        QStringList cells = row;
        for (QString &cell : cells) {
            cell.replace(u'\n', u' ').remove(u'\r'); // a line of the text is a row of the sheet
        }
        text += cells.isEmpty() ? u"\r\n"_s : csvLine(cells);
    }
    return text;
}

ImportedList listOf(const QString &text, const Platform &platform, ListOf what)
{
    return what == ListOf::NewPrograms ? readNewPrograms(text) : readTargets(text, platform);
}

/// What a person would not see in the rows.
QList<BadRow> remarksOf(const Sheet &sheet)
{
    QList<BadRow> remarks;
    if (const int others = sheet.others; others > 0) {
        remarks.append({0, ListFiles::tr("The sheet “%1” was read, the first of the workbook. %n others were not.", nullptr, others).arg(sheet.name)});
    }
    if (const int hidden = sheet.hidden; hidden > 0) {
        remarks.append({0, ListFiles::tr("%n rows of the sheet are hidden, perhaps by a filter. They were read like the others.", nullptr, hidden)});
    }
    if (sheet.formula > 0) {
        remarks.append({sheet.formula, ListFiles::tr("There are formulas from this row on. Nothing is computed here: the values that they last had were taken.")});
    }
    if (sheet.valueless > 0) {
        remarks.append({sheet.valueless, ListFiles::tr("From this row on there are formulas without a value, or with an error. Their cells were taken as empty.")});
    }
    return remarks;
}

ImportedList withRemarks(ImportedList list, const QList<BadRow> &remarks)
{
    list.remarks = remarks + list.remarks;
    std::stable_sort(list.remarks.begin(), list.remarks.end(), [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
    return list;
}

void takeWorkbook(ListFile &file, ListOf what)
{
    const Sheet sheet = readWorkbook(file.bytes);
    if (!sheet.problem.isEmpty()) {
        file.isText = false;
        file.list.bad.append({0, sheet.problem});
        return;
    }
    file.text = csvOf(sheet);
    file.encoding = u"UTF-8"_s;
    file.list = listOf(file.text, *file.platform, what);
    file.sheet = remarksOf(sheet);
    file.list = withRemarks(file.list, file.sheet);
}

} // namespace

ListFile readList(const QByteArray &bytes, const Platform &platform, const QString &encoding, ListOf what)
{
    ListFile file;
    file.what = what;
    file.platform = &platform;
    file.bytes = bytes;
    if (bytes.startsWith("PK\x03\x04")) {
        takeWorkbook(file, what);
        return file;
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        file.isText = false;
        file.list.bad.append({0, ListFiles::tr("This is an old workbook (XLS), or one with a password. Save it as XLSX without one, or as CSV in UTF-8.")});
        return file;
    }
    const DecodedText decoded = encoding.isEmpty() ? decodeText(bytes) : decodeText(bytes, encoding);
    file.text = decoded.text;
    file.encoding = decoded.encoding;
    file.sure = decoded.sure;
    if (!decoded.problem.isEmpty()) {
        file.list.bad.append({0, decoded.problem});
        return file;
    }
    file.list = listOf(decoded.text, platform, what);
    file.names = tellingNames(file.list);
    if (file.names.isEmpty()) {
        file.names = tellingLines(file.text);
    }
    return file;
}

ListFile readPastedList(const QString &text, const Platform &platform)
{
    ListFile file;
    file.platform = &platform;
    file.text = text;
    file.encoding = u"UTF-8"_s;
    file.list = readPasted(text, platform);
    return file;
}

ImportedList readList(const ListFile &file, const ListColumns &columns)
{
    if (file.encoding.isEmpty()) {
        return file.list;
    }
    return withRemarks(readTargets(file.text, *file.platform, columns), file.sheet);
}

QString doubtText(const ListFile &file)
{
    QStringList quoted;
    for (const QString &name : file.names) {
        quoted.append(u"“%1”"_s.arg(name));
    }
    return quoted.isEmpty() ? ListFiles::tr("The list is not in UTF-8; it may be in %1.").arg(file.encoding)
                            : ListFiles::tr("The list is not in UTF-8. Read as %1, its names are: %2.", "encoding, up to three names")
                                  .arg(file.encoding, listText(quoted));
}

Result<ListFile> openList(const QString &path, const Platform &platform, ListOf what)
{
    if (!QFileInfo(path).isFile()) {
        return Error{ErrorKind::Usage, ListFiles::tr("%1 is no regular file.").arg(path), {}, {}, {}};
    }
    const Result<QByteArray> bytes = readListBytes(path);
    return bytes ? Result<ListFile>(readList(*bytes, platform, {}, what)) : Result<ListFile>(bytes.error());
}

// Opening a pipe with a name waits for somebody to write to it, perhaps for ever; what the shell has open is read.
Result<QByteArray> readListBytes(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.absoluteFilePath().startsWith("/dev/"_L1)) {
        return Error{ErrorKind::Usage, ListFiles::tr("%1 is no regular file.").arg(path), {}, {}, {}};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Usage, ListFiles::tr("%1 cannot be read: %2.").arg(path, file.errorString()), {}, {}, {}};
    }
    QByteArray bytes;
    while (bytes.size() <= kLargest) {
        const QByteArray more = file.read(kLargest + 1 - bytes.size()); // a device has no size and perhaps no end
        if (more.isEmpty()) {
            break;
        }
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorKind::Usage, ListFiles::tr("%1 cannot be read: %2.").arg(path, file.errorString()), {}, {}, {}};
    }
    if (bytes.size() > kLargest) {
        return Error{ErrorKind::Usage, ListFiles::tr("%1 is too large for a list of mini programs: it has more than 16 MiB.").arg(path), {}, {}, {}};
    }
    return bytes;
}

} // namespace flotilla
