// SPDX-License-Identifier: GPL-3.0-or-later
#include "addconnection.h"

#include "connectiontext.h"
#include "model/programline.h"
#include "model/textrules.h"
#include "model/words.h"
#include "run/credentials.h"
#include "run/keychainprompt.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// The secrets of a connection like this one.
QList<Field> secretFields(const Platform &platform, const Connection &connection)
{
    QList<Field> fields;
    std::copy_if(platform.connection.cbegin(), platform.connection.cend(), std::back_inserter(fields),
                 [&connection](const Field &field) { return field.kind == Field::Kind::Secret && field.appliesTo(connection.fields); });
    return fields;
}

/// Opening a gateway makes no call, but it checks the endpoint, the region and the id, before anything is stored.
Status checkSettings(const Workspace &workspace, const Connection &connection)
{
    Secrets placeholder;
    for (const Field &field : secretFields(workspace.platforms.of(connection.platform), connection)) {
        if (field.required) {
            placeholder.insert(field.name, Secret("only-to-check-the-settings"));
        }
    }
    const auto gateway = workspace.gateways.open(connection, placeholder);
    return gateway.ok() ? Status() : Status(gateway.error());
}

/// The id that a key belongs to; empty where the platform has none.
QString keyIdOf(const Platform &platform, const Connection &connection)
{
    const auto id = std::find_if(platform.connection.cbegin(), platform.connection.cend(),
                                 [](const Field &field) { return field.rule.kind == TextKind::KeyId; });
    return id == platform.connection.cend() ? QString() : connection.field(id->name);
}

/// What was read is checked before anything is stored: what was copied along with a key would make every signature wrong.
QString problemOfSecrets(const Platform &platform, const Connection &connection, const Secrets &secrets)
{
    const QString keyId = keyIdOf(platform, connection);
    for (const Field &field : secretFields(platform, connection)) {
        TextRule rule = field.rule;
        if (rule.kind == TextKind::Key) {
            rule.usualStarts = {keyId};
        }
        if (QString problem = problemOf(rule, QLatin1StringView(secrets.value(field.name).reveal())); !problem.isEmpty()) {
            return problem;
        }
    }
    return keyId.isEmpty() ? QString() : problemOfKeyId(keyId, secrets.size() > 1);
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
    const auto known = std::find_if(connections->cbegin(), connections->cend(),
                                    [this](const Connection &c) { return c.name == m_connection.name; });
    // One that was not stored to the end is added once more, unless its key would come from elsewhere now: then it is removed first.
    const bool canGoOn = known != connections->cend() && known->secretPending && m_connection.source == SecretSource::Keychain;
    if (known != connections->cend() && !canGoOn) {
        fail({ErrorKind::Usage,
              tr("There is a connection “%1” already. Remove it first, or take another name.").arg(m_connection.name), {}, {}, {}});
        return;
    }
    if (canGoOn) {
        m_connection.id = known->id; // and with it what may be in the keychain
        m_again = true;
    }
    if (const Status status = checkSettings(m_workspace, m_connection); !status) {
        fail(status.error());
        return;
    }
    if (const QStringList line = programLineOf(m_workspace.platforms.of(m_connection.platform), m_connection); !line.isEmpty()) {
        m_console.say(tr("This connection starts the following program whenever it needs a token. Adding the connection confirms it."));
        const QStringList lines = programLineText(line).split(u'\n');
        for (const QString &one : lines) {
            m_console.say(one);
        }
        m_console.say(programLineTerms());
    }
    const bool needsNone = secretFields(m_workspace.platforms.of(m_connection.platform), m_connection).isEmpty();
    if (m_connection.source == SecretSource::Environment || needsNone) {
        complete();
        return;
    }
    unlockStore(m_workspace.secrets, this, [this](KeychainState state) { keychainProbed(state); });
}

void AddConnection::keychainProbed(KeychainState state)
{
    if (state == KeychainState::Absent) {
        fail({ErrorKind::Keychain,
              tr("There is no keychain here that could store the secret. Log in to a desktop session, or let the key "
                 "come from an environment variable with --secret-source env:VARIABLE."),
              {}, {}, {}});
        return;
    }
    if (state == KeychainState::NoLibrary) {
        fail({ErrorKind::Keychain,
              tr("The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0), or let the "
                 "key come from an environment variable with --secret-source env:VARIABLE."),
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
    if (state == KeychainState::Silent) {
        fail({ErrorKind::Keychain,
              tr("The keychain does not answer. Repeat this once it does, or let the key come from an environment variable with "
                 "--secret-source env:VARIABLE."),
              {}, {}, {}});
        return;
    }
    const Platform &platform = m_workspace.platforms.of(m_connection.platform);
    const QList<Field> secrets = secretFields(platform, m_connection);
    const QString keyId = keyIdOf(platform, m_connection);
    m_reader.start(m_console, tr("%1 of %2 (it is not shown): ", "a secret field, whose")
                                  .arg(platform.words->field(secrets.constFirst().name), keyId.isEmpty() ? m_connection.name : keyId));
}

void AddConnection::store(const Result<Secret> &secret)
{
    if (!secret) {
        fail(secret.error());
        return;
    }
    const Platform &platform = m_workspace.platforms.of(m_connection.platform);
    const Secrets secrets = unpacked(*secret, platform.connection);
    if (const QString problem = problemOfSecrets(platform, m_connection, secrets); !problem.isEmpty()) {
        fail({ErrorKind::Usage, tr("%1 Nothing was stored.", "what is wrong with the key").arg(problem), {}, {}, {}});
        return;
    }
    m_storing = true;
    m_connection.secretPending = true;
    if (const Status status = m_workspace.catalogue.saveConnection(m_connection); !status) {
        fail(status.error());
        return;
    }
    m_workspace.secrets.write(secretsOf(m_connection.id), packed(secrets), this, [this](const Status &status) {
        if (status) {
            m_connection.secretPending = false;
            complete();
        } else {
            notStored(status.error());
        }
    });
}

// A keychain that says no may have stored it all the same: the row goes only when the secret certainly has.
void AddConnection::notStored(const Error &error)
{
    m_workspace.secrets.remove(secretsOf(m_connection.id), this, [this, error](const Status &gone) {
        const bool isGone = gone || gone.error().kind == ErrorKind::NotFound;
        if (isGone && !m_again && m_workspace.catalogue.removeConnection(m_connection.id)) {
            fail(error);
            return;
        }
        fail({error.kind,
              tr("%1 The connection “%2” stays, marked as being without its secret: repeat this command, or take it away with "
                 "“connection remove”.").arg(error.text, m_connection.name), {}, {}, {}});
    });
}

void AddConnection::complete()
{
    if (const Status status = m_workspace.catalogue.saveConnection(m_connection); !status) {
        if (m_connection.source == SecretSource::Keychain) {
            notStored(status.error());
        } else {
            fail(status.error());
        }
        return;
    }
    const bool needsNone = secretFields(m_workspace.platforms.of(m_connection.platform), m_connection).isEmpty();
    const QString place = m_connection.source == SecretSource::Environment ? sourceText(m_connection, m_workspace.platforms) : m_workspace.secrets.place();
    m_console.say(needsNone ? tr("Added the connection “%1”. It needs no secret. “connection test” tries it without changing anything.").arg(m_connection.name)
                            : tr("Added the connection “%1”. Its secret comes from: %2. “connection test” tries it without changing anything.")
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
    // A secret on its way into the keychain is stored to the end, or taken out again.
    if (!m_storing) {
        m_reader.disconnect(this);
        Command::interrupt();
    }
}

} // namespace flotilla

#include "moc_addconnection.cpp"
