// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace flotilla {

/// The first visible sheet of a workbook.
struct Sheet
{
    QString name;
    int others = 0;          ///< visible ones behind it, which were not read
    QList<QStringList> rows; ///< as the sheet numbers them, empty ones too; cells without trailing empty ones
    int hidden = 0;          ///< rows with text that a person does not see, as by a filter; they were read
    int formula = 0;         ///< number of the first row with a formula, whose last value was taken; 0: there is none
    int valueless = 0;       ///< number of the first row with a formula that has no value, or an error, and was taken as empty
    QString problem;         ///< why it could not be read; empty: it was
};

/// Reads a workbook (XLSX, ISO/IEC 29500). Nothing in it is computed, fetched or unpacked to a file: a formula is the value that
/// it last had. What is no list, a document type, an entry or a sheet beyond every list among it, is a problem.
[[nodiscard]] Sheet readWorkbook(const QByteArray &bytes);

/// A workbook of one sheet whose first row is a header. Every cell is text, so that no program takes one for a formula.
[[nodiscard]] QByteArray writeWorkbook(const QString &sheet, const QList<QStringList> &rows);

} // namespace flotilla
