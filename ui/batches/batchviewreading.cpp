// SPDX-License-Identifier: GPL-3.0-or-later
// What BatchView follows and reads; how it is put together is in batchview.cpp.
#include "batches/batchview.h"

#include <algorithm>

namespace flotilla {

namespace {

// Another process is looked at every so many ticks.
constexpr int kElsewhereTicks = 3;

} // namespace

void BatchView::follow(BatchRunner *runner)
{
    if (m_runner) {
        m_runner->disconnect(this);
    }
    m_runner = runner;
    if (!runner) {
        return;
    }
    takeState(runner->state());
    connect(runner, &BatchRunner::targetChanged, this, [this](int index) {
        m_stored.state.targets[index] = m_runner->progress(index);
        m_model.setProgress(index, m_runner->progress(index));
        if (m_runner->progress(index).phase == Phase::Succeeded) {
            readUsual(m_stored.batch.targets.at(index).app);
        }
        changedSoon();
    });
    connect(runner, &BatchRunner::laneChanged, this, [this](int lane) {
        m_stored.state.lanes[lane] = m_runner->state().lanes.at(lane);
        changedSoon();
    });
    connect(runner, &BatchRunner::runStateChanged, this, [this] {
        m_trouble.clear(); // what was refused in the old state says nothing about the new one, and would hide why it pauses
        showNow();
    });
    connect(runner, &BatchRunner::ended, this, &BatchView::showNow);
}

void BatchView::takeState(const BatchState &state)
{
    m_stored.state = state;
    for (int i = 0; i < state.targets.size(); ++i) {
        m_model.setProgress(i, state.targets.at(i));
    }
}

void BatchView::reload()
{
    if (id().isEmpty()) {
        return;
    }
    if (runsHere()) {
        takeState(m_runner->state());
    } else if (const auto stored = m_context.workspace.history.load(id())) {
        takeState(stored->state);
    }
    readAround();
    showNow();
}

// The middle of the last builds of an app; what a build "usually" takes.
void BatchView::readUsual(const AppId &app)
{
    constexpr int kBuilds = 20;
    const auto times = m_context.workspace.history.buildTimes(m_stored.batch.laneKey(app), kBuilds);
    if (times && !times->isEmpty()) {
        QList<Millis> sorted = times.value();
        std::sort(sorted.begin(), sorted.end());
        m_model.setUsual(app, sorted.at(sorted.size() / 2));
    }
}

// What others know about this batch: usual build times, audit states, whether another process runs it.
void BatchView::readAround()
{
    readHolders();
    const QList<AppId> apps = m_stored.batch.apps();
    for (const AppId &app : apps) {
        readUsual(app);
    }
    readAudits();
}

void BatchView::readHolders()
{
    const Result<bool> elsewhere = m_context.board.runsElsewhere(m_stored.batch);
    m_elsewhere = !elsewhere || *elsewhere; // a look that failed does not say that it is free
}

void BatchView::followAudits()
{
    m_auditsStale = true;
    if (isVisible() && !id().isEmpty()) {
        readAudits();
    }
}

void BatchView::readAudits()
{
    m_auditsStale = false;
    QHash<int, AuditSeen> audits;
    if (const auto rows = m_context.workspace.catalogue.publications()) {
        QHash<QPair<AppId, MiniProgramId>, AuditSeen> seen;
        for (const Publication &row : rows.value()) {
            if (row.batch == id()) {
                seen.insert({row.app, row.program}, {row.state, row.word});
            }
        }
        for (int i = 0; i < m_stored.batch.targets.size(); ++i) {
            const Target &target = m_stored.batch.targets.at(i);
            if (const auto it = seen.constFind({target.app, target.program}); it != seen.cend()) {
                audits.insert(i, *it);
            }
        }
    }
    m_model.setAudits(audits);
}

// A batch of another process is read as a whole only when it has moved on.
void BatchView::readElsewhere()
{
    if (m_ticks++ % kElsewhereTicks != 0) {
        return;
    }
    const auto batches = m_context.workspace.history.batches(0);
    if (!batches) {
        return;
    }
    const auto found = std::find_if(batches->cbegin(), batches->cend(),
                                    [this](const BatchSummary &batch) { return batch.id == id(); });
    if (found == batches->cend()) {
        return;
    }
    const bool moved = found->changedAt != m_changedAt || !(found->totals == totalsOf(m_stored.state.targets));
    m_changedAt = found->changedAt;
    readHolders();
    if (moved || !m_elsewhere) {
        reload();
    }
}

} // namespace flotilla
