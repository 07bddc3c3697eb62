// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/credentials.h"

#include <QCoreApplication>
#include <QMetaObject>

namespace flotilla {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Credentials", text);
}

Result<Credentials> fromEnvironment(const Connection &connection)
{
    const QByteArray key = qgetenv(connection.keyVariable.toUtf8().constData());
    if (key.isEmpty()) {
        return Error{ErrorKind::Usage,
                     words(QT_TRANSLATE_NOOP("Credentials", "The environment variable %1, which holds the SecretKey of “%2”, is "
                                                            "not set. Set it and start again."))
                         .arg(connection.keyVariable, connection.name),
                     {}, {}, {}};
    }
    Credentials credentials{connection.secretId, Secret(key), {}};
    if (!connection.tokenVariable.isEmpty()) {
        const QByteArray token = qgetenv(connection.tokenVariable.toUtf8().constData());
        if (token.isEmpty()) {
            return Error{ErrorKind::Usage,
                         words(QT_TRANSLATE_NOOP("Credentials", "The environment variable %1, which holds the session token of "
                                                                "“%2”, is not set. Set it and start again."))
                             .arg(connection.tokenVariable, connection.name),
                         {}, {}, {}};
        }
        credentials.token = Secret(token);
    }
    return credentials;
}

Result<Credentials> fromStored(const Connection &connection, const Result<Secret> &secret)
{
    if (!secret.ok()) {
        if (secret.error().kind != ErrorKind::NotFound) {
            return secret.error();
        }
        return Error{ErrorKind::Keychain,
                     words(QT_TRANSLATE_NOOP("Credentials", "No secret is stored for the connection “%1”. Enter its SecretKey "
                                                            "again on the Connections page."))
                         .arg(connection.name),
                     {}, {}, {}};
    }
    const QByteArray &stored = secret.value().reveal();
    const qsizetype feed = stored.indexOf('\n');
    if (feed < 0) {
        return Credentials{connection.secretId, secret.value(), {}};
    }
    return Credentials{connection.secretId, Secret(stored.left(feed)), Secret(stored.mid(feed + 1))};
}

} // namespace

void fetchCredentials(const Workspace &workspace, const Connection &connection, QObject *context,
                      std::function<void(Result<Credentials>)> done)
{
    if (connection.source == SecretSource::Environment) {
        QMetaObject::invokeMethod(
            context, [connection, done = std::move(done)] { done(fromEnvironment(connection)); }, Qt::QueuedConnection);
        return;
    }
    SecretStore &store = connection.source == SecretSource::Memory ? workspace.sessionSecrets : workspace.secrets;
    store.read(connection.id, context, [connection, done = std::move(done)](const Result<Secret> &secret) {
        done(fromStored(connection, secret));
    });
}

void openGateway(const Workspace &workspace, const Connection &connection, QObject *context,
                 std::function<void(Result<std::shared_ptr<Gateway>>)> done)
{
    GatewayFactory *gateways = &workspace.gateways;
    fetchCredentials(workspace, connection, context,
                     [gateways, connection, done = std::move(done)](const Result<Credentials> &credentials) {
                         done(credentials.ok() ? gateways->open(connection, credentials.value())
                                               : Result<std::shared_ptr<Gateway>>(credentials.error()));
                     });
}

} // namespace flotilla
