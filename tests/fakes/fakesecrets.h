// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"

#include <QHash>
#include <QMetaObject>

namespace flotilla::fakes {

/// A keychain in memory whose state a test can change.
class FakeSecrets : public SecretStore
{
public:
    KeychainState state = KeychainState::Ready;
    QHash<SecretName, QByteArray> values;
    int writes = 0;
    std::function<void()> written; ///< runs before the writer hears of it

    void probe(QObject *context, std::function<void(KeychainState)> done) override
    {
        later(context, [s = state, done = std::move(done)] { done(s); });
    }
    void read(const SecretName &id, QObject *context, std::function<void(Result<Secret>)> done) override
    {
        later(context, [this, id, done = std::move(done)] {
            if (state != KeychainState::Ready) {
                done(Error{ErrorKind::Keychain, QStringLiteral("keychain not usable"), {}, {}, {}});
            } else if (!values.contains(id)) {
                done(Error{ErrorKind::NotFound, QStringLiteral("no such secret"), {}, {}, {}});
            } else {
                done(Secret(values.value(id)));
            }
        });
    }
    void write(const SecretName &id, const Secret &secret, QObject *context, std::function<void(Status)> done) override
    {
        later(context, [this, id, secret, done = std::move(done)] {
            if (state != KeychainState::Ready) {
                // Who is silent may still do it.
                const ErrorKind kind = state == KeychainState::Silent ? ErrorKind::Unknown : ErrorKind::Keychain;
                done(Error{kind, QStringLiteral("keychain not usable"), {}, {}, {}});
                return;
            }
            ++writes;
            values.insert(id, secret.reveal());
            if (written) {
                written();
            }
            done({});
        });
    }
    void remove(const SecretName &id, QObject *context, std::function<void(Status)> done) override
    {
        later(context, [this, id, done = std::move(done)] {
            if (state == KeychainState::Locked) {
                done(Error{ErrorKind::Keychain, QStringLiteral("The keychain is locked."), {}, {}, {}});
                return;
            }
            if (state == KeychainState::Silent) {
                done(Error{ErrorKind::Unknown, QStringLiteral("The keychain did not answer."), {}, {}, {}});
                return;
            }
            values.remove(id);
            done({});
        });
    }
    [[nodiscard]] QString place() const override { return QStringLiteral("Test Keyring"); }

private:
    template <typename F>
    static void later(QObject *context, F call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace flotilla::fakes
