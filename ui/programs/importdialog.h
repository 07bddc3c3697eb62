// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importpreview.h"

#include <QDialog>

#include <memory>

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
    ImportDialog(const ImportedList &list, const QList<MiniProgram> &known, const QString &from, QWidget *parent);
    ~ImportDialog() override;

    /// Added and changed mini programs.
    [[nodiscard]] QList<MiniProgram> programs() const { return toSave(m_lines); }
    [[nodiscard]] const ImportedList &list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportedList m_list;
    QList<ImportLine> m_lines;
    QString m_from;
    ImportPreviewModel *m_model = nullptr;
};

} // namespace flotilla
