// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopcommand.h"

#include "approvalcommands.h"
#include "batchtext.h"
#include "batchverbs.h"
#include "run/report.h"

namespace flotilla {

namespace {

constexpr Millis kLookAgain{200};
/// A call takes 20 seconds at most; then the runner has stopped, or its process hangs.
constexpr Millis kWaitForStop = std::chrono::seconds(40);

} // namespace

StopCommand::StopCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_board(workspace)
{
}

void StopCommand::start()
{
    const Result<BatchId> id = chooseToStop(m_workspace, m_arguments.batch);
    if (!id) {
        fail(id.error());
        return;
    }
    m_batch = *id;
    if (const Status status = m_board.stop(m_batch); !status) {
        fail(status.error());
        return;
    }
    m_giveUpAt = m_workspace.clock.now() + kWaitForStop;
    look();
}

void StopCommand::look()
{
    const auto stored = m_workspace.history.load(m_batch);
    const Result<bool> elsewhere = stored ? m_board.runsElsewhere(stored->batch) : Result<bool>(stored.error());
    if (!elsewhere) {
        fail(elsewhere.error());
        return;
    }
    if (stored->state.stopRequested && *elsewhere) {
        if (m_workspace.clock.now() < m_giveUpAt) {
            m_alarm = m_workspace.clock.at(m_workspace.clock.now() + kLookAgain, [this] { look(); });
            return;
        }
        takeOver();
    }
    print();
}

// On this computer a process that lives can be ended by whoever hangs it; one of a computer that is gone cannot.
void StopCommand::takeOver()
{
    if (const Status status = m_board.takeOver(m_batch); !status) {
        m_console.say(status.error().text);
        return;
    }
    const auto stored = m_workspace.history.load(m_batch);
    const Result<bool> elsewhere = stored ? m_board.runsElsewhere(stored->batch) : Result<bool>(stored.error());
    m_console.say(!elsewhere || *elsewhere
                      ? tr("The process that runs it has not stopped yet. It will at its next safe point.")
                      : tr("The computer that held it has not reacted; the batch was taken from it."));
}

void StopCommand::interrupt()
{
    if (m_batch.isEmpty()) {
        Command::interrupt();
        return;
    }
    m_alarm.reset();
    m_console.say(interruption().text);
    print(ExitCode::Interrupted);
}

void StopCommand::print(std::optional<ExitCode> code)
{
    const auto stored = m_workspace.history.load(m_batch);
    if (!stored) {
        fail(stored.error());
        return;
    }
    const QStringList lines = batchSummaryLines(*stored, m_workspace.platforms) + waysOn(m_workspace, *stored, m_arguments.workspace);
    for (const QString &line : lines) {
        m_console.say(line);
    }
    if (m_arguments.json) {
        m_console.json(batchJson(*stored, m_workspace.platforms));
    }
    emit finished(code.value_or(exitCodeFor(*stored, m_workspace.platforms)));
}

} // namespace flotilla

#include "moc_stopcommand.cpp"
