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

/// What may stand between the cells: comma, semicolon, tab and the full-width comma that a Chinese keyboard types.
[[nodiscard]] const QList<QChar> &csvSeparators();

/// Splits text into records and cells (RFC 4180; line ends may be LF, CR LF or CR). A first line `sep=X`, which is for Excel
/// alone, tells the separator and is no record.
[[nodiscard]] CsvTable parseCsv(const QString &text, QChar separator);
/// The same; without such a line the separator is the one that the first line uses most.
[[nodiscard]] CsvTable parseCsv(const QString &text);
/// The X of a first line `sep=X`; null: there is none.
[[nodiscard]] QChar toldSeparator(const QString &text);

/// One line with CR LF. Cells are quoted where needed. In front of those that a spreadsheet would take for a formula (they
/// begin with = + - @, full-width ones included) stands an apostrophe as a guard, and also in front of those that begin
/// with an apostrophe already, so that withoutGuard() gives back what there was.
[[nodiscard]] QString csvLine(const QStringList &cells);
/// A cell without the one guard that csvLine() would have put there.
[[nodiscard]] QString withoutGuard(const QString &cell);

} // namespace flotilla
