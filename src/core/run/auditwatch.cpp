// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/auditwatch.h"

#include "run/credentials.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

AuditState auditOf(BuildState build)
{
    switch (build) {
    case BuildState::Built:
        return AuditState::Uploaded;
    case BuildState::InReview:
        return AuditState::InReview;
    case BuildState::Rejected:
        return AuditState::Rejected;
    case BuildState::Released:
        return AuditState::Released;
    default:
        return AuditState::NotKnown;
    }
}

} // namespace

/// The rows of one connection, asked one after the other: the rate limit is the connection's.
struct AuditWatch::Group
{
    Connection connection;
    QList<Publication> rows;
    qsizetype at = 0;
    std::shared_ptr<Gateway> gateway;
    std::unique_ptr<PendingCall> call;
    std::unique_ptr<PendingCall> lastCall; ///< kept until the next one: a call may not die inside its own callback
    int unread = 0;
    QString whyUnread; ///< of the first such row
};

AuditWatch::AuditWatch(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}
AuditWatch::~AuditWatch() = default;

void AuditWatch::refresh(const ConnectionId &connection)
{
    if (isRunning()) {
        return;
    }
    m_running = true;
    m_problems.clear();
    m_asked = 0;
    m_answered = 0;
    m_unread = 0;
    const auto publications = m_workspace.catalogue.publications();
    const auto connections = m_workspace.catalogue.connections();
    if (!publications.ok() || !connections.ok()) {
        m_problems.append(publications.ok() ? connections.error().text : publications.error().text);
    } else {
        for (const Connection &c : connections.value()) {
            auto group = std::make_unique<Group>();
            group->connection = c;
            std::copy_if(publications->cbegin(), publications->cend(), std::back_inserter(group->rows),
                         [&c](const Publication &row) { return row.connection == c.id && !row.buildId.isEmpty(); });
            if ((connection.isEmpty() || connection == c.id) && !group->rows.isEmpty()) {
                m_asked += static_cast<int>(group->rows.size());
                m_groups.push_back(std::move(group));
            }
        }
    }
    m_open = static_cast<int>(m_groups.size());
    if (m_open == 0) {
        endSoon();
        return;
    }
    for (const auto &each : m_groups) {
        // A group lives until all have ended, and an answer for a watch that is gone is dropped.
        Group *group = each.get();
        openGateway(m_workspace, group->connection, this, [this, group](const Result<std::shared_ptr<Gateway>> &gateway) {
            groupOpened(*group, gateway);
        });
    }
}

void AuditWatch::stop()
{
    for (const auto &group : m_groups) {
        group->at = group->rows.size();
    }
}

void AuditWatch::groupOpened(Group &group, const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway.ok()) {
        m_problems.append(group.connection.name + QStringLiteral(": ") + gateway.error().text);
        groupEnded(group);
        return;
    }
    group.gateway = gateway.value();
    askNext(group);
}

void AuditWatch::askNext(Group &group)
{
    if (group.at >= group.rows.size()) {
        groupEnded(group);
        return;
    }
    const Publication row = group.rows.at(group.at++);
    Call call;
    call.verb = Verb::CheckBuild;
    call.app = row.app;
    call.program = row.program;
    call.buildId = row.buildId;
    group.lastCall = std::move(group.call);
    group.call = group.gateway->send(call, [this, &group, row](const Reply &reply) { answer(group, row, reply); });
}

void AuditWatch::answer(Group &group, const Publication &row, const Reply &reply)
{
    const Instant now = m_workspace.clock.now();
    const bool pointless = reply.outcome == Outcome::Denied || reply.outcome == Outcome::NotSent;
    Publication next = row;
    ++m_answered;
    if (reply.outcome == Outcome::Accepted && !reply.word.isEmpty()) {
        // An unknown word is shown as it is and is never taken for a state we know.
        next.state = auditOf(reply.build);
        next.since = next.word == reply.word && isSet(row.since) ? row.since : now;
        next.word = reply.word;
        next.checkedAt = now;
        next.reason.clear();
    } else { // what cannot be read changes nothing that is known
        next.reason = reply.outcome == Outcome::Accepted ? tr("The platform's answer told no state of this build.")
                      : reply.error.vendorCode.isEmpty() ? reply.error.text
                                                         : reply.error.vendorCode + u' ' + reply.error.text;
        if (!pointless && group.unread++ == 0) {
            group.whyUnread = next.reason;
        }
    }
    if (const Status saved = m_workspace.catalogue.saveAudit({next}); !saved.ok()) {
        m_problems.append(saved.error().text);
        group.at = group.rows.size();
    }
    emit progressed();
    if (pointless) {
        m_problems.append(group.connection.name + QStringLiteral(": ") + next.reason);
        group.at = group.rows.size(); // it would be the same for every other row
    }
    askNext(group);
}

void AuditWatch::groupEnded(const Group &group)
{
    if (group.unread > 0) {
        m_unread += group.unread;
        m_problems.append(tr("%1: the answers for %2 of %3 mini programs told no state; what was known of them stays. The first: %4")
                              .arg(group.connection.name, QString::number(group.unread), QString::number(group.rows.size()),
                                   group.whyUnread));
    }
    if (--m_open == 0) {
        endSoon();
    }
}

// Queued: the last call of each group may be the one whose answer is being handled now. Until then nothing new is begun.
void AuditWatch::endSoon()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_groups.clear();
            m_running = false;
            emit finished(m_problems);
        },
        Qt::QueuedConnection);
}

} // namespace flotilla
