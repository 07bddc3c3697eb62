// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchview.h"

#include "batches/batchbar.h"
#include "batches/batchheader.h"
#include "batches/batchlog.h"
#include "batches/batchorders.h"
#include "batches/batchreport.h"
#include "batches/batchtable.h"
#include "batches/batchwords.h"
#include "batches/decisions.h"
#include "batches/rowsfirst.h"
#include "batches/tablechoices.h"
#include "model/consolelink.h"
#include "run/batchnames.h"
#include "timeline/timelineview.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/readerguard.h"
#include "workflow/toresume.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// Header, timeline and details follow calmly; the table has its own, faster rhythm.
constexpr int kRefreshMillis = 150;
constexpr int kTickMillis = 1000;

} // namespace

BatchView::BatchView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(context.workspace.clock, context.workspace.platforms), m_feed(context, m_model, this),
      m_orders(new BatchOrders(context, m_feed, this))
{
    build();
    wire();
    wireButtons();
    retranslate();
}

BatchView::~BatchView() = default;

void BatchView::build()
{
    m_header = new BatchHeader(this);
    m_bar = new BatchBar(this);
    m_table = new BatchTable(m_model, this);
    buildTabs();
    m_details = new DetailsPane(this);
    auto *split = new RowsFirst(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_tabs);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setHandleWidth(9);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_bar);
    column->addWidget(split, 1);
}

void BatchView::buildTabs()
{
    m_timeline = new TimelineView(m_context.workspace.clock, platforms(), this);
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setShows([this](int target) { return m_model.rowOf(target) >= 0; });
    m_log = new BatchLog(m_context.workspace, m_model, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, {});
    m_tabs->addTab(m_timeline, {});
    m_tabs->addTab(m_log, {});
    m_filter = new FilterEdit(this);
    auto *corner = new QWidget(this); // the tab bar asks a corner widget for its hint, not for its minimum
    auto *cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, 0, 4);
    m_choices = new TableChoices(m_model, m_table, corner);
    cornerRow->setSpacing(16);
    cornerRow->addWidget(m_choices);
    cornerRow->addWidget(m_filter);
    m_filter->setFixedWidth(fontMetrics().averageCharWidth() * 40);
    m_tabs->setCornerWidget(corner);
}

void BatchView::wire()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshMillis);
    connect(&m_soon, &QTimer::timeout, this, &BatchView::showNow);
    m_tick.setInterval(kTickMillis);
    connect(&m_tick, &QTimer::timeout, this, &BatchView::tick);
    connect(&m_feed, &BatchFeed::progressed, this, &BatchView::changedSoon);
    connect(&m_feed, &BatchFeed::changed, this, &BatchView::showNow);
    connect(m_orders, &BatchOrders::changed, this, &BatchView::showNow);
    connect(m_orders, &BatchOrders::refusedElsewhere, this, &BatchView::warned);

    m_empty = new EmptyState(m_table);
    connect(m_empty, &EmptyState::clicked, m_filter, &QLineEdit::clear);
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model.setFilter(line);
        showTab(); // log and timeline have the same filter
    });
    connect(m_filter, &FilterEdit::leftDownwards, this, &BatchView::focusRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchView::targetChosen);
    // A filter may hide the chosen row: the pane must not keep a target that its buttons would not act on.
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BatchView::targetChosen);
    connect(m_timeline, &TimelineView::targetChosen, this, &BatchView::selectTarget);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BatchView::showNow);
}

