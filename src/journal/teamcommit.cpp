// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teamcommit.h"

#include "journal/jsonfields.h"
#include "journal/names.h"
#include "journal/rows.h"
#include "journal/teamleases.h"
#include "journal/teamnews.h"
#include "journal/trail.h"
#include "model/words.h"
#include "run/trailchain.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// What the function says when it refuses; of no class that PostgreSQL uses.
constexpr QLatin1StringView kTakenOver{"FL001"};
constexpr QLatin1StringView kNoSuchBatch{"FL002"};
constexpr QLatin1StringView kNoSuchRow{"FL003"};

// As sqljournal.cpp and trail.cpp write it, in the same order: the batch is locked first, the trail last. Not a security definer: whoever
// calls it needs the rights to all that it writes.
constexpr QLatin1StringView kCommitChange =
    "CREATE FUNCTION commit_change(a_commit TEXT, a_batch TEXT, a_stop BIGINT, a_latest BIGINT, a_target_rows BIGINT[], a_targets JSON,"
    " a_lane_rows BIGINT[], a_lanes JSON, a_trail JSON,"
    " a_host TEXT, a_process BIGINT, a_start BIGINT, a_user TEXT, a_place TEXT, a_tokens BIGINT[], a_least INTERVAL, a_life INTERVAL)"
    " RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$ DECLARE r RECORD; own RECORD; keys TEXT[] := '{}'; key TEXT; i BIGINT; held BIGINT; short BOOLEAN; named TEXT; chain TEXT; BEGIN"
    " PERFORM pg_advisory_xact_lock(hashtextextended('batch ' || a_batch, 0));"
    " IF a_host IS NOT NULL THEN"
    // One by one: of several at once the planner thinks that all rows of the batch are quicker.
    "  FOREACH i IN ARRAY a_target_rows LOOP"
    "   key := (SELECT lane_key FROM lane WHERE batch = a_batch AND lane = (SELECT lane FROM target WHERE batch = a_batch AND idx = i));"
    "   IF key <> ALL (keys) THEN keys := keys || key; END IF;"
    "  END LOOP;"
    "  FOREACH i IN ARRAY a_lane_rows LOOP"
    "   key := (SELECT lane_key FROM lane WHERE batch = a_batch AND idx = i);"
    "   IF key <> ALL (keys) THEN keys := keys || key; END IF;"
    "  END LOOP;"
    "  SELECT count(*), bool_or(ends_at <= clock_timestamp() + a_least) INTO held, short FROM lease WHERE lane_key = ANY (keys) AND batch = a_batch"
    "   AND token = ANY (a_tokens) AND host = a_host AND process = a_process AND process_start = a_start AND \"user\" = a_user AND place = a_place"
    "   AND ends_at > clock_timestamp();"
    "  IF held < cardinality(keys) THEN RAISE EXCEPTION 'another has the lane' USING ERRCODE = 'FL001'; END IF;"
    "  IF short THEN"
    "   UPDATE lease SET ends_at = clock_timestamp() + a_life WHERE lane_key = ANY (keys) AND batch = a_batch AND ends_at > clock_timestamp();"
    "   GET DIAGNOSTICS held = ROW_COUNT;"
    "   IF held < cardinality(keys) THEN RAISE EXCEPTION 'another has the lane' USING ERRCODE = 'FL001'; END IF;"
    "  END IF;"
    " END IF;"
    " UPDATE batch SET changed_at = CASE WHEN changed_at < a_latest THEN a_latest ELSE changed_at + 1 END,"
    "  stop_requested = coalesce(a_stop, stop_requested) WHERE id = a_batch RETURNING identity INTO named;"
    " IF NOT FOUND THEN RAISE EXCEPTION 'no such batch' USING ERRCODE = 'FL002'; END IF;"
    " FOR r IN SELECT * FROM json_to_recordset(a_targets) AS c(idx BIGINT, step TEXT, phase TEXT, reason TEXT, final BIGINT, marks TEXT, due BIGINT,"
    "   started_at BIGINT, began_at BIGINT, finished_at BIGINT, body TEXT) LOOP"
    "  UPDATE target SET step = r.step, phase = r.phase, reason = r.reason, final = r.final, identity = coalesce(CAST(r.marks AS JSON) ->> named, ''),"
    "   marks = r.marks, due = r.due, started_at = r.started_at, began_at = r.began_at, finished_at = r.finished_at, body = r.body"
    "   WHERE batch = a_batch AND idx = r.idx;"
    "  IF NOT FOUND THEN RAISE EXCEPTION 'no such row' USING ERRCODE = 'FL003'; END IF;"
    " END LOOP;"
    " FOR r IN SELECT * FROM json_to_recordset(a_lanes) AS c(idx BIGINT, lane TEXT, phase TEXT, reason TEXT, memory TEXT, marks TEXT, body TEXT) LOOP"
    "  SELECT lane_key, memory INTO own FROM lane WHERE batch = a_batch AND idx = r.idx;"
    "  UPDATE lane SET phase = r.phase, reason = r.reason, memory = r.memory, marks = r.marks, body = r.body"
    "   WHERE batch = a_batch AND idx = r.idx AND lane = r.lane;"
    "  IF NOT FOUND THEN RAISE EXCEPTION 'no such row' USING ERRCODE = 'FL003'; END IF;"
    "  IF own.memory <> r.memory THEN"
    "   INSERT INTO lane_memory (lane_key, body) VALUES (own.lane_key, r.memory) ON CONFLICT (lane_key) DO UPDATE SET body = excluded.body;"
    "  END IF;"
    " END LOOP;"
    " INSERT INTO commit_id (id) VALUES (a_commit);"
    " IF a_trail IS NOT NULL THEN"
    "  PERFORM pg_advisory_xact_lock(hashtextextended('trail', 0));"
    "  chain := coalesce((SELECT hash FROM trail ORDER BY id DESC LIMIT 1), '');"
    "  FOR r IN SELECT * FROM json_to_recordset(a_trail) AS c(at BIGINT, who TEXT, what TEXT, step TEXT, arguments TEXT, batch TEXT, lane TEXT,"
    "    program TEXT, code TEXT, request TEXT, detail TEXT, bytes TEXT) LOOP"
    "   chain := encode(sha256(convert_to(octet_length(chain) || ':' || chain || r.bytes, 'UTF8')), 'hex');" // linkOf
    "   INSERT INTO trail (at, who, what, step, arguments, batch, lane, program, code, request_id, detail, hash) VALUES (r.at, r.who, r.what,"
    "    r.step, r.arguments, r.batch, r.lane, r.program, r.code, r.request, r.detail, chain);"
    "  END LOOP;"
    " END IF; END $$"_L1;

