// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/memoryfleet.h"
#include "run/batchboard.h"
#include "run/batchstart.h"
#include "run/idlebatch.h"
#include "run/journal.h"
#include "run/trailnames.h"
#include "workflow/polling.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>

namespace flotilla::fakes {

/// Journal, history, leases, catalogue and fleet in memory. Can fail or "lose power" at a given write.
class MemoryStore : public Journal, public History, public Leases, public Catalogue, public MemoryFleet
{
public:
    /// Who has a lane, and for which batch; without one it is an older program's.
    struct Held
    {
        Held() = default;
        Held(Holder by, BatchId forBatch = {}) : holder(std::move(by)), batch(std::move(forBatch)) {}
        Holder holder;
        BatchId batch;
    };
    enum class Trouble { None, Full, PowerCutBefore, PowerCutAfter, Away };
    Trouble trouble = Trouble::None;
    int troubleAt = -1;      ///< the write (counting from 0) at which it happens
    int awayFor = 0;         ///< with Away: so many writes find no server
    int writes = 0;
    bool dead = false;       ///< after a power cut nothing is written any more
    QList<TrailEntry> entries;
    QMap<QString, StoredBatch> stored;
    Platforms platforms;     ///< tell which mark identifies a publication, and which step is followed
    QMap<QString, Values> memories; ///< by lane
    QMap<QString, QList<Millis>> followed; ///< by lane, newest first
    QMap<QString, Held> held; ///< by lane
    std::function<void()> beforeCommit;  ///< runs once: what another process does just before the next write
    std::function<void()> afterAcquire;  ///< likewise, right after lanes were taken
    bool leasesUnreadable = false;
    bool historyUnreadable = false; ///< neither the list of batches nor a trail
    int leaseLooks = 0;      ///< how often the leases were asked for
    QList<Connection> connectionRows;
    QList<MiniProgram> programRows;
    int readable = -1; ///< so many loads of a batch are still answered; -1: all
    int refusedLoads = 0;
    QList<Publication> publicationRows;
    QMap<QString, QString> settings;
    QString user = QStringLiteral("tester");

    // Journal
    Status create(const Batch &batch, const BatchState &state, const TrailEntry &entry) override
    {
        if (const Status s = beforeWrite(); !s.ok()) {
            return s;
        }
        stored.insert(batch.id.value, {batch, state});
        entries.append(entry);
        return afterWrite();
    }
    Status commit(const Change &change) override
    {
        once(beforeCommit);
        return write(change);
    }
    Status revise(const BatchId &id, const Decision &decide) override
    {
        once(beforeCommit);
        const auto batch = load(id);
        if (!batch.ok()) {
            return batch.error();
        }
        const auto leases = holders(lanesOf(batch->batch));
        if (!leases.ok()) {
            return leases.error();
        }
        const Result<Change> change = decide(batch.value(), leases.value());
        return change.ok() ? write(change.value()) : Status(change.error());
    }
    Status note(const TrailEntry &entry) override
    {
        entries.append(entry);
        return {};
    }
    Result<bool> stopRequested(const BatchId &id) override { return stored.value(id.value).state.stopRequested; }

