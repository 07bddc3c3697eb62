// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchespage.h"

#include "batches/batchheader.h"
#include "batches/batchview.h"
#include "batches/readversions.h"
#include "pagenames.h"
#include "run/batchnames.h"
#include "run/idlebatch.h"
#include "run/plannedorders.h"
#include "run/runnerneeds.h"
#include "run/runners.h"
#include "run/secondperson.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/heading.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/selectionkeeper.h"
#include "widgets/twolinedelegate.h"

#include <QAction>
#include <QEvent>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace flotilla {

BatchesPage::BatchesPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_model(context.workspace.clock, context.workspace.platforms), m_others(context, this),
      m_versions(new ReadVersions(context, this)),
      m_heading(makeHeading(this)), m_list(new QListView(this)), m_stack(new QStackedWidget(this)),
      m_nothing(plainLabel(this)), m_view(new BatchView(context, this))
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TwoLineDelegate({BatchListModel::SecondRole, BatchListModel::StateRole,
                                                 BatchListModel::ToneRole, BatchListModel::DoneRole}, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new EmptyState(m_list);
    new SelectionKeeper(m_list, BatchListModel::IdRole);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_view);

    auto *left = new QWidget(this);
    auto *history = new QVBoxLayout(left);
    history->setContentsMargins(0, 0, 0, 0);
    history->setSpacing(8);
    history->addWidget(m_heading);
    m_trouble = new MessageBar(left);
    history->addWidget(m_trouble);
    history->addWidget(m_list, 1);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(17);
    split->addWidget(left);
    split->addWidget(m_stack);
    split->setStretchFactor(1, 1);
    split->setSizes({215, 900});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(split);

    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.start();
    // Other processes have batches in this workspace, too; and "3 min ago" grows old.
    connect(&m_minute, &QTimer::timeout, this, &BatchesPage::reload);
    connect(&m_others, &ElsewhereWatch::changed, this, &BatchesPage::reload);
    connect(&m_others, &ElsewhereWatch::changed, &m_bulletin, &Bulletin::publicationsChanged); // what they published
    connect(&m_others, &ElsewhereWatch::mayHaveMoved, this, [this] {
        if (isVisible()) {
            reload();
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid() && m_model.idAt(now.row()) != m_view->id()) {
            openBatch(m_model.idAt(now.row()));
        }
    });
    // A click beside the rows or with Ctrl empties the selection, but not what is shown. Queued: the click goes on.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchesPage::markShown,
            Qt::QueuedConnection);
    connect(m_empty, &EmptyState::clicked, this, [this] { emit m_bulletin.showPage(pages::Publish); });
    m_list->addActions(m_view->header()->ofHistory());
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_view, &BatchView::named, this, &BatchesPage::reload);
    connect(m_versions, &ReadVersions::changed, this, [this] {
        m_model.setVersions(m_versions->found());
        m_model.setPrograms(m_versions->programs());
    });
    connect(m_view, &BatchView::againRequested, &m_bulletin, &Bulletin::publishAgain);
    connect(m_view, &BatchView::warned, &m_bulletin, &Bulletin::warn);
    connect(&m_bulletin, &Bulletin::publicationsChanged, m_view, &BatchView::followAudits);
    connect(&m_context.board, &BatchBoard::runnerAdded, this, &BatchesPage::follow);
    connect(&m_context.board, &BatchBoard::batchChanged, this, &BatchesPage::reload);
    // A published mini program is a row of the audit board and a "published" of the catalogue.
    m_published.setSingleShot(true);
    m_published.setInterval(std::chrono::seconds(1));
    connect(&m_published, &QTimer::timeout, &m_bulletin, &Bulletin::publicationsChanged);
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this] {
        m_published.stop();
        // What it makes the other pages read is too much for the event in which a batch ends.
        QMetaObject::invokeMethod(this, [this] { emit m_bulletin.publicationsChanged(); }, Qt::QueuedConnection);
    });
    const QList<BatchRunner *> runners = m_context.board.runners();
    for (BatchRunner *runner : runners) {
        follow(runner);
    }
    retranslate();
    reload();
}

BatchesPage::~BatchesPage() = default;

QString BatchesPage::title() const { return tr("Releases"); }
void BatchesPage::focusFilter() { m_view->focusFilter(); }

void BatchesPage::refresh()
{
    reload();
    m_view->reload();
}

void BatchesPage::activatePrimary()
{
    if (QAction *action = m_view->id().isEmpty() ? nullptr : m_view->header()->primary()) {
        action->trigger();
    }
}

void BatchesPage::shown()
{
    reload();
    if (m_view->id().isEmpty() && m_model.rowCount() > 0) {
        openBatch(m_model.idAt(0));
    }
    // Who walks through the navigation with the arrow keys goes on walking.
    const QWidget *focus = window()->focusWidget();
    if (!focus || !focus->isVisible() || isAncestorOf(focus)) {
        m_list->setFocus();
    }
}

QList<QAction *> BatchesPage::commands() const
{
    return m_view->id().isEmpty() ? QList<QAction *>() : m_view->header()->actions();
}

void BatchesPage::openBatch(const BatchId &id)
{
    m_view->show(id);
    m_stack->setCurrentWidget(m_view);
    if (m_model.rowOf(id) < 0) {
        reload();
    }
    markShown();
    emit openChanged();
}

