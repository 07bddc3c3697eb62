// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicecommand.h"

#include "batchverbs.h"
#include "run/outputfile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kTargets = 20;
/// What takes the platform 60 to 180 s takes 1 to 3 s: the whole batch stays well below a minute.
constexpr double kTimeScale = 60;

} // namespace

PracticeCommand::PracticeCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_platform(workspace, {{}, {}, kTimeScale}), m_board(workspace),
      m_follower(workspace, m_board, console, arguments)
{
    connect(&m_platform, &PracticePlatform::ready, this, &PracticeCommand::publish);
    connect(&m_platform, &PracticePlatform::failed, this, [this](const QString &text) {
        fail({ErrorKind::Unreachable, text, {}, {}, {}});
    });
    connect(&m_follower, &BatchFollower::finished, this, &PracticeCommand::ended);
}

void PracticeCommand::start()
{
    if (const Status status = PracticePlatform::mayPractise(m_workspace); !status) {
        fail(status.error());
        return;
    }
    m_console.say(tr("Practice: a simulated platform on this computer; nothing leaves it."));
    m_platform.start();
}

// A run that was killed left a batch on a platform that no longer exists.
void PracticeCommand::stopOlder(const Connection &connection)
{
    const auto older = m_workspace.history.batches(0);
    if (!older) {
        return;
    }
    for (const BatchSummary &batch : *older) {
        const auto stored = batch.isUnfinished() ? m_workspace.history.load(batch.id) : Result<StoredBatch>(Error{});
        if (stored && stored->batch.connection == connection.id) {
            (void)m_board.stop(batch.id);
        }
    }
}

void PracticeCommand::publish(const Connection &connection)
{
    const QList<LaneId> &lanes = m_platform.lanes();
    if (lanes.isEmpty()) {
        fail({ErrorKind::Usage, tr("The practice data is missing."), {}, {}, {}});
        return;
    }
    stopOlder(connection);
    Order order;
    order.connection = connection;
    order.operation = m_workspace.platforms.of(connection.platform).operations.constFirst().name;
    order.options = {{options::Label, u"1.0.0"_s}, {options::Note, tr("Practice")}};
    const QList<MiniProgram> programs = PracticePlatform::programs().mid(0, kTargets);
    for (const MiniProgram &program : programs) {
        order.targets.append({lanes.at(order.targets.size() % lanes.size()), program.id, program.name, program.tags});
    }
    const Result<BatchId> id = m_board.create(order);
    if (!id) {
        fail(id.error());
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
    const QByteArray bytes = reportBytes(*stored, m_workspace.platforms, u"html"_s);
    if (const Status status = writeOutput(path, bytes); !status) {
        return Error{ErrorKind::Storage, tr("%1 cannot be written: %2.").arg(path, status.error().text), {}, {}, {}};
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
