// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/journal.h"

namespace flotilla {

/// The History port in a database. Every function sees one state of it, also while another program writes.
class SqlHistory final : public History
{
public:
    explicit SqlHistory(Database &database) : m_database(database) {}
    Result<StoredBatch> load(const BatchId &id) override;
    Result<QList<BatchSummary>> batches(int limit) override;
    Result<QList<TrailEntry>> trail(const BatchId &id, const LaneId &lane, const MiniProgramId &program) override;
    Result<QList<TrailEntry>> notes(const QStringList &events, const MiniProgramId &program) override;
    Result<QList<Millis>> times(const LaneKey &lane, int count) override;
    Result<QList<BatchId>> unfinishedOn(const LaneKey &lane) override;
    Result<Instant> lastSent(const LaneKey &lane, const QStringList &steps, const BatchId &exceptBatch,
                             const MiniProgramId &exceptProgram) override;
    Result<Values> laneMemory(const LaneKey &lane) override;
    Result<QHash<MiniProgramId, Instant>> lastPublished() override;
    Result<QList<BatchId>> restingDue(Instant now) override;
    Status backUp(const QString &file) override;

private:
    [[nodiscard]] static QList<BatchSummary> readBatches(Transaction &t, int limit);
    Database &m_database;
    QString m_batchesAt; ///< state of the journal in which m_batches were read
    QList<BatchSummary> m_batches; ///< all of them: several parts of the window ask for them when a page is shown
};

} // namespace flotilla
