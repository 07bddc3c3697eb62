// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/watch.h"

#include "run/credentials.h"
#include "run/freezes.h"
#include "run/trailnames.h"
#include "workflow/polling.h"
#include "workflow/toresume.h"
#include "workflow/waves.h"
#include "workflow/workflow.h"

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis kBetweenRounds = std::chrono::minutes(1);
constexpr Millis kNoLimit = std::chrono::years(10); // a rest has no time limit

// What a look makes of a resting row: what the row says while it is looked at is no news of it.
Progress lookedAt(const Progress &row, const Reply &reply, const Plan &plan, const StepRule &rule, Instant now)
{
    Progress looking = row;
    looking.phase = Phase::Waiting;
    looking.finishedAt = {};
    looking.watchSince = now;
    const Applied applied = apply(looking, reply, plan, now);
    Progress next = applied.progress;
    // Still at it, or nothing was told; what would halt a batch says nothing about this row either.
    const bool rests = next.step == row.step && (next.phase == Phase::Waiting || next.phase == Phase::Resting);
    // Nor does a refusal that is not certainly its own: a token that could not be had, a code that nobody knows.
    const bool tellsNothing = reply.outcome == Outcome::Refused && (reply.scope == RefusalScope::Alike || reply.error.vendorCode.isEmpty());
    if (rests || tellsNothing || applied.halt == Halt::Batch) {
        const QString word = rests ? next.word : row.word;
        const Instant since = rests ? next.wordSince : row.wordSince;
        const Values marks = rests ? next.marks : row.marks;
        next = row;
        next.marks = marks;
        next.word = word;
        next.wordSince = since;
        next.notBefore = now + restPause(rule.follow, isSet(row.finishedAt) ? now - row.finishedAt : Millis(0));
    }
    return next;
}

// It was the last one for which the next wave waited.
bool opensWave(const StoredBatch &stored, int index, const Progress &next, Instant now)
{
    if (stored.batch.waves.isEmpty() || stored.state.stopRequested) {
        return false;
    }
    BatchState state = stored.state;
    state.targets[index] = next;
    const GateView::Need need = gateOf(stored.batch, state, now).need;
    return need != GateView::Need::Targets && need != GateView::Need::Last;
}

// What it sees would let the order go on: that is for after the freeze, and so is the look.
bool isHeld(const Workspace &workspace, const StoredBatch &stored, Instant now)
{
    const bool goesOn = !stored.batch.waves.isEmpty() || !restIsEnd(workspace.platforms.operationOf(stored.batch), stored.batch.options);
    return goesOn && !mayStartAt(workspace, stored.batch, now).ok();
}
} // namespace

/// The due rows of one batch, asked one after the other.
struct Watch::Round
{
    StoredBatch stored;
    QList<int> due;
    qsizetype at = 0;
    std::shared_ptr<Gateway> gateway;
    std::unique_ptr<PendingCall> call;
    std::unique_ptr<PendingCall> lastCall; ///< kept until the next one: a call may not die inside its own callback
};

Watch::Watch(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}
Watch::~Watch() = default;

void Watch::keepLooking()
{
    m_keep = true;
    look();
}

void Watch::look(bool all)
{
    if (std::exchange(m_running, true)) {
        return;
    }
    m_problems.clear();
    m_looked = 0;
    m_changed = 0;
    const Instant now = m_workspace.clock.now();
    const auto batches = m_workspace.history.restingDue(all ? Instant::max() : now);
    const auto connections = m_workspace.catalogue.connections();
    if (!batches.ok() || !connections.ok()) {
        m_problems.append(batches.ok() ? connections.error().text : batches.error().text);
        endSoon();
        return;
    }
    for (const BatchId &id : *batches) {
        const auto stored = m_workspace.history.load(id);
        if (!stored.ok()) {
            m_problems.append(stored.error().text);
            continue;
        }
        if (m_isChosen && !m_isChosen(stored->batch)) {
            continue;
        }
        const auto connection = std::find_if(connections->cbegin(), connections->cend(),
                                             [&stored](const Connection &c) { return c.id == stored->batch.connection; });
        if (connection == connections->cend()) {
            m_problems.append(tr("%1: its connection “%2” was removed, so nobody can look at what rests.")
                                  .arg(id.value, stored->batch.connectionName));
            continue;
        }
        if (!pointsTo(m_workspace.platforms, *connection, stored->batch.platform, stored->batch.place)) {
            m_problems.append(tr("%1: the connection “%2” points to another place than when this batch was created, so what rests is "
                                 "not looked at.").arg(id.value, connection->name));
            continue;
        }
        if (isHeld(m_workspace, *stored, now)) {
            continue;
        }
        auto round = std::make_unique<Round>();
        round->stored = *stored;
        for (int i = 0; i < stored->state.targets.size(); ++i) {
            const Progress &row = stored->state.targets.at(i);
            if (row.phase == Phase::Resting && (all || row.notBefore <= now)) {
                round->due.append(i);
            }
        }
        ++m_open;
        Round *begun = round.get();
        m_rounds.push_back(std::move(round));
        openGateway(m_workspace, *connection, this,
                    [this, begun](const Result<std::shared_ptr<Gateway>> &gateway) { opened(*begun, gateway); });
    }
    if (m_open == 0) {
        endSoon();
    }
}

