// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionkeeper.h"

#include "run/credentials.h"
#include "run/keychainprompt.h"
#include "run/programsecrets.h"

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
    // What was told at another place says nothing about this one. Before anything else: a cache that is read once more costs little.
    const Platform &platform = m_workspace.platforms.of(connection.platform);
    const bool moves = !before.id.isEmpty() && platform.place && platform.place(before) != platform.place(connection);
    if (const Status forgotten = moves ? m_workspace.fleet.forget(connection.id) : Status(); !forgotten) {
        fail(tr("The connection was not saved: %1").arg(forgotten.error().text));
        return;
    }
    SecretStore *store = storeOf(connection.source);
    Connection whole = connection;
    whole.secretPending = store && secret.isEmpty() && before.secretPending; // nothing was entered that could mend it
    if (!store || secret.isEmpty()) {
        complete(whole, before);
        return;
    }
    // The row first, marked: a name that is taken or a full disk is noticed before the secret is touched, and whatever ends this
    // program leaves no secret without an owner, and no old id with a new key.
    Connection marked = connection;
    marked.secretPending = true;
    if (const Status status = m_workspace.catalogue.saveConnection(marked); !status) {
        fail(tr("The connection was not saved: %1").arg(status.error().text));
        return;
    }
    unlockStore(*store, this, [this, store, secret, whole, before](KeychainState) { // the answer to the write says what there is to say
        store->write(secretsOf(whole.id), secret, this, [this, whole, before](const Status &status) {
            if (status) {
                complete(whole, before);
            } else {
                undo(whole, before, status.error());
            }
        });
    });
}

void ConnectionKeeper::complete(const Connection &connection, const Connection &before)
{
    if (const Status status = m_workspace.catalogue.saveConnection(connection); !status) {
        fail(tr("The connection was not saved: %1").arg(status.error().text));
        return;
    }
    if (SecretStore *old = before.id.isEmpty() ? nullptr : storeOf(before.source); old && old != storeOf(connection.source)) {
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

// The secret was refused: back to what there was. A new connection goes only when nothing of its secret certainly is left.
void ConnectionKeeper::undo(const Connection &connection, const Connection &before, const Error &error)
{
    const QString said = tr("The secret was not stored: %1 Nothing was saved.").arg(error.text);
    const QString marked = tr("The secret was not stored: %1 The connection stays in the list without it; enter the secret again, or "
                              "delete the connection.").arg(error.text);
    if (!before.id.isEmpty()) {
        // Without certainty the mark stays: the old id must not sign with a key that may have been stored all the same.
        fail(error.kind != ErrorKind::Unknown && m_workspace.catalogue.saveConnection(before) ? said : marked);
        return;
    }
    const auto drop = [this, connection, said, marked](bool isGone) {
        fail(isGone && m_workspace.catalogue.removeConnection(connection.id) ? said : marked);
    };
    SecretStore *store = storeOf(connection.source);
    store->remove(secretsOf(connection.id), this, [this, store, drop, isCertain = error.kind != ErrorKind::Unknown](const Status &gone) {
        if (gone || gone.error().kind == ErrorKind::NotFound || !isCertain) {
            drop(gone || gone.error().kind == ErrorKind::NotFound);
            return;
        }
        // What said no and is still locked has taken nothing.
        store->probe(this, [drop](KeychainState state) { drop(state != KeychainState::Ready); });
    });
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
    unlockStore(*store, this, [this, connection](KeychainState state) {
        if (state == KeychainState::Absent) {
            removeConnection(connection, tr("There is no keychain in this session; a secret that an earlier one stored is still in that keychain."));
            return;
        }
        if (state == KeychainState::Locked) {
            fail(tr("The keychain is locked, so the secret cannot be deleted. Unlock it, then delete the connection again."));
            return;
        }
        if (state == KeychainState::Silent) {
            fail(tr("The keychain does not answer, so the secret cannot be deleted. Delete the connection again once it does."));
            return;
        }
        forgetSecrets(m_workspace, connection, this, [this, connection](const Status &status) {
            if (status) {
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

#include "moc_connectionkeeper.cpp"
