// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/finding.h"
#include "model/platform.h"
#include "run/workspace.h"

#include <QObject>

#include <memory>

namespace flotilla {

/// What the local checks need to know; plain values so that the window can re-run them at each click.
struct LocalFacts
{
    QHash<MiniProgramId, Instant> lastPublished;
    QSet<MiniProgramId> frozen;
    QHash<LaneId, QString> laneTitles = {}; ///< of the order: a finding that names a lane calls it so
};

/// Checks without network and without writing: ids well-formed, duplicates, frozen, published today, and what the platform adds.
[[nodiscard]] QList<Finding> localFindings(const Platform &platform, const QString &operation, const QList<Target> &targets, const LocalFacts &facts, Instant now);

/// Reads the facts for localFindings.
[[nodiscard]] LocalFacts readLocalFacts(const Workspace &workspace, const ConnectionId &connection);

/// The checks that ask the platform and the journal. Never writes to either.
class Preflight : public QObject
{
    Q_OBJECT
public:
    /// `batch` with an empty id: not created yet. For a batch on resume, what runs of its own is no finding.
    Preflight(const Workspace &workspace, Batch batch, BatchState state, std::shared_ptr<Gateway> gateway,
              QObject *parent = nullptr);
    ~Preflight() override;
    void start();
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; } ///< network and journal ones
    [[nodiscard]] std::optional<Millis> clockOffset() const { return m_clockOffset; }
    [[nodiscard]] QString identity() const { return m_identity; }
    [[nodiscard]] const std::optional<Budget> &budget() const { return m_budget; } ///< what the batch may spend, as far as known

signals:
    void finished();

private:
    void ask(const Call &call, const Gateway::Callback &answered, int again);
    void checkFrozen();
    void checkJournal();
    void checkPlaceForSecret();
    void answeredOf(const Call &call, const CheckQuestion &question, const LaneId &lane, const Reply &reply, int others);
    void answered(const CheckQuestion &question, const LaneId &lane, const Reply &reply);
    void add(Level level, const QString &check, const LaneId &lane, const QString &detail);
    [[nodiscard]] QList<Item> knownPrograms() const;
    void noteClock(const Reply &reply);
    void oneDone();

    Workspace m_workspace;
    Batch m_batch;
    BatchState m_state;
    std::shared_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<PendingCall>> m_calls;
    std::vector<std::unique_ptr<Alarm>> m_alarms;
    QList<Finding> m_findings;
    std::optional<Millis> m_clockOffset;
    QString m_identity;
    std::optional<Budget> m_budget;
    int m_open = 0;
};

} // namespace flotilla
