// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>

namespace flotilla {

/// Saves and deletes connections together with their secrets: the secret goes to the keychain or to the memory of this
/// run, the rest to the catalogue, and neither is left behind alone. One call at a time; ends with one of the signals.
class ConnectionKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionKeeper(const Workspace &workspace, QObject *parent = nullptr);

    /// An empty secret keeps the one that is stored. `before` has an empty id for a new connection.
    void save(const Connection &connection, const Connection &before, const Secret &secret);
    /// Removes the secrets first, those of single mini programs before the connection's own. A locked keychain fails and leaves everything as it was; without any keychain the
    /// connection goes and `removed` says that a secret may be left.
    void remove(const Connection &connection);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    /// `remark`: a sentence about what stayed behind, e.g. the secret in the keychain that is not used any more.
    void saved(const flotilla::Connection &connection, const QString &remark);
    void removed(const QString &remark);
    /// A sentence that says what did not work and what to do.
    void failed(const QString &text);

private:
    void complete(const Connection &connection, const Connection &before);
    void undo(const Connection &connection, const Connection &before, const Error &error);
    void end(const Connection &connection, const QString &remark);
    void removeConnection(const Connection &connection, const QString &remark);
    void fail(const QString &text);
    [[nodiscard]] SecretStore *storeOf(SecretSource source) const;

    Workspace m_workspace;
    bool m_busy = false;
};

} // namespace flotilla
