// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"
#include "run/itemlist.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace flotilla {

/// What a platform can be asked about one mini program, a button each; the answer stands below it until another mini program is
/// shown. Nothing is asked before a person wants it, and nothing is changed by it.
class ProgramQueries : public QWidget
{
    Q_OBJECT
public:
    ProgramQueries(const Workspace &workspace, QWidget *parent);

    /// The queries of the connection's platform, about this one; an empty id: none.
    void setProgram(const Connection &connection, const MiniProgramId &program);
    void retranslate();

private:
    struct Row
    {
        Query query;
        QPushButton *button = nullptr;
        QLabel *answer = nullptr;
        QLabel *picture = nullptr;
    };
    void remake();
    void ask(qsizetype row);
    void listed();
    void arrived(const QByteArray &bytes, const Error &problem);
    void tell(qsizetype row, const QString &text);
    [[nodiscard]] QString lineOf(const Query &query, const Item &item) const;
    [[nodiscard]] const Words &words() const;

    Workspace m_workspace;
    ItemList m_items;
    FileReader m_file;
    Connection m_connection;
    MiniProgramId m_program;
    QList<Row> m_rows;
    qsizetype m_asked = -1; ///< the row that is being asked
    QString m_platform;     ///< for which the rows were made
    QVBoxLayout *m_column;
};

} // namespace flotilla