constexpr QLatin1StringView kCountPhase =
    "CREATE OR REPLACE FUNCTION count_phase() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    " IF TG_OP = 'UPDATE' THEN"
    "  INSERT INTO phase_count VALUES (OLD.batch, OLD.phase, -1), (NEW.batch, NEW.phase, 1) ON CONFLICT (batch, phase) DO UPDATE SET"
    "   n = phase_count.n + excluded.n;"
    " ELSE"
    "  INSERT INTO phase_count VALUES (NEW.batch, NEW.phase, 1) ON CONFLICT (batch, phase) DO UPDATE SET n = phase_count.n + 1;"
    " END IF;"
    " RETURN NULL; END $$"_L1;

QJsonObject rowOf(int index, const Progress &p)
{
    return {{u"idx"_s, index}, {u"step"_s, storable(p.step)}, {u"phase"_s, phaseName(p.phase)}, {u"reason"_s, storable(p.reason.kind)},
            {u"final"_s, isOver(p.phase) ? 1 : 0}, {u"marks"_s, jsonfields::valuesText(p.marks)}, {u"due"_s, 0},
            {u"started_at"_s, qint64{toEpochMillis(p.startedAt)}}, {u"began_at"_s, qint64{toEpochMillis(p.beganAt)}},
            {u"finished_at"_s, qint64{toEpochMillis(p.finishedAt)}}, {u"body"_s, progressBody(p)}};
}

