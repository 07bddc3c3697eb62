// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/batchwatch.h"

#include "batches/batchwords.h"
#include "model/words.h"
#include "models/batchlistmodel.h"
#include "settings/settingkeys.h"
#include "widgets/timewords.h"
#include "workflow/outage.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr int kTellMillis = 200;

bool isActive(const BatchRunner *runner)
{
    return runner->runState() != RunState::Ended && runner->runState() != RunState::Idle;
}

} // namespace

BatchWatch::BatchWatch(const UiContext &context, const Desktop &desktop, QObject *parent)
    : QObject(parent), m_context(context), m_desktop(desktop)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTellMillis);
    connect(&m_soon, &QTimer::timeout, this, &BatchWatch::changed);
    connect(&context.board, &BatchBoard::runnerAdded, this, &BatchWatch::follow);
    // Queued: what was just told about counts as being started until the board has put it away.
    connect(&context.board, &BatchBoard::batchChanged, this, &BatchWatch::startEnded, Qt::QueuedConnection);
    const QList<BatchRunner *> runners = context.board.runners();
    for (BatchRunner *runner : runners) {
        follow(runner);
    }
}

BatchWatch::Sum BatchWatch::sum() const
{
    Sum sum;
    QStringList away;
    int paused = 0;
    const QList<BatchRunner *> runners = m_context.board.runners();
    for (const BatchRunner *runner : runners) {
        if (!isActive(runner)) {
            continue;
        }
        ++sum.batches;
        sum.done += runner->totals().done();
        sum.failed += runner->totals().failed + runner->totals().rejected;
        sum.all += runner->totals().all();
        sum.stopping = sum.stopping || runner->runState() == RunState::Stopping;
        paused += runner->runState() == RunState::Paused ? 1 : 0;
        if (runner->runState() == RunState::Running) {
            sum.expectedEnd = std::max(sum.expectedEnd, runner->expectedEnd());
        }
        if (const Instant since = m_away.value(runner); isSet(since)) {
            sum.awaySince = isSet(sum.awaySince) ? std::min(sum.awaySince, since) : since;
            away.append(runner->batch().connectionName);
            sum.awayConnections.insert(runner->batch().connection);
        }
    }
    sum.paused = sum.batches > 0 && paused == sum.batches;
    away.removeDuplicates();
    away.sort();
    sum.away = listText(away);
    return sum;
}

void BatchWatch::stopEverything(bool atQuit)
{
    const QList<BatchId> starting = m_context.board.starting();
    if (!isRunning() && starting.isEmpty()) {
        return;
    }
    m_stopping = true;
    m_stoppedStarts += QSet<BatchId>(starting.cbegin(), starting.cend());
    m_context.board.stopEverything(atQuit);
    emit changed();
}

void BatchWatch::follow(BatchRunner *runner)
{
    const auto moved = [this, runner](const Progress &row) {
        if (row.reason.kind == reasons::Unreachable || m_away.contains(runner)) {
            lookSoon();
        }
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    };
    connect(runner, &BatchRunner::targetChanged, this, [runner, moved](int index) { moved(runner->progress(index)); });
    connect(runner, &BatchRunner::laneChanged, this,
            [runner, moved](int lane) { moved(runner->state().lanes.at(lane).closing); });
    connect(runner, &BatchRunner::runStateChanged, this, [this] {
        guardSleep();
        lookSoon();
        emit changed();
    });
    connect(runner, &BatchRunner::firstFailure, this, [this, runner](int index) {
        const Target &target = runner->batch().targets.at(index);
        const QString name = target.name.isEmpty() ? target.program.value : target.name;
        tell(runner, batchTitle(runner->batch(), m_context.workspace.platforms),
             tr("%1 failed: %2", "mini program, why").arg(name, wordsOf(*runner).sentence(runner->progress(index).reason)));
    });
    connect(runner, &BatchRunner::ended, this, [this, runner] { ended(runner); });
    guardSleep();
    emit changed();
}

const Words &BatchWatch::wordsOf(const BatchRunner &runner) const
{
    return *m_context.workspace.platforms.of(runner.batch()).words;
}