    // History
    Result<StoredBatch> load(const BatchId &id) override
    {
        if (readable == 0) {
            ++refusedLoads;
            return Error{ErrorKind::Storage, QStringLiteral("cannot be read"), {}, {}, {}};
        }
        readable -= readable > 0 ? 1 : 0;
        if (!stored.contains(id.value)) {
            return Error{ErrorKind::NotFound, QStringLiteral("no such batch"), {}, {}, {}};
        }
        return stored.value(id.value);
    }
    Result<QList<BatchSummary>> batches(int limit) override
    {
        if (historyUnreadable) {
            return Error{ErrorKind::Storage, QStringLiteral("the disk is away"), {}, {}, {}};
        }
        QList<BatchSummary> rows;
        for (const StoredBatch &b : std::as_const(stored)) {
            BatchSummary row;
            row.id = b.batch.id;
            row.platform = b.batch.platform;
            row.operation = b.batch.operation;
            row.connectionName = b.batch.connectionName;
            QStringList titles;
            for (const LaneState &lane : b.state.lanes) {
                titles.append(b.batch.laneTitle(lane.id));
            }
            row.title = titles.join(QStringLiteral(", "));
            row.targets = static_cast<int>(b.batch.targets.size());
            row.totals = totalsOf(b.state.targets);
            row.createdAt = row.changedAt = b.batch.createdAt;
            row.createdBy = b.batch.createdBy;
            row.options = b.batch.options;
            row.label = b.batch.label();
            row.laneToClose = hasLaneToClose(b);
            rows.prepend(row);
        }
        return limit > 0 ? rows.first(std::min<qsizetype>(limit, rows.size())) : rows;
    }
    Result<QList<TrailEntry>> trail(const BatchId &id, const LaneId &lane, const MiniProgramId &program) override
    {
        if (historyUnreadable) {
            return Error{ErrorKind::Storage, QStringLiteral("the disk is away"), {}, {}, {}};
        }
        QList<TrailEntry> rows;
        std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(rows), [&](const TrailEntry &e) {
            return e.batch == id && (lane.isEmpty() || e.lane == lane) && (program.isEmpty() || e.program == program);
        });
        return rows;
    }
    Result<QList<TrailEntry>> notes(const QStringList &events, const MiniProgramId &program) override
    {
        QList<TrailEntry> rows;
        std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(rows), [&](const TrailEntry &e) {
            return e.batch.isEmpty() && events.contains(e.what) && (program.isEmpty() || e.program == program);
        });
        return rows;
    }
    Result<QList<Millis>> times(const LaneKey &lane, int count) override
    {
        const QList<Millis> all = followed.value(lane.text());
        return all.first(std::min<qsizetype>(count, all.size()));
    }
    Result<QList<BatchId>> unfinishedOn(const LaneKey &lane) override
    {
        QList<BatchId> ids;
        for (const StoredBatch &b : std::as_const(stored)) {
            if (b.batch.scope == lane.scope && (hasOpenTarget(b, lane.lane) || isToClose(b, lane.lane))) {
                ids.append(b.batch.id);
            }
        }
        return ids;
    }
    Result<Instant> lastSent(const LaneKey &lane, const QStringList &steps, const BatchId &exceptBatch,
                             const MiniProgramId &exceptProgram) override
    {
        Instant last;
        for (const TrailEntry &e : std::as_const(entries)) {
            if (e.what == trail::Sent && steps.contains(e.step) && stored[e.batch.value].batch.laneKey(e.lane) == lane
                && !(e.batch == exceptBatch && e.program == exceptProgram)) {
                last = std::max(last, e.when);
            }
        }
        return last;
    }
    Result<Values> laneMemory(const LaneKey &lane) override { return memories.value(lane.text()); }
    Result<QHash<MiniProgramId, Instant>> lastPublished() override
    {
        QHash<MiniProgramId, Instant> at;
        for (const Publication &p : std::as_const(publicationRows)) {
            if (p.state != AuditState::Rejected) {
                at[p.program] = std::max(at.value(p.program), p.publishedAt);
            }
        }
        return at;
    }
    Result<QList<BatchId>> restingDue(Instant now) override
    {
        QList<BatchId> ids;
        for (const StoredBatch &b : std::as_const(stored)) {
            if (std::any_of(b.state.targets.cbegin(), b.state.targets.cend(), [now](const Progress &row) {
                    return row.phase == Phase::Resting && row.notBefore <= now;
                })) {
                ids.append(b.batch.id);
            }
        }
        return ids;
    }

    Status backUp(const QString &) override { return Error{ErrorKind::Storage, QStringLiteral("there is no file"), {}, {}, {}}; }

    // Leases
    Status acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override
    {
        for (const LaneKey &lane : lanes) {
            if (held.contains(lane.text()) && held.value(lane.text()).holder != holder) {
                return Error{ErrorKind::Leased, QStringLiteral("held by another"), {}, {}, {}};
            }
        }
        for (const LaneKey &lane : lanes) {
            held.insert(lane.text(), {holder, batch});
        }
        if (const auto it = stored.find(batch.value); it != stored.end()) {
            it->state.stopRequested = false;
        }
        once(afterAcquire);
        return {};
    }
    Status release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) override
    {
        for (const LaneKey &lane : lanes) {
            const Held now = held.value(lane.text());
            if (now.holder == holder && now.batch == batch) {
                held.remove(lane.text());
            }
        }
        return {};
    }
    /// A process on a computer that is not "here" cannot be looked at.
    Result<QList<LeaseRow>> holders(const QList<LaneKey> &lanes) override
    {
        ++leaseLooks;
        if (leasesUnreadable) {
            return Error{ErrorKind::Storage, QStringLiteral("the leases cannot be read"), {}, {}, {}};
        }
        QList<LeaseRow> rows;
        for (const LaneKey &lane : lanes) {
            if (const auto now = held.constFind(lane.text()); now != held.cend()) {
                rows.append({lane, now->holder, now->batch, now->holder.host == QLatin1String("here")});
            }
        }
        return rows;
    }

    Result<QSet<BatchId>> batchesOfOthers(const Holder &self) override
    {
        if (leasesUnreadable) {
            return Error{ErrorKind::Storage, QStringLiteral("the leases cannot be read"), {}, {}, {}};
        }
        QSet<BatchId> batches;
        for (const auto &lease : held) {
            if (lease.holder != self && !lease.batch.isEmpty()) {
                batches.insert(lease.batch);
            }
        }
        return batches;
    }

    // Catalogue
    Result<QList<Connection>> connections() override { return connectionRows; }
    Status saveConnection(const Connection &connection) override
    {
        connectionRows.removeIf([&connection](const Connection &c) { return c.id == connection.id; });
        connectionRows.append(connection);
        return {};
    }
    Status removeConnection(const ConnectionId &id) override
    {
        connectionRows.removeIf([&id](const Connection &c) { return c.id == id; });
        for (MiniProgram &program : programRows) {
            if (program.connection == id) {
                program.connection = {};
            }
        }
        return {};
    }
    Result<QList<MiniProgram>> programs() override { return programRows; }
    Status savePrograms(const QList<MiniProgram> &programs) override
    {
        QHash<QPair<ConnectionId, MiniProgramId>, qsizetype> at;
        for (qsizetype i = 0; i < programRows.size(); ++i) {
            at.insert({programRows.at(i).connection, programRows.at(i).id}, i);
        }
        for (const MiniProgram &p : programs) {
            if (const auto known = at.constFind({p.connection, p.id}); known != at.cend()) {
                programRows[*known] = p;
            } else {
                at.insert({p.connection, p.id}, programRows.size());
                programRows.append(p);
            }
        }
        return {};
    }
    Status removePrograms(const ConnectionId &connection, const QList<MiniProgramId> &ids) override
    {
        programRows.removeIf([&](const MiniProgram &p) { return p.connection == connection && ids.contains(p.id); });
        return {};
    }
    Result<QList<Publication>> publications() override { return publicationRows; }
    Status saveAudit(const QList<Publication> &rows) override
    {
        for (const Publication &row : rows) {
            if (Publication *mine = find(row)) {
                mine->state = row.state;
                mine->word = row.word;
                mine->since = row.since;
                mine->checkedAt = row.checkedAt;
                mine->reason = row.reason;
            }
        }
        return {};
    }
    Status tick(const QList<Publication> &rows, const QString &stage, const std::optional<Tick> &tick) override
    {
        for (const Publication &row : rows) {
            const Publication *mine = find(row);
            if (!mine || mine->marks != row.marks) {
                return Error{ErrorKind::NotFound, QStringLiteral("%1 was published again").arg(row.program.value), {}, {}, {}};
            }
        }
        for (const Publication &row : rows) {
            if (tick) {
                find(row)->ticks.insert(stage, *tick);
            } else {
                find(row)->ticks.remove(stage);
            }
        }
        return {};
    }
    Result<QString> setting(const QString &key) override { return settings.value(key); }
    Status setSetting(const QString &key, const QString &value) override
    {
        settings.insert(key, value);
        return {};
    }
    Status replaceSetting(const QString &key, const QString &before, const QString &value) override
    {
        if (settings.value(key) != before) {
            return Error{ErrorKind::Leased, QStringLiteral("changed meanwhile"), {}, {}, {}};
        }
        return setSetting(key, value);
    }

