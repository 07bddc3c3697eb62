// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/newprograms.h"

#include "run/csvtext.h"
#include "run/listheader.h"
#include "run/programid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct NewPrograms
{
    Q_DECLARE_TR_FUNCTIONS(NewPrograms)
};

constexpr QLatin1StringView kName{"name"};

ImportedRow newRow(const CsvRecord &record, const ImportedList &list)
{
    ImportedRow row;
    row.line = record.line;
    for (int column = 0; column < list.columns.size(); ++column) {
        const QString cell = trimmedInvisible(withoutGuard(trimmedInvisible(record.cells.value(column))));
        if (column == list.meaning.name) {
            row.program.id = {cell};
            row.program.name = cell;
            put(row.others, kName, cell);
        } else if (!list.columns.at(column).isEmpty()) {
            put(row.others, list.columns.at(column), cell);
        }
    }
    return row;
}

bool isAddress(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// The file that a cell means; empty: none that can be read.
QString fileMeant(const QString &cell, const QString &folder)
{
    for (const QString &path : {folder.isEmpty() ? cell : QDir(folder).filePath(cell), cell}) {
        if (const QFileInfo file(path); file.isFile() && file.isReadable()) {
            return file.absoluteFilePath();
        }
    }
    return {};
}

/// The names of the operation's columns in this list, as the operation writes them, by how the list does.
QHash<QString, QString> ownColumns(const ImportedList &list, const Operation &operation)
{
    QHash<QString, QString> names;
    for (const Field &field : operation.form.fields) {
        for (const QString &column : list.columns) {
            if (column.trimmed().compare(field.name, Qt::CaseInsensitive) == 0) {
                names.insert(column, field.name);
            }
        }
    }
    return names;
}

/// A list in which nobody says what each is to be would be done in full, and nothing with it.
QString problemOfColumns(const ImportedList &list, const Operation &operation, const QHash<QString, QString> &own)
{
    if (operation.form.fields.isEmpty() || list.rows.isEmpty() || list.meaning.name >= 0 || !own.isEmpty()) {
        return {};
    }
    QStringList columns;
    for (const Field &field : operation.form.fields) {
        columns.append(field.name);
    }
    return NewPrograms::tr("The list has none of the columns that say what is to be: %1.").arg(columns.join(u", "_s));
}

/// What is wrong with the cells of a row; empty: nothing.
QString problemOfCells(ImportedRow &row, const Operation &operation, const QString &folder)
{
    for (const QString &column : operation.needsColumns) {
        if (row.others.value(column).isEmpty()) {
            return NewPrograms::tr("The cell “%1” is empty.").arg(column);
        }
    }
    for (const QString &column : operation.fileColumns) {
        const QString cell = row.others.value(column);
        if (cell.isEmpty() || isAddress(cell)) {
            continue;
        }
        const QString file = fileMeant(cell, folder);
        if (file.isEmpty()) {
            return NewPrograms::tr("“%1” is no address, and no file that can be read.").arg(cell);
        }
        row.others.insert(column, file);
    }
    return {};
}

} // namespace

ImportedList readNewPrograms(const QString &text)
{
    ImportedList list;
    const ListTable read = readTable(text, nullptr, &ListColumns::name);
    if (read.header < 0) {
        list.bad.append({0, NewPrograms::tr("The first row must name the columns, and one of them must be “name”.")});
        return list;
    }
    const CsvRecord &header = read.table.records.at(read.header);
    list.columns = shownHeader(header.cells);
    list.meaning = meaningOf(header.cells);
    if (const QString doubled = doubledColumn(header.cells); !doubled.isEmpty()) {
        list.bad.append({header.line, NewPrograms::tr("The column “%1” is there more than once.").arg(doubled)});
        return list;
    }
    QHash<QString, int> lines;
    for (const CsvRecord &record : read.table.records.mid(read.header + 1)) {
        const ImportedRow row = newRow(record, list);
        const QString &name = row.program.name;
        if (name.isEmpty()) {
            list.bad.append({row.line, NewPrograms::tr("The cell “%1” is empty.").arg(kName)});
        } else if (lines.contains(name)) {
            list.bad.append({row.line, NewPrograms::tr("“%1” is already listed in line %2.").arg(name, QString::number(lines.value(name)))});
        } else {
            lines.insert(name, row.line);
            list.rows.append(row);
        }
    }
    if (list.rows.isEmpty() && list.bad.isEmpty()) {
        list.bad.append({0, NewPrograms::tr("The list names its columns but has no mini program.")});
    }
    return list;
}

ImportedList withColumnsChecked(const ImportedList &list, const Operation &operation, const QString &folder)
{
    ImportedList result = list;
    const QHash<QString, QString> own = ownColumns(list, operation);
    if (const QString problem = problemOfColumns(list, operation, own); !problem.isEmpty()) {
        result.bad.append({0, problem});
    }
    result.rows.clear();
    for (ImportedRow row : list.rows) {
        for (auto it = own.cbegin(); it != own.cend(); ++it) {
            if (row.others.contains(it.key())) { // the name may be there by the operation's name already
                row.others.insert(it.value(), row.others.take(it.key()));
            }
        }
        const QString problem = problemOfCells(row, operation, folder);
        if (problem.isEmpty()) {
            result.rows.append(row);
        } else {
            result.bad.append({row.line, problem});
        }
    }
    std::stable_sort(result.bad.begin(), result.bad.end(), [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
    return result;
}

Values targetValues(const Operation &operation, const QString &knownName, const Values &own)
{
    Values values;
    if (!operation.takesColumns) {
        return values;
    }
    if (operation.form.fields.isEmpty()) {
        put(values, kName, knownName);
    }
    putAll(values, own); // an empty cell is no value
    return values;
}

} // namespace flotilla
