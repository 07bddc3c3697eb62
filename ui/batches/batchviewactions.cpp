// SPDX-License-Identifier: GPL-3.0-or-later
// What BatchView says and does; how it is put together is in batchview.cpp.
#include "batches/batchview.h"

#include "batches/batchheader.h"
#include "batches/batchwords.h"
#include "publish/publishwords.h"
#include "run/report.h"
#include "timeline/timelineview.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/savefile.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr Millis kLogPace = std::chrono::seconds(2);

} // namespace

void BatchView::showHeader()
{
    BatchStanding standing;
    standing.title = batchTitle(m_stored.batch);
    standing.subtitle = batchSubtitle(m_stored.batch);
    standing.run = runsHere() ? m_runner->runState() : RunState::Idle;
    standing.elsewhere = m_elsewhere && !runsHere();
    standing.busy = m_busy;
    standing.totals = totalsOf(m_stored.state.targets);
    standing.retryable = standing.totals.failed;
    if (runsHere()) {
        standing.timeLeft = timeLeftText(m_runner->expectedEnd(), m_context.workspace.clock.now());
    }
    m_header->show(standing);
}

void BatchView::showBar()
{
    const Totals totals = totalsOf(m_stored.state.targets);
    const bool here = runsHere();
    if (!m_trouble.isEmpty()) {
        m_bar->setMessage(m_trouble, Tone::Bad);
    } else if (here && m_runner->runState() == RunState::Stopping) {
        m_bar->setMessage(tr("Stopping: the calls in flight are being finished, no other is started."), Tone::Running);
    } else if (here) {
        const QString why = pauseText(m_stored, m_runner->pauseReason());
        m_bar->setMessage(why, Tone::Attention);
        if (!why.isEmpty()) {
            QPushButton *goOn = m_bar->addButton(tr("Go on"));
            connect(goOn, &QPushButton::clicked, this, [this] { if (m_runner) { m_runner->resume(); } });
        }
    } else if (m_elsewhere) {
        m_bar->setMessage(tr("This batch runs in another process. It can be watched and stopped from here."), Tone::Quiet);
    } else if (totals.waiting + totals.cancelled > 0) {
        m_bar->setMessage(stoppedText(m_stored), Tone::Attention);
    } else {
        m_bar->setMessage(boundTexts(m_stored), Tone::Quiet);
    }
}

void BatchView::showDetails()
{
    const int index = currentTarget();
    if (index < 0 || index >= m_stored.state.targets.size()) {
        m_details->showNothing();
        return;
    }
    const Target &target = m_stored.batch.targets.at(index);
    const Progress &progress = m_stored.state.targets.at(index);
    const auto trail = m_context.workspace.history.trail(id(), target.app, target.program);
    DetailsPane::Can can;
    const bool idle = !runsHere() && !m_elsewhere && !m_busy;
    can.retry = idle && (progress.phase == Phase::Failed || progress.phase == Phase::Cancelled);
    can.retryLater = !idle && progress.phase == Phase::Failed;
    can.resolve = !m_elsewhere && isResolvable(progress);
    can.skip = !m_elsewhere && !isFinal(progress.phase) && progress.phase != Phase::InFlight
               && progress.phase != Phase::Unsure;
    m_details->show(target, progress, trail ? trail.value() : QList<TrailEntry>(), can);
}

void BatchView::showLog()
{
    // The log of a big batch has tens of thousands of lines: it follows at its own, slower pace.
    const Instant now = m_context.workspace.clock.now();
    if (runsHere() && m_logShown == id() && now - m_logAt < kLogPace) {
        return;
    }
    m_logShown = id();
    m_logAt = now;
    const auto trail = m_context.workspace.history.trail(id(), {}, {});
    if (trail) {
        m_trail.setTrail(trail.value());
    }
}

BatchBoard::Started BatchView::startedCallback()
{
    const QPointer<BatchView> view(this); // the board outlives this view
    const BatchId asked = id();
    return [view, asked](const Result<BatchRunner *> &runner, const QList<Finding> &findings) {
        if (view && view->id() == asked) {
            view->batchStarted(runner, findings);
        }
    };
}

void BatchView::batchStarted(const Result<BatchRunner *> &runner, const QList<Finding> &findings)
{
    m_busy = false;
    m_trouble.clear();
    if (!runner) {
        QStringList lines{tr("Nothing was sent. %1").arg(runner.error().text)};
        const QList<FindingGroup> groups = grouped(findings);
        for (const FindingGroup &group : groups) {
            if (group.level == Level::Stop) {
                lines.append(groupText(group));
            }
        }
        m_trouble = lines.join(u'\n');
    }
    reload();
}

void BatchView::resumeBatch()
{
    m_busy = true;
    m_trouble.clear();
    showNow();
    m_context.board.resume(id(), startedCallback());
}

void BatchView::retryTarget()
{
    const int index = currentTarget();
    if (index >= 0) {
        m_busy = true;
        m_trouble.clear();
        showNow();
        m_context.board.retryOnly(id(), {index}, startedCallback());
    }
}

void BatchView::resolveTarget(Verdict verdict)
{
    const int index = currentTarget();
    if (index >= 0) {
        const Target &target = m_stored.batch.targets.at(index);
        told(m_context.board.resolve(id(), target.app, target.program, verdict));
    }
}

void BatchView::told(const Status &status)
{
    m_trouble = status ? QString() : status.error().text;
    reload();
}

void BatchView::report(const QString &format)
{
    QByteArray content;
    QString filter;
    if (format == "csv"_L1) {
        content = batchCsv(m_stored);
        filter = tr("CSV (*.csv)");
    } else if (format == "html"_L1) {
        content = batchHtml(m_stored);
        filter = tr("HTML (*.html)");
    } else {
        content = QJsonDocument(batchJson(m_stored)).toJson();
        filter = tr("JSON (*.json)");
    }
    saveFile(this, tr("Save the report"), u"flotilla-%1.%2"_s.arg(id().value, format), filter, content);
}

void BatchView::retranslate()
{
    m_tabs->setTabText(0, tr("Table"));
    m_tabs->setTabText(1, tr("Timeline"));
    m_tabs->setTabText(2, tr("Log"));
    m_filter->setPlaceholderText(tr("Filter, e.g. harbour state:failed"));
    m_filter->setAccessibleName(tr("Filter the mini programs of this batch"));
    m_empty->setTexts(tr("No mini program matches the filter."), tr("Clear the filter"));
    m_table->setAccessibleName(tr("Mini programs of this batch"));
    m_log->setAccessibleName(tr("Log of this batch"));
    m_model.retranslate();
    m_trail.retranslate();
    m_header->retranslate();
    m_details->retranslate();
    showNow();
}

} // namespace flotilla
