// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QList>

namespace flotilla {

/// One row of an imported list.
struct ImportedRow
{
    int line = 0; ///< in the file, counting from 1
    MiniProgram program;
    LaneId lane; ///< from the column of the lanes, else empty
    Values others = {}; ///< what stands in columns without a meaning here, by their names
};

struct BadRow
{
    int line = 0; ///< 0: the whole file
    QString why;
};

/// Which column of a list is what, counting from 0; -1: none of them.
struct ListColumns
{
    int appid = -1, name = -1, tags = -1, note = -1, lane = -1;
    bool operator==(const ListColumns &) const = default;
};

/// What was in a list of mini programs: the rows, and every bad row with its line number.
struct ImportedList
{
    QList<ImportedRow> rows;
    QList<BadRow> bad;
    QList<BadRow> remarks; ///< what was read all the same, and is worth a look
    QStringList columns;   ///< as written in the header; without one, the cells of the first row
    ListColumns meaning;   ///< of these columns; without `appid` a person has to say
};

/// Reads CSV (comma, semicolon, tab or full-width comma; a first line `sep=X` tells it; quoted cells). One row must name the
/// columns: `appid`, and perhaps `name`, `tags`, `note`, that of the lanes, in English or Chinese; a title above it is passed over.
/// What is an AppID the platform says. Malformed and duplicate ones are bad rows, and so is a header that has one of these columns twice. Guards that csvLine()
/// puts before formulas are taken off, and so are the marks that make a spreadsheet take an AppID as text.
[[nodiscard]] ImportedList readTargets(const QString &text, const Platform &platform);
/// The same with columns that a person named. A first row that holds an AppID in that column is no header but data.
[[nodiscard]] ImportedList readTargets(const QString &text, const Platform &platform, const ListColumns &columns);

/// For an operation that takes the columns as values, which are journaled: a row with something in them that looks like a key is a
/// bad one.
[[nodiscard]] ImportedList withoutKeyRows(const ImportedList &list);

/// Reads pasted text: as readTargets when one of the first lines has a column `appid`, else one AppID per line or cell,
/// an optional name behind it.
[[nodiscard]] ImportedList readPasted(const QString &text, const Platform &platform);

} // namespace flotilla
