// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncommands.h"

#include "batchtext.h"
#include "batchverbs.h"
#include "clitexts.h"
#include "connectiontext.h"
#include "model/words.h"
#include "run/connectiondoctor.h"
#include "run/credentials.h"
#include "run/idlebatch.h"
#include "run/programsecrets.h"
#include "run/runnerlabels.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

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

TestConnection::TestConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments)
{
}

void TestConnection::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.name);
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_connection = *connection;
    m_doctor = std::make_unique<ConnectionDoctor>(m_workspace, m_connection);
    connect(m_doctor.get(), &ConnectionDoctor::finished, this, &TestConnection::finishedLooking);
    m_doctor->start();
}

void TestConnection::interrupt()
{
    m_doctor.reset();
    Command::interrupt();
}

void TestConnection::finishedLooking()
{
    QJsonArray array;
    const QList<Diagnosis> lines = m_doctor->lines();
    for (const Diagnosis &line : lines) {
        const bool good = line.mark == Diagnosis::Mark::Good;
        const bool bad = line.mark == Diagnosis::Mark::Bad;
        const QString mark = good ? u"✔"_s : bad ? u"✖"_s : u"!"_s;
        const QString text = mark + u' ' + line.what + u": "_s + line.seen + (line.repair.isEmpty() ? QString() : u' ' + line.repair);
        if (!m_arguments.json) {
            m_console.print(text);
        }
        array.append(QJsonObject{{u"mark"_s, good ? u"good"_s : bad ? u"bad"_s : u"warn"_s},
                                 {u"what"_s, line.what},
                                 {u"seen"_s, line.seen},
                                 {u"repair"_s, line.repair}});
    }
    storeResult(testResultOf(lines)); // the window shows it in the language of whoever reads it
    if (m_arguments.json) {
        m_console.json({{u"connection"_s, m_connection.name}, {u"passed"_s, m_doctor->passed()}, {u"lines"_s, array}});
    }
    emit finished(m_doctor->passed() ? ExitCode::Done : ExitCode::NotStarted);
}

// Read again: the connection may have been changed meanwhile, and then the test says nothing about it, or removed. The test itself
// does not depend on whether its result can be stored.
void TestConnection::storeResult(const QString &result)
{
    const auto connections = m_workspace.catalogue.connections();
    for (const Connection &now : connections ? *connections : QList<Connection>()) {
        if (!sameAccess(now, m_connection)) { // its id is part of it
            continue;
        }
        Connection tested = now;
        tested.testedAt = m_workspace.clock.now();
        tested.testPassed = m_doctor->passed();
        tested.testResult = result;
        (void)m_workspace.catalogue.saveConnection(tested);
    }
}

RemoveConnection::RemoveConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments)
{
}

void RemoveConnection::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.name);
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_connection = *connection;
    const Result<QList<BatchId>> open = unfinishedBatchesOf(m_workspace, m_connection.id);
    if (!open) { // then nobody knows whether one needs it
        fail(open.error());
        return;
    }
    if (!open->isEmpty()) {
        QStringList ids;
        for (const BatchId &id : *open) {
            ids.append(id.value);
        }
        fail({ErrorKind::Usage,
              tr("These batches still need the connection “%1”: %2. Resume them, or stop them for good first.")
                  .arg(m_connection.name, listText(ids)),
              {}, {}, {}});
        return;
    }
    if (m_connection.source != SecretSource::Keychain) {
        removeIt({});
        return;
    }
    m_workspace.secrets.probe(this, [this](KeychainState state) { keychainProbed(state); });
}

void RemoveConnection::keychainProbed(KeychainState state)
{
    if (state == KeychainState::Absent) {
        removeIt(tr("No keychain is running here. If a keychain has its secret, it is still there: remove the entry “flotilla” "
                    "with the keychain's own program."));
        return;
    }
    m_removing = true;
    const auto programs = programsWithSecrets(m_workspace, m_connection.id);
    m_secrets = programs ? static_cast<int>(programs->size()) : 0;
    forgetSecrets(m_workspace, m_connection, this, [this](const Status &status) {
        if (status) {
            removeIt({});
        } else {
            fail({status.error().kind, tr("Its secret could not be removed from the keychain: %1").arg(status.error().text),
                  {}, {}, {}});
        }
    });
}

void RemoveConnection::interrupt()
{
    if (!m_removing) { // else it is at its end in a moment: the keychain has a time limit
        Command::interrupt();
    }
}

void RemoveConnection::removeIt(const QString &warning)
{
    if (const Status removed = m_workspace.catalogue.removeConnection(m_connection.id); !removed) {
        fail(removed.error());
        return;
    }
    m_console.say(tr("Removed the connection “%1”.").arg(m_connection.name));
    if (m_secrets > 0) {
        m_console.say(tr("The secrets of %n of its mini program(s) were removed from the keychain as well.", nullptr, m_secrets));
    }
    QJsonObject object{{u"removed"_s, m_connection.name}};
    if (!warning.isEmpty()) {
        m_console.say(warning);
        object.insert(u"warning"_s, warning);
    }
    if (m_arguments.json) {
        m_console.json(object);
    }
    emit finished(ExitCode::Done);
}

ExitCode listConnections(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections) {
        console.say(connections.error().text);
        if (arguments.json) {
            console.json(errorJson(workspace.platforms, arguments.verb, connections.error()));
        }
        return ExitCode::NotStarted;
    }
    QJsonArray array;
    for (const Connection &connection : *connections) {
        array.append(connectionJson(connection, workspace.platforms));
        if (!arguments.json) {
            const Values place = workspace.platforms.of(connection.platform).place ? workspace.platforms.of(connection.platform).place(connection) : Values();
            console.print(fitted(connection.name, 20) + u"  "_s + fitted(connection.platform, 8) + u"  "_s
                          + fitted(listText(place.values()), 32) + u"  "_s + fitted(sourceText(connection, workspace.platforms), 20) + u"  "_s
                          + (connection.secretPending ? Cli::tr("its secret was not stored to the end: repeat “connection add”, or remove it")
                                                      : testText(connection, *workspace.platforms.of(connection.platform).words)));
        }
    }
    if (arguments.json) {
        console.json({{u"connections"_s, array}});
    } else if (connections->isEmpty()) {
        console.say(Cli::tr("There is no connection yet. Add one with “connection add”."));
    }
    return ExitCode::Done;
}

ExitCode labelsOfConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const Result<Connection> connection = findConnection(workspace, arguments.name);
    Status set = connection ? Status() : Status(connection.error());
    if (set && arguments.all && !arguments.labels.isEmpty()) {
        set = usage(Cli::tr("Give one of --label and --all."));
    } else if (set && (arguments.all || !arguments.labels.isEmpty())) {
        set = setRunnerLabels(workspace, connection->id, arguments.labels);
    }
    const auto labels = set ? runnerLabels(workspace, connection->id) : Result<QStringList>(set.error());
    if (!labels) {
        sayNotStarted(console, workspace.platforms, arguments, labels.error());
        return exitCodeFor(labels.error());
    }
    if (arguments.json) {
        console.json({{u"connection"_s, arguments.name}, {u"labels"_s, QJsonArray::fromStringList(*labels)}});
    } else {
        console.print(labels->isEmpty() ? Cli::tr("Every runner may run its orders.")
                                        : Cli::tr("Only runners with one of these labels may run its orders: %1.").arg(listText(*labels)));
    }
    return ExitCode::Done;
}

} // namespace flotilla

#include "moc_connectioncommands.cpp"
