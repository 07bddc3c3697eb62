// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connectionform.h"
#include "run/workspace.h"

#include <QWidget>

namespace flotilla {

class ConnectionKeeper;
class DoctorView;
class MessageBar;

/// The form together with what it can do: test what was typed without saving it, and save it.
class ConnectionEditor : public QWidget
{
    Q_OBJECT
public:
    ConnectionEditor(const Workspace &workspace, QWidget *parent);
    ~ConnectionEditor() override;

    /// A connection with an empty id is a new one.
    void load(const Connection &connection);
    void test();
    void save();
    [[nodiscard]] ConnectionForm *form() const { return m_form; }
    [[nodiscard]] bool isBusy() const;
    /// The secret is on its way to the keychain: it cannot be called back, so nobody may leave now.
    [[nodiscard]] bool isSaving() const;

signals:
    void saved(const flotilla::Connection &connection, const QString &remark);
    void busyChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void testEnded(bool passed, const QString &result);
    void dropTrial();
    [[nodiscard]] Connection withTestResult(Connection connection) const;
    void showProblem(const QString &text);

    Workspace m_workspace;
    ConnectionForm *m_form = nullptr;
    DoctorView *m_doctor = nullptr;
    MessageBar *m_problem = nullptr;
    ConnectionKeeper *m_keeper = nullptr;
    Connection m_tested;     ///< what the running or last test was about, as typed
    bool m_editedSince = false;
    ConnectionId m_trial;    ///< under which the typed secret is kept in memory while it is tested
};

} // namespace flotilla
