// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"

#include <QByteArray>
#include <QList>

namespace flotilla {

/// One row of an imported list.
struct ImportedRow
{
    int line = 0; ///< in the file, counting from 1
    MiniProgram program;
    LaneId lane; ///< from the column `app`, else empty
};

struct BadRow
{
    int line = 0; ///< 0: the whole file
    QString why;
};

/// What was in a list of mini programs: the rows, and every bad row with its line number.
struct ImportedList
{
    QList<ImportedRow> rows;
    QList<BadRow> bad;
    QStringList columns; ///< as written in the header
};

/// Reads CSV (comma, semicolon or tab; quoted cells; header row with a column `appid`; optional `name`, `tags`, `note`,
/// `app`) in UTF-8 with or without BOM, else GB18030. Malformed and duplicate AppIDs are bad rows,
/// and so is a header that has one of these columns twice.
[[nodiscard]] ImportedList readTargets(const QByteArray &bytes);

/// Reads pasted text: as readTargets when the first line has a column `appid`, else one AppID per line or cell,
/// an optional name behind it.
[[nodiscard]] ImportedList readPasted(const QString &text);

} // namespace flotilla
