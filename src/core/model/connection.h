// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/time.h"
#include "model/values.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace flotilla {

/// Bytes that must never be written anywhere: no stream operator, no conversion to text, overwritten when dropped.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret() { m_bytes.fill('\0'); }

    /// For the signer, the keychain, and whoever shows a new one to a person once.
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

/// Where the secret of a connection comes from. Environment is meant for unattended runs; only the names are stored.
enum class SecretSource { Keychain, Environment, Memory };
/// What a connection is for; shown as colour and word on every page.
enum class Purpose { Production, Test, Practice };
enum class Proxy { System, None };

/// One account at one platform. Holds no secret: `id` is the key under which the SecretStore has them.
struct Connection
{
    ConnectionId id;
    QString name;
    QString platform; ///< Platform::id
    Values fields;    ///< by name of Platform::connection; never a secret one
    SecretSource source = SecretSource::Keychain;
    Values variables; ///< with Environment: by name of the secret field, the variable that holds it, or "cred:NAME" (servicecredential.h)
    Purpose purpose = Purpose::Production;
    Proxy proxy = Proxy::System;
    Instant testedAt;   ///< last test
    QString testResult; ///< what it said, one line; empty: never tested
    bool testPassed = false;
    bool secretPending = false; ///< its secret was on its way into the store when this was written: it may be missing, or another one's
    bool operator==(const Connection &) const = default;

    [[nodiscard]] QString field(const QString &key) const { return fields.value(key); }
};

/// Both reach the same place with the same credentials: what the platform answered to one holds for the other. Name,
/// purpose and the last test are not part of it.
[[nodiscard]] bool sameAccess(const Connection &a, const Connection &b);

/// The endpoint in one spelling: lower-case scheme and host, no default port, no path. What two people type differently must
/// be one lane. Empty stays empty; what is no URL stays as it is.
[[nodiscard]] QString plainEndpoint(const QString &endpoint);

/// The secrets of a connection by the name of their field.
using Secrets = QMap<QString, Secret>;

} // namespace flotilla
