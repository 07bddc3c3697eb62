// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "run/workspace.h"
#include "workflow/freezerule.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace flotilla {

class SecondPersonChoice;

/// The times in which a connection is frozen: a list, and a line with which one is added, every week or once; in a team workspace also
/// which of its orders, and of all, need a second person. Each change is stored at once.
class FreezeDialog : public QDialog
{
    Q_OBJECT
public:
    FreezeDialog(const Workspace &workspace, const Connection &connection, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showKind();
    void showAll();
    void add();
    void remove();
    void store(const QList<FreezeWindow> &windows);
    [[nodiscard]] Result<FreezeWindow> typed() const;
    [[nodiscard]] Result<FreezeWindow> mayBeSet(const Result<FreezeWindow> &window) const;

    Workspace m_workspace;
    Connection m_connection;
    QList<FreezeWindow> m_windows;
    QString m_denied; ///< why who uses the program may change nothing here; empty: they may
    QLabel *m_intro;
    QListWidget *m_list;
    QComboBox *m_kind;
    QLineEdit *m_week;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_reason;
    QLabel *m_problem;
    SecondPersonChoice *m_second;
    SecondPersonChoice *m_secondOfAll;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_close;
};

/// Opens it over the page of `parent`.
FreezeDialog *openFreezes(const Workspace &workspace, const Connection &connection, QWidget *parent);

} // namespace flotilla
