// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connectionform.h"
#include "run/workspace.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>

class QPushButton;

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
    /// The keyboard goes to what is to be done first.
    void focusFirst();
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
    /// Whether the program that the connection would start was seen and agreed to; else asks, and does `then` afterwards.
    bool agreedToProgram(const std::function<void()> &then);
    /// A new connection where no keychain is: says so before anybody has typed.
    void offerMemoryIfNeeded();
    /// Says `why` and offers the memory of this run as the one button; `then` goes on from there.
    void offerMemory(const QString &why, const std::function<void()> &then);

    Workspace m_workspace;
    ConnectionForm *m_form = nullptr;
    DoctorView *m_doctor = nullptr;
    MessageBar *m_problem = nullptr;
    ConnectionKeeper *m_keeper = nullptr;
    Connection m_tested;     ///< what the running or last test was about, as typed
    bool m_editedSince = false;
    KeychainState m_keychain = KeychainState::Ready; ///< as far as it was asked
    QPointer<QPushButton> m_memory; ///< the offer, while it stands
    QStringList m_agreed;    ///< the program with its arguments that was stored or agreed to
    ConnectionId m_trial;    ///< under which the typed secret is kept in memory while it is tested
};

} // namespace flotilla
