// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/connection.h"

#include <QList>
#include <QObject>

namespace flotilla {

/// The connections of the workspace and the one that the window is about. It is remembered; one that is gone is not replaced by
/// another: nobody should publish to what they did not choose.
class ConnectionChoice : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionChoice(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] const QList<Connection> &all() const { return m_all; }
    /// Id empty: all of them, or there is none.
    [[nodiscard]] const Connection &current() const { return m_current; }
    /// Null: there is none with this id.
    [[nodiscard]] const Connection *find(const ConnectionId &id) const;
    /// Empty: all connections.
    void choose(const ConnectionId &id);
    /// Connections were added, edited or deleted.
    void reload();

signals:
    void changed();
    /// It could not be remembered for the next start.
    void notRemembered(const QString &why);

private:
    Workspace &m_workspace;
    QList<Connection> m_all;
    Connection m_current;
};

} // namespace flotilla
