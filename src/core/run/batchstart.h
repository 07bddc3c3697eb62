// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "run/preflight.h"
#include "run/workspace.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace flotilla {

/// One batch on its way from the journal to its runner: takes the lanes, opens the rows again that a person asked for, opens the
/// connection, makes the check before the first call. Ends once, with one of the signals; answers that come later are dropped.
class BatchStart : public QObject
{
    Q_OBJECT
public:
    /// Whether this row is one that was asked for; opens it again.
    using Reopen = std::function<bool(int index, const Operation &operation, Progress &row, Instant now)>;

    /// `what`: for the trail. Without `reopen` it is a fresh batch that never sent anything, and is cancelled if it may not start; but
    /// not one with a start time where what is in the way may pass.
    BatchStart(const Workspace &workspace, StoredBatch stored, QString what, Reopen reopen, QObject *parent = nullptr);
    ~BatchStart() override;

    /// May end before it returns.
    void begin();
    /// A person's stop: nothing was sent, and nothing will be.
    void withdraw();
    /// Does not start it now, and leaves it as it is for another process.
    void leave();
    /// The program ends: nothing was sent; an order with a start time waits on.
    void putOff();
    /// Gives back what it has, and ends.
    void refuse(const Error &error, const QString &why = reasons::NotStarted);

    [[nodiscard]] const Batch &batch() const { return m_stored.batch; }
    [[nodiscard]] const StoredBatch &stored() const { return m_stored; } ///< when ready: fit to run
    [[nodiscard]] std::shared_ptr<Gateway> gateway() const { return m_gateway; }
    [[nodiscard]] bool hadStoppedItself() const { return m_hadStoppedItself; } ///< after too many failures in a row
    [[nodiscard]] QList<Finding> findings() const;
    [[nodiscard]] std::optional<Budget> budget() const; ///< when ready

signals:
    /// It has the lanes and opens the connection.
    void connecting();
    /// The lanes are held, the rows are written: a runner can go on.
    void ready();
    void refused(const flotilla::Error &error);

private:
    [[nodiscard]] Status mayBegin();
    [[nodiscard]] bool isGivenUp(const Error &error) const;
    [[nodiscard]] Status readRows();
    [[nodiscard]] Status takeRows();
    [[nodiscard]] Status takeRowsAgain();
    [[nodiscard]] Status reopenRows();
    void reopenLane(LaneState &lane, bool hasOpenRows, const QList<int> &unsure, Instant now);
    [[nodiscard]] bool isOvertaken(const LaneId &lane, const QList<int> &unsure);
    void openConnection();
    void connectionOpened(const Result<std::shared_ptr<Gateway>> &gateway);
    void checked();
    [[nodiscard]] Error withdrawn() const;

    Workspace m_workspace;
    StoredBatch m_stored; ///< as read once the lanes are ours, with the rows opened again
    QList<Progress> m_read; ///< its rows as they were read
    QString m_what;
    Reopen m_reopen;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<Preflight> m_preflight;
    bool m_leased = false;
    bool m_planned = false; ///< it waits for its start time, or has missed it
    bool m_begun = false;   ///< somebody else began it, or took it back: its rows are theirs
    bool m_held = false;    ///< a freeze is what is in the way, or that a second person has not approved it
    bool m_wasStopped = false; ///< by a person, before
    bool m_hadStoppedItself = false;
    bool m_over = false;
};

/// What the platform makes of a lane at the beginning of a batch, or when it is opened again.
void openLane(const Workspace &workspace, const Batch &batch, LaneState &lane, const Values &remembered, bool overtaken);

/// The lanes for whose targets anything was sent.
[[nodiscard]] QSet<LaneId> startedLanes(const StoredBatch &stored);

} // namespace flotilla
