// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"
#include "journal/sqlrunners.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// Times are milliseconds since 1970 UTC, 0: not set. `body` is JSON (rows.h). Names are those of model/words.h and
// names.h as they were when the migration was published.

/// The first schema: batches with their targets and lanes, the trail, the catalogue.
QStringList firstSchema()
{
    return {
        u"CREATE TABLE batch (id TEXT PRIMARY KEY, connection TEXT NOT NULL, connection_name TEXT NOT NULL,"
        " endpoint TEXT NOT NULL, environment TEXT NOT NULL, label TEXT NOT NULL, note TEXT NOT NULL,"
        " created_at INTEGER NOT NULL, created_by TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE target (batch TEXT NOT NULL REFERENCES batch(id), idx INTEGER NOT NULL, app TEXT NOT NULL,"
        " program TEXT NOT NULL, name TEXT NOT NULL, tags TEXT NOT NULL, step TEXT NOT NULL, phase TEXT NOT NULL,"
        " reason TEXT NOT NULL, final INTEGER NOT NULL, build_id TEXT NOT NULL, started_at INTEGER NOT NULL,"
        " deployed_at INTEGER NOT NULL, finished_at INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (batch, idx))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE lane (batch TEXT NOT NULL REFERENCES batch(id), idx INTEGER NOT NULL, app TEXT NOT NULL,"
        " title TEXT NOT NULL, lane_key TEXT NOT NULL, phase TEXT NOT NULL, reason TEXT NOT NULL, bound_program TEXT,"
        " bound_certain INTEGER NOT NULL, trust TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (batch, idx))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE trail (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL,"
        " what TEXT NOT NULL, batch TEXT NOT NULL, app TEXT NOT NULL, program TEXT NOT NULL, code TEXT NOT NULL,"
        " request_id TEXT NOT NULL, detail TEXT NOT NULL)"_s,
        u"CREATE TABLE connection (id TEXT PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE program (id TEXT PRIMARY KEY, name TEXT NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL)"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
    };
}

