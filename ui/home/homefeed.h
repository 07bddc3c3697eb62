// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/elsewherewatch.h"
#include "context.h"
#include "run/batchboard.h"
#include "run/lastchanges.h"
#include "run/runnerneeds.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>

namespace flotilla {

/// What Home shows, read from the workspace of all connections: piece by piece, so that no piece holds up the window, and again
/// when something of it may have changed.
class HomeFeed : public QObject
{
    Q_OBJECT
public:
    /// How a connection is, as far as it is known.
    struct Health
    {
        Connection connection;
        Instant awaySince;  ///< set: its platform cannot be reached
        Instant lastAnswer; ///< not set: it never answered
        bool runs = false;  ///< a batch of it is at work here
        bool asked = true;  ///< false: its platform tells what waits for a person, and nobody ever asked it
    };
    HomeFeed(const UiContext &context, const Bulletin &bulletin, QObject *parent);
    ~HomeFeed() override;

    /// All of it anew.
    void refresh();
    [[nodiscard]] const QList<Need> &needs() const { return m_needs; }
    [[nodiscard]] const QList<Health> &connections() const { return m_health; }
    /// Newest first, without those of an operation that is not listed.
    [[nodiscard]] const QList<BatchSummary> &batches() const { return m_batches; }
    [[nodiscard]] bool runsElsewhere(const BatchId &id) const { return m_elsewhere.contains(id); }
    /// Those that another process is at, oldest first.
    [[nodiscard]] QList<BatchSummary> runningElsewhere() const;
    /// Looks for them now, and not in a few seconds.
    void lookElsewhere() { m_others.look(); }
    /// Those that have not ended, oldest first.
    [[nodiscard]] QList<BatchRunner *> running() const;
    [[nodiscard]] const BatchSummary *batch(const BatchId &id) const;
    [[nodiscard]] const Connection *connection(const ConnectionId &id) const;
    /// Why something could not be read; empty: it could.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    /// All pieces have been read once.
    [[nodiscard]] bool isComplete() const { return m_complete; }

signals:
    void changed();
    /// Only what runs has moved on.
    void moved();

private:
    using Piece = std::function<void()>;
    void follow(BatchRunner *runner);
    void readBatchesSoon();
    void readToldSoon();
    void queueBatches();
    void queueTold();
    void queueConnections();
    void add(const Piece &piece);
    void step();
    void readBatches();
    void readTotalsElsewhere();
    void readStored(const BatchSummary &summary, const BatchPosture &posture);
    void readRows(const Connection &connection, const Fit &fit);
    void readChanges(const Connection &connection);
    void addStep(const ConnectionId &id);
    void readTold(const Connection &connection);
    void readAudits();
    void readProcedures();
    void gather();
    [[nodiscard]] Instant awaySinceOf(const ConnectionId &id) const;

    UiContext m_context;
    std::deque<Piece> m_pieces;
    QTimer m_next;    ///< the next piece
    QTimer m_batchesSoon;
    QTimer m_toldSoon;
    ElsewhereWatch m_others;
    QList<Connection> m_connections;
    QList<BatchSummary> m_all;
    QList<BatchSummary> m_batches; ///< of them those that are listed
    QSet<BatchId> m_elsewhere;
    RunnersNow m_runners;
    QHash<BatchId, std::pair<Instant, StoredBatch>> m_stored; ///< what nothing drives, as of when it was changed
    QHash<BatchId, QList<Need>> m_ofBatches;
    QHash<ConnectionId, QHash<QString, Listing>> m_told; ///< read so far, by toldKey
    QHash<ConnectionId, QList<Need>> m_ofTold;
    QHash<ConnectionId, std::shared_ptr<LastChanges>> m_changes;
    QHash<ConnectionId, Instant> m_answers;
    QSet<ConnectionId> m_unasked;
    QList<Need> m_ofAudits;
    QHash<ConnectionId, QList<Need>> m_ofProcedures;
    QList<Need> m_needs;
    QList<Health> m_health;
    QString m_trouble;
    bool m_complete = false;
};

} // namespace flotilla
