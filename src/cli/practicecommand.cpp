// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicecommand.h"

#include "batchverbs.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kTargets = 20;
/// Builds of 60 to 180 s take 1 to 3 s: the whole batch stays well below a minute.
constexpr double kTimeScale = 60;

} // namespace

PracticeCommand::PracticeCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : m_workspace(workspace), m_console(console), m_platform(workspace, {{}, {}, kTimeScale}), m_board(workspace),
      m_follower(workspace, m_board, console, arguments)
{
    connect(&m_platform, &PracticePlatform::ready, this, &PracticeCommand::publish);
    connect(&m_platform, &PracticePlatform::failed, this, [this](const QString &text) {
        m_console.say(text);
        emit finished(ExitCode::NotStarted);
    });
    connect(&m_follower, &BatchFollower::finished, this, &PracticeCommand::ended);
}

void PracticeCommand::start()
{
    m_console.say(tr("Practice: a simulated platform on this computer; nothing leaves it."));
    m_platform.start();
}

void PracticeCommand::publish(const Connection &connection)
{
    const QList<AppId> &apps = m_platform.apps();
    if (apps.isEmpty()) {
        m_console.say(tr("The practice data is missing."));
        emit finished(ExitCode::NotStarted);
        return;
    }
    // A run that was killed left a batch on a platform that no longer exists.
    const auto older = m_workspace.history.batches(0);
    if (older) {
        for (const BatchSummary &batch : *older) {
            if (batch.totals.waiting > 0) {
                (void)m_board.stop(batch.id);
            }
        }
    }
    Order order;
    order.connection = connection;
    order.release.label = u"1.0.0"_s;
    order.release.note = tr("Practice");
    const QList<MiniProgram> programs = PracticePlatform::programs().mid(0, kTargets);
    for (const MiniProgram &program : programs) {
        order.targets.append({apps.at(order.targets.size() % apps.size()), program.id, program.name, program.tags});
    }
    const Result<BatchId> id = m_board.create(order);
    if (!id) {
        sayNotStarted(m_console, false, id.error());
        emit finished(ExitCode::NotStarted);
        return;
    }
    m_batch = *id;
    m_board.start(m_batch, m_follower.watch(m_batch));
}

void PracticeCommand::ended(ExitCode code)
{
    const bool ran = code == ExitCode::Done || code == ExitCode::SomeFailed;
    if (ran) {
        const Result<QString> report = writeReport();
        m_console.say(report ? tr("Report: %1").arg(*report) : report.error().text);
    }
    emit finished(ran ? ExitCode::Done : code); // the failing target belongs to the practice
}

Result<QString> PracticeCommand::writeReport() const
{
    const auto stored = m_workspace.history.load(m_batch);
    if (!stored) {
        return stored.error();
    }
    const QString path = m_workspace.folder + u"/report-%1.html"_s.arg(m_batch.value);
    const QByteArray bytes = reportBytes(*stored, u"html"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error{ErrorKind::Storage, tr("%1 cannot be written: %2.").arg(path, file.errorString()), {}, {}, {}};
    }
    return path;
}

void PracticeCommand::interrupt()
{
    if (m_batch.isEmpty()) {
        Command::interrupt();
    } else {
        m_follower.interrupt();
    }
}

} // namespace flotilla
