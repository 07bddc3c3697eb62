// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace flotilla {

struct CsvRecord
{
    int line = 0;      ///< where it begins, counting from 1; a quoted cell may span several lines
    QStringList cells; ///< trimmed, quotes taken away
};

struct CsvTable
{
    QList<CsvRecord> records; ///< without blank ones
    int openQuote = 0;        ///< line of a quote that never ends, 0: none
};

/// Splits text into records and cells (RFC 4180; line ends may be LF, CR LF or CR). The separator is the one of comma,
/// semicolon and tab that the first line uses most.
[[nodiscard]] CsvTable parseCsv(const QString &text);

/// One line with CR LF. Cells are quoted where needed; those that begin with = + - @ get an apostrophe in front, so that
/// a spreadsheet takes them as text and not as a formula.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace flotilla
