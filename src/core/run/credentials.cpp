// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/credentials.h"

#include "model/textrules.h"

#include <QCoreApplication>
#include <QMetaObject>

namespace flotilla {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Credentials", text);
}

/// What a variable holds, without the line end that `export KEY="$(cat file; echo)"` and files of other systems leave behind.
QByteArray valueOf(const QString &variable)
{
    QByteArray value = qgetenv(variable.toUtf8().constData());
    if (value.endsWith('\n')) {
        value.chop(1);
    }
    if (value.endsWith('\r')) {
        value.chop(1);
    }
    return value;
}

/// Whatever else does not belong there would make every signature wrong, for hours.
Status checkValue(const Connection &connection, const QString &variable, TextKind kind, const QByteArray &value)
{
    const QString problem = problemOf({kind}, QLatin1StringView(value));
    if (problem.isEmpty()) {
        return {};
    }
    return Error{ErrorKind::Usage,
                 words(QT_TRANSLATE_NOOP("Credentials", "The environment variable %1 of the connection “%2” cannot be used. %3"))
                     .arg(variable, connection.name, problem),
                 {}, {}, {}};
}

Result<Credentials> fromEnvironment(const Connection &connection)
{
    const QByteArray key = valueOf(connection.keyVariable);
    if (key.isEmpty()) {
        return Error{ErrorKind::Usage,
                     words(QT_TRANSLATE_NOOP("Credentials", "The environment variable %1, which holds the SecretKey of “%2”, is "
                                                            "not set. Set it and start again."))
                         .arg(connection.keyVariable, connection.name),
                     {}, {}, {}};
    }
    if (const Status status = checkValue(connection, connection.keyVariable, TextKind::Key, key); !status) {
        return status.error();
    }
    Credentials credentials{connection.secretId, Secret(key), {}};
    if (!connection.tokenVariable.isEmpty()) {
        const QByteArray token = valueOf(connection.tokenVariable);
        if (token.isEmpty()) {
            return Error{ErrorKind::Usage,
                         words(QT_TRANSLATE_NOOP("Credentials", "The environment variable %1, which holds the session token of "
                                                                "“%2”, is not set. Set it and start again."))
                             .arg(connection.tokenVariable, connection.name),
                         {}, {}, {}};
        }
        if (const Status status = checkValue(connection, connection.tokenVariable, TextKind::Token, token); !status) {
            return status.error();
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
