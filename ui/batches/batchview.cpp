// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchview.h"

#include "batches/batchheader.h"
#include "batches/batchwords.h"
#include "batches/celldelegates.h"
#include "timeline/timelineview.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/selectionkeeper.h"
#include "widgets/tonedelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// Header, timeline and details follow calmly; the table has its own, faster rhythm.
constexpr int kSoonMillis = 150;
constexpr int kTickMillis = 1000;

} // namespace

BatchView::BatchView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(context.workspace.clock)
{
    build();
    wire();
    retranslate();
}

BatchView::~BatchView() = default;

void BatchView::build()
{
    m_header = new BatchHeader(this);
    m_bar = new MessageBar(this);
    m_bar->setClosable(false);
    connect(m_bar, &MessageBar::closed, this, [this] {
        m_trouble.clear();
        m_barShown = {};
        showBar();
    });
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_filter = new FilterEdit(this);

    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    makeCalm(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setObjectName(u"batch"_s);
    setColumnWidths(m_table, {30, 16, 12, 12, 12, 12, 11, 7, 10, 0});
    m_table->setItemDelegate(new ToneDelegate(BatchModel::ToneRole, m_table));
    m_table->setItemDelegateForColumn(int(BatchModel::Column::Program), new ProgramDelegate(BatchModel::SecondRole, m_table));
    for (const auto column : {BatchModel::Column::Unbind, BatchModel::Column::Bind, BatchModel::Column::Deploy,
                              BatchModel::Column::Build}) {
        m_table->setItemDelegateForColumn(int(column), new StepDelegate(m_table));
    }
    new SelectionKeeper(m_table, BatchModel::IdRole);
    m_timeline = new TimelineView(m_context.workspace.clock, this);
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_log = new QTableView(this);
    m_log->setModel(&m_trail);
    makeCalm(m_log);
    m_log->setObjectName(u"batchLog"_s);
    setColumnWidths(m_log, {11, 20, 24, 24, 38, 40, 10});
    m_tabs->addTab(m_table, {});
    m_tabs->addTab(m_timeline, {});
    m_tabs->addTab(m_log, {});
    auto *corner = new QWidget(this); // the tab bar asks a corner widget for its hint, not for its minimum
    auto *cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, 0, 4);
    cornerRow->addWidget(m_filter);
    m_filter->setFixedWidth(fontMetrics().averageCharWidth() * 44);
    m_tabs->setCornerWidget(corner);

    m_details = new DetailsPane(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_tabs);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setSizes({500, 190});
    split->setHandleWidth(9);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    column->addWidget(split, 1);
}

void BatchView::wire()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMillis);
    connect(&m_soon, &QTimer::timeout, this, &BatchView::showNow);
    m_tick.setInterval(kTickMillis);
    connect(&m_tick, &QTimer::timeout, this, &BatchView::tick);

    m_empty = new EmptyState(m_table);
    connect(m_empty, &EmptyState::clicked, m_filter, &QLineEdit::clear);
    connect(m_filter, &FilterEdit::changed, &m_model, &BatchModel::setFilter);
    connect(m_filter, &FilterEdit::leftDownwards, this, [this] { m_tabs->currentWidget()->setFocus(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_timeline->setCurrent(currentTarget());
        showDetails();
    });
    // A filter may hide the chosen row: the pane must not keep a target that its buttons would not act on.
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_timeline->setCurrent(currentTarget());
        showDetails();
    });
    connect(m_timeline, &TimelineView::targetChosen, this, &BatchView::selectTarget);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_filter->setEnabled(tab == 0);
        showNow();
    });

    connect(m_header, &BatchHeader::pauseRequested, this, [this] { if (m_runner) { m_runner->pause(); } });
    connect(m_header, &BatchHeader::goOnRequested, this, [this] { if (m_runner) { m_runner->resume(); } });
    connect(m_header, &BatchHeader::stopRequested, this, [this] { told(m_context.board.stop(id())); });
    connect(m_header, &BatchHeader::resumeRequested, this, &BatchView::resumeBatch);
    connect(m_header, &BatchHeader::retryRequested, this, [this] {
        m_trouble.clear();
        m_context.board.retry(id(), startedCallback());
        showNow();
    });
    connect(m_header, &BatchHeader::againRequested, this, [this] { emit againRequested(id()); });
    connect(m_header, &BatchHeader::reportRequested, this, &BatchView::report);
    connect(m_header, &BatchHeader::filterRequested, this, [this](const QString &line) {
        m_tabs->setCurrentIndex(0);
        m_filter->setText(m_filter->text() == line ? QString() : line);
    });
    connect(m_details, &DetailsPane::retryRequested, this, &BatchView::retryTarget);
    connect(m_details, &DetailsPane::skipRequested, this, &BatchView::skipTarget);
    connect(m_details, &DetailsPane::resolveRequested, this, &BatchView::resolveTarget);
    connect(&m_context.board, &BatchBoard::runnerAdded, this, [this](BatchRunner *runner) {
        if (runner->batch().id == id()) {
            follow(runner);
            reload();
        }
    });
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this](const BatchId &changed) {
        if (changed == id()) {
            reload();
        }
    });
}

