// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/credentials.h"

#include "model/textrules.h"
#include "run/servicecredential.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaObject>

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct Credentials
{
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

bool needsSecret(const Workspace &workspace, const Connection &connection)
{
    const QList<Field> fields = workspace.platforms.of(connection.platform).connection;
    return std::any_of(fields.cbegin(), fields.cend(), [&connection](const Field &field) {
        return field.kind == Field::Kind::Secret && field.required && field.appliesTo(connection.fields);
    });
}

QList<Field> secretFields(const QList<Field> &fields)
{
    QList<Field> secret;
    std::copy_if(fields.cbegin(), fields.cend(), std::back_inserter(secret), [](const Field &f) { return f.kind == Field::Kind::Secret; });
    return secret;
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

Result<Secret> fromVariable(const QString &variable, const QString &connectionName)
{
    if (const QString credential = credentialName(variable); !credential.isEmpty()) {
        return serviceCredential(credential, connectionName);
    }
    const QByteArray value = valueOf(variable);
    return value.isEmpty() ? Result<Secret>(usage(Credentials::tr("The environment variable %1, which holds a secret of “%2”, is not set. Set it and start again.")
                                                      .arg(variable, connectionName)))
                           : Result<Secret>(Secret(value));
}

Result<Secrets> fromEnvironment(const Connection &connection, const QList<Field> &fields)
{
    Secrets secrets;
    for (auto it = connection.variables.cbegin(); it != connection.variables.cend(); ++it) {
        const Result<Secret> secret = fromVariable(it.value(), connection.name);
        if (!secret.ok()) {
            return secret.error();
        }
        // Whatever else does not belong there would make every signature wrong, for hours.
        const Field *field = findField(fields, it.key());
        if (const QString problem = problemOf(field ? field->rule : TextRule{TextKind::Key}, QLatin1StringView(secret->reveal())); !problem.isEmpty()) {
            const QString credential = credentialName(it.value());
            return usage(credential.isEmpty() ? Credentials::tr("The environment variable %1 of the connection “%2” cannot be used. %3")
                                                    .arg(it.value(), connection.name, problem)
                                              : Credentials::tr("The credential %1 of the connection “%2” cannot be used. %3")
                                                    .arg(credential, connection.name, problem));
        }
        secrets.insert(it.key(), *secret);
    }
    return secrets;
}

} // namespace

SecretStore &storeOf(const Workspace &workspace, const Connection &connection)
{
    return connection.source == SecretSource::Memory ? workspace.sessionSecrets : workspace.secrets;
}

Secret packed(const Secrets &secrets)
{
    QJsonObject object;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        object.insert(it.key(), QString::fromUtf8(it.value().reveal()));
    }
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Secrets unpacked(const Secret &stored, const QList<Field> &fields)
{
    Secrets secrets;
    const QByteArray &bytes = stored.reveal();
    if (bytes.startsWith('{')) {
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            secrets.insert(it.key(), Secret(it.value().toString().toUtf8()));
        }
        return secrets;
    }
    const QList<Field> names = secretFields(fields);
    const QList<QByteArray> parts = bytes.split('\n');
    for (qsizetype i = 0; i < names.size() && i < parts.size(); ++i) {
        if (!parts.at(i).isEmpty()) {
            secrets.insert(names.at(i).name, Secret(parts.at(i)));
        }
    }
    return secrets;
}

void fetchSecrets(const Workspace &workspace, const Connection &connection, QObject *context,
                  std::function<void(Result<Secrets>)> done)
{
    if (connection.secretPending) {
        const Error error{ErrorKind::Keychain,
                          Credentials::tr("The secret of “%1” was not stored to the end. Enter it again on the Connections page, or "
                                          "repeat “flotilla-cli connection add”.").arg(connection.name),
                          {}, {}, {}};
        QMetaObject::invokeMethod(context, [error, done = std::move(done)] { done(error); }, Qt::QueuedConnection);
        return;
    }
    if (connection.source == SecretSource::Environment) {
        const QList<Field> fields = workspace.platforms.of(connection.platform).connection;
        QMetaObject::invokeMethod(
            context, [connection, fields, done = std::move(done)] { done(fromEnvironment(connection, fields)); }, Qt::QueuedConnection);
        return;
    }
    const QList<Field> fields = workspace.platforms.of(connection.platform).connection;
    const bool hasSecrets = std::any_of(fields.cbegin(), fields.cend(), [&connection](const Field &field) {
        return field.kind == Field::Kind::Secret && field.appliesTo(connection.fields);
    });
    if (!hasSecrets) { // there may be no keychain either
        QMetaObject::invokeMethod(context, [done = std::move(done)] { done(Secrets()); }, Qt::QueuedConnection);
        return;
    }
    SecretStore *store = &storeOf(workspace, connection);
    const bool needed = needsSecret(workspace, connection);
    store->read(secretsOf(connection.id), context, [store, connection, fields, needed, context, done = std::move(done)](const Result<Secret> &secret) {
        if (secret.ok()) {
            const Secrets secrets = unpacked(*secret, fields);
            if (!secret->reveal().startsWith('{') && !secrets.isEmpty()) { // the form of an older program: once, and quietly
                store->write(secretsOf(connection.id), packed(secrets), context, [](const Status &) {});
            }
            done(secrets);
            return;
        }
        if (secret.error().kind == ErrorKind::NotFound && !needed) {
            done(Secrets());
            return;
        }
        if (secret.error().kind != ErrorKind::NotFound) {
            done(secret.error());
            return;
        }
        done(Error{ErrorKind::Keychain,
                   Credentials::tr("No secret is stored for the connection “%1”. Enter it again on the Connections page.").arg(connection.name),
                   {}, {}, {}});
    });
}

void openGateway(const Workspace &workspace, const Connection &connection, QObject *context,
                 std::function<void(Result<std::shared_ptr<Gateway>>)> done)
{
    GatewayFactory *gateways = &workspace.gateways;
    fetchSecrets(workspace, connection, context, [gateways, connection, done = std::move(done)](const Result<Secrets> &secrets) {
        done(secrets.ok() ? gateways->open(connection, *secrets) : Result<std::shared_ptr<Gateway>>(secrets.error()));
    });
}

} // namespace flotilla
