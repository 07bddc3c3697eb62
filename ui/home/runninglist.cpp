// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/runninglist.h"

#include "batches/batchwords.h"
#include "model/reasons.h"
#include "models/batchlistmodel.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
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
        runner->resume();
    } else if (runner && runner->runState() == RunState::Running) {
        runner->pause();
    }
}

void RunningList::show(const QList<BatchRunner *> &runners)
{
    const QList<BatchRunner *> shown = runners.first(std::min<qsizetype>(runners.size(), kShownRuns));
    QSet<BatchId> stay;
    for (const BatchRunner *runner : shown) {
        stay.insert(runner->batch().id);
    }
    const QList<BatchId> before = m_rows.keys();
    for (const BatchId &id : before) {
        if (!stay.contains(id)) {
            QWidget *box = m_rows.take(id).box;
            box->deleteLater(); // one of its buttons may be what brought us here
            box->hide();
        }
    }
    for (const BatchRunner *runner : shown) {
        const BatchId id = runner->batch().id;
        if (!m_rows.contains(id)) {
            m_rows.insert(id, make(id));
        }
        fill(m_rows.value(id), *runner);
    }
    const int more = static_cast<int>(runners.size() - shown.size());
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
    const QString title = batchTitle(batch, m_context.workspace.platforms);
    const QString state = runStateWord(runner.runState());
    const QString totals = totalsText(runner.totals(), *m_context.workspace.platforms.of(batch).words, batch.operation);
    const RunState run = runner.runState();
    row.title->setText(QString(title).replace(u'&', u"&&"_s));
    row.title->setAccessibleName(tr("%1, %2, %3, open it", "batch, its state, its totals").arg(title, state, totals));
    setTip(row.title, tr("%1 · %2", "batch, connection").arg(title, batch.connectionName));
    row.totals->setText(tr("%1 · %2 · %3", "connection, state of a batch, totals").arg(batch.connectionName, state, totals));
    setTip(row.totals, row.totals->text());
    const bool away = isSet(awaySince(runner.state(), now));
    row.pace->setText(run != RunState::Running ? QString() : away ? noEstimateText() : paceText(runner.state(), runner.expectedEnd(), now));
    row.bar->setSegments(segmentsOf(runner.totals()));
    const bool paused = run == RunState::Paused;
    row.pause->setText(buttonText(runner));
    row.pause->setAccessibleName(paused ? tr("%1: %2", "what is done, batch").arg(buttonText(runner), title) : tr("Pause %1", "batch").arg(title));
    row.pause->setEnabled(paused || run == RunState::Running);
    row.stop->setText(tr("Stop"));
    row.stop->setAccessibleName(tr("Stop %1", "batch").arg(title));
    row.stop->setEnabled(run != RunState::Stopping);
}

void RunningList::retranslate()
{
    const QList<BatchId> ids = m_rows.keys();
    for (const BatchId &id : ids) {
        if (const BatchRunner *runner = m_context.board.runner(id)) {
            fill(m_rows.value(id), *runner);
        }
    }
}

} // namespace flotilla

#include "moc_runninglist.cpp"
