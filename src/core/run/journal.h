// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/call.h"
#include "model/catalogue.h"
#include "model/connection.h"
#include "model/error.h"
#include "model/progress.h"

#include <QList>
#include <QPair>

#include <functional>
#include <optional>

namespace flotilla {

/// One line of the append-only trail: who did what to what, and when.
struct TrailEntry
{
    Instant when;
    QString who;  ///< user of the operating system
    QString what; ///< name of the event, see trailnames.h
    QString step; ///< with events of a step
    QStringList arguments = {}; ///< what belongs to the event
    BatchId batch;
    LaneId lane;
    MiniProgramId program;
    QString code;      ///< vendor code or status word
    QString requestId;
    QString detail;
};

/// A process that runs lanes. `processStart` tells it from a later process with the same number, `place` from one with the same
/// number elsewhere.
struct Holder
{
    QString host;
    qint64 process = 0;
    qint64 processStart = 0; ///< clock ticks since the computer's start; negative: not later than this; 0: not known
    QString user;
    QString place = QString(); ///< where its number means something: a boot of the computer and a PID namespace; empty: not known
    bool operator==(const Holder &) const = default;
};

/// Who has a lane, and for which batch.
struct LeaseRow
{
    LaneKey lane;
    Holder holder;
    BatchId batch;    ///< empty: taken by an older program, which did not say
    bool seen = true; ///< its process was looked at and lives; false: nobody can look at it from here
};

struct StoredBatch
{
    Batch batch;
    BatchState state;
};

/// All that one event changes; written together or not at all.
struct Change
{
    BatchId batch;
    QList<QPair<int, Progress>> targets;  ///< index in Batch::targets, new row
    QList<QPair<int, LaneState>> lanes;   ///< index in Batch::lanes(), new row
    QList<TrailEntry> trail;
    std::optional<Holder> holder = {};    ///< who runs the lanes of these rows: written only while it holds them for this batch
    std::optional<bool> stop = {};        ///< a person's stop is asked for, or given up
    QList<QPair<int, Millis>> times = {};  ///< targets that were followed from beginning to end, and how long (timeOf)
    std::optional<WaveState> wave = {};   ///< where the batch stands in its waves
};

/// Port: the durable journal of batches. Synchronous; when a function returns success the data survives a power cut.
/// Errors are of kind Storage (disk full, damaged, busy) and leave everything as it was.
class Journal
{
public:
    /// What to write about a batch as it stands, given the living holders of its lanes; or why nothing is to be written.
    using Decision = std::function<Result<Change>(const StoredBatch &, const QList<LeaseRow> &)>;

    virtual ~Journal() = default;
    /// Writes the batch, a Ready row per target and a row per lane.
    virtual Status create(const Batch &batch, const BatchState &state, const TrailEntry &entry) = 0;
    /// Also keeps the lanes' memory and the newest publication per lane and mini program (a target that got an identity) for the
    /// other ports. Error Leased if change.holder holds a lane no more.
    virtual Status commit(const Change &change) = 0;
    /// Reads the batch, decides, and writes, with nobody in between: for changes by somebody who does not run it. `decide` may be asked
    /// again, about what is there then, before anything was written.
    virtual Status revise(const BatchId &id, const Decision &decide) = 0;
    /// One line of the trail that belongs to no batch.
    virtual Status note(const TrailEntry &entry) = 0;
    /// A person's stop, from any process. The next run that takes the lanes begins without it (Leases::acquire).
    virtual Result<bool> stopRequested(const BatchId &id) = 0;
};

/// A line of the history page.
struct BatchSummary
{
    BatchId id;
    QString platform;
    QString operation;
    QString connectionName;
    QString title; ///< titles of the lanes
    int targets = 0;
    Totals totals;
    Instant createdAt;
    Instant changedAt;
    QString createdBy;
    QString label;
    Values options = {}; ///< of the order
    bool laneToClose = false; ///< something was sent on a lane that was not closed afterwards

