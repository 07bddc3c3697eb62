// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicecommand.h"

#include "batchverbs.h"
#include "run/outputfile.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

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

void PracticeCommand::publish()
{
    const QList<Practice> &all = m_platform.practices();
    const auto asked = std::find_if(all.cbegin(), all.cend(), [this](const Practice &practice) {
        return m_arguments.platform.isEmpty() || practice.connection.platform == m_arguments.platform;
    });
    if (asked == all.cend() || asked->order.targets.isEmpty()) {
        fail({ErrorKind::Usage, tr("The practice data is missing."), {}, {}, {}});
        return;
    }
    stopOlder(asked->connection);
    Order order = asked->order;
    order.options.insert(options::Note, tr("Practice"));
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

#include "moc_practicecommand.cpp"
