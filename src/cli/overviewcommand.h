// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/overviewreader.h"

#include <QHash>
#include <QSet>

namespace flotilla {

/// What the platform of a connection tells of all its mini programs: as it was told the last time, or with --refresh anew. Without a
/// connection: of all connections, if each of them has it.
class OverviewCommand : public Command
{
    Q_OBJECT
public:
    OverviewCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    /// What was told so far is kept and printed.
    void interrupt() override;

    /// Whether the verb is an overview of the platform that the connection has; without a connection: of all that there are.
    [[nodiscard]] static bool isMeant(const Workspace &workspace, const Arguments &arguments);

private:
    /// What one connection gave, as it is printed.
    struct Told;
    void askNext();
    void refreshNext();
    [[nodiscard]] bool isAsked(const Connection &connection) const;
    [[nodiscard]] Values filterOf(const Connection &connection) const;
    /// What the secret store has of the mini programs, connection after connection, where the overview tells that.
    void lookForSecrets(qsizetype connection);
    void tell();
    void refreshed();
    void end();
    /// --only and --targets; false: it has ended.
    [[nodiscard]] bool readSelection();
    /// Those that were named and are not there, each with its problem.
    [[nodiscard]] QList<Item> missing(const QList<Item> &rows) const;
    [[nodiscard]] Status print();
    /// --out: the list as a file.
    [[nodiscard]] Status write();
    [[nodiscard]] Status gather(const Connection &connection, Told &told);
    [[nodiscard]] const Overview *overviewOf(const Connection &connection) const;

    QList<Connection> m_connections;
    QSet<MiniProgramId> m_only; ///< empty: all
    qsizetype m_next = 0; ///< to refresh
    OverviewReader m_reader;
    QHash<ConnectionId, QSet<MiniProgramId>> m_held; ///< mini programs of which the secret store has a secret
    bool m_failed = false;
    bool m_interrupted = false;
};

} // namespace flotilla
