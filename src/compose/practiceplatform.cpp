// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/practiceplatform.h"

#include "run/credentials.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

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
    if (workspace.folder.contains("://"_L1)) {
        return Error{ErrorKind::Usage,
                     tr("%1 is a team workspace. Practice takes a folder of its own: leave out --workspace, or name a folder.").arg(workspace.folder),
                     {}, {}, {}};
    }
    const auto connections = workspace.catalogue.connections();
    if (!connections) {
        return connections.error();
    }
    for (const Connection &connection : *connections) {
        if (!practiceConnections().contains(connection.id)) {
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
    if (!m_options.stateFile.isEmpty()) {
        // A second one would write over the state of the first, and its address would be that of all connections.
        m_lock = std::make_unique<QLockFile>(m_options.stateFile + u".lock"_s);
        m_lock->setStaleLockTime(0); // it is taken over from a process that is gone, whatever its age
        if (!m_lock->tryLock()) {
            const QString text = tr("Practice is open already, in another window. Go on there, or close that one and start again.");
            QMetaObject::invokeMethod(this, [this, text] { fail(text); }, Qt::QueuedConnection);
            return;
        }
    }
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
    m_practices = practicesOf(QJsonDocument::fromJson(line).object(), m_workspace.folder);
    if (m_practices.isEmpty()) {
        fail(tr("The practice platform did not say where it is. Reinstall Flotilla."));
        return;
    }
    for (const Practice &practice : std::as_const(m_practices)) {
        if (const Status stored = store(practice); !stored) {
            fail(stored.error().text);
            return;
        }
    }
    keepSecrets(0);
}

Status PracticePlatform::store(const Practice &practice)
{
    const Status saved = m_workspace.catalogue.saveConnection(practice.connection);
    return saved ? importPrograms(practice) : saved;
}

Status PracticePlatform::importPrograms(const Practice &practice)
{
    const bool isFirst = practice.connection.id == practiceConnections().constFirst();
    const QString key = isFirst ? u"practice.imported"_s : u"practice.imported."_s + practice.connection.id.value;
    const Result<QString> imported = m_workspace.catalogue.setting(key);
    if (!imported) {
        return imported.error();
    }
    if (!imported->isEmpty()) {
        return {};
    }
    if (Status status = m_workspace.catalogue.savePrograms(practice.programs); !status) {
        return status;
    }
    return m_workspace.catalogue.setSetting(key, u"1"_s);
}

void PracticePlatform::keepSecrets(qsizetype index)
{
    if (index == m_practices.size()) {
        emit ready();
        return;
    }
    const Practice &practice = m_practices.at(index);
    m_workspace.sessionSecrets.write(secretsOf(practice.connection.id), packed(practice.secrets), this, [this, index](const Status &status) {
        if (status) {
            keepSecrets(index + 1);
        } else {
            fail(status.error().text);
        }
    });
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

#include "moc_practiceplatform.cpp"
