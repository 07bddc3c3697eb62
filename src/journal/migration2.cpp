// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: the journal speaks of platforms. What version 1 knew was of one platform, whose names are those below.
#include "journal/schema.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// `object` with `value` under `key`, or as it is where the value is empty.
QString with(const QString &object, QLatin1StringView key, const QString &value)
{
    return u"json_patch(%1, iif(coalesce(%3, '') = '', '{}', json_object('%2', %3)))"_s.arg(object, QString(key), value);
}

// A lane key was endpoint|environment|app. Whichever host was asked, an app of an environment is one lane.
QString newKey(const QString &old)
{
    const QString rest = u"substr(%1, instr(%1, '|') + 1)"_s.arg(old);
    return u"'weda|' || lower(trim(substr(%1, 1, instr(%1, '|') - 1))) || substr(%1, instr(%1, '|'))"_s.arg(rest);
}

QStringList batches()
{
    const QString options = with(with(u"json_object('mode', json_extract(body, '$.mode'), 'build_type',"
                                      " json_extract(body, '$.build_type'), 'binding', json_extract(body, '$.binding'))"_s,
                                      "label"_L1, u"label"_s), "note"_L1, u"note"_s);
    return {
        u"DROP TRIGGER batch_frozen"_s,
        u"ALTER TABLE batch ADD COLUMN platform TEXT NOT NULL DEFAULT 'weda'"_s,
        u"ALTER TABLE batch ADD COLUMN operation TEXT NOT NULL DEFAULT 'publish'"_s,
        u"ALTER TABLE batch ADD COLUMN identity TEXT NOT NULL DEFAULT 'build_id'"_s,
        u"ALTER TABLE batch ADD COLUMN scope TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE batch ADD COLUMN place TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE batch ADD COLUMN options TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE batch ADD COLUMN wave_current INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE batch ADD COLUMN wave_over_since INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE batch ADD COLUMN wave_opened INTEGER NOT NULL DEFAULT 0"_s,
        u"UPDATE batch SET scope = 'weda|' || lower(trim(environment)), place = %1, options = %2,"
        " body = json_object('stop_after', json_extract(body, '$.stop_after'),"
        " 'follow_limit_ms', json_extract(body, '$.build_time_limit_ms'),"
        " 'lane_titles', json(coalesce(json_extract(body, '$.app_titles'), '[]')))"_s
            .arg(with(u"json_object('environment', trim(environment))"_s, "endpoint"_L1, u"endpoint"_s), options),
        u"ALTER TABLE batch DROP COLUMN endpoint"_s,
        u"ALTER TABLE batch DROP COLUMN environment"_s,
        u"CREATE TRIGGER batch_frozen BEFORE UPDATE OF id, platform, operation, identity, connection, connection_name, scope,"
        " place, options, label, note, created_at, created_by, body ON batch"
        " BEGIN SELECT RAISE(ABORT, 'a batch is immutable'); END"_s,
    };
}

QStringList targets()
{
    const QString marks = with(with(with(with(u"'{}'"_s, "build_id"_L1, u"identity"_s), "build_before"_L1,
                                         u"json_extract(body, '$.build_before')"_s), "candidate"_L1,
                                    u"json_extract(body, '$.candidate')"_s), "deployed_before"_L1,
                               u"CAST(json_extract(body, '$.deployed_before') AS TEXT)"_s);
    return {
        u"DROP TRIGGER target_frozen"_s,
        u"DROP INDEX target_open"_s,
        u"ALTER TABLE target RENAME COLUMN app TO lane"_s,
        u"ALTER TABLE target RENAME COLUMN build_id TO identity"_s,
        u"ALTER TABLE target RENAME COLUMN deployed_at TO began_at"_s,
        u"ALTER TABLE target ADD COLUMN marks TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE target ADD COLUMN own_values TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE target ADD COLUMN due INTEGER NOT NULL DEFAULT 0"_s,
        u"UPDATE target SET marks = %1"_s.arg(marks),
        u"UPDATE target SET body = json_remove(body, '$.build_before', '$.deployed_before', '$.candidate')"_s,
        u"UPDATE target SET reason = '' WHERE reason = 'none'"_s,
        u"UPDATE target SET step = 'settle' WHERE step = 'unbind' AND started_at = 0"_s,
        u"UPDATE target SET phase = 'resting' WHERE phase = 'in_review'"_s,
        u"DELETE FROM phase_count WHERE n = 0"_s,
        u"CREATE TRIGGER target_frozen BEFORE UPDATE OF batch, idx, lane, program, name, tags, own_values ON target BEGIN"
        " SELECT RAISE(ABORT, 'the targets of a batch are immutable'); END"_s,
        u"CREATE INDEX target_open ON target (batch, lane) WHERE final = 0"_s,
        u"CREATE INDEX target_resting ON target (due) WHERE phase = 'resting'"_s,
        u"CREATE INDEX target_program ON target (program, finished_at)"_s,
    };
}

