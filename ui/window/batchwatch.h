// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "desktop.h"
#include "run/batchboard.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace flotilla {

/// Looks after the running batches for the window: sums for the status line, one desktop message per run, the guard
/// against sleep, and what to say when everything was stopped.
class BatchWatch : public QObject
{
    Q_OBJECT
public:
    struct Sum
    {
        int batches = 0;
        int done = 0;
        int all = 0;
        bool stopping = false;
    };
    BatchWatch(const UiContext &context, const Desktop &desktop, QObject *parent);

    [[nodiscard]] Sum sum() const;
    [[nodiscard]] bool isRunning() const { return sum().batches > 0; }
    /// Stops every batch; `stopped` follows when the last one has ended.
    void stopEverything();

signals:
    /// The sum is another one; told a few times a second at most.
    void changed();
    /// What was finished and what not, one paragraph per batch.
    void stopped(const QString &text);

private:
    void follow(BatchRunner *runner);
    void ended(BatchRunner *runner);
    void tell(const BatchRunner *runner, const QString &title, const QString &text);
    void guardSleep();

    UiContext m_context;
    Desktop m_desktop;
    QSet<const BatchRunner *> m_told;  ///< runs whose one message was sent
    bool m_stopping = false;
    QStringList m_stoppedTexts;
    QTimer m_soon;
};

} // namespace flotilla
