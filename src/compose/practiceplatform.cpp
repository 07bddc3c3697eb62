// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/practiceplatform.h"

#include "run/credentials.h"
#include "run/targetsfile.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kWaitForEndMs = 2000;

/// Runs in the child between fork and exec: the terminal's Ctrl+C is for the program that uses the platform, which still
/// has calls to finish; and what that program has blocked is no business of the child.
void leaveTerminal()
{
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

} // namespace

PracticePlatform::PracticePlatform(const Workspace &workspace, Options options, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_options(std::move(options))
{
    if (m_options.program.isEmpty()) {
        m_options.program = QCoreApplication::applicationDirPath() + u"/flotilla-sandbox"_s;
    }
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PracticePlatform::readAnnouncement);
    connect(&m_process, &QProcess::finished, this, &PracticePlatform::ended);
    connect(&m_process, &QProcess::errorOccurred, this, &PracticePlatform::ended);
}

PracticePlatform::~PracticePlatform()
{
    disconnect(&m_process, nullptr, this, nullptr);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        m_process.terminate();
        m_process.waitForFinished(kWaitForEndMs);
    }
}

// A workspace of one's own has nothing to practise with and batches that must not be touched.
Status PracticePlatform::mayPractise(const Workspace &workspace)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections) {
        return connections.error();
    }
    for (const Connection &connection : *connections) {
        if (connection.id != ConnectionId{u"practice"_s}) { // the one that start() makes
            return Error{ErrorKind::Usage,
                         tr("%1 is a workspace with a connection of your own, “%2”. Practice takes a folder of its own: leave out "
                            "--workspace, or name another folder.").arg(workspace.folder, connection.name),
                         {}, {}, {}};
        }
    }
    return {};
}

void PracticePlatform::start()
{
    QStringList arguments{u"--practice"_s, u"--exit-with-stdin"_s, u"--time-scale"_s, QString::number(m_options.timeScale)};
    if (!m_options.stateFile.isEmpty()) {
        arguments << u"--state"_s << m_options.stateFile;
    }
    m_process.setChildProcessModifier(leaveTerminal);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(m_options.program, arguments);
}

void PracticePlatform::readAnnouncement()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 || m_announced || m_failed) {
        return;
    }
    m_announced = true;
    announced(m_output.left(end));
    m_output.fill('\0'); // it holds a key, be it one that opens nothing
}

void PracticePlatform::announced(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Connection connection;
    connection.id = {u"practice"_s};
    connection.name = u"sandbox"_s;
    connection.platform = weda::platform().id;
    connection.fields = {{weda::fields::SecretId, object.value(u"secretId"_s).toString()},
                         {weda::fields::Environment, object.value(u"envId"_s).toString()},
                         {weda::fields::Endpoint, object.value(u"url"_s).toString()}};
    connection.source = SecretSource::Memory;
    connection.purpose = Purpose::Practice;
    connection.proxy = Proxy::None;
    const QJsonArray apps = object.value(u"apps"_s).toArray();
    for (const auto &app : apps) {
        m_apps.append({app.toString()});
    }
    if (connection.field(weda::fields::SecretId).isEmpty() || connection.field(weda::fields::Endpoint).isEmpty()) {
        fail(tr("The practice platform did not say where it is. Reinstall Flotilla."));
        return;
    }
    Status stored = m_workspace.catalogue.saveConnection(connection);
    if (stored) {
        stored = importPrograms();
    }
    if (!stored) {
        fail(stored.error().text);
        return;
    }
    const Secret key = packed({{weda::fields::SecretKey, Secret(object.value(u"secretKey"_s).toString().toUtf8())}});
    m_workspace.sessionSecrets.write(secretsOf(connection.id), key, this, [this, connection](const Status &status) {
        if (status) {
            emit ready(connection);
        } else {
            fail(status.error().text);
        }
    });
}

QList<MiniProgram> PracticePlatform::programs()
{
    QList<MiniProgram> programs;
    QFile file(u":/flotilla/practice/programs.csv"_s);
    if (file.open(QIODevice::ReadOnly)) {
        const ImportedList list = readTargets(QString::fromUtf8(file.readAll()));
        for (const ImportedRow &row : list.rows) {
            programs.append(row.program);
        }
    }
    return programs;
}

Status PracticePlatform::importPrograms()
{
    const QString key = u"practice.imported"_s;
    const Result<QString> imported = m_workspace.catalogue.setting(key);
    if (!imported) {
        return imported.error();
    }
    if (!imported->isEmpty()) {
        return {};
    }
    QList<MiniProgram> mine = programs();
    for (MiniProgram &program : mine) {
        program.connection = {u"practice"_s};
    }
    if (Status status = m_workspace.catalogue.savePrograms(mine); !status) {
        return status;
    }
    return m_workspace.catalogue.setSetting(key, u"1"_s);
}

void PracticePlatform::ended()
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    const QString why = said.isEmpty() ? m_process.errorString() : said;
    fail(m_process.error() == QProcess::FailedToStart
             ? tr("The practice platform could not be started: %1 (%2).").arg(why, m_options.program)
             : tr("The practice platform has ended: %1. Start Flotilla again to go on.").arg(why));
}

void PracticePlatform::fail(const QString &text)
{
    if (!std::exchange(m_failed, true)) {
        emit failed(text);
    }
}

} // namespace flotilla
