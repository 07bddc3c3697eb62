// SPDX-License-Identifier: GPL-3.0-or-later
#include "addconnection.h"

#include "connectiontext.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Opening a gateway makes no call, but it checks the endpoint, the region and the id, before anything is stored.
Status checkSettings(const Workspace &workspace, const Connection &connection)
{
    const Credentials placeholder{connection.secretId, Secret("only-to-check-the-settings"), {}};
    const auto gateway = workspace.gateways.open(connection, placeholder);
    return gateway.ok() ? Status() : Status(gateway.error());
}

} // namespace

AddConnection::AddConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_reader(workspace.clock), m_connection(arguments.newConnection)
{
    m_connection.name = arguments.name;
    m_connection.id = {QUuid::createUuid().toString(QUuid::WithoutBraces)};
    connect(&m_reader, &SecretReader::read, this, &AddConnection::store);
    connect(&m_reader, &SecretReader::interrupted, this, &AddConnection::interrupt);
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
        fail({ErrorKind::Usage,
              tr("There is a connection “%1” already. Remove it first, or take another name.").arg(m_connection.name), {}, {}, {}});
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
    m_reader.start(m_console, tr("SecretKey of %1 (it is not shown): ").arg(m_connection.secretId));
}

void AddConnection::store(const Result<Secret> &secret)
{
    if (!secret) {
        fail(secret.error());
        return;
    }
    m_storing = true;
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
        if (m_connection.source != SecretSource::Keychain) {
            fail(status.error());
            return;
        }
        // No secret without an owner; only then the end.
        m_workspace.secrets.remove(m_connection.id, this, [this, error = status.error()](const Status &) { fail(error); });
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

void AddConnection::interrupt()
{
    // A secret on its way into the keychain gets its owner, or is taken out again.
    if (!m_storing) {
        m_reader.disconnect(this);
        Command::interrupt();
    }
}

} // namespace flotilla
