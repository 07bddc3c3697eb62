// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/batchboard.h"
#include "run/runners.h"
#include "run/watch.h"
#include "sdnotify.h"

#include <QHash>
#include <QJsonArray>

namespace flotilla {

/// runner: runs what was ordered for its labels, goes on with what a runner that died has left, and looks at what rests, until it is
/// told to end. Then it ends at a safe point and leaves the rest to the others.
class RunnerCommand : public Command
{
    Q_OBJECT
public:
    RunnerCommand(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    /// How a ticket goes back.
    struct Return
    {
        QString held;
        Millis pause{0};
    };
    [[nodiscard]] bool isOurs(const Batch &batch) const { return m_state.labels.contains(runOn(batch.options)); }
    void beat();
    void lookIn(Millis pause);
    void look();
    void consider(const BatchId &id);
    void checkKey(const StoredBatch &stored);
    void begin(const BatchId &id, bool isFresh);
    void began(const BatchId &id, const Result<BatchRunner *> &runner, const QList<Finding> &findings);
    void paused(BatchRunner *runner);
    void ended(const BatchId &id);
    void giveBack(const BatchId &id, const Return &how, const QString &end);
    void returnTickets();
    void tellState();
    void learnAddress(const QString &address);
    void sayNews(const QString &what, const QString &text);
    void end();

    Runners &m_runners;
    SdNotify m_systemd;
    RunnerState m_state;
    BatchBoard m_board;
    Watch m_watch;
    std::unique_ptr<Alarm> m_heart, m_next;
    QHash<BatchId, Return> m_under;  ///< what it is doing, with what is known of how it will end
    QHash<BatchId, Return> m_toReturn; ///< the workspace could not be written
    QHash<QString, QString> m_said;  ///< the last of each kind: once is enough
    QMap<QString, QString> m_ends;   ///< by batch
    QJsonArray m_left;
    bool m_leaving = false;
};

} // namespace flotilla