    /// Whether a resume would find something to do besides what was cancelled.
    [[nodiscard]] bool isUnfinished() const { return totals.waiting > 0 || laneToClose; }
};

/// Port: reading what was journaled.
class History
{
public:
    virtual ~History() = default;
    /// Error NotFound for an unknown id. Rows come as stored; `recovered` makes them fit to run.
    virtual Result<StoredBatch> load(const BatchId &id) = 0;
    /// Newest first. limit 0: all.
    virtual Result<QList<BatchSummary>> batches(int limit) = 0;
    /// Oldest first; of one target if `program` and `lane` are not empty.
    virtual Result<QList<TrailEntry>> trail(const BatchId &id, const LaneId &lane, const MiniProgramId &program) = 0;
    /// The lines of these events that belong to no batch, oldest first; of one mini program if it is not empty.
    virtual Result<QList<TrailEntry>> notes(const QStringList &events, const MiniProgramId &program) = 0;
    /// How long the last `count` successful targets of the lane were followed (timeOf), newest first.
    virtual Result<QList<Millis>> times(const LaneKey &lane, int count) = 0;
    /// Batches with this lane that have not given it back: with something to close on it, or a target that is not over; oldest first.
    virtual Result<QList<BatchId>> unfinishedOn(const LaneKey &lane) = 0;
    /// When a call of one of these steps was last sent on this lane by any batch, one target left out of account; not set if never.
    virtual Result<Instant> lastSent(const LaneKey &lane, const QStringList &steps, const BatchId &exceptBatch,
                                     const MiniProgramId &exceptProgram) = 0;
    /// What this workspace remembers of the lane (LaneState::memory); empty if nothing.
    virtual Result<Values> laneMemory(const LaneKey &lane) = 0;
    /// When each of these mini programs was last published by any batch (succeeded or resting).
    virtual Result<QHash<MiniProgramId, Instant>> lastPublished() = 0;
    /// Batches with resting rows whose next look is due at `now`, oldest first.
    virtual Result<QList<BatchId>> restingDue(Instant now) = 0;
    /// Writes all that this workspace has journaled, as it is now, to a file that must not exist yet; error Usage if it does.
    virtual Status backUp(const QString &file) = 0;
};

/// Port: leases of lanes. A lease whose process has certainly ended counts as none.
class Leases
{
public:
    virtual ~Leases() = default;
    /// A run of the batch begins: takes all its lanes or none, and a stop that was asked of an earlier run is over. Error Leased
    /// names the holder in its text; what this holder has already is no obstacle.
    virtual Status acquire(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) = 0;
    /// Gives back those of the lanes that this holder has for this batch.
    virtual Status release(const QList<LaneKey> &lanes, const Holder &holder, const BatchId &batch) = 0;
    /// The living holders of these lanes, in one look; a free lane has no row.
    virtual Result<QList<LeaseRow>> holders(const QList<LaneKey> &lanes) = 0;
    /// The batches for which living processes besides this one hold lanes, in one look.
    virtual Result<QSet<BatchId>> batchesOfOthers(const Holder &self) = 0;
    /// How long what a write of a run saw of its leases is good for: what it journaled as sent leaves within this time, or not at all.
    [[nodiscard]] virtual Millis leaveWithin() const { return std::chrono::seconds(30); }
};

/// Port: connections, mini programs, audit board, settings. Every change is also a trail entry.
class Catalogue
{
public:
    virtual ~Catalogue() = default;
    virtual Result<QList<Connection>> connections() = 0; ///< by name
    virtual Status saveConnection(const Connection &connection) = 0;
    virtual Status removeConnection(const ConnectionId &id) = 0;

    /// Of all connections, by connection and id, with the last-published fields. A program without a connection is one that an
    /// older workspace knew and nobody has assigned yet.
    virtual Result<QList<MiniProgram>> programs() = 0;
    virtual Status savePrograms(const QList<MiniProgram> &programs) = 0; ///< inserts or replaces name, tags, note, frozen
    virtual Status removePrograms(const ConnectionId &connection, const QList<MiniProgramId> &ids) = 0;

    virtual Result<QList<Publication>> publications() = 0; ///< newest first
    /// Stores state, word, since, checkedAt, reason of these rows (found by connection, lane, program).
    virtual Status saveAudit(const QList<Publication> &rows) = 0;
    /// Sets or clears (nullopt) a tick on all rows or on none; NotFound names a row whose identity is not the newest any more.
    virtual Status tick(const QList<Publication> &rows, const QString &stage, const std::optional<Tick> &tick) = 0;

    virtual Result<QString> setting(const QString &key) = 0; ///< empty if not set
    virtual Status setSetting(const QString &key, const QString &value) = 0;
    /// The same if its value is `before`; error Leased, and nothing is changed, if somebody else has set another one.
    virtual Status replaceSetting(const QString &key, const QString &before, const QString &value) = 0;
};

/// What a query of a platform told, and when.
struct Listing
{
    QList<Item> items;
    Instant at; ///< not set: never asked
};

/// What a query that is no list told at some time.
struct Reading
{
    Instant at;
    Values values;
    bool operator==(const Reading &) const = default;
};

/// Port: the cache of what a platform's queries told about a connection, shown with its age while the platform is away.
class Fleet
{
public:
    virtual ~Fleet() = default;
    virtual Status keep(const ConnectionId &connection, const QString &query, const Listing &listing) = 0;
    virtual Result<Listing> told(const ConnectionId &connection, const QString &query) = 0;
    /// The same, with those items alone whose value of this name is one of `words`: of thousands only a few are read.
    virtual Result<Listing> among(const ConnectionId &connection, const QString &query, const QString &value, const QStringList &words) = 0;
    /// Adds to the history of a query, which has the newest reading of each hour, for a little more than a year.
    virtual Status record(const ConnectionId &connection, const QString &query, const Reading &reading) = 0;
    /// That history from `since` on, oldest first.
    virtual Result<QList<Reading>> readings(const ConnectionId &connection, const QString &query, Instant since) = 0;
    /// Nothing is known of it any more: it leads somewhere else, or nowhere.
    virtual Status forget(const ConnectionId &connection) = 0;
};

} // namespace flotilla
