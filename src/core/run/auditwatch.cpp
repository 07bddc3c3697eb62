// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/auditwatch.h"

#include "model/platform.h"
#include "run/credentials.h"

#include <algorithm>
#include <utility>

namespace flotilla {

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

void AuditWatch::refresh(const ConnectionId &connection, const QList<MiniProgramId> &only)
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
            if (m_workspace.platforms.of(c.platform).auditCall.isEmpty()) {
                continue;
            }
            auto group = std::make_unique<Group>();
            group->connection = c;
            int elsewhere = 0;
            for (const Publication &row : *publications) {
                if (row.connection != c.id || row.marks.isEmpty() || (!only.isEmpty() && !only.contains(row.program))) {
                    continue;
                }
                if (pointsTo(m_workspace.platforms, c, row.platform, row.place)) {
                    group->rows.append(row);
                } else { // what it would tell is about something else
                    ++elsewhere;
                }
            }
            if (elsewhere > 0 && (connection.isEmpty() || connection == c.id)) {
                m_problems.append(tr("%1: it points to another place than when %n mini program(s) were published, so these are not asked "
                                     "about.", nullptr, elsewhere).arg(c.name));
            }
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
    call.name = m_workspace.platforms.of(group.connection.platform).auditCall;
    call.lane = row.lane;
    call.program = row.program;
    call.marks = row.marks;
    group.lastCall = std::move(group.call);
    group.call = group.gateway->send(call, [this, &group, row](const Reply &reply) { answer(group, row, reply); });
}

void AuditWatch::answer(Group &group, const Publication &row, const Reply &reply)
{
    const Instant now = m_workspace.clock.now();
    const bool isDenied = reply.outcome == Outcome::Denied && reply.scope != RefusalScope::Alike;
    const bool pointless = isDenied || reply.outcome == Outcome::NotSent;
    const bool isForAll = reply.outcome == Outcome::Refused && reply.scope == RefusalScope::Batch;
    Publication next = row;
    ++m_answered;
    const AuditSight seen = reply.outcome == Outcome::Accepted ? m_workspace.platforms.of(group.connection.platform).audit(reply) : AuditSight{};
    if (seen.readable) {
        // An unknown word is shown as it is and is never taken for a state we know.
        next.state = seen.state;
        next.since = next.word == seen.word && isSet(row.since) ? row.since : now;
        next.word = seen.word;
        next.checkedAt = now;
        next.reason = seen.text;
    } else { // what cannot be read changes nothing that is known
        next.reason = reply.outcome == Outcome::Accepted ? tr("The platform's answer told no state of it.")
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
    if (pointless || isForAll) {
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

#include "moc_auditwatch.cpp"