private:
    Status write(const Change &change)
    {
        if (const Status s = beforeWrite(); !s.ok()) {
            return s;
        }
        StoredBatch &b = stored[change.batch.value];
        if (!mayWrite(change, b.batch)) {
            return Error{ErrorKind::Leased, QStringLiteral("held by another"), {}, {}, {}};
        }
        for (const auto &[index, row] : change.targets) {
            noteTime(b, index, row);
            b.state.targets[index] = row;
            notePublication(b.batch, index, row);
        }
        for (const auto &[index, lane] : change.lanes) {
            b.state.lanes[index] = lane;
            memories.insert(b.batch.laneKey(lane.id).text(), lane.memory);
        }
        b.state.wave = change.wave.value_or(b.state.wave);
        b.state.stopRequested = change.stop.value_or(b.state.stopRequested);
        entries.append(change.trail);
        return afterWrite();
    }
    bool mayWrite(const Change &change, const Batch &batch) const
    {
        const QList<LaneId> all = change.wave ? batch.lanes() : QList<LaneId>(); // a gate is of all lanes
        QSet<LaneId> lanes(all.cbegin(), all.cend());
        for (const auto &[index, row] : change.targets) {
            lanes.insert(batch.targets.at(index).lane);
        }
        for (const auto &[index, lane] : change.lanes) {
            lanes.insert(lane.id);
        }
        return !change.holder || std::all_of(lanes.cbegin(), lanes.cend(), [this, &change, &batch](const LaneId &lane) {
            const Held now = held.value(batch.laneKey(lane).text());
            return now.holder == *change.holder && now.batch == batch.id;
        });
    }
    static void once(std::function<void()> &hook)
    {
        if (const auto run = std::exchange(hook, {})) {
            run();
        }
    }
    Status beforeWrite()
    {
        const bool isAway = trouble == Trouble::Away && writes >= troubleAt && writes < troubleAt + awayFor;
        const bool now = writes++ == troubleAt;
        if (isAway) {
            return Error{ErrorKind::Away, QStringLiteral("the server cannot be reached"), {}, {}, {}};
        }
        if (dead || (now && trouble != Trouble::PowerCutAfter && trouble != Trouble::Away)) {
            dead = dead || trouble == Trouble::PowerCutBefore;
            return Error{ErrorKind::Storage, QStringLiteral("the journal cannot be written"), {}, {}, {}};
        }
        return {};
    }
    Status afterWrite()
    {
        dead = dead || (trouble == Trouble::PowerCutAfter && writes - 1 == troubleAt);
        return {};
    }
    Publication *find(const Publication &row)
    {
        const auto it = std::find_if(publicationRows.begin(), publicationRows.end(), [&row](const Publication &p) {
            return p.connection == row.connection && p.lane == row.lane && p.program == row.program;
        });
        return it == publicationRows.end() ? nullptr : &*it;
    }
    static bool hasOpenTarget(const StoredBatch &b, const LaneId &lane)
    {
        const bool closed = std::any_of(b.state.lanes.cbegin(), b.state.lanes.cend(),
                                        [&lane](const LaneState &one) { return one.id == lane && one.phase == LanePhase::Closed; });
        for (qsizetype i = 0; i < b.batch.targets.size(); ++i) {
            const Phase phase = b.state.targets.at(i).phase;
            const bool waits = closed && (phase == Phase::Ready || phase == Phase::Waiting);
            if (b.batch.targets.at(i).lane == lane && !isOver(phase) && !waits) {
                return true;
            }
        }
        return false;
    }
    static bool isToClose(const StoredBatch &b, const LaneId &lane)
    {
        return startedLanes(b).contains(lane) && std::any_of(b.state.lanes.cbegin(), b.state.lanes.cend(), [&lane](const LaneState &one) {
            return one.id == lane && one.phase != LanePhase::Closed;
        });
    }
    void noteTime(const StoredBatch &b, int index, const Progress &row)
    {
        const std::optional<Millis> took = timeOf(row, platforms.operationOf(b.batch));
        if (took && row.phase == Phase::Succeeded && b.state.targets.at(index).phase != Phase::Succeeded) {
            followed[b.batch.laneKey(b.batch.targets.at(index).lane).text()].prepend(*took);
        }
    }
    void notePublication(const Batch &batch, int index, const Progress &row)
    {
        const QString identity = platforms.operationOf(batch).identity;
        if (row.mark(identity).isEmpty() || !isOver(row.phase) || row.phase == Phase::Failed || row.phase == Phase::Cancelled) {
            return;
        }
        Publication p;
        p.connection = batch.connection;
        p.connectionName = batch.connectionName;
        p.platform = batch.platform;
        p.place = batch.place;
        p.lane = batch.targets.at(index).lane;
        p.program = batch.targets.at(index).program;
        p.name = batch.targets.at(index).name;
        p.batch = batch.id;
        p.marks = {{identity, row.mark(identity)}};
        p.laneTitle = batch.laneTitle(p.lane);
        p.label = batch.label();
        p.note = batch.note();
        p.word = row.word;
        p.state = row.phase == Phase::Resting    ? AuditState::InReview
                  : row.phase == Phase::Rejected ? AuditState::Rejected
                                                 : AuditState::Uploaded;
        p.since = row.finishedAt;
        p.publishedAt = row.finishedAt;
        publicationRows.removeIf([&p](const Publication &o) {
            return o.connection == p.connection && o.lane == p.lane && o.program == p.program;
        });
        publicationRows.append(p);
    }
};

} // namespace flotilla::fakes