QStringList lanes()
{
    const QString certain = u"iif(bound_certain, '1', '')"_s;
    const QString trust = u"iif(trust = 'untested', '', trust)"_s;
    const QString memory = with(with(with(u"'{}'"_s, "bound"_L1, u"bound_program"_s), "certain"_L1, certain), "trust"_L1, trust);
    const QString restores = u"(SELECT json_extract(b.options, '$.binding') FROM batch b WHERE b.id = lane.batch) = 'restore'"_s;
    const QString restore = u"json_extract(body, '$.restore_to')"_s;
    const QString marks = with(with(with(with(with(u"'{}'"_s, "own"_L1, u"json_extract(body, '$.own_build')"_s), "own_before"_L1,
                                              u"json_extract(body, '$.own_before')"_s), "foreign"_L1,
                                         u"json_extract(body, '$.foreign_seen')"_s), "closing_program"_L1,
                                    u"iif(%1, %2, '')"_s.arg(restores, restore)), "closing_note"_L1,
                               u"iif(%1 AND %2 IS NULL, 'nothing_remembered', '')"_s.arg(restores, restore));
    return {
        u"ALTER TABLE lane RENAME COLUMN app TO lane"_s,
        u"ALTER TABLE lane ADD COLUMN memory TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE lane ADD COLUMN marks TEXT NOT NULL DEFAULT '{}'"_s,
        u"UPDATE lane SET memory = %1, marks = %2, lane_key = %3, reason = iif(reason = 'none', '', reason)"_s
            .arg(memory, marks, newKey(u"lane_key"_s)),
        u"UPDATE lane SET body = json_remove(body, '$.own_build', '$.own_before', '$.foreign_seen', '$.restore_to')"_s,
        u"ALTER TABLE lane DROP COLUMN bound_program"_s,
        u"ALTER TABLE lane DROP COLUMN bound_certain"_s,
        u"ALTER TABLE lane DROP COLUMN trust"_s,
        u"CREATE TABLE memory (lane_key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID"_s,
        u"INSERT OR REPLACE INTO memory SELECT %1, %2 FROM lane_memory"_s.arg(
            newKey(u"lane_key"_s),
            with(with(with(u"'{}'"_s, "bound"_L1, u"iif(bound_known, bound_program, '')"_s), "certain"_L1,
                      u"iif(bound_known AND bound_certain, '1', '')"_s), "trust"_L1, trust)),
        // Where two spellings of one endpoint were two lanes, the batch that was changed last tells.
        u"INSERT OR REPLACE INTO memory SELECT l.lane_key, l.memory FROM lane l JOIN batch b ON b.id = l.batch"
        " WHERE l.memory <> '{}' AND EXISTS (SELECT 1 FROM target t WHERE t.batch = l.batch AND t.lane = l.lane"
        " AND coalesce(json_extract(t.body, '$.starts'), 0) > 0) ORDER BY b.changed_at"_s,
        u"DROP TABLE lane_memory"_s,
        u"ALTER TABLE memory RENAME TO lane_memory"_s,
        u"ALTER TABLE build_time RENAME TO lane_time"_s,
        u"UPDATE OR REPLACE lane_time SET lane_key = %1"_s.arg(newKey(u"lane_key"_s)),
        u"UPDATE OR REPLACE lease SET lane_key = %1"_s.arg(newKey(u"lane_key"_s)),
    };
}

