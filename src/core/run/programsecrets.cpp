// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/programsecrets.h"

#include "run/credentials.h"
#include "run/trailnames.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <algorithm>
#include <memory>
#include <utility>

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct ProgramSecrets
{
    Q_DECLARE_TR_FUNCTIONS(ProgramSecrets)
};

void answerLater(QObject *context, std::function<void(Status)> done, const Status &status)
{
    QMetaObject::invokeMethod(context, [done = std::move(done), status] { done(status); }, Qt::QueuedConnection);
}

Status noteSecret(const Workspace &workspace, QLatin1StringView event, const ConnectionId &connection, const MiniProgramId &program)
{
    TrailEntry line = trailEntry(workspace, event, {});
    line.program = program;
    line.arguments = {connection.value};
    return workspace.journal.note(line);
}

Result<Connection> connectionWith(const Workspace &workspace, const ConnectionId &id, bool revealed)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections) {
        return connections.error();
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(), [&id](const Connection &c) { return c.id == id; });
    if (found == connections->cend() || (found->source == SecretSource::Environment && !revealed)) {
        return usage(ProgramSecrets::tr("This connection has no place where a new secret can be kept."));
    }
    return *found;
}

} // namespace

Status canKeepSecrets(const Workspace &workspace, const ConnectionId &connection, bool revealed)
{
    const Result<Connection> found = connectionWith(workspace, connection, revealed);
    return found ? Status() : Status(found.error());
}

void keepProgramSecrets(const Workspace &workspace, const ConnectionId &id, const MiniProgramId &program, const Secrets &secrets,
                        bool revealed, QObject *context, std::function<void(Status)> done)
{
    const Result<Connection> connection = connectionWith(workspace, id, revealed);
    if (!connection) {
        answerLater(context, std::move(done), connection.error());
        return;
    }
    const bool inMemory = connection->source == SecretSource::Environment; // for whoever is about to tell it
    SecretStore *store = inMemory ? &workspace.sessionSecrets : &storeOf(workspace, *connection);
    const SecretName name = secretsOf(id, program);
    store->read(name, context, [workspace, id, program, store, inMemory, name, secrets, context, done = std::move(done)](const Result<Secret> &before) {
        if (!before && before.error().kind != ErrorKind::NotFound) {
            done(before.error());
            return;
        }
        Secrets all = before ? unpacked(*before, {}) : Secrets();
        for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
            all.insert(it.key(), it.value());
        }
        // Noted first: whatever ends this program leaves no secret of which the trail knows nothing.
        if (const Status noted = inMemory ? Status{} : noteSecret(workspace, trail::SecretKept, id, program); !noted) {
            done(noted);
            return;
        }
        store->write(name, packed(all), context, done);
    });
}

