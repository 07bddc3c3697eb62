// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QTimer>

#include <functional>

namespace flotilla {

/// Has a locked Secret Service ask its owner for the password, in a window of the service's own: one at a time, whoever waits for it, and after
/// one that was not answered no other until a person wants it. The window is never taken away: Dismiss ends GNOME Keyring 42 by an assertion.
class KeychainUnlock : public QObject
{
    Q_OBJECT

public:
    explicit KeychainUnlock(Millis patience, QObject *parent = nullptr);

    /// Nobody is asked before that. `told`: that it asks, and that this is over.
    void allow(std::function<void(bool asking)> told);
    /// Whoever finds it locked should ask() and wait for ended().
    [[nodiscard]] bool mayAsk() const { return m_allowed && !m_closed && !m_overdue; }
    /// A window that waits for the password is open.
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] bool wasClosed() const { return m_closed; }
    /// A person wants it: what was closed or overdue counts no more.
    void askAnew();
    void ask();

signals:
    /// It is unlocked, by the password or from outside, or it was closed, or nobody has answered for so long; who waits looks.
    void ended();

private slots:
    void completed(bool dismissed, const QDBusVariant &result);

private:
    void show(const QString &prompt);
    void finish(bool closed);
    void lookAgain();

    std::function<void(bool)> m_told;
    QString m_prompt; ///< its object, once it is shown
    QTimer m_patience;
    QTimer m_looks; ///< somebody else may unlock it
    QDBusServiceWatcher m_service;
    bool m_allowed = false;
    bool m_asking = false;
    bool m_closed = false;
    bool m_overdue = false;
};

} // namespace flotilla