QJsonObject rowOf(int index, const LaneState &lane)
{
    return {{u"idx"_s, index}, {u"lane"_s, storable(lane.id.value)}, {u"phase"_s, storedName(lane.phase)}, {u"reason"_s, storable(lane.reason.kind)},
            {u"memory"_s, jsonfields::valuesText(lane.memory)}, {u"marks"_s, jsonfields::valuesText(lane.marks)}, {u"body"_s, laneBody(lane)}};
}

QJsonObject rowOf(const TrailEntry &line)
{
    const TrailEntry e = storable(line);
    return {{u"at"_s, qint64{toEpochMillis(e.when)}}, {u"who"_s, e.who}, {u"what"_s, e.what}, {u"step"_s, e.step},
            {u"arguments"_s, argumentsText(e)}, {u"batch"_s, e.batch.value}, {u"lane"_s, e.lane.value}, {u"program"_s, e.program.value},
            {u"code"_s, e.code}, {u"request"_s, e.requestId}, {u"detail"_s, e.detail}, {u"bytes"_s, QString::fromUtf8(canonicalBytes(e))}};
}

template <typename Row>
QString numbersOf(const QList<QPair<int, Row>> &rows)
{
    QStringList numbers;
    for (const auto &row : rows) {
        numbers.append(QString::number(row.first));
    }
    return u"{%1}"_s.arg(numbers.join(u','));
}

template <typename Row>
QVariant listOf(const QList<QPair<int, Row>> &rows)
{
    QJsonArray list;
    for (const auto &[index, row] : rows) {
        list.append(rowOf(index, row));
    }
    return list.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

QVariant listOf(const QList<TrailEntry> &lines)
{
    QJsonArray list;
    for (const TrailEntry &line : lines) {
        list.append(rowOf(line));
    }
    return list.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

bool publishes(const Progress &p)
{
    return p.phase == Phase::Succeeded || p.phase == Phase::Resting || p.phase == Phase::Rejected;
}

/// The server takes no such text out of JSON.
bool hasForeignText(const Progress &p)
{
    return std::any_of(p.marks.cbegin(), p.marks.cend(), [](const QString &mark) { return mark.contains(QChar(u'\0')) || !mark.isValidUtf16(); });
}

} // namespace

QStringList commitOfTeam6()
{
    return {QString(kCommitChange), QString(kCountPhase)};
}

bool fitsOneStatement(const Change &change)
{
    return !change.wave && change.times.isEmpty()
           && std::none_of(change.targets.cbegin(), change.targets.cend(), [](const auto &t) { return publishes(t.second) || hasForeignText(t.second); });
}

Status commitAtOnce(Database &database, const SqlLeases &leases, const Change &change)
{
    Instant latest;
    for (const TrailEntry &entry : change.trail) {
        latest = std::max(latest, entry.when);
    }
    QVariantList values{change.batch.value, change.stop ? QVariant(*change.stop) : QVariant(), qint64{toEpochMillis(latest)},
                        numbersOf(change.targets), listOf(change.targets), numbersOf(change.lanes), listOf(change.lanes), listOf(change.trail)};
    if (change.holder) {
        values.append({change.holder->host, change.holder->process, change.holder->processStart, change.holder->user, change.holder->place});
    } else {
        values.append(QVariantList(5));
    }
    values.append({leases.tokens(), kLeaseLeast, kLeaseLife});
    QString refused;
    const Status done = database.changeAtOnce([&](Transaction &t) {
        (void)t.select(u"SELECT commit_change(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s, QVariantList{t.id()} + values);
        refused = t.code();
        tellOthers(t, change.batch);
    });
    return refused == kTakenOver     ? Status(takenOver())
           : refused == kNoSuchBatch ? Status(noSuchBatch(change.batch))
           : refused == kNoSuchRow   ? Status(noSuchRow(change.batch))
                                     : done;
}

} // namespace flotilla
