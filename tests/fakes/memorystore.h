// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "run/idlebatch.h"
#include "run/journal.h"
#include "run/trailnames.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>

namespace flotilla::fakes {

/// Journal, history, leases and catalogue in memory. Can fail or "lose power" at a given write.
class MemoryStore : public Journal, public History, public Leases, public Catalogue
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
    enum class Trouble { None, Full, PowerCutBefore, PowerCutAfter };
    Trouble trouble = Trouble::None;
    int troubleAt = -1;      ///< the write (counting from 0) at which it happens
    int writes = 0;
    bool dead = false;       ///< after a power cut nothing is written any more
    QList<TrailEntry> entries;
    QMap<QString, StoredBatch> stored;
    QMap<QString, Binding> bindings;
    QMap<QString, IdTrust> trusts;
    QMap<QString, QList<Millis>> times;
    QMap<QString, Held> held; ///< by lane
    std::function<void()> beforeCommit;  ///< runs once: what another process does just before the next write
    std::function<void()> afterAcquire;  ///< likewise, right after lanes were taken
    bool leasesUnreadable = false;
    int leaseLooks = 0;      ///< how often the leases were asked for
    QList<Connection> connectionRows;
    QList<MiniProgram> programRows;
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
    Result<bool> stopRequested(const BatchId &id) override { return stored.value(id.value).state.stopRequested; }

