// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/homepage.h"

#include "batches/readversions.h"
#include "connections/connectiondialog.h"
#include "home/firstrun.h"
#include "home/homefeed.h"
#include "home/homewords.h"
#include "home/linelist.h"
#include "home/plannedlist.h"
#include "home/runninglist.h"
#include "pagenames.h"
#include "run/plannedorders.h"
#include "widgets/emptystate.h"
#include "widgets/heading.h"
#include "widgets/messagebar.h"
#include "widgets/openoverpage.h"
#include "widgets/selectionkeeper.h"
#include "widgets/twolinedelegate.h"
#include "workflow/toresume.h"

#include <QEvent>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kLastReleases = 8;
constexpr int kShownConnections = 4; // more of them scroll

} // namespace

HomePage::HomePage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_feed(new HomeFeed(context, bulletin, this)),
      m_released(context.workspace.clock, context.workspace.platforms), m_versions(new ReadVersions(context, this)), m_stack(new QStackedWidget(this)), m_board(new QWidget(this)),
      m_first(new FirstRun(context.practice, this)), m_trouble(new MessageBar(m_board)), m_runningHeading(makeHeading(m_board)),
      m_running(new RunningList(context, m_board)), m_needsHeading(makeHeading(m_board)), m_needs(new LineList(m_board)),
      m_nothing(new EmptyState(m_needs)), m_healthHeading(makeHeading(m_board)), m_health(new LineList(m_board)),
      m_releasesHeading(makeHeading(m_board)), m_releases(new QListView(m_board))
{
    build();
    wire();
    const auto connections = context.workspace.catalogue.connections();
    m_stack->setCurrentWidget(connections && connections->isEmpty() ? static_cast<QWidget *>(m_first) : m_board); // until all is read
    retranslate();
}

HomePage::~HomePage() = default;

QString HomePage::title() const { return tr("Home"); }

QWidget *HomePage::column(QLabel *heading, QWidget *list)
{
    auto *part = new QWidget(m_board);
    auto *inside = new QVBoxLayout(part);
    inside->setContentsMargins({});
    inside->setSpacing(4);
    inside->addWidget(heading);
    inside->addWidget(list, 1);
    return part;
}

void HomePage::build()
{
    m_trouble->setMessage({}, Tone::Bad);
    m_planned = new PlannedList(m_context, m_board);
    m_health->setMostLines(kShownConnections);
    m_releases->setModel(&m_released);
    m_releases->setObjectName("lastReleases");
    m_releases->setItemDelegate(new TwoLineDelegate({BatchListModel::SecondRole, BatchListModel::StateRole, BatchListModel::ToneRole, -1}, m_releases));
    m_releases->setUniformItemSizes(true);
    m_releases->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_releases->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_releases->setFrameShape(QFrame::NoFrame);
    m_noRelease = new EmptyState(m_releases);
    m_noConnection = new EmptyState(m_health);
    new SelectionKeeper(m_releases, BatchListModel::IdRole);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(column(m_healthHeading, m_health));
    right->addWidget(column(m_releasesHeading, m_releases), 1);
    auto *both = new QHBoxLayout;
    both->setSpacing(24);
    both->addWidget(column(m_needsHeading, m_needs), 3);
    both->addLayout(right, 2);
    auto *board = new QVBoxLayout(m_board);
    board->setContentsMargins(12, 8, 12, 8);
    board->setSpacing(8);
    board->addWidget(m_trouble);
    board->addWidget(m_runningHeading);
    board->addWidget(m_running);
    board->addWidget(m_planned);
    board->addSpacing(4);
    board->addLayout(both, 1);
    m_stack->addWidget(m_first);
    m_stack->addWidget(m_board);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
}