void BatchView::wireButtons()
{
    connect(m_header, &BatchHeader::pauseRequested, m_orders, &BatchOrders::pause);
    connect(m_header, &BatchHeader::goOnRequested, m_orders, &BatchOrders::goOn);
    connect(m_header, &BatchHeader::stopRequested, m_orders, &BatchOrders::stop);
    connect(m_header, &BatchHeader::resumeRequested, this, &BatchView::resumeBatch);
    connect(m_header, &BatchHeader::retryRequested, m_orders, &BatchOrders::retry);
    connect(m_header, &BatchHeader::againRequested, this, [this] { emit againRequested(id()); });
    connect(m_header, &BatchHeader::reportRequested, this,
            [this](const QString &format) { saveReport(this, stored(), platforms(), format); });
    connect(m_header, &BatchHeader::nameRequested, m_orders, &BatchOrders::giveName);
    connect(m_header, &BatchHeader::compareRequested, m_orders, &BatchOrders::compare);
    connect(m_orders, &BatchOrders::named, this, &BatchView::named);
    connect(m_header, &BatchHeader::filterRequested, this, [this](const QString &line) {
        m_tabs->setCurrentIndex(0);
        m_filter->setText(m_filter->text() == line ? QString() : line);
    });
    connect(m_header, &BatchHeader::decisionRequested, this, [this] { selectTarget(nextDecision(stored().state.targets, currentTarget())); });
    connect(m_bar, &BatchBar::goOnRequested, m_orders, &BatchOrders::goOn);
    connect(m_bar, &BatchBar::openGateRequested, m_orders, &BatchOrders::openGate);
    connect(m_bar, &BatchBar::approveRequested, m_orders, &BatchOrders::approve);
    connect(m_bar, &BatchBar::rejectRequested, m_orders, &BatchOrders::reject);
    connect(m_bar, &MessageBar::closed, this, [this] {
        m_unreadable.clear();
        m_log->forgetTrouble();
        m_orders->forgetTrouble();
        showNow();
    });
    const QList<QPushButton *> orders = m_details->orders();
    for (QPushButton *order : orders) {
        auto *action = new QAction(m_table);
        if (isWriting(order)) {
            makeWriting(action);
        }
        connect(action, &QAction::triggered, order, [order] { order->click(); });
        m_table->addAction(action);
    }
    const auto withTarget = [this](auto order) {
        return [this, order] {
            if (const int index = currentTarget(); index >= 0) {
                (m_orders->*order)(index);
            }
        };
    };
    connect(m_details, &DetailsPane::retryRequested, this, withTarget(&BatchOrders::retryOnly));
    connect(m_details, &DetailsPane::skipRequested, this, withTarget(&BatchOrders::skip));
    connect(m_details, &DetailsPane::resolveRequested, this, [this](Verdict verdict) {
        if (const int index = currentTarget(); index >= 0) {
            m_orders->resolve(index, verdict);
        }
    });
}

// The menu of a row has what the buttons below it do.
void BatchView::offerOrders()
{
    const QList<QPushButton *> orders = m_details->orders();
    const QList<QAction *> actions = m_table->actions();
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const QString text = orders.at(i)->text();
        actions.at(i)->setText(text.isEmpty() ? orders.at(i)->accessibleName() : text); // one has a picture alone
        actions.at(i)->setVisible(!orders.at(i)->isHidden());
        actions.at(i)->setEnabled(orders.at(i)->isEnabled());
    }
}

void BatchView::focusFilter() { m_filter->focusAll(); }
void BatchView::focusRows() { m_tabs->currentWidget()->setFocus(); }

int BatchView::currentTarget() const { return m_table->currentTarget(); }

void BatchView::selectTarget(int index)
{
    if (index >= 0 && m_model.rowOf(index) < 0) {
        m_filter->clear(); // what was chosen in the timeline shall be seen
    }
    m_table->selectTarget(index);
}

QTableView *BatchView::table() const { return m_table; }

void BatchView::targetChosen()
{
    m_timeline->setCurrent(currentTarget());
    showDetails();
}

void BatchView::show(const BatchId &wanted)
{
    const bool other = wanted != id();
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
    }
    if (other) { // the same mini program may be a row of the other batch, but nobody has chosen it there
        m_table->forgetSelection();
    }
    const Status read = m_feed.open(wanted);
    m_unreadable = read ? QString() : tr("The batch could not be read: %1").arg(read.error().text);
    m_orders->forgetTrouble();
    if (read) {
        m_table->showColumns();
        m_log->open(stored().batch);
    }
    showNow();
    if (read && other) { // at once: a table that gets the keyboard chooses its first row; but its size it gets later
        selectWhatAsks();
        QMetaObject::invokeMethod(this, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
    }
}

void BatchView::resumeBatch() { m_orders->resume(); }

void BatchView::followAudits()
{
    m_auditsStale = true;
    if (isVisible() && !id().isEmpty()) {
        m_auditsStale = false;
        m_feed.readAudits();
    }
}

// A row that waits for a person is looked at first.
void BatchView::selectWhatAsks()
{
    if (const int asks = nextDecision(stored().state.targets, -1); asks >= 0 && currentTarget() < 0) {
        selectTarget(asks);
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
        m_bar->show(m_feed, platforms(), m_unreadable);
        return;
    }
    m_model.setLive(m_feed.isLive());
    m_choices->show(m_tabs->currentWidget() == m_table, m_feed.isLive());
    if (!m_feed.runs()) {
        m_tick.stop();
    } else if (!m_tick.isActive()) { // started anew with every change it would never come to its end
        m_tick.start();
    }
    showHeader();
    showDetails();
    showTab();
}