// What is shown on the right is marked on the left.
void BatchesPage::markShown()
{
    const QModelIndex shown = m_model.index(m_model.rowOf(m_view->id()));
    QItemSelectionModel *selection = m_list->selectionModel();
    if (shown.isValid() && (selection->currentIndex() != shown || !selection->isSelected(shown))) {
        selection->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect);
    }
}

ConnectionId BatchesPage::openConnection() const { return m_view->stored().batch.connection; }

void BatchesPage::reload()
{
    const auto batches = m_context.workspace.history.batches(0);
    if (batches) {
        QList<BatchSummary> shown = batches.value();
        shown.removeIf([this](const BatchSummary &batch) { return !isListed(m_context.workspace.platforms, batch); });
        m_model.setBatches(shown);
        QHash<BatchId, QString> names;
        for (const BatchSummary &batch : shown) {
            if (const QString name = batchName(m_context.workspace.catalogue, batch.id); !name.isEmpty()) {
                names.insert(batch.id, name);
            }
        }
        m_model.setNames(names);
        showPlanned(shown);
        m_versions->look(shown);
        if (const auto others = m_context.workspace.leases.batchesOfOthers(m_context.workspace.self)) { // else as it was known
            m_model.setElsewhere(*others);
        }
        const auto open = std::find_if(batches->cbegin(), batches->cend(), [this](const BatchSummary &batch) { return batch.id == m_view->id(); });
        if (open != batches->cend()) {
            m_view->heard(*open);
        }
        m_trouble->setMessage({}, Tone::Bad);
        m_empty->setTexts(tr("No batch yet."), tr("Publish"));
        markShown();
    } else {
        const QString trouble = tr("The history could not be read: %1").arg(batches.error().text);
        m_empty->setTexts(trouble);
        // Beside old rows it has to be said as well: they may be old.
        m_trouble->setMessage(m_model.rowCount() > 0 ? trouble : QString(), Tone::Bad);
    }
    countBadge();
}

void BatchesPage::showPlanned(const QList<BatchSummary> &batches)
{
    const Workspace &workspace = m_context.workspace;
    QHash<BatchId, Instant> starts;
    QSet<BatchId> unapproved;
    QSet<BatchId> frozen;
    for (const BatchSummary &batch : batches) {
        const Instant start = flotilla::plannedFor(workspace, batch);
        if (!isSet(start)) {
            continue;
        }
        starts.insert(batch.id, start);
        const auto stored = workspace.history.load(batch.id);
        if (stored && freezeOfStart(workspace, *stored, workspace.clock.now())) {
            frozen.insert(batch.id);
        }
        if (const auto approval = stored && workspace.people ? approvalOf(workspace, stored->batch) : Result<Approval>(Error{})) {
            starts.insert(batch.id, beginsSince(stored->batch, start, *approval));
            if (approval->state == Approval::State::Waits) {
                unapproved.insert(batch.id);
            }
        }
    }
    const auto held = m_context.runners ? m_context.runners->held() : Result(QHash<BatchId, QString>());
    const QList<BatchId> ids = held ? held->keys() : QList<BatchId>();
    m_model.setPlanned(starts, unapproved, QSet<BatchId>(ids.cbegin(), ids.cend()), frozen);
}

void BatchesPage::follow(BatchRunner *runner)
{
    const auto show = [this, runner] {
        m_model.setRunning(runner->batch().id, runner->runState(), runner->totals());
        countBadge();
    };
    connect(runner, &BatchRunner::runStateChanged, this, show);
    connect(runner, &BatchRunner::ended, this, [this, runner, show] {
        if (runner->wasTakenOver()) {
            reload(); // the journal is ahead
        } else {
            show();
        }
    });
    // Totals move with the targets; once per finished target is often enough for a list.
    connect(runner, &BatchRunner::targetChanged, this, [this, runner, show](int index) {
        const Phase phase = runner->progress(index).phase;
        if (isOver(phase) || phase == Phase::NeedsPerson) {
            show();
        }
        if (isOver(phase) && !m_published.isActive()) {
            m_published.start();
        }
    });
    show();
}

void BatchesPage::countBadge()
{
    int waiting = 0;
    for (const BatchSummary &batch : m_model.batches()) {
        const BatchRunner *runner = m_context.board.runner(batch.id);
        if (!runner || runner->runState() == RunState::Ended) {
            const bool moves = m_context.board.isStarting(batch.id) || m_model.runsElsewhere(batch.id);
            waiting += batch.isUnfinished() && !moves && !m_model.waitsRightly(batch) ? 1 : 0;
            continue;
        }
        const QList<Progress> &targets = runner->state().targets;
        const bool asks = std::any_of(targets.cbegin(), targets.cend(),
                                      [](const Progress &p) { return p.phase == Phase::NeedsPerson; });
        waiting += asks || runner->runState() == RunState::Paused ? 1 : 0;
    }
    if (waiting != m_badge) {
        m_badge = waiting;
        emit badgeChanged();
    }
}

void BatchesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_view->retranslate();
        reload();
    }
    Page::changeEvent(event);
}

void BatchesPage::retranslate()
{
    m_heading->setText(tr("History"));
    m_list->setAccessibleName(tr("History of batches"));
    m_nothing->setText(tr("Choose a batch on the left."));
    m_model.retranslate();
}

} // namespace flotilla

#include "moc_batchespage.cpp"
