// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/interruptedbar.h"

#include "widgets/timewords.h"

#include <QPushButton>
#include <QTimer>

#include <utility>

namespace flotilla {

InterruptedBar::InterruptedBar(const UiContext &context, QWidget *parent) : MessageBar(parent), m_context(context)
{
    setClosable(false);
    // Queued: a batch that was just created is started in the next moment.
    connect(&m_context.board, &BatchBoard::runnerAdded, this, &InterruptedBar::look, Qt::QueuedConnection);
    connect(&m_context.board, &BatchBoard::batchChanged, this, &InterruptedBar::look, Qt::QueuedConnection);
    auto *minute = new QTimer(this); // a batch of another process dies without telling
    connect(minute, &QTimer::timeout, this, &InterruptedBar::look);
    minute->start(std::chrono::minutes(1));
}

std::optional<StoredBatch> InterruptedBar::newestInterrupted(Instant *when) const
{
    const auto batches = m_context.workspace.history.batches(0);
    if (!batches) {
        return std::nullopt; // the Batches page says why
    }
    for (const BatchSummary &summary : batches.value()) {
        if (!summary.isUnfinished() || m_left.contains(summary.id) || m_context.board.runner(summary.id)
            || m_context.board.isStarting(summary.id)) {
            continue;
        }
        const auto stored = m_context.workspace.history.load(summary.id);
        if (!stored || stored->state.stopRequested) {
            continue; // a person stopped it: that is no interruption
        }
        const Result<bool> elsewhere = m_context.board.runsElsewhere(stored->batch);
        if (elsewhere && !*elsewhere) {
            *when = summary.changedAt;
            return stored.value();
        }
    }
    return std::nullopt;
}

void InterruptedBar::look()
{
    Instant when;
    const std::optional<StoredBatch> found = newestInterrupted(&when);
    if (!found) {
        m_said.clear();
        setMessage({}, Tone::Quiet);
        return;
    }
    const Batch &batch = found->batch;
    const QList<AppId> apps = batch.apps();
    const QString title = apps.size() == 1 ? tr("“%1”", "title of an app").arg(batch.appTitle(apps.constFirst()))
                                           : tr("A batch of %n apps", nullptr, static_cast<int>(apps.size()));
    const int open = totalsOf(found->state.targets).waiting;
    const bool begun = std::any_of(found->state.targets.cbegin(), found->state.targets.cend(),
                                   [](const Progress &p) { return p.starts > 0; });
    const QString at = absolute(when).left(16);
    QString text;
    if (!begun) {
        text = tr("%1 of %2 was not started: nothing has been sent. Until it is started or stopped, no other batch can "
                  "publish the same app.").arg(title, at);
    } else if (open > 0) {
        text = tr("%1 was interrupted at %2 with %n to go. Nothing has been sent since.", nullptr, open).arg(title, at);
    } else {
        text = tr("%1 was interrupted at %2 before its last step, what the app is bound to afterwards. Nothing has been sent "
                  "since.").arg(title, at);
    }
    if (const QString said = batch.id.value + text; std::exchange(m_said, said) == said) {
        return; // its buttons keep the keyboard
    }
    setMessage(text, Tone::Attention);
    const BatchId id = batch.id;
    QPushButton *resume = addButton(begun ? tr("Look and resume") : tr("Look and start"));
    connect(resume, &QPushButton::clicked, this, [this, id] {
        m_left.insert(id);
        look();
        emit resumeRequested(id);
    });
    QPushButton *leave = addButton(tr("Leave it"));
    connect(leave, &QPushButton::clicked, this, [this, id] {
        m_left.insert(id);
        look();
    });
}

} // namespace flotilla