    // History
    Result<StoredBatch> load(const BatchId &id) override
    {
        if (!stored.contains(id.value)) {
            return Error{ErrorKind::NotFound, QStringLiteral("no such batch"), {}, {}, {}};
        }
        return stored.value(id.value);
    }
    Result<QList<BatchSummary>> batches(int limit) override
    {
        QList<BatchSummary> rows;
        for (const StoredBatch &b : std::as_const(stored)) {
            rows.prepend({b.batch.id, b.batch.connectionName, b.batch.appTitles.join(QStringLiteral(", ")),
                          static_cast<int>(b.batch.targets.size()), totalsOf(b.state.targets), b.batch.createdAt,
                          b.batch.createdAt, b.batch.createdBy, b.batch.release.label, hasLaneToClose(b)});
        }
        return limit > 0 ? rows.first(std::min<qsizetype>(limit, rows.size())) : rows;
    }
    Result<QList<TrailEntry>> trail(const BatchId &id, const AppId &app, const MiniProgramId &program) override
    {
        QList<TrailEntry> rows;
        std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(rows), [&](const TrailEntry &e) {
            return e.batch == id && (app.isEmpty() || e.app == app) && (program.isEmpty() || e.program == program);
        });
        return rows;
    }
    Result<QList<Millis>> buildTimes(const LaneKey &lane, int count) override { return times.value(lane.text()).first(std::min<qsizetype>(count, times.value(lane.text()).size())); }
    Result<QList<BatchId>> unfinishedOn(const LaneKey &lane) override
    {
        QList<BatchId> ids;
        for (const StoredBatch &b : std::as_const(stored)) {
            if (!b.batch.apps().contains(lane.app) || b.batch.laneKey(lane.app) != lane) {
                continue;
            }
            bool open = false;
            for (qsizetype i = 0; i < b.batch.targets.size(); ++i) {
                open = open || (b.batch.targets.at(i).app == lane.app && !isFinal(b.state.targets.at(i).phase));
            }
            if (open) {
                ids.append(b.batch.id);
            }
        }
        return ids;
    }
    Result<Instant> lastDeploy(const LaneKey &lane, const BatchId &exceptBatch, const MiniProgramId &exceptProgram) override
    {
        Instant last;
        for (const TrailEntry &e : std::as_const(entries)) {
            if (e.what == trailSent(Verb::Deploy) && stored[e.batch.value].batch.laneKey(e.app) == lane
                && !(e.batch == exceptBatch && e.program == exceptProgram)) {
                last = std::max(last, e.when);
            }
        }
        return last;
    }
    Result<std::optional<Binding>> lastBinding(const LaneKey &lane) override
    {
        return bindings.contains(lane.text()) ? std::optional(bindings.value(lane.text())) : std::optional<Binding>();
    }
    Result<QHash<MiniProgramId, Instant>> lastPublished() override
    {
        QHash<MiniProgramId, Instant> at;
        for (const Publication &p : std::as_const(publicationRows)) {
            at[p.program] = std::max(at.value(p.program), p.publishedAt);
        }
        return at;
    }
    Result<IdTrust> idTrust(const LaneKey &lane) override { return trusts.value(lane.text(), IdTrust::Untested); }

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
        stored[batch.value].state.stopRequested = false;
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

    // Catalogue
    Result<QList<Connection>> connections() override { return connectionRows; }
    Status saveConnection(const Connection &connection) override
    {
        (void)removeConnection(connection.id);
        connectionRows.append(connection);
        return {};
    }
    Status removeConnection(const ConnectionId &id) override
    {
        connectionRows.removeIf([&id](const Connection &c) { return c.id == id; });
        return {};
    }
    Result<QList<MiniProgram>> programs() override { return programRows; }
    Status savePrograms(const QList<MiniProgram> &programs) override
    {
        QHash<MiniProgramId, qsizetype> at;
        for (qsizetype i = 0; i < programRows.size(); ++i) {
            at.insert(programRows.at(i).id, i);
        }
        for (const MiniProgram &p : programs) {
            if (at.contains(p.id)) {
                programRows[at.value(p.id)] = p;
            } else {
                at.insert(p.id, programRows.size());
                programRows.append(p);
            }
        }
        return {};
    }
    Status removePrograms(const QList<MiniProgramId> &ids) override
    {
        programRows.removeIf([&ids](const MiniProgram &p) { return ids.contains(p.id); });
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
    Status tick(const QList<Publication> &rows, Stage stage, const std::optional<Tick> &tick) override
    {
        for (const Publication &row : rows) {
            if (Publication *mine = find(row)) {
                (stage == Stage::Submitted ? mine->submitted : stage == Stage::Approved ? mine->approved : mine->released) = tick;
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
            b.state.targets[index] = row;
            notePublication(b.batch, index, row);
        }
        for (const auto &[index, lane] : change.lanes) {
            b.state.lanes[index] = lane;
            const QString key = b.batch.laneKey(lane.app).text();
            bindings.insert(key, lane.bound);
            if (trusts.value(key) != IdTrust::Matches) {
                trusts.insert(key, lane.trust);
            }
        }
        b.state.stopRequested = change.stop.value_or(b.state.stopRequested);
        entries.append(change.trail);
        return afterWrite();
    }
    bool mayWrite(const Change &change, const Batch &batch) const
    {
        QSet<AppId> apps;
        for (const auto &[index, row] : change.targets) {
            apps.insert(batch.targets.at(index).app);
        }
        for (const auto &[index, lane] : change.lanes) {
            apps.insert(lane.app);
        }
        return !change.holder || std::all_of(apps.cbegin(), apps.cend(), [this, &change, &batch](const AppId &app) {
            const Held now = held.value(batch.laneKey(app).text());
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
        const bool now = writes++ == troubleAt;
        if (dead || (now && trouble != Trouble::PowerCutAfter)) {
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
            return p.connection == row.connection && p.app == row.app && p.program == row.program;
        });
        return it == publicationRows.end() ? nullptr : &*it;
    }
    void notePublication(const Batch &batch, int index, const Progress &row)
    {
        if (row.buildId.isEmpty() || !isFinal(row.phase) || row.phase == Phase::Failed || row.phase == Phase::Cancelled) {
            return;
        }
        Publication p;
        p.connection = batch.connection;
        p.connectionName = batch.connectionName;
        p.app = batch.targets.at(index).app;
        p.program = batch.targets.at(index).program;
        p.name = batch.targets.at(index).name;
        p.batch = batch.id;
        p.buildId = row.buildId;
        p.appTitle = batch.appTitle(p.app);
        p.label = batch.release.label;
        p.note = batch.release.note;
        p.word = row.word;
        p.state = row.phase == Phase::InReview ? AuditState::InReview
                  : row.phase == Phase::Rejected ? AuditState::Rejected : AuditState::Uploaded;
        p.since = row.finishedAt;
        p.publishedAt = row.finishedAt;
        publicationRows.removeIf([&p](const Publication &o) { return o.app == p.app && o.program == p.program; });
        publicationRows.append(p);
    }
};

} // namespace flotilla::fakes