void readProgramSecrets(const Workspace &workspace, const Connection &connection, const QList<MiniProgramId> &programs, QObject *context,
                        std::function<void(const QMap<MiniProgramId, Secrets> &)> done)
{
    struct Found
    {
        QMap<MiniProgramId, Secrets> secrets;
        qsizetype open = 0;
        std::function<void(const QMap<MiniProgramId, Secrets> &)> done;
    };
    if (programs.isEmpty()) {
        QMetaObject::invokeMethod(context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
        return;
    }
    const auto reading = std::make_shared<Found>(Found{{}, programs.size(), std::move(done)});
    SecretStore &store = connection.source == SecretSource::Keychain ? workspace.secrets : workspace.sessionSecrets;
    for (const MiniProgramId &program : programs) {
        store.read(secretsOf(connection.id, program), context, [reading, program](const Result<Secret> &secret) {
            if (secret.ok()) {
                reading->secrets.insert(program, unpacked(*secret, {}));
            }
            if (--reading->open == 0) {
                reading->done(reading->secrets);
            }
        });
    }
}

void lookForProgramSecret(const Workspace &workspace, const Connection &connection, const MiniProgramId &program, const QString &name,
                          QObject *context, std::function<void(Result<bool>)> done)
{
    if (connection.source == SecretSource::Environment) {
        QMetaObject::invokeMethod(context, [done = std::move(done)] { done(false); }, Qt::QueuedConnection);
        return;
    }
    storeOf(workspace, connection).read(secretsOf(connection.id, program), context, [name, done = std::move(done)](const Result<Secret> &stored) {
        if (stored) {
            done(unpacked(*stored, {}).contains(name));
        } else if (stored.error().kind == ErrorKind::NotFound) {
            done(false);
        } else {
            done(stored.error());
        }
    });
}

Result<QMap<QString, Tick>> programsWithSecrets(const Workspace &workspace, const ConnectionId &connection)
{
    const auto lines = workspace.history.notes({trail::SecretKept, trail::SecretRemoved}, {});
    if (!lines) {
        return lines.error();
    }
    QMap<QString, Tick> kept;
    for (const TrailEntry &line : *lines) {
        if (line.arguments.value(0) != connection.value) {
            continue;
        }
        if (line.what == trail::SecretKept) {
            kept.insert(line.program.value, {line.who, line.when});
        } else {
            kept.remove(line.program.value);
        }
    }
    return kept;
}

void doubtProgramSecret(const Workspace &workspace, const ConnectionId &connection, const MiniProgramId &program)
{
    (void)noteSecret(workspace, trail::SecretDoubted, connection, program); // the row itself tells a person, too
}

void doubtDecided(const Workspace &workspace, const Batch &batch, int index, const Progress &row, Verdict verdict)
{
    if (leavesKeyInDoubt(row, workspace.platforms.operationOf(batch), verdict)) {
        doubtProgramSecret(workspace, batch.connection, batch.targets.at(index).program);
    }
}

bool isKeyInDoubt(const Platform &platform, const LastChange &change, const Tick &kept)
{
    const Operation *last = change.unclear ? platform.operation(change.operation) : nullptr;
    return last && last->tellsSecret && kept.when < change.when;
}

namespace {

/// The rows of orders tell of more than the trail: a key that the keychain refused, or an order that was given up.
void addUnclear(const Workspace &workspace, const ConnectionId &id, QSet<MiniProgramId> &doubted)
{
    const Result<Connection> connection = connectionWith(workspace, id, true);
    if (!connection) {
        return;
    }
    const Platform &platform = workspace.platforms.of(connection->platform);
    QStringList makers;
    for (const Operation &operation : platform.operations) {
        if (operation.tellsSecret) {
            makers.append(operation.name);
        }
    }
    const auto kept = programsWithSecrets(workspace, id);
    const auto changes = lastChanges(workspace, id, makers);
    if (!kept || !changes) {
        return;
    }
    for (auto change = changes->cbegin(); change != changes->cend(); ++change) {
        if (isKeyInDoubt(platform, *change, kept->value(change.key().value))) {
            doubted.insert(change.key());
        }
    }
}

} // namespace

Result<QSet<MiniProgramId>> programsInDoubt(const Workspace &workspace, const ConnectionId &connection)
{
    const auto lines = workspace.history.notes({trail::SecretKept, trail::SecretDoubted}, {});
    if (!lines) {
        return lines.error();
    }
    QSet<MiniProgramId> doubted;
    for (const TrailEntry &line : *lines) {
        if (line.arguments.value(0) != connection.value) {
            continue;
        }
        if (line.what == trail::SecretDoubted) {
            doubted.insert(line.program);
        } else {
            doubted.remove(line.program);
        }
    }
    addUnclear(workspace, connection, doubted);
    return doubted;
}

void forgetProgramSecrets(const Workspace &workspace, const Connection &connection, const QStringList &programs, QObject *context,
                          std::function<void(Status)> done)
{
    if (programs.isEmpty()) {
        answerLater(context, std::move(done), {});
        return;
    }
    const MiniProgramId program{programs.constFirst()};
    storeOf(workspace, connection)
        .remove(secretsOf(connection.id, program), context,
                [workspace, connection, program, left = programs.mid(1), context, done = std::move(done)](const Status &gone) {
                    if (!gone && gone.error().kind != ErrorKind::NotFound) {
                        done(gone);
                        return;
                    }
                    if (const Status noted = noteSecret(workspace, trail::SecretRemoved, connection.id, program); !noted) {
                        done(noted);
                        return;
                    }
                    forgetProgramSecrets(workspace, connection, left, context, done);
                });
}

void forgetSecrets(const Workspace &workspace, const Connection &connection, QObject *context, std::function<void(Status)> done)
{
    const auto kept = programsWithSecrets(workspace, connection.id);
    if (!kept) {
        answerLater(context, std::move(done), kept.error());
        return;
    }
    const auto last = [workspace, connection, context, done = std::move(done)](const Status &gone) {
        if (!gone && gone.error().kind != ErrorKind::NotFound) {
            done(gone);
            return;
        }
        // That of the connection last: as long as it is left, the connection can be removed again.
        storeOf(workspace, connection).remove(secretsOf(connection.id), context, [done](const Status &own) {
            done(!own && own.error().kind == ErrorKind::NotFound ? Status() : own);
        });
    };
    const bool serves = connection.source != SecretSource::Environment && !workspace.platforms.of(connection.platform).services.isEmpty();
    forgetProgramSecrets(workspace, connection, connection.source == SecretSource::Environment ? QStringList() : kept->keys(), context,
                         [workspace, connection, serves, context, last](const Status &forgotten) {
                             if (forgotten && serves) {
                                 storeOf(workspace, connection).remove(servicesOf(connection.id), context, last);
                             } else {
                                 last(forgotten);
                             }
                         });
}

} // namespace flotilla
