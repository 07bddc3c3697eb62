// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlitecatalogue.h"

#include "journal/names.h"
#include "journal/rows.h"
#include "journal/trail.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using Access = Transaction::Access;

Phase phaseOf(const QString &auditState)
{
    switch (fromStoredName<AuditState>(auditState).value_or(AuditState::NotKnown)) {
    case AuditState::InReview: return Phase::Resting;
    case AuditState::Rejected: return Phase::Rejected;
    default: return Phase::Succeeded;
    }
}

struct StoredProgram
{
    QString name;
    QString tags;
    QString note;
    bool frozen = false;
    bool operator==(const StoredProgram &) const = default;
};

std::optional<StoredProgram> storedProgram(Transaction &t, const MiniProgram &program)
{
    Rows rows = t.select(u"SELECT name, tags, note, frozen FROM program WHERE connection = ? AND id = ?"_s,
                         {program.connection.value, program.id.value});
    if (!rows.next()) {
        return {};
    }
    return StoredProgram{rows.text(0), rows.text(1), rows.text(2), rows.number(3) != 0};
}

} // namespace

TrailEntry SqliteCatalogue::entry(const QString &what, const QString &detail) const
{
    TrailEntry line;
    line.when = std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
    line.who = m_user;
    line.what = what;
    line.detail = detail;
    return line;
}

Result<QList<Connection>> SqliteCatalogue::connections()
{
    Transaction t(m_database, Access::Read);
    QList<Connection> list;
    Rows rows = t.select(u"SELECT id, name, body FROM connection ORDER BY name COLLATE NOCASE, id"_s);
    while (rows.next()) {
        auto connection = connectionFromBody(rows.text(2));
        if (!connection) {
            t.fail({ErrorKind::Storage,
                    QCoreApplication::translate("Journal", "The connection %1 is not understood by this version of Flotilla.")
                        .arg(rows.text(1)), {}, {}, {}});
            break;
        }
        connection->id = {rows.text(0)};
        connection->name = rows.text(1);
        list.append(*connection);
    }
    const Status done = t.commit();
    return done ? Result(list) : Result<QList<Connection>>(done.error());
}

Status SqliteCatalogue::saveConnection(const Connection &connection)
{
    Transaction t(m_database, Access::Write);
    if (Rows rows = t.select(u"SELECT 1 FROM connection WHERE name = ? AND id <> ?"_s,
                             {connection.name, connection.id.value}); rows.next()) {
        t.fail({ErrorKind::Usage,
                QCoreApplication::translate("Journal", "There is a connection named %1 already. Choose another name.")
                    .arg(connection.name), {}, {}, {}});
    }
    const QString body = connectionBody(connection);
    if (t.run(u"INSERT INTO connection (id, name, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
              " SET name = excluded.name, body = excluded.body WHERE name <> excluded.name OR body <> excluded.body"_s,
              {connection.id.value, connection.name, body}) > 0) {
        append(t, entry(u"connection saved"_s, connection.name));
    }
    return t.commit();
}

Status SqliteCatalogue::removeConnection(const ConnectionId &id)
{
    Transaction t(m_database, Access::Write);
    QString name;
    if (Rows rows = t.select(u"SELECT name FROM connection WHERE id = ?"_s, {id.value}); rows.next()) {
        name = rows.text(0);
    }
    if (t.run(u"DELETE FROM connection WHERE id = ?"_s, {id.value}) > 0) {
        // Names, tags and notes are a person's work: they stay, for whichever connection they are given to.
        t.run(u"UPDATE program AS kept SET name = iif(kept.name = '', gone.name, kept.name), frozen = max(kept.frozen, gone.frozen),"
              " note = iif(instr(kept.note, gone.note) > 0, kept.note, ltrim(kept.note || char(10) || gone.note, char(10))),"
              " tags = (SELECT json_group_array(value) FROM (SELECT value FROM json_each(kept.tags) UNION SELECT value FROM"
              " json_each(gone.tags))) FROM program gone WHERE kept.connection = '' AND gone.connection = ? AND gone.id = kept.id"_s,
              {id.value});
        t.run(u"UPDATE OR IGNORE program SET connection = '' WHERE connection = ?"_s, {id.value});
        t.run(u"DELETE FROM program WHERE connection = ?"_s, {id.value});
        t.run(u"DELETE FROM fleet WHERE connection = ?"_s, {id.value});
        append(t, entry(u"connection removed"_s, name));
    }
    return t.commit();
}

