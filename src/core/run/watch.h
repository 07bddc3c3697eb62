// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace flotilla {

struct Plan;

/// Looks at resting rows when they are due. What it sees makes a row done, rejected or ready again; it sends no change itself:
/// the rest of an operation goes on with a resume. In the window it lives as long as the window, in the cli for one round.
class Watch : public QObject
{
    Q_OBJECT
public:
    explicit Watch(const Workspace &workspace, QObject *parent = nullptr);
    ~Watch() override;

    /// Looks at the rows of these batches alone.
    void choose(const std::function<bool(const Batch &)> &isChosen) { m_isChosen = isChosen; }
    /// Looks once at everything that is due now (`all`: at every resting row). A second call while running is ignored.
    void look(bool all = false);
    /// Looks again and again, whenever something is due.
    void keepLooking();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int looked() const { return m_looked; }
    [[nodiscard]] int changed() const { return m_changed; }

signals:
    void rowChanged(const flotilla::BatchId &batch, int index);
    /// A row is ready for its next step: its batch can be resumed.
    void readyAgain(const flotilla::BatchId &batch);
    /// `problems`: a line per batch that could not be asked about.
    void finished(const QStringList &problems);

private:
    struct Round;
    void opened(Round &round, const Result<std::shared_ptr<Gateway>> &gateway);
    void askNext(Round &round);
    [[nodiscard]] Plan planOf(const StoredBatch &stored, int index, const Reply &reply) const;
    void answered(Round &round, int index, const Reply &reply);
    void ended(Round &round);
    void endSoon();

    Workspace m_workspace;
    std::function<bool(const Batch &)> m_isChosen; ///< empty: all
    std::vector<std::unique_ptr<Round>> m_rounds; ///< with their calls: losing one takes them back
    std::unique_ptr<Alarm> m_alarm;
    QStringList m_problems;
    bool m_keep = false;
    bool m_running = false;
    int m_open = 0, m_looked = 0, m_changed = 0;
};

} // namespace flotilla