void BatchWatch::ended(BatchRunner *runner)
{
    tell(runner, batchTitle(runner->batch(), m_context.workspace.platforms),
         runner->wasTakenOver() ? tr("Another process has taken over this batch.")
                                : tr("Ended: %1").arg(totalsText(runner->totals(), wordsOf(*runner), runner->batch().operation)));
    m_told.remove(runner);
    m_away.remove(runner);
    if (m_stopping) {
        noteStopped({runner->batch(), runner->state()});
        tellIfAllStopped();
    }
    guardSleep();
    emit changed();
}

void BatchWatch::startEnded(const BatchId &id)
{
    if (!m_stoppedStarts.contains(id) || m_context.board.isStarting(id)) {
        return;
    }
    m_stoppedStarts.remove(id);
    const auto stored = m_context.workspace.history.load(id);
    if (stored && !m_context.board.runner(id)) { // else it ends as a run does
        noteStopped(*stored);
    }
    tellIfAllStopped();
}

void BatchWatch::noteStopped(const StoredBatch &stored)
{
    const Platforms &platforms = m_context.workspace.platforms;
    m_stopped.append({stored.batch.id, tr("%1. %2", "batch, what was finished")
                                           .arg(batchTitle(stored.batch, platforms), stoppedText(stored, *platforms.of(stored.batch).words))});
}

void BatchWatch::tellIfAllStopped()
{
    if (!m_stopping || isRunning() || !m_stoppedStarts.isEmpty()) {
        return;
    }
    m_stopping = false;
    const QList<StoppedBatch> batches = std::exchange(m_stopped, {});
    if (!batches.isEmpty()) {
        emit stopped(batches);
    }
}

// One message per run: a list of failures on the desktop helps nobody.
void BatchWatch::tell(const BatchRunner *runner, const QString &title, const QString &text)
{
    if (!m_told.contains(runner)) {
        notify(title, text);
    }
    m_told.insert(runner);
}

void BatchWatch::notify(const QString &title, const QString &text)
{
    const auto setting = m_context.workspace.catalogue.setting(settingkeys::kNotifications);
    const bool off = setting && setting.value() == QLatin1StringView("off");
    if (m_desktop.notifier && !off) {
        m_desktop.notifier->notify(title, text);
    }
}

// Once all that one event brings is told: a batch that pauses itself takes its rows back before it says why.
void BatchWatch::lookSoon()
{
    if (!std::exchange(m_looksSoon, true)) {
        QMetaObject::invokeMethod(this, [this] {
            m_looksSoon = false;
            lookForOutage();
        }, Qt::QueuedConnection);
    }
}

// An outage is told once, when it has lasted long enough to be one, however many batches meet it. A batch that it has paused
// no longer looks whether it is over; the outage stays until somebody lets it go on.
void BatchWatch::lookForOutage()
{
    const bool known = !m_away.isEmpty();
    const Instant now = m_context.workspace.clock.now();
    Instant trouble;
    const QList<BatchRunner *> runners = m_context.board.runners();
    for (const BatchRunner *runner : runners) {
        const Instant since = unreachableSince(runner->state());
        const bool gaveUp = runner->runState() == RunState::Paused && runner->pauseReason().kind == reasons::Unreachable;
        if (isSet(since) && now - since >= kAwayAfter) {
            m_away.insert(runner, since);
        } else if (gaveUp && !m_away.contains(runner)) {
            m_away.insert(runner, now);
        } else if (isSet(since)) {
            trouble = isSet(trouble) ? std::min(trouble, since) : since;
        } else if (!gaveUp) {
            m_away.remove(runner);
        }
    }
    m_awayAlarm = isSet(trouble) ? m_context.workspace.clock.at(trouble + kAwayAfter, [this] { lookForOutage(); }) : nullptr;
    if (known == m_away.isEmpty()) {
        emit changed();
    }
    if (!known && !m_away.isEmpty()) {
        const Sum all = sum();
        notify(tr("%1 cannot be reached", "connection").arg(all.away),
               tr("Not since %1. It is tried again by itself; nothing is lost.").arg(timeOfDay(all.awaySince).left(5)));
    }
}

void BatchWatch::guardSleep()
{
    if (m_desktop.sleepGuard) {
        m_desktop.sleepGuard->hold(isRunning());
    }
}

} // namespace flotilla

#include "moc_batchwatch.cpp"
