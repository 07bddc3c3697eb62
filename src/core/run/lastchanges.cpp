// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lastchanges.h"

#include "workflow/person.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr int kMostOrders = 300; // each is read by itself

bool isGivenUp(const Progress &row, const Operation &operation)
{
    return row.phase != Phase::Succeeded && leftSomething(row, operation);
}

bool hasChanged(const Progress &row, const Operation &operation)
{
    return row.phase == Phase::NeedsPerson || isGivenUp(row, operation) || (row.phase == Phase::Succeeded && row.mark(marks::Already).isEmpty());
}

bool hasTaken(const Progress &row, const QStringList &steps, Instant since)
{
    if (row.phase == Phase::Failed || row.phase == Phase::Rejected) {
        return false;
    }
    return std::any_of(steps.cbegin(), steps.cend(), [&row, since](const QString &step) {
        const bool passed = row.step != step || row.phase == Phase::Succeeded || row.phase == Phase::Resting;
        return passed && row.span(step).from > since;
    });
}

/// The mark may tell when that one came, too.
QString leftVersion(const Platform &platform, const Progress &row)
{
    return platform.rollout.left.isEmpty() ? QString() : row.mark(platform.rollout.left).section(u'|', 0, 0);
}

/// What rests is looked at again for days.
bool isSettled(const BatchSummary &summary) { return !summary.isUnfinished() && summary.totals.resting == 0; }

} // namespace

LastChanges::LastChanges(const Workspace &workspace, ConnectionId connection, QStringList operations)
    : m_workspace(workspace), m_connection(std::move(connection)), m_operations(std::move(operations))
{
}

void LastChanges::look(const QList<BatchSummary> &newestFirst)
{
    m_toRead.clear();
    m_places.clear();
    m_ofOpen.clear();
    m_read = 0;
    for (const BatchSummary &summary : newestFirst) {
        if (m_operations.contains(summary.operation) && !m_ofOthers.contains(summary.id)) {
            m_places.insert(summary.id, static_cast<int>(m_places.size()));
            m_toRead.push_back(summary);
        }
    }
    const bool moved = std::any_of(m_toRead.cbegin(), m_toRead.cend(), [this](const BatchSummary &one) {
        const auto known = m_settled.constFind(one.id);
        return known != m_settled.cend() && *known != one.changedAt;
    });
    if (moved) { // a retry: what it did is mixed with what the others did
        m_settled.clear();
        m_ofSettled.clear();
    }
}

Result<bool> LastChanges::step()
{
    while (!m_toRead.empty() && m_settled.contains(m_toRead.front().id)) {
        m_toRead.pop_front();
        ++m_read;
    }
    if (m_toRead.empty() || m_read >= kMostOrders) {
        m_toRead.clear();
        gather();
        return false;
    }
    const BatchSummary summary = m_toRead.front();
    m_toRead.pop_front();
    const auto stored = m_workspace.history.load(summary.id);
    if (!stored) {
        m_toRead.clear();
        return stored.error();
    }
    if (stored->batch.connection != m_connection) { // the limit is for those that say something
        m_ofOthers.insert(summary.id);
        return true;
    }
    ++m_read;
    if (isSettled(summary)) {
        add(m_ofSettled, *stored);
        m_settled.insert(summary.id, summary.changedAt);
    } else {
        add(m_ofOpen, *stored);
    }
    return true;
}

Status LastChanges::read()
{
    const auto batches = m_workspace.history.batches(0);
    if (!batches) {
        return batches.error();
    }
    look(*batches);
    Result<bool> more = true;
    while (more.ok() && more.value()) {
        more = step();
    }
    return more.ok() ? Status() : Status(more.error());
}

bool LastChanges::isNewer(const LastChange &one, const LastChange &other) const
{
    return m_places.value(one.batch) < m_places.value(other.batch);
}

void LastChanges::add(QHash<MiniProgramId, LastChange> &to, const StoredBatch &stored) const
{
    const Batch &batch = stored.batch;
    const Platform &platform = m_workspace.platforms.of(batch.platform);
    const Operation &operation = m_workspace.platforms.operationOf(batch);
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        if (!hasChanged(row, operation)) {
            continue;
        }
        const bool waits = row.phase == Phase::NeedsPerson;
        const Target &target = batch.targets.at(i);
        const LastChange change{batch.operation, batch.createdBy, waits ? row.startedAt : row.finishedAt, batch.id, target.lane,
                                waits ? row.reason : Reason(), waits || isGivenUp(row, operation), leftVersion(platform, row)};
        const auto known = to.find(target.program);
        if (known == to.end()) {
            to.insert(target.program, change);
        } else if (isNewer(change, *known)) {
            *known = change;
        }
    }
}

void LastChanges::gather()
{
    m_found = m_ofSettled;
    for (auto one = m_ofOpen.cbegin(); one != m_ofOpen.cend(); ++one) {
        const auto known = m_found.constFind(one.key());
        if (known == m_found.cend() || isNewer(*one, *known)) {
            m_found.insert(one.key(), *one);
        }
    }
}

Result<QHash<MiniProgramId, LastChange>> lastChanges(const Workspace &workspace, const ConnectionId &connection, const QStringList &operations)
{
    LastChanges changes(workspace, connection, operations);
    const Status read = changes.read();
    return read ? Result(changes.found()) : Result<QHash<MiniProgramId, LastChange>>(read.error());
}

Result<QSet<MiniProgramId>> answeredSince(const Workspace &workspace, const ConnectionId &connection, const QStringList &steps, Instant since)
{
    const auto batches = workspace.history.batches(0);
    if (!batches) {
        return batches.error();
    }
    QSet<MiniProgramId> answered;
    for (const BatchSummary &summary : *batches) {
        const Operation *operation = workspace.platforms.of(summary.platform).operation(summary.operation);
        const bool takes = operation && std::any_of(steps.cbegin(), steps.cend(), [operation](const QString &step) { return findRule(operation->steps, step); });
        if (!takes || summary.changedAt <= since) {
            continue;
        }
        const auto stored = workspace.history.load(summary.id);
        if (!stored) {
            return stored.error();
        }
        for (qsizetype i = 0; stored->batch.connection == connection && i < stored->batch.targets.size(); ++i) {
            if (hasTaken(stored->state.targets.at(i), steps, since)) {
                answered.insert(stored->batch.targets.at(i).program);
            }
        }
    }
    return answered;
}

} // namespace flotilla
