// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace flotilla {

/// What one mini program is to be, column by column as a list would say it, filled with what it is now. Changes nothing.
class ColumnsForm : public QWidget
{
    Q_OBJECT
public:
    ColumnsForm(const Workspace &workspace, QWidget *parent);

    /// `target`: whose; null: of one that is to be made.
    void ask(const Connection &connection, const Operation &operation, const Target *target);
    /// What an older order asked for, as if a person had filled it in.
    void take(const Values &values);
    /// What is filled in, by column: all of it for one that is to be made, else what differs from what was told.
    [[nodiscard]] Values values() const;
    /// Why nothing can be started yet; empty: it can.
    [[nodiscard]] QString problem() const;
    void retranslate();

signals:
    void changed();

private:
    struct Row
    {
        Field field;
        QLabel *label = nullptr;
        QLineEdit *line = nullptr;      ///< one line, or a file
        QPlainTextEdit *text = nullptr; ///< several
        QComboBox *box = nullptr;       ///< the platform says what there is
        QPushButton *choose = nullptr;
    };
    void addRow(const Field &field);
    [[nodiscard]] static QString valueOf(const Row &row);
    static void fill(const Row &row, const QString &value);
    void replied(const Reply &reply);
    void takeChoices(const Reply &reply);
    void showState();

    Workspace m_workspace;
    FileReader m_now;
    FileReader m_choices;
    Connection m_connection;
    ColumnForm m_form;
    Values m_before; ///< what was told
    QString m_error;
    bool m_makes = false;
    QStringList m_choiceColumns;
    QList<Row> m_rows;
    QGridLayout *m_grid;
    QLabel *m_heading;
    QLabel *m_said;
};

} // namespace flotilla
