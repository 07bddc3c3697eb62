// SPDX-License-Identifier: GPL-3.0-or-later
#include "reopencommand.h"

#include "batchverbs.h"
#include "run/freezes.h"

using namespace Qt::StringLiterals;

namespace flotilla {

ReopenCommand::ReopenCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_board(workspace),
      m_follower(workspace, m_board, console, arguments)
{
    connect(&m_follower, &BatchFollower::finished, this, &Command::finished);
}

void ReopenCommand::start()
{
    const bool retry = m_arguments.verb == u"retry"_s;
    const Result<BatchId> id = chooseToReopen(m_workspace, m_arguments.batch, retry);
    if (!id) {
        fail(id.error());
        return;
    }
    if (!m_arguments.liftFreeze.isEmpty()) {
        if (const Status lifted = liftFreeze(m_workspace, *id, m_workspace.clock.now(), m_arguments.liftFreeze); !lifted) {
            fail(lifted.error());
            return;
        }
    }
    if (m_arguments.openGate) {
        if (const Status opened = m_board.openGate(*id); !opened) {
            fail(opened.error());
            return;
        }
    }
    if (retry) {
        m_board.retry(*id, m_follower.watch(*id));
    } else {
        m_board.resume(*id, m_follower.watch(*id));
    }
}

void ReopenCommand::interrupt()
{
    m_follower.interrupt();
}

} // namespace flotilla

#include "moc_reopencommand.cpp"
