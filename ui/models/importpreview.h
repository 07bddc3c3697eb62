// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "run/targetsfile.h"

#include <QAbstractTableModel>

namespace flotilla {

/// What an import would do to one mini program, or why a line of the file cannot be used.
struct ImportLine
{
    enum class What { Bad, Added, Changed, Same };
    What what = What::Bad;
    int line = 0;        ///< in the file; 0: the whole file
    MiniProgram program; ///< as it will be; empty with Bad
    QString why;         ///< Bad: what is wrong; Changed: what changes; and what is odd about the row
};

/// Compares an imported list with what the catalogue has of this connection, where its rows will belong. Empty cells leave
/// what is there, tags are added to those that are there, `frozen` is never touched. Bad lines come first, then changed, added and unchanged ones, each by line.
[[nodiscard]] QList<ImportLine> compareImport(const ImportedList &list, const QList<MiniProgram> &known,
                                              const ConnectionId &connection);
/// The mini programs to save: added and changed ones.
[[nodiscard]] QList<MiniProgram> toSave(const QList<ImportLine> &lines);
[[nodiscard]] int countOf(const QList<ImportLine> &lines, ImportLine::What what);

/// The preview table of an import.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Line, What, Program, Name, Tags, Why };
    static constexpr int kColumns = 6;

    using QAbstractTableModel::QAbstractTableModel;
    void setLines(const QList<ImportLine> &lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const ImportLine &line, Column column);

    QList<ImportLine> m_lines;
};

} // namespace flotilla
