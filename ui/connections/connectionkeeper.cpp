// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionkeeper.h"

namespace flotilla {

ConnectionKeeper::ConnectionKeeper(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

SecretStore *ConnectionKeeper::storeOf(SecretSource source) const
{
    switch (source) {
    case SecretSource::Keychain:
        return &m_workspace.secrets;
    case SecretSource::Memory:
        return &m_workspace.sessionSecrets;
    case SecretSource::Environment:
        break;
    }
    return nullptr;
}

void ConnectionKeeper::save(const Connection &connection, const Connection &before, const Secret &secret)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    SecretStore *store = storeOf(connection.source);
    if (!store || secret.isEmpty()) {
        saveConnection(connection, before, false);
        return;
    }
    // The secret first: a connection that is listed but cannot sign anything would only puzzle people.
    store->write(secretsOf(connection.id), secret, this, [this, connection, before](const Status &status) {
        if (status) {
            Connection whole = connection;
            whole.secretPending = false; // what was left half done is mended
            saveConnection(whole, before, true);
        } else {
            fail(tr("The secret was not stored: %1 Nothing was saved.").arg(status.error().text));
        }
    });
}

void ConnectionKeeper::saveConnection(const Connection &connection, const Connection &before, bool secretWritten)
{
    const Status status = m_workspace.catalogue.saveConnection(connection);
    const bool isNew = before.id.isEmpty();
    if (!status) {
        if (isNew && secretWritten) {
            storeOf(connection.source)->remove(secretsOf(connection.id), this, [](const Status &) {});
        }
        fail(tr("The connection was not saved: %1").arg(status.error().text));
        return;
    }
    if (SecretStore *old = isNew ? nullptr : storeOf(before.source); old && old != storeOf(connection.source)) {
        old->remove(secretsOf(connection.id), this, [this, connection, old](const Status &gone) {
            const bool isGone = gone || gone.error().kind == ErrorKind::NotFound;
            end(connection, isGone ? QString()
                                   : tr("The connection was saved, but its old secret is still in %1: %2")
                                         .arg(old->place(), gone.error().text));
        });
        return;
    }
    end(connection, {});
}

void ConnectionKeeper::end(const Connection &connection, const QString &remark)
{
    m_busy = false;
    emit saved(connection, remark);
}

void ConnectionKeeper::remove(const Connection &connection)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    SecretStore *store = storeOf(connection.source);
    if (!store) {
        removeConnection(connection, {});
        return;
    }
    store->probe(this, [this, connection, store](KeychainState state) {
        if (state == KeychainState::Absent) {
            removeConnection(connection, tr("There is no keychain in this session; a secret that an earlier one stored is still in that keychain."));
            return;
        }
        if (state == KeychainState::Locked) {
            fail(tr("The keychain is locked, so the secret cannot be deleted. Unlock it, then delete the connection again."));
            return;
        }
        store->remove(secretsOf(connection.id), this, [this, connection](const Status &status) {
            if (status || status.error().kind == ErrorKind::NotFound) {
                removeConnection(connection, {});
            } else {
                fail(tr("The secret was not deleted: %1 The connection was kept.").arg(status.error().text));
            }
        });
    });
}

void ConnectionKeeper::removeConnection(const Connection &connection, const QString &remark)
{
    const Status status = m_workspace.catalogue.removeConnection(connection.id);
    if (!status) {
        fail(tr("The connection was not deleted: %1").arg(status.error().text));
        return;
    }
    m_busy = false;
    emit removed(remark);
}

void ConnectionKeeper::fail(const QString &text)
{
    m_busy = false;
    emit failed(text);
}

} // namespace flotilla