void Watch::opened(Round &round, const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway.ok()) {
        m_problems.append(round.stored.batch.id.value + u": "_s + gateway.error().text);
        ended(round);
        return;
    }
    round.gateway = gateway.value();
    askNext(round);
}

void Watch::askNext(Round &round)
{
    if (round.at >= round.due.size()) {
        ended(round);
        return;
    }
    const int index = round.due.at(round.at++);
    const Progress &row = round.stored.state.targets.at(index);
    const Target &target = round.stored.batch.targets.at(index);
    const StepRule *rule = findRule(m_workspace.platforms.operationOf(round.stored.batch).steps, row.step);
    if (!rule) {
        askNext(round);
        return;
    }
    Call call;
    call.name = rule->call;
    call.lane = target.lane;
    call.program = target.program;
    call.values = target.values;
    call.options = round.stored.batch.options;
    call.marks = row.marks;
    round.lastCall = std::move(round.call);
    round.call = round.gateway->send(call, [this, &round, index](const Reply &reply) { answered(round, index, reply); });
}

// What is remembered of the lane may say why it failed: it is read only then, as looks are many.
Plan Watch::planOf(const StoredBatch &stored, int index, const Reply &reply) const
{
    const Operation &operation = m_workspace.platforms.operationOf(stored.batch);
    Plan plan;
    plan.platform = &m_workspace.platforms.of(stored.batch);
    plan.steps = operation.steps;
    plan.identity = operation.identity;
    plan.target = stored.batch.targets.at(index);
    plan.options = stored.batch.options;
    plan.batchCreated = stored.batch.createdAt;
    plan.followLimit = kNoLimit;
    const Progress &row = stored.state.targets.at(index);
    const StepRule *rule = findRule(operation.steps, row.step);
    if (rule && lookedAt(row, reply, plan, *rule, m_workspace.clock.now()).phase == Phase::Failed) {
        const auto memory = m_workspace.history.laneMemory(stored.batch.laneKey(plan.target.lane));
        plan.lane.memory = memory.ok() ? *memory : Values();
    }
    return plan;
}

// The row is read again inside the journal's transaction: a resume or a person may have moved it meanwhile.
void Watch::answered(Round &round, int index, const Reply &reply)
{
    ++m_looked;
    const Instant now = m_workspace.clock.now();
    const Batch &batch = round.stored.batch;
    const Operation &operation = m_workspace.platforms.operationOf(batch);
    const Plan plan = planOf(round.stored, index, reply);
    bool ready = false;
    bool moved = false;
    const Status written = m_workspace.journal.revise(batch.id, [&](const StoredBatch &stored, const QList<LeaseRow> &) -> Result<Change> {
        moved = ready = false; // a journal may ask again
        const Progress row = stored.state.targets.value(index);
        if (row.phase != Phase::Resting) {
            return Change{batch.id, {}, {}, {}};
        }
        const StepRule *rule = findRule(operation.steps, row.step);
        Progress next = rule ? lookedAt(row, reply, plan, *rule, now) : row;
        if (next.phase == Phase::Ready || next.phase == Phase::Waiting) {
            next.marks.insert(marks::Rested, u"1"_s); // if this process ends now, the next follow goes on with it
        }
        moved = next.phase != row.phase || next.word != row.word;
        ready = next.phase == Phase::Ready || next.phase == Phase::Waiting || (moved && opensWave(stored, index, next, now));
        TrailEntry entry = trailEntry(m_workspace, trail::Seen, batch.id);
        entry.step = row.step;
        entry.lane = plan.target.lane;
        entry.program = plan.target.program;
        entry.code = reply.error.vendorCode.isEmpty() ? reply.word : reply.error.vendorCode;
        entry.requestId = reply.requestId;
        return Change{batch.id, {{index, next}}, {}, moved ? QList<TrailEntry>{entry} : QList<TrailEntry>{}};
    });
    if (!written.ok()) {
        m_problems.append(written.error().text);
        round.at = round.due.size();
    } else if (moved) {
        ++m_changed;
        emit rowChanged(batch.id, index);
        if (ready) {
            emit readyAgain(batch.id);
        }
    }
    const bool isForAll = reply.outcome == Outcome::Refused && reply.scope == RefusalScope::Batch;
    const bool isDenied = reply.outcome == Outcome::Denied && reply.scope != RefusalScope::Alike;
    if (isDenied || reply.outcome == Outcome::NotSent || isForAll) {
        m_problems.append(batch.id.value + u": "_s + reply.error.text);
        round.at = round.due.size(); // it would be the same for every other row
    }
    askNext(round);
}

void Watch::ended(Round &)
{
    if (--m_open == 0) {
        endSoon();
    }
}

// Queued: the last call may be the one whose answer is being handled now.
void Watch::endSoon()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_rounds.clear();
            m_running = false;
            emit finished(m_problems);
            if (m_keep) {
                m_alarm = m_workspace.clock.at(m_workspace.clock.now() + kBetweenRounds, [this] { look(); });
            }
        },
        Qt::QueuedConnection);
}

} // namespace flotilla

#include "moc_watch.cpp"
