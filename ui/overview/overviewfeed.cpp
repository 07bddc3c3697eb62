// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewfeed.h"

#include "run/batchboard.h"
#include "run/wakeresting.h"
#include "widgets/timewords.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kOldOverview = std::chrono::minutes(10);
constexpr auto kComing = std::chrono::seconds(3);
constexpr int kNewestOrders = 20;

/// An order of this connection went on after it was told, before this window was there to follow it.
bool isOvertaken(Instant told, Instant began, const Workspace &workspace, const Connection &connection)
{
    const auto orders = workspace.history.batches(kNewestOrders);
    return orders.ok() && std::any_of(orders->cbegin(), orders->cend(), [&](const BatchSummary &order) {
        return order.platform == connection.platform && order.connectionName == connection.name && order.changedAt > told && order.changedAt < began;
    });
}

} // namespace

OverviewFeed::OverviewFeed(const UiContext &context, QString name, QWidget *page)
    : QObject(page), m_workspace(context.workspace), m_name(std::move(name)), m_page(page), m_board(context.board),
      m_began(context.workspace.clock.now())
{
    connect(&context.board, &BatchBoard::runnerAdded, this, &OverviewFeed::follow);
    const QList<BatchRunner *> runners = context.board.runners();
    for (BatchRunner *runner : runners) {
        follow(runner);
    }
    connect(&context.board, &BatchBoard::batchChanged, this, &OverviewFeed::noteRests);
    m_page->installEventFilter(this);
    m_turn.setSingleShot(true);
    m_turn.setInterval(std::chrono::seconds(2));
    connect(&m_turn, &QTimer::timeout, this, [this] {
        if (m_page->isVisible()) {
            refreshTouched();
        }
    });
    m_coming.setSingleShot(true);
    m_coming.setInterval(kComing);
    connect(&m_coming, &QTimer::timeout, this, [this] {
        if (isReading() && !isSet(m_told.at) && m_page->isVisible()) {
            read();
        }
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] { read(); });
    m_tell.setSingleShot(true);
    m_tell.setInterval(0);
    connect(&m_tell, &QTimer::timeout, this, &OverviewFeed::changed);
}

// What an order has done to a mini program is not what the platform told before: each is asked again when it has come as far as
// it does for now, and at the end those that have not.
void OverviewFeed::follow(BatchRunner *runner)
{
    const auto come = std::make_shared<QSet<int>>();
    connect(runner, &BatchRunner::targetChanged, this, [this, runner, come](int index) {
        if (runner->batch().connection == m_connection.id && isOver(runner->progress(index).phase)) {
            come->insert(index);
            touch(runner->batch().targets.at(index).program);
        }
    });
    connect(runner, &BatchRunner::ended, this, [this, runner, come] {
        const Batch &batch = runner->batch();
        m_heard.insert(batch.id, m_workspace.clock.now());
        if (batch.connection == m_connection.id) {
            for (int index = 0; index < batch.targets.size(); ++index) {
                if (!come->contains(index)) {
                    m_touched.insert(batch.targets.at(index).program);
                }
            }
        }
        if (m_page->isVisible() || m_always.contains(batch.operation)) {
            refreshTouched();
        }
    });
}

// A look at what rests on the platform has seen that it is through.
void OverviewFeed::noteRests(const BatchId &id)
{
    if (m_board.runner(id) || m_board.isStarting(id)) {
        return; // follow() hears of it
    }
    const auto stored = m_workspace.history.load(id);
    if (!stored || stored->batch.connection != m_connection.id) {
        return;
    }
    const Instant since = m_heard.value(id, m_began);
    m_heard.insert(id, m_workspace.clock.now());
    for (int index = 0; index < stored->batch.targets.size(); ++index) {
        const Progress &row = stored->state.targets.at(index);
        if (isFinal(row.phase) && row.finishedAt >= since) {
            touch(stored->batch.targets.at(index).program);
        }
    }
}

void OverviewFeed::touch(const MiniProgramId &program)
{
    m_touched.insert(program);
    if (!m_turn.isActive()) {
        m_turn.start();
    }
}

void OverviewFeed::refreshTouched()
{
    const Overview *one = overview();
    if (one && !m_touched.isEmpty() && !isReading()) {
        const QSet<MiniProgramId> touched = std::exchange(m_touched, {});
        begin(areKnown(touched) ? touched : QSet<MiniProgramId>());
    }
}

// One that an order has made is called by its name there: only the whole list tells its id.
bool OverviewFeed::areKnown(const QSet<MiniProgramId> &programs) const
{
    const auto catalogue = m_workspace.catalogue.programs();
    QSet<MiniProgramId> unknown = programs;
    for (const MiniProgram &program : catalogue ? *catalogue : QList<MiniProgram>()) {
        if (program.connection == m_connection.id) {
            unknown.remove(program.id);
        }
    }
    return unknown.isEmpty();
}

const Overview *OverviewFeed::overview() const
{
    return m_connection.id.isEmpty() ? nullptr : platform().overview(m_name);
}

