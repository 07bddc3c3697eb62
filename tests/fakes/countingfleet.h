// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>

namespace flotilla::fakes {

/// Counts what is kept and read of a Fleet, and in which turns of the event loop.
class CountingFleet : public Fleet
{
public:
    explicit CountingFleet(Fleet &real) : m_real(real) {}
    /// The same workspace, with this one.
    [[nodiscard]] Workspace in(const Workspace &w)
    {
        return {w.journal, w.history, w.leases, w.catalogue, *this, w.secrets, w.sessionSecrets, w.gateways, w.clock, w.platforms, w.self, w.folder, w.people};
    }
    QStringList kept; ///< queries
    QList<int> turns; ///< of each of them
    int reads = 0;

    Status keep(const ConnectionId &connection, const QString &query, const Listing &listing) override
    {
        kept.append(query);
        turns.append(m_turn);
        QMetaObject::invokeMethod(&m_context, [this] { ++m_turn; }, Qt::QueuedConnection);
        return m_real.keep(connection, query, listing);
    }
    Result<Listing> told(const ConnectionId &connection, const QString &query) override
    {
        ++reads;
        return m_real.told(connection, query);
    }
    Result<Listing> among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words) override
    {
        return m_real.among(connection, query, value, words);
    }
    Status record(const ConnectionId &connection, const QString &query, const Reading &reading) override { return m_real.record(connection, query, reading); }
    Result<QList<Reading>> readings(const ConnectionId &connection, const QString &query, Instant since) override
    {
        return m_real.readings(connection, query, since);
    }
    Status forget(const ConnectionId &connection) override { return m_real.forget(connection); }

private:
    Fleet &m_real;
    QObject m_context;
    int m_turn = 0;
};

} // namespace flotilla::fakes
