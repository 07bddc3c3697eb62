// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/connectionchoice.h"

#include <algorithm>

namespace flotilla {

ConnectionChoice::ConnectionChoice(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    const auto connections = m_workspace.catalogue.connections();
    m_all = connections ? connections.value() : QList<Connection>();
    m_current = currentConnection(m_workspace);
}

const Connection *ConnectionChoice::find(const ConnectionId &id) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&id](const Connection &c) { return c.id == id; });
    return found == m_all.cend() ? nullptr : &*found;
}

void ConnectionChoice::choose(const ConnectionId &id)
{
    if (const Status stored = setCurrentConnection(m_workspace, id); !stored) {
        emit notRemembered(stored.error().text); // only convenience is lost: the next start shows another one
    }
    const Connection *chosen = find(id);
    m_current = chosen ? *chosen : Connection();
    emit changed();
}

void ConnectionChoice::reload()
{
    const bool first = m_all.isEmpty();
    const auto connections = m_workspace.catalogue.connections();
    if (!connections) {
        return; // what was read before is better than nothing
    }
    m_all = connections.value();
    const Connection *now = find(m_current.id);
    if (first && !m_all.isEmpty()) {
        const Connection last = currentConnection(m_workspace);
        m_current = last.id.isEmpty() ? m_all.constFirst() : last;
    } else {
        m_current = now ? *now : Connection();
    }
    emit changed();
}

} // namespace flotilla

#include "moc_connectionchoice.cpp"