void OverviewFeed::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_reader.reset(); // its answers are about another one
        m_touched.clear();
        m_error = {};
        m_askedAt = {};
    }
    m_connection = connection;
    if (m_page->isVisible()) {
        read();
        return;
    }
    m_isStale = true;
    m_told = {};
    emit changed();
    if (m_readsUnseen) {
        m_soon.start();
    }
}

bool OverviewFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched == m_page && m_isStale) {
        read();
        m_justRead = true; // pages do it as well when they are shown
        QTimer::singleShot(0, this, [this] { m_justRead = false; });
    }
    return QObject::eventFilter(watched, event);
}

void OverviewFeed::readWhenShown()
{
    if (!m_justRead) {
        read();
    }
}

void OverviewFeed::read(Tell tell)
{
    m_isStale = false;
    m_soon.stop();
    const Listing before = std::exchange(m_told, {});
    const Error error = m_error;
    if (const Overview *one = overview()) {
        // What the workspace does not know any more is not acted upon.
        const Result<Listing> known = knownRows(m_workspace, m_connection, *one, KnownRows::OfPrograms);
        if (known) {
            m_told = known.value();
            if (isReading() && !isSet(m_told.at)) {
                takeComing();
            }
            if (m_told.at > m_failedAt) {
                m_error = {}; // another page has read it since
            }
        } else {
            m_error = known.error();
        }
    }
    if (tell == Tell::Soon) {
        m_tell.start();
    } else if (tell == Tell::Always || m_told.at != before.at || m_told.items != before.items || m_error != error) {
        emit changed();
    }
}

// The first time nothing better is known than what is being told.
void OverviewFeed::takeComing()
{
    QHash<QString, const Item *> coming;
    for (const Item &row : m_reader->rows()) {
        coming.insert(row.id, &row);
    }
    for (Item &row : m_told.items) {
        if (const Item *now = coming.value(row.id)) {
            row = *now;
        }
    }
}

void OverviewFeed::refresh()
{
    if (overview() && !(isReading() && m_readsAll)) { // a few that an order has touched are not what a person asked for
        m_touched.clear();
        begin({});
    }
}

void OverviewFeed::begin(const QSet<MiniProgramId> &only)
{
    m_readsAll = only.isEmpty();
    m_askedAt = m_workspace.clock.now();
    m_reader = std::make_unique<OverviewReader>(m_workspace);
    connect(m_reader.get(), &OverviewReader::learned, this, [this] {
        read();
        emit learned();
    });
    connect(m_reader.get(), &OverviewReader::progressed, this, [this] {
        if (!m_coming.isActive() && !isSet(m_told.at)) {
            m_coming.start();
        }
        emit progressed();
    });
    connect(m_reader.get(), &OverviewReader::finished, this, &OverviewFeed::ended);
    m_reader->refresh(m_connection, *overview(), only);
    emit progressed();
}

void OverviewFeed::refreshIfOld()
{
    read(Tell::IfOther);
    const bool isOld = !isSet(m_told.at) || m_workspace.clock.now() - m_told.at > kOldOverview;
    if (isOld || isOvertaken(m_told.at, m_began, m_workspace, m_connection) || pushedSince(m_workspace.history, m_told.at)) {
        refresh();
    } else {
        refreshTouched();
    }
}

void OverviewFeed::stop()
{
    if (isReading()) {
        m_stopped = true; // what was touched meanwhile waits until somebody asks again
        m_reader->stop();
        emit progressed();
    }
}

void OverviewFeed::ended()
{
    m_error = m_reader->error();
    m_failedAt = m_workspace.clock.now();
    read(Tell::Soon);
    if (!std::exchange(m_stopped, false) && m_page->isVisible()) {
        // Of an order that ended meanwhile; later, as the reader that tells its end just now is replaced by that.
        QMetaObject::invokeMethod(this, &OverviewFeed::refreshTouched, Qt::QueuedConnection);
    }
}

int OverviewFeed::problems() const
{
    return int(std::count_if(m_told.items.cbegin(), m_told.items.cend(), [](const Item &item) { return item.values.contains(overviews::Problem); }));
}

QString OverviewFeed::sentence() const
{
    if (isReading()) {
        return m_reader->asked() > 0 ? tr("asking the platform: %1 of %2").arg(m_reader->answered()).arg(m_reader->asked())
                                     : tr("asking the platform which mini programs there are");
    }
    QStringList parts;
    const bool unread = m_error.kind != ErrorKind::None && !wasAsked();
    if (const int count = problems(); count > 0 && !unread) {
        parts += tr("%n could not be asked", nullptr, count);
    }
    const QString age = ago(m_told.at, m_workspace.clock.now());
    parts += unread                          ? (age.isEmpty() ? tr("platform could not be read") : tr("platform not read since %1", "3 min ago").arg(age))
             : age.isEmpty()                 ? tr("platform not read yet (F5)")
                                             : tr("platform read %1", "3 min ago").arg(age);
    return parts.join(u" · "_s);
}

} // namespace flotilla

#include "moc_overviewfeed.cpp"
