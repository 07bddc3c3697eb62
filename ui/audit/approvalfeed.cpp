// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/approvalfeed.h"

#include "models/approvalrows.h"
#include "overview/overviewfeed.h"
#include "overview/queryfeed.h"
#include "run/approvedversion.h"
#include "run/batchboard.h"
#include "run/batchrunner.h"
#include "widgets/timewords.h"

#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

ApprovalFeed::ApprovalFeed(const UiContext &context, QWidget *page)
    : QObject(page), m_workspace(context.workspace), m_page(page), m_inbox(new QueryFeed(context.workspace, u"approvals"_s, this)),
      m_own(new OverviewFeed(context, u"fleet"_s, page))
{
    m_own->setReadsUnseen();
    wire();
    const auto follow = [this](BatchRunner *runner) {
        connect(runner, &BatchRunner::ended, this, [this, runner] {
            if (runner->batch().connection == m_connection.id) {
                m_touched = true;
                refreshSoon();
            }
        });
    };
    connect(&context.board, &BatchBoard::runnerAdded, this, follow);
    const QList<BatchRunner *> runners = context.board.runners();
    std::for_each(runners.cbegin(), runners.cend(), follow);
}

void ApprovalFeed::wire()
{
    connect(m_inbox, &QueryFeed::changed, this, &ApprovalFeed::load);
    connect(m_own, &OverviewFeed::changed, this, &ApprovalFeed::load);
    connect(m_own, &OverviewFeed::progressed, this, &ApprovalFeed::progressed);
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(2));
    connect(&m_later, &QTimer::timeout, this, &ApprovalFeed::look);
}

void ApprovalFeed::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_touched = false;
        refreshSoon();
    }
    m_connection = connection;
    m_own->setOverview(platform().inbox.overview);
    m_inbox->setConnection(connection);
    m_own->setConnection(connection);
}

void ApprovalFeed::readCache()
{
    m_inbox->readCache();
    m_own->readCache();
}

void ApprovalFeed::refresh()
{
    m_touched = false;
    m_inbox->refresh();
    if (m_side == Side::Submissions) {
        m_own->refresh();
    }
}

void ApprovalFeed::look()
{
    if (std::exchange(m_touched, false)) {
        m_inbox->refresh(); // out of sight as well: the number of what is open is seen from every page
    }
    if (!m_page->isVisible()) {
        return;
    }
    m_inbox->refreshIfOld();
    if (m_side == Side::Submissions) {
        m_own->refreshIfOld();
    }
}

void ApprovalFeed::stop()
{
    m_own->stop();
}

void ApprovalFeed::load()
{
    m_inboxRows = inboxRows(platform(), m_inbox->items());
    const auto changes = lastChanges(m_workspace, m_connection.id, releaseOperations(platform()));
    m_ownRows = submissionRows(platform(), m_own->rows(), m_inboxRows, changes ? *changes : QHash<MiniProgramId, LastChange>(), m_own->at());
    emit changed();
}

int ApprovalFeed::open() const
{
    return int(std::count_if(m_inboxRows.cbegin(), m_inboxRows.cend(), [](const ReviewRow &row) { return row.isOpen(); }));
}

bool ApprovalFeed::canStop() const
{
    return m_own->isReading();
}

bool ApprovalFeed::isReading() const
{
    return m_inbox->isReading() || (m_side == Side::Submissions && m_own->isReading());
}

Instant ApprovalFeed::at() const
{
    return m_side == Side::Inbox ? m_inbox->at() : m_own->at();
}

const Error &ApprovalFeed::error() const
{
    return m_side == Side::Submissions && m_own->error().kind != ErrorKind::None ? m_own->error() : m_inbox->error();
}

QString ApprovalFeed::sentence() const
{
    if (m_side == Side::Submissions) {
        return m_own->sentence();
    }
    const QString age = ago(m_inbox->at(), m_workspace.clock.now());
    return m_inbox->isReading()                       ? tr("asking the platform")
           : m_inbox->error().kind != ErrorKind::None ? (age.isEmpty() ? tr("platform could not be read") : tr("platform not read since %1", "3 min ago").arg(age))
           : age.isEmpty()                            ? tr("platform not read yet (F5)")
                                                      : tr("platform read %1", "3 min ago").arg(age);
}

} // namespace flotilla

#include "moc_approvalfeed.cpp"
