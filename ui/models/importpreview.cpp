// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importpreview.h"

#include "model/words.h"
#include "widgets/plaintip.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Merges an imported row into what is known; returns what changes, in words.
QStringList merge(MiniProgram &known, const MiniProgram &row)
{
    QStringList changes;
    if (!row.name.isEmpty() && row.name != known.name) {
        changes += known.name.isEmpty()
            ? QCoreApplication::translate("ImportPreview", "gets a name")
            : QCoreApplication::translate("ImportPreview", "name was “%1”").arg(known.name);
        known.name = row.name;
    }
    QStringList newTags;
    for (const QString &tag : row.tags) {
        if (!known.tags.contains(tag, Qt::CaseInsensitive)) {
            newTags += tag;
        }
    }
    if (!newTags.isEmpty()) {
        changes += QCoreApplication::translate("ImportPreview", "new tags: %1").arg(listText(newTags));
        known.tags += newTags;
    }
    if (!row.note.isEmpty() && row.note != known.note) {
        changes += known.note.isEmpty() ? QCoreApplication::translate("ImportPreview", "gets a note")
                                        : QCoreApplication::translate("ImportPreview", "note was “%1”").arg(known.note);
        known.note = row.note;
    }
    return changes;
}

} // namespace

QList<ImportLine> compareImport(const ImportedList &list, const QList<MiniProgram> &known, const ConnectionId &connection)
{
    QHash<MiniProgramId, qsizetype> rows;
    rows.reserve(known.size());
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (known.at(i).connection == connection) {
            rows.insert(known.at(i).id, i);
        }
    }
    QList<ImportLine> lines;
    lines.reserve(list.bad.size() + list.rows.size());
    for (const BadRow &bad : list.bad) {
        lines.append({ImportLine::What::Bad, bad.line, {}, bad.why});
    }
    QHash<int, QString> remarks;
    for (const BadRow &remark : list.remarks) {
        remarks.insert(remark.line, remark.why);
    }
    for (const ImportedRow &row : list.rows) {
        const auto found = rows.constFind(row.program.id);
        if (found == rows.cend()) {
            lines.append({ImportLine::What::Added, row.line, row.program, remarks.value(row.line)});
            lines.last().program.connection = connection;
            continue;
        }
        MiniProgram merged = known.at(*found);
        QStringList said = merge(merged, row.program);
        const auto what = said.isEmpty() ? ImportLine::What::Same : ImportLine::What::Changed;
        if (const QString remark = remarks.value(row.line); !remark.isEmpty()) {
            said.prepend(remark);
        }
        lines.append({what, row.line, merged, said.join(u"; "_s)});
    }
    const auto rank = [](ImportLine::What what) {
        switch (what) {
        case ImportLine::What::Bad:
            return 0;
        case ImportLine::What::Changed:
            return 1;
        case ImportLine::What::Added:
            return 2;
        case ImportLine::What::Same:
            break;
        }
        return 3;
    };
    std::stable_sort(lines.begin(), lines.end(), [rank](const ImportLine &a, const ImportLine &b) {
        return a.what != b.what ? rank(a.what) < rank(b.what) : a.line < b.line;
    });
    return lines;
}

QList<MiniProgram> toSave(const QList<ImportLine> &lines)
{
    QList<MiniProgram> programs;
    for (const ImportLine &line : lines) {
        if (line.what == ImportLine::What::Added || line.what == ImportLine::What::Changed) {
            programs += line.program;
        }
    }
    return programs;
}

int countOf(const QList<ImportLine> &lines, ImportLine::What what)
{
    return int(std::count_if(lines.cbegin(), lines.cend(), [what](const ImportLine &line) { return line.what == what; }));
}

void ImportPreviewModel::setLines(const QList<ImportLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ImportPreviewModel::text(const ImportLine &line, Column column)
{
    switch (column) {
    case Column::Line:
        return line.line > 0 ? QString::number(line.line) : QString();
    case Column::What:
        switch (line.what) {
        case ImportLine::What::Bad:
            return tr("✖ bad");
        case ImportLine::What::Added:
            return tr("added");
        case ImportLine::What::Changed:
            return tr("changed");
        case ImportLine::What::Same:
            break;
        }
        return tr("no change");
    case Column::Program:
        return line.program.id.value;
    case Column::Name:
        return line.program.name;
    case Column::Tags:
        return listText(line.program.tags);
    case Column::Why:
        break;
    }
    return line.why;
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(m_lines.at(index.row()), column);
    case Qt::ToolTipRole:
        return plainTip(text(m_lines.at(index.row()), column));
    case Qt::FontRole:
        return column == Column::Program ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Column::Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case Column::Line:
        return tr("Line");
    case Column::What:
        return tr("Import");
    case Column::Program:
        return tr("AppID");
    case Column::Name:
        return tr("Name");
    case Column::Tags:
        return tr("Tags");
    case Column::Why:
        return tr("Remark");
    }
    return {};
}

} // namespace flotilla

#include "moc_importpreview.cpp"
