// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace flotilla {

/// Asks the platform for the audit state of published builds and stores what it says. Reads only.
class AuditWatch : public QObject
{
    Q_OBJECT
public:
    explicit AuditWatch(const Workspace &workspace, QObject *parent = nullptr);
    ~AuditWatch() override;

    /// Checks every publication of this connection (empty: of all). A second call while running is ignored.
    void refresh(const ConnectionId &connection);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_open > 0; }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] int answered() const { return m_answered; }

signals:
    void progressed(); ///< some rows were stored
    /// `problems`: one line per connection that could not be asked.
    void finished(const QStringList &problems);

private:
    struct Group;
    void groupOpened(const std::shared_ptr<Group> &group, const Result<std::shared_ptr<Gateway>> &gateway);
    void askNext(const std::shared_ptr<Group> &group);
    void answer(const std::shared_ptr<Group> &group, const Publication &row, const Reply &reply);
    void groupEnded();

    Workspace m_workspace;
    std::vector<std::shared_ptr<Group>> m_groups;
    QStringList m_problems;
    int m_open = 0, m_asked = 0, m_answered = 0;
};

} // namespace flotilla
