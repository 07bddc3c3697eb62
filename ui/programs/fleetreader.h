// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/catalogue.h"
#include "run/itemlist.h"

#include <QHash>

#include <optional>

namespace flotilla {

/// What the platform told about the mini programs of a connection: from the cache, with its age, and asked anew when a person
/// wants it or it is old.
class FleetReader : public QObject
{
    Q_OBJECT
public:
    /// What a query told about one mini program.
    struct Told
    {
        Item item;
        Instant at;
    };
    explicit FleetReader(Workspace &workspace, QObject *parent = nullptr);

    /// Takes what the cache has of it; id empty: nothing.
    void setConnection(const Connection &connection);
    /// Another page may have asked meanwhile.
    void readCache();
    /// Asks everything that the platform can be asked at once.
    void refresh();
    void refreshIfOld();
    /// The platform has something to tell about all mini programs of a connection.
    [[nodiscard]] bool canAsk() const { return !queries().isEmpty(); }
    [[nodiscard]] bool isReading() const { return !m_open.isEmpty(); }
    /// Of the oldest listing; not set: not everything was asked yet.
    [[nodiscard]] Instant at() const;
    [[nodiscard]] const Error &error() const { return m_error; } ///< of the last reading; kind None: it went well
    /// The item of this mini program itself or of the lane that it was last published on.
    [[nodiscard]] std::optional<Told> about(const MiniProgram &program) const;

    /// "asking the platform…", "platform read 3 min ago"; empty: there is nothing to be asked.
    [[nodiscard]] QString sentence() const;

signals:
    void changed();

private:
    [[nodiscard]] QList<Query> queries() const;
    void askNext();
    void answered();

    Workspace &m_workspace;
    Connection m_connection;
    ItemList m_items;
    QHash<QString, Listing> m_told; ///< by query
    QList<Query> m_open;            ///< to be asked, the first one now
    Error m_error;
};

} // namespace flotilla
