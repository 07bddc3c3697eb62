// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memorysecretstore.h"

#include <QCoreApplication>
#include <QObject>

namespace flotilla {

namespace {

/// Calls from the event loop; not at all once `context` is gone.
template <typename Call>
void later(QObject *context, Call call)
{
    QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
}

} // namespace

void MemorySecretStore::probe(QObject *context, std::function<void(KeychainState)> done)
{
    later(context, [done = std::move(done)] { done(KeychainState::Ready); });
}

void MemorySecretStore::read(const SecretName &id, QObject *context, std::function<void(Result<Secret>)> done)
{
    const auto found = m_secrets.constFind(id);
    if (found != m_secrets.cend()) {
        later(context, [secret = *found, done = std::move(done)] { done(secret); });
        return;
    }
    const Error missing{ErrorKind::NotFound,
                        QCoreApplication::translate("MemorySecretStore", "The secret of this connection was kept for an "
                                                                         "earlier run only. Enter it again."), {}, {}, {}};
    later(context, [missing, done = std::move(done)] { done(missing); });
}

void MemorySecretStore::write(const SecretName &id, const Secret &secret, QObject *context, std::function<void(Status)> done)
{
    m_secrets.insert(id, secret);
    later(context, [done = std::move(done)] { done({}); });
}

void MemorySecretStore::remove(const SecretName &id, QObject *context, std::function<void(Status)> done)
{
    m_secrets.remove(id);
    later(context, [done = std::move(done)] { done({}); });
}

QString MemorySecretStore::place() const
{
    return QCoreApplication::translate("MemorySecretStore", "memory, until you quit");
}

} // namespace flotilla
