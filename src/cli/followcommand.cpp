// SPDX-License-Identifier: GPL-3.0-or-later
#include "followcommand.h"

#include "batchtext.h"
#include "model/words.h"
#include "run/idlebatch.h"
#include "run/restfollower.h"
#include "workflow/toresume.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

FollowCommand::FollowCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_watch(workspace), m_board(workspace), m_starts(workspace, m_board)
{
    m_watch.choose([](const Batch &batch) { return runOn(batch.options).isEmpty(); }); // a runner looks at the others
    connect(&m_watch, &Watch::rowChanged, this, [this](const BatchId &id, int index) {
        const auto stored = m_workspace.history.load(id);
        if (!stored) {
            return;
        }
        const Target &target = stored->batch.targets.at(index);
        const Progress &row = stored->state.targets.at(index);
        if (!m_arguments.json) {
            m_console.print(id.value + u"  "_s + target.program.value + u"  "_s + target.name + u"  "_s + target.lane.value + u"  "_s
                            + m_workspace.platforms.of(stored->batch).words->phaseOf(row.phase, stored->batch.operation) + u"  "_s + row.word);
        }
        if (!m_changed.contains({id, index})) {
            m_changed.append({id, index});
        }
    });
    connect(&m_watch, &Watch::readyAgain, this, [this](const BatchId &id) {
        if (!m_ready.contains(id)) {
            m_ready.append(id);
        }
    });
    connect(&m_watch, &Watch::finished, this, &FollowCommand::looked);
    connect(&m_starts, &PlannedStarts::started, this, [this](BatchRunner *runner) {
        m_started.append(runner->batch().id.value);
        m_console.say(tr("Batch %1 has begun: its start time has come.").arg(runner->batch().id.value));
        stayWith(runner);
    });
    connect(&m_starts, &PlannedStarts::held, this, [this](const BatchId &id, const QString &why) { m_startProblems.append(id.value + u": "_s + why); });
    connect(&m_starts, &PlannedStarts::overdue, this, [this](const BatchId &id, Instant start) {
        m_startProblems.append(tr("%1: it was to begin at %2, which is too long ago to begin by itself. Start or stop it: %3 or %4")
                                   .arg(id.value, startText(start), commandText(u"resume"_s, id, m_arguments.workspace),
                                        commandText(u"stop"_s, id, m_arguments.workspace)));
    });
    connect(&m_starts, &PlannedStarts::looked, this, [this] {
        m_startsLooked = true;
        tellWhenDone();
    });
}

// What has a start time does not wait for what rests.
void FollowCommand::start()
{
    m_starts.look();
    m_watch.look(m_arguments.all);
}

void FollowCommand::looked(const QStringList &problems)
{
    m_problems += problems; // an order that began at its time may be paused by now
    m_restsLooked = true;
    addLeft();
    goOn();
}

// A process that ended between its look and the next step: nobody else comes back to that row.
void FollowCommand::addLeft()
{
    const auto batches = m_workspace.history.batches(0);
    for (const BatchSummary &summary : batches ? *batches : QList<BatchSummary>()) {
        const auto stored = summary.isUnfinished() && !m_ready.contains(summary.id) ? m_workspace.history.load(summary.id) : Result<StoredBatch>(Error{});
        if (!stored || !runOn(stored->batch.options).isEmpty() || !RestFollower::isLeft(m_workspace, *stored)) {
            continue;
        }
        m_ready.append(summary.id);
        for (int i = 0; i < stored->state.targets.size(); ++i) {
            if (isThroughItsRest(stored->state.targets.at(i)) && !m_changed.contains({summary.id, i})) {
                m_changed.append({summary.id, i});
            }
        }
    }
}

// A row that is ready again has steps behind its rest that its order allows: they are gone on with, batch by batch.
void FollowCommand::goOn()
{
    if (m_ready.isEmpty()) {
        tellWhenDone();
        return;
    }
    const BatchId id = m_ready.takeFirst();
    m_board.goOn(id, [this, id](const Result<BatchRunner *> &runner, const QList<Finding> &) {
        if (!runner) {
            m_problems.append(id.value + u": "_s + runner.error().text);
            goOn();
            return;
        }
        stayWith(runner.value());
    });
}

void FollowCommand::stayWith(BatchRunner *runner)
{
    const BatchId id = runner->batch().id;
    m_runners.insert(id, runner);
    connect(runner, &BatchRunner::ended, this, [this, id] { runEnded(id); });
    connect(runner, &BatchRunner::runStateChanged, this, [this, runner, id] {
        if (runner->runState() == RunState::Paused) { // nobody is here to wait for
            const Words &words = *m_workspace.platforms.of(runner->batch()).words;
            m_problems.append(id.value + u": "_s + words.sentence(runner->pauseReason()));
            (void)m_workspace.leases.release(lanesOf(runner->batch()), m_workspace.self, id);
            runEnded(id);
        }
    });
}

void FollowCommand::runEnded(const BatchId &id)
{
    if (const QPointer<BatchRunner> runner = m_runners.take(id)) {
        runner->disconnect(this);
        QMetaObject::invokeMethod(this, m_restsLooked ? &FollowCommand::goOn : &FollowCommand::tellWhenDone, Qt::QueuedConnection);
    }
}

void FollowCommand::interrupt()
{
    m_ready.clear();
    if (!m_runners.isEmpty()) {
        m_board.stopEverything(true); // a planned order that is being checked is not taken back
    } else {
        m_watch.disconnect(this); // what it still does is dropped with it
        m_starts.disconnect(this);
        Command::interrupt();
    }
}

void FollowCommand::tellWhenDone()
{
    if (m_restsLooked && m_startsLooked && m_ready.isEmpty() && m_runners.isEmpty() && !m_told) {
        m_told = true;
        m_problems = m_startProblems + m_problems;
        tell();
    }
}

// As they are in the end: an order may have gone on with them since.
QJsonArray FollowCommand::changedRows() const
{
    QJsonArray rows;
    for (const auto &[id, index] : m_changed) {
        const auto stored = m_workspace.history.load(id);
        if (!stored) {
            continue;
        }
        const Operation &operation = m_workspace.platforms.operationOf(stored->batch);
        const Target &target = stored->batch.targets.at(index);
        const Progress &row = stored->state.targets.at(index);
        QJsonObject object{{u"batch"_s, id.value}, {u"appid"_s, target.program.value}, {u"state"_s, jsonState(row.phase, operation)}, {u"status"_s, row.word}};
        if (!operation.laneField.isEmpty()) {
            object.insert(operation.laneField, target.lane.value);
        }
        rows.append(object);
    }
    return rows;
}

void FollowCommand::tell()
{
    for (const QString &problem : std::as_const(m_problems)) {
        m_console.say(problem);
    }
    if (m_arguments.json) {
        m_console.json({{u"looked"_s, m_watch.looked()}, {u"changed"_s, changedRows()}, {u"started"_s, m_started}, {u"problems"_s, QJsonArray::fromStringList(m_problems)}});
    } else {
        m_console.say(tr("%n resting mini program(s) looked at.", nullptr, m_watch.looked()));
    }
    emit finished(m_problems.isEmpty() ? ExitCode::Done : ExitCode::NotStarted);
}

} // namespace flotilla

#include "moc_followcommand.cpp"
