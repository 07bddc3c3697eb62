// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/runninglist.h"

#include "batches/batchwords.h"
#include "batches/liftquestion.h"
#include "home/homewords.h"
#include "model/reasons.h"
#include "models/batchlistmodel.h"
#include "run/goon.h"
#include "widgets/awayguard.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/segmentbar.h"
#include "workflow/outage.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kShownRuns = 3; // the queue below needs the room; the Releases page has all of them

QList<SegmentBar::Segment> segmentsOf(const Totals &totals)
{
    return {{totals.succeeded, Tone::Good, false},   {totals.resting, Tone::Review, false}, {totals.rejected, Tone::Bad, false},
            {totals.failed, Tone::Bad, false},       {totals.skipped, Tone::Quiet, false},  {totals.cancelled, Tone::Quiet, false},
            {totals.waiting, Tone::Running, true}};
}

} // namespace

RunningList::RunningList(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this)), m_more(plainLabel(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(8);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(m_more);
    m_more->hide();
}

RunningList::~RunningList() = default;

RunningList::Row RunningList::make(const BatchId &id)
{
    Row row;
    row.box = new QWidget(this);
    row.title = new QPushButton(row.box);
    row.title->setFlat(true);
    row.title->setAutoDefault(false);
    row.title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row.totals = plainLabel(row.box);
    row.totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way before the buttons do
    row.pace = plainLabel(row.box);
    row.pace->setForegroundRole(QPalette::PlaceholderText);
    row.bar = new SegmentBar(row.box);
    row.pause = new QPushButton(row.box);
    row.stop = new QPushButton(row.box);
    makeWriting(row.pause);
    makeWriting(row.stop);
    makeWorkingAlone(row.pause);
    makeWorkingAlone(row.stop);
    row.pause->setAutoDefault(false);
    row.stop->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(row.title);
    line->addWidget(row.totals, 1);
    line->addWidget(row.pace);
    line->addWidget(row.pause);
    line->addWidget(row.stop);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(row.bar);
    connect(row.title, &QPushButton::clicked, this, [this, id] { emit opened(id); });
    connect(row.pause, &QPushButton::clicked, this, [this, id] { pauseOrGoOn(id); });
    connect(row.stop, &QPushButton::clicked, this, [this, id] {
        if (const Status stopped = m_context.board.stop(id); !stopped) {
            emit refused(stopped.error().text);
        }
    });
    m_column->insertWidget(m_column->count() - 1, row.box); // before "and more"
    return row;
}

void RunningList::pauseOrGoOn(const BatchId &id)
{
    BatchRunner *runner = m_context.board.runner(id);
    if (runner && runner->runState() == RunState::Paused) {
        const auto paused = [this, id] { return m_context.board.runner(id); }; // while a person was asked it may have ended
        liftFirst(this, m_context.workspace, runner->batch(), [this, paused, why = runner->pauseReason()] {
            if (const Status gone = paused() ? goOn(m_context.workspace, *paused(), why) : Status(); !gone) {
                emit refused(gone.error().text);
            }
        }, [paused, why = runner->pauseReason()] { return paused() && standsFor(*paused(), why); });
    } else if (runner && runner->runState() == RunState::Running) {
        runner->pause();
    }
}

void RunningList::keepOnly(const QSet<BatchId> &ids)
{
    const QList<BatchId> before = m_rows.keys();
    for (const BatchId &id : before) {
        if (!ids.contains(id)) {
            QWidget *box = m_rows.take(id).box;
            box->deleteLater(); // one of its buttons may be what brought us here
            box->hide();
        }
    }
}

RunningList::Row RunningList::rowOf(const BatchId &id)
{
    if (!m_rows.contains(id)) {
        m_rows.insert(id, make(id));
    }
    return m_rows.value(id);
}

void RunningList::show(const QList<BatchRunner *> &runners, const QList<BatchSummary> &elsewhere)
{
    const QList<BatchRunner *> shown = runners.first(std::min<qsizetype>(runners.size(), kShownRuns));
    m_elsewhere = elsewhere.first(std::min<qsizetype>(elsewhere.size(), kShownRuns - shown.size()));
    QSet<BatchId> stay;
    for (const BatchRunner *runner : shown) {
        stay.insert(runner->batch().id);
    }
    for (const BatchSummary &batch : std::as_const(m_elsewhere)) {
        stay.insert(batch.id);
    }
    keepOnly(stay);
    for (const BatchRunner *runner : shown) {
        fill(rowOf(runner->batch().id), *runner);
    }
    for (const BatchSummary &batch : std::as_const(m_elsewhere)) {
        fill(rowOf(batch.id), batch);
    }
    const int more = static_cast<int>(runners.size() - shown.size() + elsewhere.size() - m_elsewhere.size());
    m_more->setVisible(more > 0);
    m_more->setText(tr("and %n more, see Releases", nullptr, more));
}

// A gate is opened for so many: that is said as on Releases.
QString RunningList::buttonText(const BatchRunner &runner)
{
    if (runner.runState() != RunState::Paused) {
        return tr("Pause");
    }
    const int next = runner.pauseReason().kind == reasons::Gate ? nextWaveCount({runner.batch(), runner.state()}) : 0;
    return next > 0 ? tr("Open the gate: next %n mini programs", nullptr, next) : tr("Go on");
}

void RunningList::fill(const Row &row, const BatchRunner &runner) const
{
    const Batch &batch = runner.batch();
    const Instant now = m_context.workspace.clock.now();
    const RunState run = runner.runState();
    const bool away = isSet(awaySince(runner.state(), now));
    const QString title = batchTitle(batch, m_context.workspace.platforms);
    say(row, {title, batch.connectionName, runStateWord(run), totalsText(runner.totals(), *m_context.workspace.platforms.of(batch).words, batch.operation),
              run != RunState::Running ? QString() : away ? noEstimateText() : paceText(runner.state(), runner.expectedEnd(), now)});
    row.bar->setSegments(segmentsOf(runner.totals()));
    const bool paused = run == RunState::Paused;
    row.pause->setText(buttonText(runner));
    row.pause->setAccessibleName(paused ? tr("%1: %2", "what is done, batch").arg(buttonText(runner), title) : tr("Pause %1", "batch").arg(title));
    row.pause->setEnabled(paused || run == RunState::Running);
    row.pause->show();
    row.stop->setEnabled(run != RunState::Stopping);
}

// What another process runs is read from the journal: it is told how far it is, and a stop is a request.
void RunningList::fill(const Row &row, const BatchSummary &batch) const
{
    const Platforms &platforms = m_context.workspace.platforms;
    say(row, {summaryTitle(batch, platforms), batch.connectionName, tr("running in another process"),
              totalsText(batch.totals, *platforms.of(batch.platform).words, batch.operation), {}});
    row.bar->setSegments(segmentsOf(batch.totals));
    row.pause->hide();
    row.stop->setEnabled(true);
}

void RunningList::say(const Row &row, const Said &said) const
{
    row.title->setText(QString(said.title).replace(u'&', u"&&"_s));
    row.title->setAccessibleName(tr("%1, %2, %3, open it", "batch, its state, its totals").arg(said.title, said.state, said.totals));
    setTip(row.title, tr("%1 · %2", "batch, connection").arg(said.title, said.connection));
    row.totals->setText(tr("%1 · %2 · %3", "connection, state of a batch, totals").arg(said.connection, said.state, said.totals));
    setTip(row.totals, row.totals->text());
    row.pace->setText(said.pace);
    row.stop->setText(tr("Stop"));
    row.stop->setAccessibleName(tr("Stop %1", "batch").arg(said.title));
}

void RunningList::retranslate()
{
    const QList<BatchId> ids = m_rows.keys();
    for (const BatchId &id : ids) {
        if (const BatchRunner *runner = m_context.board.runner(id)) {
            fill(m_rows.value(id), *runner);
        }
    }
    for (const BatchSummary &batch : std::as_const(m_elsewhere)) {
        fill(m_rows.value(batch.id), batch);
    }
}

} // namespace flotilla

#include "moc_runninglist.cpp"