/// Version 1, new tables: leases, audit board, what is remembered of a lane, build times, totals of a batch.
QStringList newTablesOf1()
{
    return {
        u"ALTER TABLE batch ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE batch ADD COLUMN stop_requested INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE program ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0"_s,
        u"CREATE TABLE lease (lane_key TEXT PRIMARY KEY, host TEXT NOT NULL, process INTEGER NOT NULL,"
        " process_start INTEGER NOT NULL, user TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE lane_memory (lane_key TEXT PRIMARY KEY, bound_known INTEGER NOT NULL DEFAULT 0,"
        " bound_program TEXT, bound_certain INTEGER NOT NULL DEFAULT 0, trust TEXT NOT NULL DEFAULT 'untested')"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE build_time (lane_key TEXT NOT NULL, finished_at INTEGER NOT NULL, batch TEXT NOT NULL,"
        " idx INTEGER NOT NULL, millis INTEGER NOT NULL, PRIMARY KEY (lane_key, finished_at, batch, idx))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE phase_count (batch TEXT NOT NULL, phase TEXT NOT NULL, n INTEGER NOT NULL,"
        " PRIMARY KEY (batch, phase)) WITHOUT ROWID"_s,
        u"CREATE TABLE publication (connection TEXT NOT NULL, app TEXT NOT NULL, program TEXT NOT NULL,"
        " connection_name TEXT NOT NULL, app_title TEXT NOT NULL, name TEXT NOT NULL, batch TEXT NOT NULL,"
        " build_id TEXT NOT NULL, label TEXT NOT NULL, note TEXT NOT NULL, published_at INTEGER NOT NULL,"
        " succeeded_at INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL, word TEXT NOT NULL, since INTEGER NOT NULL,"
        " checked_at INTEGER NOT NULL, reason TEXT NOT NULL, submitted_who TEXT, submitted_at INTEGER,"
        " approved_who TEXT, approved_at INTEGER, released_who TEXT, released_at INTEGER,"
        " PRIMARY KEY (connection, app, program)) WITHOUT ROWID"_s,
    };
}

/// Version 1, what a version 0 already knows, put where the new tables have it.
QStringList carriedInto1()
{
    return {
        u"UPDATE batch SET changed_at = max(created_at,"
        " coalesce((SELECT max(at) FROM trail WHERE trail.batch = batch.id), 0))"_s,
        u"INSERT INTO phase_count SELECT batch, phase, count(*) FROM target GROUP BY batch, phase"_s,
        u"INSERT OR REPLACE INTO publication (connection, app, program, connection_name, app_title, name, batch, build_id,"
        " label, note, published_at, succeeded_at, state, word, since, checked_at, reason)"
        " SELECT b.connection, t.app, t.program, b.connection_name, l.title, t.name, b.id, t.build_id, b.label, b.note,"
        " t.finished_at, iif(t.phase = 'rejected', 0, t.finished_at), iif(t.phase = 'succeeded', 'uploaded', t.phase),"
        " coalesce(json_extract(t.body, '$.word'), ''), coalesce(json_extract(t.body, '$.word_since'), 0),"
        " t.finished_at, coalesce(json_extract(t.body, '$.text'), '')"
        " FROM target t JOIN batch b ON b.id = t.batch JOIN lane l ON l.batch = t.batch AND l.app = t.app"
        " WHERE t.phase IN ('succeeded', 'in_review', 'rejected') AND t.build_id <> '' ORDER BY t.finished_at"_s,
        u"INSERT INTO lane_memory (lane_key, bound_known, bound_program, bound_certain, trust)"
        " SELECT l.lane_key, 1, l.bound_program, l.bound_certain, l.trust FROM lane l JOIN batch b ON b.id = l.batch"
        " WHERE true ORDER BY b.created_at ON CONFLICT (lane_key) DO UPDATE SET bound_program = excluded.bound_program,"
        " bound_certain = excluded.bound_certain, trust = iif(trust = 'matches', trust, excluded.trust)"_s,
    };
}

/// Version 1, the rules that the file keeps by itself, and the indexes.
QStringList guardsOf1()
{
    return {
        u"CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail BEGIN"
        " SELECT RAISE(ABORT, 'the trail is append-only'); END"_s,
        u"CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail BEGIN"
        " SELECT RAISE(ABORT, 'the trail is append-only'); END"_s,
        u"CREATE TRIGGER trail_no_replace BEFORE INSERT ON trail WHEN EXISTS (SELECT 1 FROM trail WHERE id = NEW.id)"
        " BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END"_s,
        u"CREATE TRIGGER batch_frozen BEFORE UPDATE OF id, connection, connection_name, endpoint, environment, label, note,"
        " created_at, created_by, body ON batch BEGIN SELECT RAISE(ABORT, 'a batch is immutable'); END"_s,
        u"CREATE TRIGGER target_frozen BEFORE UPDATE OF batch, idx, app, program, name, tags ON target BEGIN"
        " SELECT RAISE(ABORT, 'the targets of a batch are immutable'); END"_s,
        u"CREATE TRIGGER target_added AFTER INSERT ON target BEGIN"
        " INSERT INTO phase_count VALUES (NEW.batch, NEW.phase, 1)"
        " ON CONFLICT (batch, phase) DO UPDATE SET n = n + 1; END"_s,
        u"CREATE TRIGGER target_moved AFTER UPDATE OF phase ON target WHEN OLD.phase <> NEW.phase BEGIN"
        " UPDATE phase_count SET n = n - 1 WHERE batch = OLD.batch AND phase = OLD.phase;"
        " INSERT INTO phase_count VALUES (NEW.batch, NEW.phase, 1)"
        " ON CONFLICT (batch, phase) DO UPDATE SET n = n + 1; END"_s,
        u"CREATE INDEX batch_by_age ON batch (created_at, id)"_s,
        u"CREATE INDEX target_open ON target (batch, app) WHERE final = 0"_s,
        u"CREATE INDEX lane_by_key ON lane (lane_key)"_s,
        u"CREATE INDEX trail_by_target ON trail (batch, program)"_s,
        u"CREATE INDEX publication_by_program ON publication (program, published_at)"_s,
    };
}

/// Version 2: a lease says for which batch it is, and where its process can be looked at. What an older program holds is for the
/// batch that is open on its lane; a holder of whom it is not known when it began could never be told from a later process with
/// its number, so its lease ends here (an older program that loses its lease sends nothing more).
QStringList leasesOf2()
{
    return {
        u"ALTER TABLE lease ADD COLUMN place TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE lease ADD COLUMN batch TEXT NOT NULL DEFAULT ''"_s,
        u"DELETE FROM lease WHERE process_start = 0"_s,
        u"UPDATE lease SET batch = coalesce((SELECT l.batch FROM lane l JOIN batch b ON b.id = l.batch"
        " WHERE l.lane_key = lease.lane_key AND (l.phase <> 'closed' OR EXISTS"
        " (SELECT 1 FROM target t WHERE t.batch = l.batch AND t.app = l.app AND t.final = 0))"
        " ORDER BY b.changed_at DESC, b.id DESC LIMIT 1), '')"_s,
    };
}

/// Version 3: what a query that is no list told over time.
QStringList readingsOf3()
{
    return {
        u"CREATE TABLE reading (connection TEXT NOT NULL, query TEXT NOT NULL, hour INTEGER NOT NULL, at INTEGER NOT NULL,"
        " body TEXT NOT NULL, PRIMARY KEY (connection, query, hour)) WITHOUT ROWID"_s,
    };
}

} // namespace

QStringList migration(int number)
{
    switch (number) {
    case 0: return firstSchema();
    case 1: return newTablesOf1() + carriedInto1() + guardsOf1();
    case 2: return leasesOf2() + platformsOf2();
    case 3: return readingsOf3();
    case 4: return trailChainOf4();
    case 5: return runnerTables();
    case 6: return chainBeginOf6();
    default: return {};
    }
}

} // namespace flotilla
