// SPDX-License-Identifier: GPL-3.0-or-later
#include "addconnection.h"

#include "connectiontext.h"
#include "model/textrules.h"

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

/// What was read is checked before anything is stored: what was copied along with a key would make every signature wrong.
QString problemOfSecret(const QString &keyId, const Secret &secret)
{
    const QByteArrayView stored = secret.reveal();
    const qsizetype feed = stored.indexOf('\n');
    const QByteArrayView key = feed < 0 ? stored : stored.first(feed);
    const QByteArrayView token = feed < 0 ? QByteArrayView() : stored.sliced(feed + 1);
    for (const QString &problem : {problemOf({TextKind::Key, {keyId}}, QLatin1StringView(key)),
                                   problemOf({TextKind::Token}, QLatin1StringView(token)), problemOfKeyId(keyId, feed >= 0)}) {
        if (!problem.isEmpty()) {
            return problem;
        }
    }
    return {};
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
    if (const QString problem = problemOfSecret(m_connection.secretId, *secret); !problem.isEmpty()) {
        fail({ErrorKind::Usage, tr("%1 Nothing was stored.", "what is wrong with the key").arg(problem), {}, {}, {}});
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
    QJsonObject added = connectionJson(m_connection, m_workspace.platforms);
    if (!m_arguments.warning.isEmpty()) {
        m_console.say(m_arguments.warning);
        added.insert(u"warning"_s, m_arguments.warning);
    }
    if (m_arguments.json) {
        m_console.json(added);
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
