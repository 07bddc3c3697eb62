// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/sqlleases.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace flotilla {

// A holder that missed five beats counts as gone.
inline constexpr QLatin1StringView kLeaseLife{"30 seconds"};
// What a write of a run found must hold for the call that follows: it leaves within leaveWithin(), or not at all.
inline constexpr QLatin1StringView kLeaseLeast{"20 seconds"};

/// The leases of a workspace on a server. Nobody can look at a process of another computer, so a lease ends by itself, by the server's
/// clock, unless its holder says now and then that it lives; and each has a number that only grows, so that whoever comes back late is
/// told from who has the lane now.
class TeamLeases final : public QObject, public SqlLeases
{
    Q_OBJECT
public:
    explicit TeamLeases(Database &database, QObject *parent = nullptr);
    Status acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override;
    Status release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override;
    Result<QList<LeaseRow>> holders(const QList<LaneKey> &lanes) override;
    Result<QSet<BatchId>> batchesOfOthers(const Holder &self) override;
    Millis leaveWithin() const override;
    QList<LeaseRow> living(Transaction &transaction, const QList<LaneKey> &lanes) override;
    QString tokens() const override;
    void demand(Transaction &transaction, const QStringList &laneKeys, const Holder &holder, const BatchId &batch) override;

    /// Says that the holder of what was acquired here lives. A timer does it as long as there is something to hold.
    void beat();

private:
    Database &m_database;
    QSet<qint64> m_tokens; ///< what this process was given: one for all lanes that it took at once
    QTimer m_heart;
};

} // namespace flotilla
