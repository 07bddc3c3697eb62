// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QDialog>

class QPushButton;

namespace flotilla {

class ConnectionEditor;

/// Adds or edits a connection; accepted once it is saved.
class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    /// A connection with an empty id is a new one.
    ConnectionDialog(const Workspace &workspace, const Connection &connection, QWidget *parent);

    [[nodiscard]] const ConnectionId &savedId() const { return m_savedId; }
    /// What stayed behind at saving, for people; mostly empty.
    [[nodiscard]] const QString &remark() const { return m_remark; }
    /// Not while a connection is being saved.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ConnectionEditor *m_editor = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QString m_name;
    ConnectionId m_savedId;
    QString m_remark;
};

} // namespace flotilla