QStringList catalogue()
{
    const QString field = u"json_extract(body, '$.%1')"_s;
    const QString fields = with(with(with(with(u"'{}'"_s, "secret_id"_L1, field.arg(u"secret_id"_s)), "environment"_L1,
                                          field.arg(u"environment"_s)), "endpoint"_L1, field.arg(u"endpoint"_s)), "region"_L1,
                                field.arg(u"region"_s));
    const QString variables = with(with(u"'{}'"_s, "secret_key"_L1, field.arg(u"key_variable"_s)), "token"_L1, field.arg(u"token_variable"_s));
    const QString tick = u"'%1', json_object('who', %1_who, 'at', %1_at)"_s;
    QStringList statements{
        u"UPDATE connection SET body = json_set(json_remove(body, '$.secret_id', '$.environment', '$.endpoint', '$.region',"
        " '$.key_variable', '$.token_variable'), '$.fields', json(%1), '$.variables', json(%2))"_s.arg(fields, variables),
        u"CREATE TABLE programs (connection TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, tags TEXT NOT NULL,"
        " note TEXT NOT NULL, frozen INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (connection, id)) WITHOUT ROWID"_s,
        u"INSERT INTO programs SELECT DISTINCT p.connection, m.id, m.name, m.tags, m.note, m.frozen FROM program m"
        " JOIN publication p ON p.program = m.id JOIN connection c ON c.id = p.connection"_s,
        // With one connection there is nothing to ask; else nobody's until somebody says.
        u"INSERT INTO programs SELECT iif((SELECT count(*) FROM connection) = 1, (SELECT id FROM connection), ''), id, name, tags,"
        " note, frozen FROM program WHERE id NOT IN (SELECT id FROM programs)"_s,
        u"DROP TABLE program"_s,
        u"ALTER TABLE programs RENAME TO program"_s,
        u"ALTER TABLE publication RENAME COLUMN app TO lane"_s,
        u"ALTER TABLE publication RENAME COLUMN app_title TO lane_title"_s,
        u"ALTER TABLE publication RENAME COLUMN build_id TO identity"_s,
        u"ALTER TABLE publication ADD COLUMN marks TEXT NOT NULL DEFAULT '{}'"_s,
        u"ALTER TABLE publication ADD COLUMN ticks TEXT NOT NULL DEFAULT '{}'"_s,
        u"UPDATE publication SET marks = json_object('build_id', identity)"_s,
    };
    for (const QString &stage : {u"submitted"_s, u"approved"_s, u"released"_s}) {
        statements += u"UPDATE publication SET ticks = json_patch(ticks, json_object(%1)) WHERE %2_who IS NOT NULL"_s.arg(tick.arg(stage), stage);
    }
    for (const QString &stage : {u"submitted"_s, u"approved"_s, u"released"_s}) {
        statements += u"ALTER TABLE publication DROP COLUMN %1_who"_s.arg(stage);
        statements += u"ALTER TABLE publication DROP COLUMN %1_at"_s.arg(stage);
    }
    return statements + QStringList{
        u"ALTER TABLE trail RENAME COLUMN app TO lane"_s,
        u"ALTER TABLE trail ADD COLUMN step TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE trail ADD COLUMN arguments TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE TABLE fleet (connection TEXT NOT NULL, query TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,"
        " PRIMARY KEY (connection, query)) WITHOUT ROWID"_s,
    };
}

} // namespace

QStringList platformsOf2()
{
    return batches() + targets() + lanes() + catalogue();
}

} // namespace flotilla
