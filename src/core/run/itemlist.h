// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"
#include "run/workspace.h"

#include <QObject>

#include <memory>

namespace flotilla {

/// Reads a whole listing of a connection, page by page. A second load() drops the first.
class ItemList : public QObject
{
    Q_OBJECT
public:
    explicit ItemList(const Workspace &workspace, QObject *parent = nullptr);
    ~ItemList() override;
    /// `call`: of a query of the platform; `program`: whom it is asked of, empty for one that is asked once per connection.
    void load(const Connection &connection, const QString &call, const MiniProgramId &program = {});
    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    /// Whether these are all of them, as far as the platform tells: it did not repeat a page, and there were not too many.
    [[nodiscard]] bool isWhole() const { return m_whole; }
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
    QString m_query;
    MiniProgramId m_program;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_call;
    QList<Item> m_items;
    QList<Item> m_coming;
    Error m_error;
    std::unique_ptr<Alarm> m_again;
    int m_tries = 0; ///< of the page that is asked for now: the platform put it off
    int m_generation = 0;
    bool m_loading = false;
    bool m_whole = false;
};

} // namespace flotilla
