// SPDX-License-Identifier: GPL-3.0-or-later
#include "followcommand.h"

#include "model/words.h"
#include "run/idlebatch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

FollowCommand::FollowCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_watch(workspace), m_board(workspace)
{
    connect(&m_watch, &Watch::rowChanged, this, [this](const BatchId &id, int index) {
        const auto stored = m_workspace.history.load(id);
        if (!stored) {
            return;
        }
        const Target &target = stored->batch.targets.at(index);
        const Progress &row = stored->state.targets.at(index);
        const QString state = jsonState(row.phase, m_workspace.platforms.operationOf(stored->batch));
        if (!m_arguments.json) {
            m_console.print(id.value + u"  "_s + target.program.value + u"  "_s + target.name + u"  "_s + target.lane.value + u"  "_s
                            + m_workspace.platforms.of(stored->batch).words->phaseOf(row.phase, stored->batch.operation) + u"  "_s + row.word);
        }
        QJsonObject object{{u"batch"_s, id.value}, {u"appid"_s, target.program.value}, {u"state"_s, state}, {u"status"_s, row.word}};
        if (const QString lane = m_workspace.platforms.operationOf(stored->batch).laneField; !lane.isEmpty()) {
            object.insert(lane, target.lane.value);
        }
        m_rows.append(object);
    });
    connect(&m_watch, &Watch::readyAgain, this, [this](const BatchId &id) {
        if (!m_ready.contains(id)) {
            m_ready.append(id);
        }
    });
    connect(&m_watch, &Watch::finished, this, &FollowCommand::looked);
}

void FollowCommand::start()
{
    m_watch.look(m_arguments.all);
}

void FollowCommand::looked(const QStringList &problems)
{
    m_problems = problems;
    goOn();
}

// A row that is ready again has steps behind its rest that its order allows: they are gone on with, batch by batch.
void FollowCommand::goOn()
{
    if (m_ready.isEmpty()) {
        tell();
        return;
    }
    const BatchId id = m_ready.takeFirst();
    m_board.resume(id, [this, id](const Result<BatchRunner *> &runner, const QList<Finding> &) {
        if (!runner) {
            m_problems.append(id.value + u": "_s + runner.error().text);
            goOn();
            return;
        }
        m_runner = runner.value();
        connect(*runner, &BatchRunner::ended, this, &FollowCommand::runEnded);
        connect(*runner, &BatchRunner::runStateChanged, this, [this] {
            if (m_runner && m_runner->runState() == RunState::Paused) { // nobody is here to wait for
                (void)m_workspace.leases.release(lanesOf(m_runner->batch()), m_workspace.self, m_runner->batch().id);
                runEnded();
            }
        });
    });
}

void FollowCommand::runEnded()
{
    if (m_runner) {
        m_runner->disconnect(this);
        m_runner.clear();
        QMetaObject::invokeMethod(this, &FollowCommand::goOn, Qt::QueuedConnection);
    }
}

void FollowCommand::interrupt()
{
    m_ready.clear();
    if (m_runner) {
        (void)m_board.stop(m_runner->batch().id);
    } else {
        m_watch.disconnect(this); // what it still does is dropped with it
        Command::interrupt();
    }
}

void FollowCommand::tell()
{
    for (const QString &problem : std::as_const(m_problems)) {
        m_console.say(problem);
    }
    if (m_arguments.json) {
        m_console.json({{u"looked"_s, m_watch.looked()}, {u"changed"_s, m_rows}, {u"problems"_s, QJsonArray::fromStringList(m_problems)}});
    } else {
        m_console.say(tr("%n resting mini program(s) looked at.", nullptr, m_watch.looked()));
    }
    emit finished(m_problems.isEmpty() ? ExitCode::Done : ExitCode::NotStarted);
}

} // namespace flotilla

#include "moc_followcommand.cpp"