void BatchView::tick()
{
    m_feed.tick();
    showHeader();
    showTab();
}

void BatchView::showTab()
{
    if (m_tabs->currentWidget() == m_timeline) {
        m_timeline->show(stored(), m_feed.isLive(), m_feed.attempts().earlier);
    } else if (m_tabs->currentWidget() == m_log) {
        m_log->setFilter(m_filter->text());
        m_log->follow(m_feed);
    }
    const QString trouble = m_unreadable.isEmpty() ? m_orders->trouble() : m_unreadable;
    m_bar->show(m_feed, platforms(), trouble.isEmpty() ? m_log->trouble() : trouble);
}

void BatchView::showHeader()
{
    BatchStanding standing;
    standing.words = platforms().of(stored().batch).words;
    standing.operation = stored().batch.operation;
    standing.title = namedTitle(batchName(m_context.workspace.catalogue, id()), batchTitle(stored(), platforms()));
    standing.subtitle = batchSubtitle(stored(), m_context.workspace.platforms);
    standing.run = m_feed.runState();
    standing.elsewhere = m_feed.runsElsewhere();
    standing.atGate = m_feed.runner() && m_feed.runner()->pauseReason().kind == reasons::Gate;
    standing.starting = m_feed.isStarting();
    standing.toClose = !m_feed.runsHere() && hasLaneToClose(stored());
    standing.planned = m_feed.plannedFor();
    standing.late = m_feed.isLate();
    standing.unapproved = m_feed.isUnapproved();
    standing.forRunner = m_feed.isForRunner();
    standing.held = !m_feed.heldWhy().isEmpty();
    standing.frozen = !m_feed.frozenWhy().isEmpty();
    standing.totals = totalsOf(stored().state.targets);
    standing.decisions = decisionsIn(stored().state.targets);
    standing.toResume = leftToResume(stored().state.targets);
    standing.stopped = wasStopped(stored().state);
    standing.retryable = leftToRetry(stored().state.targets);
    if (isSet(m_feed.awaySince())) {
        standing.timeLeft = noEstimateText();
    } else if (m_feed.runState() == RunState::Running) { // a paused one takes as long as the pause does
        standing.timeLeft = paceText(stored().state, m_feed.runner()->expectedEnd(), m_context.workspace.clock.now());
    }
    if (m_feed.isLive()) {
        standing.now = nowText(m_model);
    }
    m_header->show(standing);
}

void BatchView::showDetails()
{
    const int index = currentTarget();
    if (index < 0 || index >= stored().state.targets.size()) {
        m_details->showNothing();
        offerOrders();
        return;
    }
    const Target &target = stored().batch.targets.at(index);
    const auto trail = m_context.workspace.history.trail(id(), target.lane, target.program);
    const Operation &operation = platforms().operationOf(stored().batch);
    const QString lane = operation.laneField.isEmpty() ? QString() : stored().batch.laneTitle(target.lane);
    m_details->show({&platforms().of(stored().batch), &operation, target, lane, stored().state.targets.at(index),
                     m_feed.attempts().earlier.value(index), trail ? trail.value() : QList<TrailEntry>(),
                     consoleLink(m_feed.connection(), platforms().of(stored().batch), target.program)},
                    m_orders->whatCanBeDone(index));
    offerOrders();
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
    if (m_auditsStale) {
        followAudits();
    }
    showNow(); // the log is not read while nobody sees it
}

void BatchView::retranslate()
{
    m_orders->forgetTrouble(); // said in the language of before
    m_unreadable.clear();
    m_tabs->setTabText(0, tr("Table"));
    m_tabs->setTabText(1, tr("Timeline"));
    m_tabs->setTabText(2, tr("Log"));
    m_filter->setPlaceholderText(tr("Filter, e.g. harbour state:failed"));
    m_filter->setAccessibleName(tr("Filter the mini programs of this batch"));
    m_empty->setTexts(tr("No mini program matches the filter."), tr("Clear the filter"));
    m_table->setAccessibleName(tr("Mini programs of this batch"));
    m_model.retranslate();
    m_log->retranslate();
    m_header->retranslate();
    m_details->retranslate();
    showNow();
}

} // namespace flotilla

#include "moc_batchview.cpp"
