// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncommands.h"

#include "batchtext.h"
#include "model/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of the functions in this file.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

QString sourceText(const Connection &connection)
{
    switch (connection.source) {
    case SecretSource::Keychain:
        return u"keychain"_s;
    case SecretSource::Environment:
        return u"env:"_s + connection.keyVariable
            + (connection.tokenVariable.isEmpty() ? QString() : u',' + connection.tokenVariable);
    case SecretSource::Memory:
        return u"memory"_s;
    }
    return {};
}

QJsonObject connectionJson(const Connection &connection)
{
    return {
        {u"name"_s, connection.name},
        {u"platform"_s, connection.platform},
        {u"secret_id"_s, connection.secretId},
        {u"env"_s, connection.environment},
        {u"endpoint"_s, connection.endpoint},
        {u"region"_s, connection.region},
        {u"secret_source"_s, sourceText(connection)},
        {u"test_passed"_s, connection.testPassed},
        {u"test_result"_s, connection.testResult},
    };
}

void sayError(const Console &console, const Arguments &arguments, const Error &error)
{
    console.say(error.text);
    if (arguments.json) {
        console.json({{u"error"_s, error.text}});
    }
}

/// Opening a gateway makes no call, but it checks the endpoint, the region and the id, before anything is stored.
Status checkSettings(const Workspace &workspace, const Connection &connection)
{
    const Credentials placeholder{connection.secretId, Secret("only-to-check-the-settings"), {}};
    const auto gateway = workspace.gateways.open(connection, placeholder);
    return gateway.ok() ? Status() : Status(gateway.error());
}

/// Unfinished batches that would lose their connection.
QStringList unfinishedBatches(const Workspace &workspace, const Connection &connection)
{
    QStringList ids;
    const auto batches = workspace.history.batches(0);
    if (batches.ok()) {
        for (const BatchSummary &batch : *batches) {
            if (batch.connectionName == connection.name && batch.totals.waiting > 0) {
                ids.append(batch.id.value);
            }
        }
    }
    return ids;
}

} // namespace

Result<Connection> findConnection(const Workspace &workspace, const QString &name)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections) {
        return connections.error();
    }
    QStringList names;
    for (const Connection &connection : *connections) {
        if (connection.name == name) {
            return connection;
        }
        names.append(connection.name);
    }
    const QString known = names.isEmpty() ? Cli::tr("There is none yet; add one with “connection add”.")
                                          : Cli::tr("There are: %1.").arg(listText(names));
    return Error{ErrorKind::NotFound, Cli::tr("There is no connection “%1”.").arg(name) + u' ' + known, {}, {}, {}};
}

AddConnection::AddConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : m_workspace(workspace), m_console(console), m_arguments(arguments), m_connection(arguments.newConnection)
{
    m_connection.name = arguments.name;
    m_connection.id = {QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

void AddConnection::start()
{
    const auto connections = m_workspace.catalogue.connections();
    if (!connections) {
        fail(connections.error());
        return;
    }
    const bool taken = std::any_of(connections->cbegin(), connections->cend(),
                                   [this](const Connection &c) { return c.name == m_connection.name; });
    if (taken) {
        fail(usage(tr("There is a connection “%1” already. Remove it first, or take another name.").arg(m_connection.name)));
        return;
    }
    if (const Status status = checkSettings(m_workspace, m_connection); !status) {
        fail(status.error());
        return;
    }
    if (m_connection.source == SecretSource::Environment) {
        save();
        return;
    }
    m_workspace.secrets.probe(this, [this](KeychainState state) { keychainProbed(state); });
}

void AddConnection::keychainProbed(KeychainState state)
{
    if (state == KeychainState::Absent) {
        fail({ErrorKind::Keychain,
              tr("No keychain is running here, so the SecretKey cannot be stored. Log in to a desktop session, or let the key "
                 "come from an environment variable with --secret-source env:VARIABLE."),
              {}, {}, {}});
        return;
    }
    if (state == KeychainState::Locked) {
        fail({ErrorKind::Keychain,
              tr("The keychain is locked. Unlock it and repeat this, or let the key come from an environment variable with "
                 "--secret-source env:VARIABLE."),
              {}, {}, {}});
        return;
    }
    const Result<Secret> secret = m_console.readSecret(tr("SecretKey of %1 (it is not shown): ").arg(m_connection.secretId));
    if (!secret) {
        fail(secret.error());
        return;
    }
    m_workspace.secrets.write(m_connection.id, *secret, this, [this](const Status &status) {
        if (status) {
            save();
        } else {
            fail(status.error());
        }
    });
}

void AddConnection::save()
{
    if (const Status status = m_workspace.catalogue.saveConnection(m_connection); !status) {
        if (m_connection.source == SecretSource::Keychain) {
            m_workspace.secrets.remove(m_connection.id, this, [](const Status &) {}); // no secret without an owner
        }
        fail(status.error());
        return;
    }
    const QString place = m_connection.source == SecretSource::Environment ? sourceText(m_connection) : m_workspace.secrets.place();
    m_console.say(tr("Added the connection “%1”. Its SecretKey comes from: %2. “connection test” tries it without changing anything.")
                      .arg(m_connection.name, place));
    if (m_arguments.json) {
        m_console.json(connectionJson(m_connection));
    }
    emit finished(ExitCode::Done);
}

void AddConnection::fail(const Error &error)
{
    sayError(m_console, m_arguments, error);
    emit finished(ExitCode::NotStarted);
}

TestConnection::TestConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : m_workspace(workspace), m_console(console), m_arguments(arguments)
{
}

void TestConnection::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.name);
    if (!connection) {
        sayError(m_console, m_arguments, connection.error());
        emit finished(ExitCode::NotStarted);
        return;
    }
    m_connection = *connection;
    m_doctor = std::make_unique<ConnectionDoctor>(m_workspace, m_connection);
    connect(m_doctor.get(), &ConnectionDoctor::finished, this, &TestConnection::finishedLooking);
    m_doctor->start();
}

