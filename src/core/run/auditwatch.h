// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace flotilla {

/// Asks the platforms for the audit state of publications and stores what it says. Reads only.
class AuditWatch : public QObject
{
    Q_OBJECT
public:
    explicit AuditWatch(const Workspace &workspace, QObject *parent = nullptr);
    ~AuditWatch() override;

    /// Checks every publication of this connection (empty: of all) to these mini programs (none: to all). A second call while running
    /// is ignored.
    void refresh(const ConnectionId &connection, const QList<MiniProgramId> &only = {});
    void stop();
    /// Until `finished` was told.
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] int answered() const { return m_answered; }
    /// Rows whose answer told no state: what was known of them stays.
    [[nodiscard]] int unread() const { return m_unread; }

signals:
    void progressed(); ///< some rows were stored
    /// `problems`: a line per connection that could not be asked, and per connection with rows that told nothing.
    void finished(const QStringList &problems);

private:
    struct Group;
    void groupOpened(Group &group, const Result<std::shared_ptr<Gateway>> &gateway);
    void askNext(Group &group);
    void answer(Group &group, const Publication &row, const Reply &reply);
    void groupEnded(const Group &group);
    void endSoon();

    Workspace m_workspace;
    std::vector<std::unique_ptr<Group>> m_groups; ///< with their calls: losing one takes them back
    QStringList m_problems;
    bool m_running = false;
    int m_open = 0, m_asked = 0, m_answered = 0, m_unread = 0;
};

} // namespace flotilla
