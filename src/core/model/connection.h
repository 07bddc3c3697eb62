// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/time.h"

#include <QByteArray>
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

    /// For the signer and the keychain alone.
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

/// One account at one platform. Holds no secret: `id` is the key under which the SecretStore has it.
struct Connection
{
    ConnectionId id;
    QString name;
    QString platform = QStringLiteral("weda");
    QString secretId;
    QString environment; ///< EnvId
    QString endpoint;    ///< empty: the vendor's hosts; else base URL that replaces them all (http only on loopback)
    QString signedHost;  ///< with a relay as endpoint: the host that it talks to, which is what is signed; else empty
    QString region;
    SecretSource source = SecretSource::Keychain;
    QString keyVariable;   ///< with Environment: name of the variable that holds the SecretKey
    QString tokenVariable; ///< with Environment: name of the variable that holds the session token, or empty
    Purpose purpose = Purpose::Production;
    Proxy proxy = Proxy::System;
    Instant testedAt;   ///< last test
    QString testResult; ///< what it said, one line; empty: never tested
    bool testPassed = false;
    bool operator==(const Connection &) const = default;
};

/// The endpoint in one spelling: lower-case scheme and host, no default port, no path. What two people type differently must
/// be one lane. Empty stays empty; what is no URL stays as it is.
[[nodiscard]] QString plainEndpoint(const QString &endpoint);

/// What signs a request. The token is there with temporary keys only.
struct Credentials
{
    QString secretId;
    Secret secretKey;
    Secret token;
};

} // namespace flotilla
