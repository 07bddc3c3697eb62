// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace flotilla {

/// One line of the doctor: what was looked at, whether it is well, what was seen, how to repair it.
struct Diagnosis
{
    enum class Mark { Good, Warn, Bad };
    Mark mark = Mark::Good;
    QString what;
    QString seen;
    QString repair; ///< empty when good
};

/// Tests a connection without changing anything: secret, credentials, clock, apps, environment.
class ConnectionDoctor : public QObject
{
    Q_OBJECT
public:
    ConnectionDoctor(const Workspace &workspace, Connection connection, QObject *parent = nullptr);
    ~ConnectionDoctor() override;
    void start();
    [[nodiscard]] const QList<Diagnosis> &lines() const { return m_lines; }
    [[nodiscard]] bool passed() const;
    [[nodiscard]] const QList<AppRow> &apps() const { return m_apps; }

signals:
    void lineAdded();
    void finished();

private:
    void opened(const Result<std::shared_ptr<Gateway>> &gateway);
    void askApps();
    void askEnvironments();
    void add(Diagnosis::Mark mark, const QString &what, const QString &seen, const QString &repair = {});

    Workspace m_workspace;
    Connection m_connection;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_call;
    QList<Diagnosis> m_lines;
    QList<AppRow> m_apps;
    bool m_appsWereRead = false;
};

} // namespace flotilla
