// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/credentials.h"

#include "model/textrules.h"

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

Result<Secrets> fromEnvironment(const Connection &connection, const QList<Field> &fields)
{
    Secrets secrets;
    for (auto it = connection.variables.cbegin(); it != connection.variables.cend(); ++it) {
        const QByteArray value = valueOf(it.value());
        if (value.isEmpty()) {
            return Error{ErrorKind::Usage,
                         Credentials::tr("The environment variable %1, which holds a secret of “%2”, is not set. Set it and start again.")
                             .arg(it.value(), connection.name),
                         {}, {}, {}};
        }
        // Whatever else does not belong there would make every signature wrong, for hours.
        const Field *field = findField(fields, it.key());
        if (const QString problem = problemOf(field ? field->rule : TextRule{TextKind::Key}, QLatin1StringView(value)); !problem.isEmpty()) {
            return Error{ErrorKind::Usage,
                         Credentials::tr("The environment variable %1 of the connection “%2” cannot be used. %3")
                             .arg(it.value(), connection.name, problem),
                         {}, {}, {}};
        }
        secrets.insert(it.key(), Secret(value));
    }
    return secrets;
}

SecretStore &storeOf(const Workspace &workspace, const Connection &connection)
{
    return connection.source == SecretSource::Memory ? workspace.sessionSecrets : workspace.secrets;
}

QString keptKey(const ConnectionId &connection)
{
    return u"secrets/"_s + connection.value; // ids of mini programs, separated by blanks
}

Status noteSecretOf(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program)
{
    const auto known = programsWithSecrets(workspace, connection);
    if (!known.ok() || known->contains(program)) {
        return known.ok() ? Status() : Status(known.error());
    }
    QStringList ids;
    for (const MiniProgramId &id : *known + QList{program}) {
        ids.append(id.value);
    }
    return workspace.catalogue.setSetting(keptKey(connection), ids.join(u' '));
}

/// Removes these from the store, one after the other, and ends at the first that stays.
void removeSecrets(SecretStore &store, QList<SecretName> names, QObject *context, std::function<void(Status)> done)
{
    if (names.isEmpty()) {
        done({});
        return;
    }
    const SecretName name = names.takeFirst();
    store.remove(name, context, [&store, names = std::move(names), context, done = std::move(done)](const Status &gone) {
        if (gone.ok() || gone.error().kind == ErrorKind::NotFound) {
            removeSecrets(store, names, context, done);
        } else {
            done(gone);
        }
    });
}

} // namespace

Result<QList<MiniProgramId>> programsWithSecrets(const Workspace &workspace, const ConnectionId &connection)
{
    const auto noted = workspace.catalogue.setting(keptKey(connection));
    if (!noted.ok()) {
        return noted.error();
    }
    QList<MiniProgramId> programs;
    const QStringList ids = noted->split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        programs.append({id});
    }
    return programs;
}

void forgetSecrets(const Workspace &workspace, const Connection &connection, QObject *context, std::function<void(Status)> done)
{
    const auto programs = programsWithSecrets(workspace, connection.id);
    if (!programs.ok()) {
        QMetaObject::invokeMethod(context, [error = programs.error(), done = std::move(done)] { done(error); }, Qt::QueuedConnection);
        return;
    }
    QList<SecretName> names;
    for (const MiniProgramId &program : *programs) {
        names.append(secretsOf(connection.id, program));
    }
    names.append(secretsOf(connection.id)); // last: as long as one is left the connection can be removed again
    Catalogue *catalogue = &workspace.catalogue;
    removeSecrets(storeOf(workspace, connection), names, context,
                  [catalogue, key = keptKey(connection.id), any = !programs->isEmpty(), done = std::move(done)](const Status &gone) {
                      done(gone.ok() && any ? catalogue->setSetting(key, {}) : gone);
                  });
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

void keepProgramSecrets(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program,
                        const Secrets &secrets, QObject *context, std::function<void(Status)> done)
{
    const auto connections = workspace.catalogue.connections();
    const auto later = [context, done](const Error &error) {
        QMetaObject::invokeMethod(context, [done, error] { done(error); }, Qt::QueuedConnection);
    };
    if (!connections.ok()) {
        later(connections.error());
        return;
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(), [&](const Connection &c) { return c.id == connection; });
    if (found == connections->cend() || found->source == SecretSource::Environment) {
        later({ErrorKind::Usage, Credentials::tr("This connection has no place where a new secret can be kept."), {}, {}, {}});
        return;
    }
    // Noted first: what is in the keychain and noted nowhere would stay there for ever.
    if (const Status noted = noteSecretOf(workspace, connection, program); !noted.ok()) {
        later(noted.error());
        return;
    }
    storeOf(workspace, *found).write(secretsOf(connection, program), packed(secrets), context, std::move(done));
}

} // namespace flotilla
