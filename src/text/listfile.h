// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "run/targetsfile.h"

#include <QByteArray>

namespace flotilla {

/// What a list is of.
enum class ListOf {
    Programs,    ///< mini programs that are there, by their ids
    NewPrograms, ///< some that are to be made, by their names
};

/// A list of mini programs as a file holds it.
struct ListFile
{
    ListOf what = ListOf::Programs;
    QByteArray bytes; ///< empty: it was pasted as text
    QString text;
    QString encoding;    ///< how it was read; empty: it could not be read
    bool sure = true;    ///< false: the encoding is a guess, a person has to look at the names
    bool isText = true;  ///< false: no encoding makes a text of it
    QStringList names;   ///< up to three that only come out right in the right encoding
    const Platform *platform = nullptr; ///< whose mini programs these are; never null once it was read
    QList<BadRow> sheet; ///< what has to be said of the sheet of a workbook, whatever its columns are
    ImportedList list;
};

/// Reads a list, the same way for the command line and the window. `encoding`: as a person says; empty: it is found out.
[[nodiscard]] ListFile readList(const QByteArray &bytes, const Platform &platform, const QString &encoding = {}, ListOf what = ListOf::Programs);
/// The same file with columns that a person named.
[[nodiscard]] ImportedList readList(const ListFile &file, const ListColumns &columns);

/// The clipboard, which has no encoding.
[[nodiscard]] ListFile readPastedList(const QString &text, const Platform &platform);

/// “It looks like Big5: its names would be …”, for a list whose encoding is not sure.
[[nodiscard]] QString doubtText(const ListFile &file);

/// The bytes of a list, which may also come from a pipe: 16 MiB at most, a text says when it is more, however long it goes on.
[[nodiscard]] Result<QByteArray> readListBytes(const QString &path);
/// A list from a file that a person chose in the window, which never waits for a pipe or a device.
[[nodiscard]] Result<ListFile> openList(const QString &path, const Platform &platform, ListOf what = ListOf::Programs);

} // namespace flotilla
