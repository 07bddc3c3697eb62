// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>

#include <memory>

namespace flotilla {

/// Reads all apps of a connection, page by page. A second load() drops the first.
class AppList : public QObject
{
    Q_OBJECT
public:
    explicit AppList(const Workspace &workspace, QObject *parent = nullptr);
    ~AppList() override;
    void load(const Connection &connection);
    [[nodiscard]] const QList<AppRow> &apps() const { return m_apps; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< kind None after a success
    [[nodiscard]] bool isLoading() const { return m_loading; }

signals:
    void finished();

private:
    void askPage();
    void pageAnswered(const Reply &reply);
    void end(const Error &error);

    Workspace m_workspace;
    Connection m_connection;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_call;
    QList<AppRow> m_apps;
    QList<AppRow> m_coming;
    Error m_error;
    int m_generation = 0;
    bool m_loading = false;
};

} // namespace flotilla