void HomePage::wire()
{
    connect(m_feed, &HomeFeed::changed, this, &HomePage::showAll);
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &HomePage::showRunning);
    connect(m_feed, &HomeFeed::moved, this, [this] {
        if (isVisible() && !m_soon.isActive()) {
            m_soon.start();
        }
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &HomePage::showRunning);
    connect(m_versions, &ReadVersions::changed, this, [this] {
        m_released.setVersions(m_versions->found());
        m_released.setPrograms(m_versions->programs());
    });
    connect(m_needs, &LineList::opened, this, [this](const QString &id) {
        const QList<Need> &needs = m_feed->needs();
        const auto need = std::find_if(needs.cbegin(), needs.cend(), [&id](const Need &one) { return one.id() == id; });
        if (need != needs.cend()) {
            open(Need(*need));
        }
    });
    connect(m_health, &LineList::opened, this, [this](const QString &id) { openConnection({id}); });
    const auto openRelease = [this](const QModelIndex &row) { emit m_bulletin.showBatch(m_released.idAt(row.row())); };
    connect(m_releases, &QListView::clicked, this, openRelease);
    connect(m_releases, &QListView::activated, this, openRelease);
    connect(m_noRelease, &EmptyState::clicked, this, [this] { emit m_bulletin.showPage(pages::Publish); });
    connect(m_noConnection, &EmptyState::clicked, this, &HomePage::addConnection);
    connect(m_running, &RunningList::opened, &m_bulletin, &Bulletin::showBatch);
    connect(m_running, &RunningList::refused, &m_bulletin, &Bulletin::warn);
    connect(m_planned, &PlannedList::opened, &m_bulletin, &Bulletin::showBatch);
    connect(m_planned, &PlannedList::refused, &m_bulletin, &Bulletin::warn);
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.start();
    connect(&m_minute, &QTimer::timeout, m_planned, &PlannedList::showTimes);
    connect(m_first, &FirstRun::practiceRequested, this, &HomePage::practiceRequested);
    connect(m_first, &FirstRun::connectionRequested, this, &HomePage::addConnection);
}

void HomePage::setConnection(const Connection &connection)
{
    m_canPublish = m_context.workspace.platforms.of(connection.platform).pages.contains(pages::Publish);
    showNoRelease();
}

void HomePage::showNoRelease() { m_noRelease->setTexts(tr("Nothing was released yet."), m_canPublish ? tr("Publish") : QString()); }

void HomePage::refresh() { m_feed->refresh(); }

void HomePage::activatePrimary()
{
    if (m_feed->needs().isEmpty()) {
        return;
    }
    const QModelIndex current = m_needs->currentIndex();
    open(Need(m_feed->needs().at(current.isValid() ? current.row() : 0))); // a copy: what follows may read anew
}

void HomePage::shown()
{
    m_feed->refresh();
    showRunning();
    const QWidget *focus = window()->focusWidget();
    if (focus && focus->isVisible() && !isAncestorOf(focus)) {
        return; // who walks through the navigation with the arrow keys goes on walking
    }
    if (m_stack->currentWidget() == m_first) {
        m_first->focusFirst();
    } else {
        m_needs->setFocus();
    }
}

void HomePage::setClock(const ConnectionId &id, Millis offset)
{
    if (m_clocks.value(id) != offset || !m_clocks.contains(id)) {
        m_clocks.insert(id, offset);
        showAll();
    }
}

void HomePage::showAll()
{
    if (!m_feed->isComplete()) {
        return;
    }
    const Platforms &platforms = m_context.workspace.platforms;
    const Instant now = m_context.workspace.clock.now();
    QList<Line> needs;
    for (const Need &need : m_feed->needs()) {
        needs.append(needLine(need, *m_feed, platforms, now));
    }
    m_needs->lines().setLines(needs);
    showNothing();
    QList<Line> health;
    for (const HomeFeed::Health &one : m_feed->connections()) {
        const auto clock = m_clocks.constFind(one.connection.id);
        health.append(healthLine(one, platforms, clock == m_clocks.cend() ? std::nullopt : std::optional(*clock), now));
    }
    m_health->lines().setLines(health);
    showReleases();
    m_trouble->setMessage(m_feed->trouble().isEmpty() ? QString() : tr("The history could not be read: %1").arg(m_feed->trouble()), Tone::Bad);
    m_stack->setCurrentWidget(m_feed->connections().isEmpty() && m_feed->batches().isEmpty() ? static_cast<QWidget *>(m_first) : m_board);
    showRunning();
    showHeadings();
    QList<Connection> connections;
    for (const HomeFeed::Health &one : m_feed->connections()) {
        connections.append(one.connection);
    }
    m_planned->refresh(m_feed->batches(), connections);
    if (const int waiting = static_cast<int>(m_feed->needs().size()); waiting != m_badge) {
        m_badge = waiting;
        emit badgeChanged();
    }
}

