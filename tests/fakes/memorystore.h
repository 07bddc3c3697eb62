// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "run/journal.h"
#include "run/trailnames.h"

#include <QMap>

#include <algorithm>

namespace flotilla::fakes {

/// Journal, history, leases and catalogue in memory. Can fail or "lose power" at a given write.
class MemoryStore : public Journal, public History, public Leases, public Catalogue
{
public:
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
    QMap<QString, Holder> holders;
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
        if (const Status s = beforeWrite(); !s.ok()) {
            return s;
        }
        StoredBatch &b = stored[change.batch.value];
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
        entries.append(change.trail);
        return afterWrite();
    }
    Status setStopRequested(const BatchId &id, bool stop, const TrailEntry &entry) override
    {
        stored[id.value].state.stopRequested = stop;
        entries.append(entry);
        return {};
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
    Status acquire(const QList<LaneKey> &lanes, const Holder &holder) override
    {
        for (const LaneKey &lane : lanes) {
            if (holders.contains(lane.text()) && holders.value(lane.text()) != holder) {
                return Error{ErrorKind::Leased, QStringLiteral("held by another"), {}, {}, {}};
            }
        }
        for (const LaneKey &lane : lanes) {
            holders.insert(lane.text(), holder);
        }
        return {};
    }
    Status release(const QList<LaneKey> &lanes, const Holder &holder) override
    {
        for (const LaneKey &lane : lanes) {
            if (holders.contains(lane.text()) && holders.value(lane.text()) == holder) {
                holders.remove(lane.text());
            }
        }
        return {};
    }
    Result<std::optional<Holder>> holder(const LaneKey &lane) override
    {
        return holders.contains(lane.text()) ? std::optional(holders.value(lane.text())) : std::optional<Holder>();
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
