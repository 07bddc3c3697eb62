// SPDX-License-Identifier: GPL-3.0-or-later
#include "followcommand.h"

#include "model/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

FollowCommand::FollowCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_watch(workspace)
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
                            + m_workspace.platforms.of(stored->batch).words->phase(row.phase) + u"  "_s + row.word);
        }
        QJsonObject object{{u"batch"_s, id.value}, {u"appid"_s, target.program.value}, {u"state"_s, state}, {u"status"_s, row.word}};
        if (const QString lane = m_workspace.platforms.operationOf(stored->batch).laneField; !lane.isEmpty()) {
            object.insert(lane, target.lane.value);
        }
        m_rows.append(object);
    });
    connect(&m_watch, &Watch::finished, this, &FollowCommand::looked);
}

void FollowCommand::start()
{
    m_watch.look(m_arguments.all);
}

void FollowCommand::looked(const QStringList &problems)
{
    for (const QString &problem : problems) {
        m_console.say(problem);
    }
    if (m_arguments.json) {
        m_console.json({{u"looked"_s, m_watch.looked()}, {u"changed"_s, m_rows}, {u"problems"_s, QJsonArray::fromStringList(problems)}});
    } else {
        m_console.say(tr("%n resting mini program(s) looked at.", nullptr, m_watch.looked()));
    }
    emit finished(problems.isEmpty() ? ExitCode::Done : ExitCode::NotStarted);
}

void FollowCommand::interrupt()
{
    m_watch.disconnect(this); // what it still does is dropped with it
    Command::interrupt();
}

} // namespace flotilla