void HomePage::showHeadings()
{
    const auto waiting = m_feed->needs().size();
    m_needsHeading->setText(waiting > 0 ? tr("Needs you: %1", "how many things").arg(waiting) : tr("Needs you"));
}

// Not before all was looked at; and whoever was never asked may have anything.
void HomePage::showNothing()
{
    QStringList unasked;
    for (const HomeFeed::Health &one : m_feed->connections()) {
        if (!one.asked) {
            unasked.append(one.connection.name);
        }
    }
    m_nothing->setTexts(unasked.isEmpty() ? tr("Nothing needs you.")
                                          : tr("Nothing needs you, as far as is known. Not asked yet: %1. Opening its Fleet asks.", "connections").arg(listText(unasked)));
}

void HomePage::showReleases()
{
    QList<BatchSummary> last;
    for (const BatchSummary &batch : m_feed->batches()) {
        if (last.size() == kLastReleases) {
            break;
        }
        const BatchRunner *runner = m_context.board.runner(batch.id);
        const bool here = runner && runner->runState() != RunState::Ended;
        const bool above = here || m_feed->runsElsewhere(batch.id) || isSet(plannedFor(m_context.workspace, batch)); // what runs, and what waits for its time
        if (!above) {
            last.append(batch);
        }
    }
    m_released.setBatches(last);
    m_versions->look(last);
}

void HomePage::showRunning()
{
    const QList<BatchRunner *> running = m_feed->running();
    m_running->show(running, m_feed->runningElsewhere());
    m_running->setVisible(!m_running->isEmpty());
    m_runningHeading->setVisible(!m_running->isEmpty());
    if (running.isEmpty()) {
        m_second.stop();
    } else if (!m_second.isActive()) {
        m_second.start();
    }
}

void HomePage::open(const Need &need)
{
    if (!need.batch.isEmpty()) {
        emit m_bulletin.showTarget(need.batch, targetOf(need));
    } else if (!need.program.isEmpty()) {
        emit m_bulletin.showRows(need.connection, isOfPublication(need.kind) ? QString(pages::Audits) : need.page, QList<MiniProgramId>{need.program} + need.others);
    } else {
        openConnection(need.connection);
    }
}

// The line of a batch with failures is read without its rows.
int HomePage::targetOf(const Need &need) const
{
    if (need.kind != Need::Kind::Failed) {
        return need.target;
    }
    const auto stored = m_context.workspace.history.load(need.batch);
    return stored ? firstFailed(stored->state.targets) : -1;
}

void HomePage::openConnection(const ConnectionId &id)
{
    emit m_bulletin.showConnection(id);
}

void HomePage::addConnection()
{
    auto *dialog = new ConnectionDialog(m_context.workspace, {}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        emit m_bulletin.connectionsChanged();
        if (!dialog->remark().isEmpty()) {
            emit m_bulletin.warn(dialog->remark());
        }
    });
    openOverPage(dialog);
}

void HomePage::retranslate()
{
    m_runningHeading->setText(tr("Running"));
    m_healthHeading->setText(tr("Connections"));
    m_releasesHeading->setText(tr("Last releases"));
    m_needs->setAccessibleName(tr("What needs you"));
    m_health->setAccessibleName(tr("How the connections are"));
    m_releases->setAccessibleName(tr("Last releases"));
    m_noConnection->setTexts(tr("There is no connection."), m_context.practice ? QString() : tr("Add a connection"));
    showNoRelease();
    m_first->retranslate();
    m_released.retranslate();
    showHeadings();
    showAll();
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_running->retranslate();
        m_planned->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace flotilla

#include "moc_homepage.cpp"