bool BatchView::runsHere() const { return m_runner && m_runner->runState() != RunState::Ended; }
bool BatchView::isStarting() const { return m_context.board.isStarting(id()); }

void BatchView::focusFilter()
{
    m_tabs->setCurrentIndex(0);
    m_filter->focusAll();
}

int BatchView::currentTarget() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model.indexAt(index.row()) : -1;
}

void BatchView::selectTarget(int index)
{
    if (index >= 0 && m_model.rowOf(index) < 0) {
        m_filter->clear(); // what was chosen in the timeline shall be seen
    }
    const int row = m_model.rowOf(index);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
    }
}

void BatchView::show(const BatchId &wanted)
{
    const Result<StoredBatch> stored = m_context.workspace.history.load(wanted);
    if (!stored) {
        m_trouble = tr("The batch could not be read: %1").arg(stored.error().text);
        showBar();
        return;
    }
    m_trouble.clear();
    const bool other = wanted != id();
    m_stored = stored.value();
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
    }
    m_model.show(m_stored);
    m_table->setColumnHidden(int(BatchModel::Column::App), m_stored.batch.apps().size() < 2);
    QHash<MiniProgramId, QString> names;
    for (const Target &target : std::as_const(m_stored.batch.targets)) {
        names.insert(target.program, target.name);
    }
    m_trail.setNames(names);
    m_trail.setTrail({});
    m_logShown = {};
    follow(m_context.board.runner(wanted));
    readAround();
    showNow();
    if (other) { // queued: the table has its rows, but not yet its size
        QMetaObject::invokeMethod(this, &BatchView::selectWhatAsks, Qt::QueuedConnection);
    }
}

// A row that waits for a person is looked at first.
void BatchView::selectWhatAsks()
{
    const QList<Progress> &rows = m_stored.state.targets;
    const auto asks = std::find_if(rows.cbegin(), rows.cend(), [](const Progress &p) { return p.phase == Phase::NeedsPerson; });
    if (asks != rows.cend() && currentTarget() < 0) {
        selectTarget(static_cast<int>(asks - rows.cbegin()));
    }
}

void BatchView::changedSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void BatchView::showNow()
{
    if (id().isEmpty()) {
        return;
    }
    m_model.setLive(runsHere() || m_elsewhere);
    if (!runsHere() && !m_elsewhere) {
        m_tick.stop();
    } else if (!m_tick.isActive()) { // started anew with every change it would never come to its end
        m_tick.start();
    }
    showHeader();
    showBar();
    showDetails();
    if (m_tabs->currentWidget() == m_timeline) {
        m_timeline->show(m_stored, runsHere() || m_elsewhere);
    } else if (m_tabs->currentWidget() == m_log) {
        showLog();
    }
}

void BatchView::tick()
{
    if (m_elsewhere) {
        readElsewhere();
    }
    m_model.tick();
    showHeader();
    if (m_tabs->currentWidget() == m_timeline) {
        m_timeline->show(m_stored, true);
    } else if (m_tabs->currentWidget() == m_log) {
        showLog();
    }
}

void BatchView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_header) {
        showNow();
    }
    QWidget::changeEvent(event);
}

void BatchView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_auditsStale && !id().isEmpty()) {
        readAudits();
    }
    showNow(); // the log is not read while nobody sees it
}

} // namespace flotilla
