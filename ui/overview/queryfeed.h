// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/itemlist.h"
#include "run/onecall.h"

namespace flotilla {

/// What one query about a connection told: from the cache at once, and asked anew when a person wants that or it is old. What a
/// query tells that is no list is the one item.
class QueryFeed : public QObject
{
    Q_OBJECT
public:
    /// `name`: of the platform's query, not one that is asked for each mini program.
    QueryFeed(Workspace &workspace, QString name, QObject *parent);

    void setConnection(const Connection &connection);
    /// Another page may have asked meanwhile.
    void readCache();
    void refresh();
    void refreshIfOld();

    /// Null: the platform has none of this name.
    [[nodiscard]] const Query *query() const;
    [[nodiscard]] const QList<Item> &items() const { return m_told.items; }
    [[nodiscard]] Instant at() const { return m_told.at; } ///< not set: never read
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// Why it could not be read the last time; kind None: it could.
    [[nodiscard]] const Error &error() const { return m_error; }

signals:
    void changed();

private:
    void listed();
    void askOne();
    void askNext();
    [[nodiscard]] Result<QList<MiniProgramId>> candidates() const;
    void end(const QList<Item> &items, const Error &error);

    Workspace &m_workspace;
    QString m_name;
    Connection m_connection;
    ItemList m_list;
    std::shared_ptr<Gateway> m_gateway;
    OneCall m_call;
    QList<MiniProgramId> m_candidates; ///< through which it may still be asked
    Listing m_told;
    Error m_error;
    int m_generation = 0;
    bool m_reading = false;
};

} // namespace flotilla