Result<QList<MiniProgram>> SqliteCatalogue::programs()
{
    // With one max() SQLite takes the other columns from the row that has it (lang_select.html, bare columns).
    Transaction t(m_database, Access::Read);
    const QString state = t.state();
    if (!state.isEmpty() && state == m_programsAt) {
        return m_programs; // of thousands, and asked by every page
    }
    QList<MiniProgram> list;
    Rows rows = t.select(u"SELECT p.connection, p.id, p.name, p.tags, p.note, p.frozen, n.at, n.label, n.lane, n.state,"
                         " f.at, f.lane FROM program p"
                         " LEFT JOIN (SELECT connection, program, max(iif(label = '', succeeded_at, published_at)) AS at, label, lane, state"
                         " FROM publication WHERE label <> '' OR succeeded_at > 0 GROUP BY connection, program) n ON n.connection = p.connection AND n.program = p.id"
                         " LEFT JOIN (SELECT b.connection, t.program, max(t.finished_at) AS at, t.lane FROM target t JOIN batch b"
                         " ON b.id = t.batch WHERE t.phase = 'failed' AND NOT EXISTS (SELECT 1 FROM target t2 JOIN batch b2"
                         " ON b2.id = t2.batch WHERE t2.program = t.program AND t2.finished_at > t.finished_at"
                         " AND t2.phase IN ('succeeded', 'resting') AND b2.connection = b.connection)"
                         " GROUP BY b.connection, t.program) f"
                         " ON f.connection = p.connection AND f.program = p.id"
                         " ORDER BY p.connection, p.id"_s);
    while (rows.next()) {
        MiniProgram program{{rows.text(0)}, {rows.text(1)}, rows.text(2), listFromBody(rows.text(3)), rows.text(4), rows.number(5) != 0,
                            fromEpochMillis(rows.number(6)), rows.text(7), {rows.text(8)}, Phase::Ready};
        if (!rows.value(9).isNull()) {
            program.lastPhase = phaseOf(rows.text(9));
        }
        if (const Instant failed = fromEpochMillis(rows.number(10)); isSet(failed) && failed > program.lastPublishedAt) {
            program.lastPhase = Phase::Failed; // after the newest success, if there was one
            program.lastLane = {rows.text(11)};
        }
        list.append(program);
    }
    if (const Status done = t.commit(); !done) {
        return done.error();
    }
    m_programsAt = state;
    m_programs = list;
    return list;
}

Status SqliteCatalogue::savePrograms(const QList<MiniProgram> &programs)
{
    Transaction t(m_database, Access::Write);
    for (const MiniProgram &program : programs) {
        if (!t.ok()) {
            break;
        }
        const StoredProgram wanted{program.name, listBody(program.tags), program.note, program.frozen};
        const auto old = storedProgram(t, program);
        if (old == wanted) {
            continue;
        }
        t.run(u"INSERT OR REPLACE INTO program (connection, id, name, tags, note, frozen) VALUES (?, ?, ?, ?, ?, ?)"_s,
              {program.connection.value, program.id.value, wanted.name, wanted.tags, wanted.note, wanted.frozen});
        TrailEntry line = entry(old ? u"mini program changed"_s : u"mini program added"_s, program.name);
        line.program = program.id;
        append(t, line);
    }
    return t.commit();
}

Status SqliteCatalogue::removePrograms(const ConnectionId &connection, const QList<MiniProgramId> &ids)
{
    Transaction t(m_database, Access::Write);
    for (const MiniProgramId &id : ids) {
        if (t.run(u"DELETE FROM program WHERE connection = ? AND id = ?"_s, {connection.value, id.value}) > 0) {
            TrailEntry line = entry(u"mini program removed"_s);
            line.program = id;
            append(t, line);
        }
    }
    return t.commit();
}

Result<QString> SqliteCatalogue::setting(const QString &key)
{
    Transaction t(m_database, Access::Read);
    QString value;
    if (Rows rows = t.select(u"SELECT value FROM setting WHERE key = ?"_s, {key}); rows.next()) {
        value = rows.text(0);
    }
    const Status done = t.commit();
    return done ? Result(value) : Result<QString>(done.error());
}

Status SqliteCatalogue::setSetting(const QString &key, const QString &value)
{
    Transaction t(m_database, Access::Write);
    if (t.run(u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
              " WHERE value <> excluded.value"_s, {key, value}) > 0) {
        append(t, entry(u"setting changed"_s, key));
    }
    return t.commit();
}

} // namespace flotilla
