// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/catalogue.h"
#include "run/filereader.h"
#include "run/savedfile.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QPushButton;
class QTableWidget;

namespace flotilla {

class MessageBar;

/// Downloads a file of each of some mini programs into a folder: each is checked to be the one that was wanted, and its digest is
/// shown and stands in the report.
class FileSheet : public QDialog
{
    Q_OBJECT
public:
    /// `query`: gives the files, which have names of their own. `versions`: what was told to be online, as far as it was.
    FileSheet(const UiContext &context, const Connection &connection, const Query &query, const QList<MiniProgram> &programs,
              const QHash<MiniProgramId, QString> &versions, QWidget *parent);
    ~FileSheet() override;

    /// Into this folder; nothing is asked any more.
    void download(const QString &folder);
    [[nodiscard]] QByteArray report() const;
    /// What is said below the table.
    [[nodiscard]] QString told() const;
    [[nodiscard]] QPushButton *startButton() const { return m_start; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What became of the file of one mini program.
    struct Row
    {
        MiniProgram program;
        QString version; ///< that was told to be online
        SavedFile file;  ///< no path: it is not there
        QString problem;
    };
    void build();
    void retranslate();
    void arrived(qsizetype index, const Reply &reply);
    void showRow(int row);
    void showState();
    [[nodiscard]] QString nameOf(const Row &row) const;

    UiContext m_context;
    Connection m_connection;
    Query m_query;
    QList<Row> m_rows;
    FileReader m_files;
    QString m_folder;
    QList<int> m_asked; ///< rows, in the order of the calls
    MessageBar *m_bar;
    QLabel *m_about;
    QTableWidget *m_table;
    QLabel *m_told;
    QPushButton *m_start;
    QPushButton *m_report;
    QPushButton *m_close;
};

} // namespace flotilla
