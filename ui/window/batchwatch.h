// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "desktop.h"
#include "run/batchboard.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace flotilla {

/// A batch that “stop everything” stopped, and what was finished of it.
struct StoppedBatch
{
    BatchId id;
    QString text;
};

/// Looks after the running batches for the window: sums for the status line, one desktop message per run and per outage, the
/// guard against sleep, and what to say when everything was stopped.
class BatchWatch : public QObject
{
    Q_OBJECT
public:
    struct Sum
    {
        int batches = 0;
        int done = 0;   ///< came to their end, whichever it was
        int failed = 0; ///< of those: they failed or were rejected
        int all = 0;
        bool stopping = false;
        bool paused = false;  ///< all of them
        Instant awaySince;    ///< a platform cannot be reached; not set: all can, as far as known
        QString away;         ///< whose: names of connections
        QSet<ConnectionId> awayConnections;
        Instant expectedEnd;  ///< not set: nothing is known
    };
    BatchWatch(const UiContext &context, const Desktop &desktop, QObject *parent);

    [[nodiscard]] Sum sum() const;
    [[nodiscard]] bool isRunning() const { return sum().batches > 0; }
    /// Stops every batch, those that are being started too; `stopped` follows when the last one has ended. `atQuit`: what waits for a
    /// person is left for the next start.
    void stopEverything(bool atQuit = false);

signals:
    /// The sum is another one; told a few times a second at most.
    void changed();
    void stopped(const QList<flotilla::StoppedBatch> &batches);

private:
    [[nodiscard]] const Words &wordsOf(const BatchRunner &runner) const;
    void follow(BatchRunner *runner);
    void ended(BatchRunner *runner);
    void startEnded(const BatchId &id);
    void noteStopped(const StoredBatch &stored);
    void tellIfAllStopped();
    void tell(const BatchRunner *runner, const QString &title, const QString &text);
    void notify(const QString &title, const QString &text);
    void guardSleep();
    void lookSoon();
    void lookForOutage();

    UiContext m_context;
    Desktop m_desktop;
    QSet<const BatchRunner *> m_told;  ///< runs whose one message was sent
    QHash<const BatchRunner *, Instant> m_away; ///< runs whose platform is away, and since when
    std::unique_ptr<Alarm> m_awayAlarm; ///< when trouble becomes an outage
    bool m_looksSoon = false;
    bool m_stopping = false;
    QSet<BatchId> m_stoppedStarts; ///< they were being started when everything was stopped
    QList<StoppedBatch> m_stopped;
    QTimer m_soon;
};

} // namespace flotilla
