// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/plannedorders.h"

#include "run/freezes.h"
#include "run/secondperson.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr Millis kBetweenLooks = std::chrono::minutes(1);
constexpr Millis kAfterAChange = std::chrono::seconds(1);

/// Whether it may be one that was not begun, as far as its sums tell.
bool mayBeUntouched(const BatchSummary &batch)
{
    return batch.totals.waiting > 0 && batch.totals.waiting + batch.totals.skipped == batch.targets;
}

/// Nothing of it was begun and something is left to begin.
bool isUntouched(const QList<Progress> &rows)
{
    bool waits = false;
    for (const Progress &row : rows) {
        if (row.starts > 0 || (isOver(row.phase) && row.phase != Phase::Skipped)) {
            return false;
        }
        waits = waits || row.phase == Phase::Ready;
    }
    return waits;
}

/// When an order was to begin: at its time, or for a runner that took none as soon as it was ordered.
Instant orderedFor(const Values &options, Instant createdAt)
{
    return runOn(options).isEmpty() ? startOf(options) : std::max(startOf(options), createdAt);
}

} // namespace

void setStart(Values &options, Instant start)
{
    put(options, kStartOption, isSet(start) ? QString::number(toEpochMillis(start)) : QString());
}

Instant startOf(const Values &options)
{
    return fromEpochMillis(options.value(kStartOption).toLongLong());
}

Instant plannedFor(const StoredBatch &stored)
{
    const Instant start = orderedFor(stored.batch.options, stored.batch.createdAt);
    return isSet(start) && isUntouched(stored.state.targets) ? start : Instant{};
}

QString plannedDetail(const StoredBatch &stored)
{
    const Values &options = stored.batch.options;
    const Instant start = plannedFor(stored);
    if (!isSet(start)) {
        return {};
    }
    return start > stored.batch.createdAt ? PlannedStarts::tr("batch %1, %2").arg(stored.batch.id.value, startText(start))
                                          : PlannedStarts::tr("batch %1, as soon as a runner “%2” takes it").arg(stored.batch.id.value, runOn(options));
}

StartState startStateOf(const Values &options, Instant createdAt, Instant now)
{
    const Instant start = startOf(options);
    const bool isForAnyTime = !isSet(start) || (start <= createdAt && !runOn(options).isEmpty());
    return isForAnyTime ? StartState::Due : startState(start, now);
}

Instant plannedFor(const Workspace &workspace, const BatchSummary &batch)
{
    const bool may = isSet(orderedFor(batch.options, batch.createdAt)) && mayBeUntouched(batch);
    const auto stored = may ? workspace.history.load(batch.id) : Result<StoredBatch>(Error{});
    return stored.ok() ? plannedFor(*stored) : Instant{};
}

Result<QList<PlannedOrder>> plannedOrders(const Workspace &workspace, int newest)
{
    const auto batches = workspace.history.batches(newest);
    if (!batches.ok()) {
        return batches.error();
    }
    QList<PlannedOrder> planned;
    for (const BatchSummary &batch : *batches) {
        if (!mayBeUntouched(batch)) {
            continue;
        }
        auto stored = workspace.history.load(batch.id);
        const Instant start = stored.ok() ? plannedFor(*stored) : Instant{};
        if (isSet(start)) {
            planned.append({std::move(stored.value()), start});
        }
    }
    std::stable_sort(planned.begin(), planned.end(), [](const PlannedOrder &a, const PlannedOrder &b) { return a.start < b.start; });
    return planned;
}

bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Unknown:
    case ErrorKind::Limited:
    case ErrorKind::Storage:
    case ErrorKind::Away:
    case ErrorKind::Keychain:
    case ErrorKind::Leased:
        return true;
    default:
        return false;
    }
}

PlannedStarts::PlannedStarts(const Workspace &workspace, BatchBoard &board, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_board(board)
{
    connect(&m_board, &BatchBoard::batchChanged, this, [this] {
        m_whole = true;
        if (m_keep && m_open == 0) { // several may change at once
            m_alarm = m_workspace.clock.at(m_workspace.clock.now() + kAfterAChange, [this] { look(); });
        }
    }, Qt::QueuedConnection);
}

PlannedStarts::~PlannedStarts() = default;

void PlannedStarts::keepLooking()
{
    m_keep = true;
    look();
}

// All batches are read where one of them has changed here; what another process orders meanwhile is among the newest.
void PlannedStarts::look()
{
    constexpr int kNewest = 50;
    if (m_open > 0) {
        return;
    }
    m_open = 1;
    const Instant now = m_workspace.clock.now();
    const bool whole = std::exchange(m_whole, false) || (isSet(m_next) && m_next <= now);
    m_next = whole ? Instant{} : m_next;
    const auto planned = plannedOrders(m_workspace, whole ? 0 : kNewest);
    if (planned.ok()) {
        for (const PlannedOrder &order : *planned) {
            take(order, now);
        }
    } else {
        m_whole = m_whole || whole; // not read: an older order would be forgotten
    }
    oneDone();
}

void PlannedStarts::take(const PlannedOrder &order, Instant now)
{
    const BatchId id = order.stored.batch.id;
    if (m_board.runner(id) || m_board.isStarting(id) || !runOn(order.stored.batch.options).isEmpty()) {
        return;
    }
    const auto approval = approvalOf(m_workspace, order.stored.batch);
    if (approval.ok() && approval->state == Approval::State::Waits) {
        return; // a person is asked elsewhere
    }
    const Instant start = approval.ok() ? beginsSince(order.stored.batch, order.start, *approval) : order.start;
    switch (startState(start, now)) {
    case StartState::Early:
        m_next = isSet(m_next) ? std::min(m_next, start) : start;
        return;
    case StartState::Overdue:
        if (!m_told.contains(id)) {
            m_told.insert(id);
            emit overdue(id, start);
        }
        return;
    case StartState::Due:
        break;
    }
    m_whole = true; // the next look sees what has become of it
    const Status out = mayGoOut(m_workspace, order.stored.batch);
    const Status may = out.ok() ? mayStartAt(m_workspace, order.stored.batch, now) : out;
    if (may.ok()) {
        begin(id);
    } else {
        emit held(id, may.error().text, true);
    }
}

void PlannedStarts::begin(const BatchId &id)
{
    ++m_open;
    const QPointer<PlannedStarts> starts(this); // the board outlives it
    m_board.start(id, [starts, id](const Result<BatchRunner *> &runner, const QList<Finding> &) {
        if (!starts) {
            return;
        }
        if (runner.ok()) {
            emit starts->started(runner.value());
        } else {
            emit starts->held(id, runner.error().text, isPassing(runner.error()));
        }
        starts->oneDone();
    });
}

void PlannedStarts::oneDone()
{
    if (--m_open == 0) {
        lookLater();
        QMetaObject::invokeMethod(this, &PlannedStarts::looked, Qt::QueuedConnection);
    }
}

void PlannedStarts::lookLater()
{
    if (!m_keep || m_open > 0) {
        return;
    }
    const Instant soon = m_workspace.clock.now() + kBetweenLooks;
    m_alarm = m_workspace.clock.at(isSet(m_next) ? std::min(m_next, soon) : soon, [this] { look(); });
}

} // namespace flotilla

#include "moc_plannedorders.cpp"
