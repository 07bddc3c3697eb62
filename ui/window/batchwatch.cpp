// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/batchwatch.h"

#include "batches/batchwords.h"
#include "model/words.h"
#include "models/batchlistmodel.h"
#include "settings/settingkeys.h"

namespace flotilla {

namespace {

constexpr int kSoonMillis = 200;

bool isActive(const BatchRunner *runner)
{
    return runner->runState() != RunState::Ended && runner->runState() != RunState::Idle;
}

} // namespace

BatchWatch::BatchWatch(const UiContext &context, const Desktop &desktop, QObject *parent)
    : QObject(parent), m_context(context), m_desktop(desktop)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMillis);
    connect(&m_soon, &QTimer::timeout, this, &BatchWatch::changed);
    connect(&context.board, &BatchBoard::runnerAdded, this, &BatchWatch::follow);
    const QList<BatchRunner *> runners = context.board.runners();
    for (BatchRunner *runner : runners) {
        follow(runner);
    }
}

BatchWatch::Sum BatchWatch::sum() const
{
    Sum sum;
    const QList<BatchRunner *> runners = m_context.board.runners();
    for (const BatchRunner *runner : runners) {
        if (isActive(runner)) {
            ++sum.batches;
            sum.done += runner->totals().done();
            sum.all += runner->totals().all();
            sum.stopping = sum.stopping || runner->runState() == RunState::Stopping;
        }
    }
    return sum;
}

void BatchWatch::stopEverything()
{
    if (!isRunning()) {
        return;
    }
    m_stopping = true;
    m_context.board.stopEverything();
    emit changed();
}

void BatchWatch::follow(BatchRunner *runner)
{
    connect(runner, &BatchRunner::targetChanged, this, [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    connect(runner, &BatchRunner::runStateChanged, this, [this] {
        guardSleep();
        emit changed();
    });
    connect(runner, &BatchRunner::firstFailure, this, [this, runner](int index) {
        const Target &target = runner->batch().targets.at(index);
        const QString name = target.name.isEmpty() ? target.program.value : target.name;
        tell(runner, batchTitle(runner->batch()),
             tr("%1 failed: %2", "mini program, why").arg(name, reasonText(runner->progress(index).reason)));
    });
    connect(runner, &BatchRunner::ended, this, [this, runner] { ended(runner); });
    guardSleep();
    emit changed();
}

void BatchWatch::ended(BatchRunner *runner)
{
    tell(runner, batchTitle(runner->batch()),
         runner->wasTakenOver() ? tr("Another process has taken over this batch.")
                                : tr("Ended: %1").arg(totalsText(runner->totals())));
    m_told.remove(runner);
    if (m_stopping) {
        m_stoppedTexts.append(tr("%1. %2", "batch, what was finished")
                                  .arg(batchTitle(runner->batch()), stoppedText({runner->batch(), runner->state()})));
        if (!isRunning()) {
            m_stopping = false;
            emit stopped(m_stoppedTexts.join(u'\n'));
            m_stoppedTexts.clear();
        }
    }
    guardSleep();
    emit changed();
}

// One message per run: a list of failures on the desktop helps nobody.
void BatchWatch::tell(const BatchRunner *runner, const QString &title, const QString &text)
{
    const auto setting = m_context.workspace.catalogue.setting(settingkeys::kNotifications);
    const bool off = setting && setting.value() == QLatin1StringView("off");
    if (m_desktop.notifier && !off && !m_told.contains(runner)) {
        m_desktop.notifier->notify(title, text);
    }
    m_told.insert(runner);
}

void BatchWatch::guardSleep()
{
    if (m_desktop.sleepGuard) {
        m_desktop.sleepGuard->hold(isRunning());
    }
}

} // namespace flotilla