void TestConnection::finishedLooking()
{
    QJsonArray array;
    QString worst;
    const QList<Diagnosis> lines = m_doctor->lines();
    for (const Diagnosis &line : lines) {
        const bool good = line.mark == Diagnosis::Mark::Good;
        const bool bad = line.mark == Diagnosis::Mark::Bad;
        const QString mark = good ? u"✔"_s : bad ? u"✖"_s : u"!"_s;
        const QString text = mark + u' ' + line.what + u": "_s + line.seen + (line.repair.isEmpty() ? QString() : u' ' + line.repair);
        if (bad && worst.isEmpty()) {
            worst = line.what + u": "_s + line.seen;
        }
        if (!m_arguments.json) {
            m_console.print(text);
        }
        array.append(QJsonObject{{u"mark"_s, good ? u"good"_s : bad ? u"bad"_s : u"warn"_s},
                                 {u"what"_s, line.what},
                                 {u"seen"_s, line.seen},
                                 {u"repair"_s, line.repair}});
    }
    m_connection.testedAt = m_workspace.clock.now();
    m_connection.testPassed = m_doctor->passed();
    m_connection.testResult = worst.isEmpty() ? tr("passed") : worst;
    (void)m_workspace.catalogue.saveConnection(m_connection); // the test itself does not depend on it
    if (m_arguments.json) {
        m_console.json({{u"connection"_s, m_connection.name}, {u"passed"_s, m_doctor->passed()}, {u"lines"_s, array}});
    }
    emit finished(m_doctor->passed() ? ExitCode::Done : ExitCode::NotStarted);
}

RemoveConnection::RemoveConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : m_workspace(workspace), m_console(console), m_arguments(arguments)
{
}

void RemoveConnection::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.name);
    if (!connection) {
        sayError(m_console, m_arguments, connection.error());
        emit finished(ExitCode::NotStarted);
        return;
    }
    m_connection = *connection;
    if (const QStringList open = unfinishedBatches(m_workspace, m_connection); !open.isEmpty()) {
        sayError(m_console, m_arguments,
                 usage(tr("These batches still need the connection “%1”: %2. Resume them, or stop them for good first.")
                           .arg(m_connection.name, listText(open))));
        emit finished(ExitCode::NotStarted);
        return;
    }
    if (m_connection.source != SecretSource::Keychain) {
        secretRemoved({});
        return;
    }
    m_workspace.secrets.remove(m_connection.id, this, [this](const Status &status) { secretRemoved(status); });
}

void RemoveConnection::secretRemoved(const Status &status)
{
    if (!status && status.error().kind != ErrorKind::NotFound) {
        m_console.say(tr("Its SecretKey could not be removed from the keychain: %1").arg(status.error().text));
        emit finished(ExitCode::NotStarted);
        return;
    }
    if (const Status removed = m_workspace.catalogue.removeConnection(m_connection.id); !removed) {
        sayError(m_console, m_arguments, removed.error());
        emit finished(ExitCode::NotStarted);
        return;
    }
    m_console.say(tr("Removed the connection “%1”.").arg(m_connection.name));
    if (m_arguments.json) {
        m_console.json({{u"removed"_s, m_connection.name}});
    }
    emit finished(ExitCode::Done);
}

ExitCode listConnections(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections) {
        sayError(console, arguments, connections.error());
        return ExitCode::NotStarted;
    }
    QJsonArray array;
    for (const Connection &connection : *connections) {
        array.append(connectionJson(connection));
        if (!arguments.json) {
            console.print(fitted(connection.name, 20) + u"  "_s + fitted(connection.environment, 24) + u"  "_s
                          + fitted(sourceText(connection), 20) + u"  "_s + connection.endpoint + u' ' + connection.testResult);
        }
    }
    if (arguments.json) {
        console.json({{u"connections"_s, array}});
    } else if (connections->isEmpty()) {
        console.say(Cli::tr("There is no connection yet. Add one with “connection add”."));
    }
    return ExitCode::Done;
}

} // namespace flotilla
