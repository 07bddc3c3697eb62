// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listfile.h"
#include "models/importpreview.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;

namespace flotilla {

namespace Ui {
class ImportDialog;
}

/// Shows what a list will do, line by line, before anything is done: “Import 57”. Asks where the list does not tell: in which
/// encoding its names come out right, and which column is what.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// What becomes of the rows: they are saved in the catalogue, or ticked, also those that are in it already; or each says what an
    /// operation does to it.
    enum class Purpose { Save, Tick, Order };
    /// `from`: name of the file, or empty for the clipboard.
    ImportDialog(const ListFile &file, const QList<MiniProgram> &known, const ConnectionId &connection, const QString &from,
                 Purpose purpose, QWidget *parent);
    ~ImportDialog() override;

    /// The operation that takes the list; files that it names are looked for in `folder` first.
    void orderFor(const Operation &operation, const QString &folder);

    /// Added and changed mini programs.
    [[nodiscard]] QList<MiniProgram> programs() const { return toSave(m_lines); }
    [[nodiscard]] const ImportedList &list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addEncoding();
    void offerMapping();
    void encodingChosen();
    void readAgain();
    void tellColumns();
    void setList(const ImportedList &list);
    void retranslate();
    void showLines();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    ListFile m_file;
    ImportedList m_list; ///< as the person says that the file is to be read
    QList<ImportLine> m_lines;
    ConnectionId m_connection;
    QString m_from;
    Purpose m_purpose;
    const Operation *m_operation = nullptr; ///< of the platform, which lives on
    QString m_folder;
    ImportPreviewModel *m_model = nullptr;
    QList<MiniProgram> m_known;
    /// One per part of a mini program: what it is called, and which column it is. Empty: the columns name themselves.
    QList<QPair<QLabel *, QComboBox *>> m_mapping;
    int m_laneColumn = -1;
};

} // namespace flotilla
