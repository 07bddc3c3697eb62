// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importpreview.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;

namespace flotilla {

namespace Ui {
class ImportDialog;
}

/// Shows what an import will do, line by line, before anything is done: “Import 57”.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `from`: name of the file, or empty for the clipboard.
    ImportDialog(const ImportedList &list, const QList<MiniProgram> &known, const ConnectionId &connection,
                 const QString &from, QWidget *parent);
    ~ImportDialog() override;

    /// Lets a person say which column of the file is what; the preview follows.
    void offerMapping(const QByteArray &file);
    /// Added and changed mini programs.
    [[nodiscard]] QList<MiniProgram> programs() const { return toSave(m_lines); }
    [[nodiscard]] const ImportedList &list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void retellMapping();
    void readAgain();
    void showLines();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportedList m_list;
    QList<ImportLine> m_lines;
    ConnectionId m_connection;
    QString m_from;
    ImportPreviewModel *m_model = nullptr;
    QList<MiniProgram> m_known;
    QByteArray m_file;     ///< empty: its columns name themselves
    QStringList m_columns; ///< the first row of the file
    /// One per part of a mini program: what it is called, and which column it is.
    QList<QPair<QLabel *, QComboBox *>> m_mapping;
};

} // namespace flotilla
