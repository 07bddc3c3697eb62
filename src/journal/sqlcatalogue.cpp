// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlcatalogue.h"

#include "journal/names.h"
#include "journal/rows.h"
#include "journal/trail.h"
#include "journal/transaction.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// How somebody's window looks, what stopped when it was closed, and the connection that they worked with last.
bool isPersonal(const QString &key) { return key.startsWith("ui/"_L1) || key == "publish/connection"_L1; }

Error cannotKeep(const QString &file)
{
    return {ErrorKind::Storage, QCoreApplication::translate("Journal", "The file %1 could not be written.").arg(file), {}, {}, {}};
}

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

/// What two rows about one program know together.
StoredProgram merged(StoredProgram kept, const StoredProgram &gone)
{
    QStringList tags = listFromBody(kept.tags) + listFromBody(gone.tags);
    tags.removeDuplicates();
    tags.sort();
    kept.tags = listBody(tags);
    kept.name = kept.name.isEmpty() ? gone.name : kept.name;
    kept.frozen = kept.frozen || gone.frozen;
    if (!kept.note.contains(gone.note)) {
        kept.note = kept.note.isEmpty() ? gone.note : kept.note + u'\n' + gone.note;
    }
    return kept;
}

/// The programs of a connection that goes become nobody's.
void keepPrograms(Transaction &t, const ConnectionId &gone)
{
    QList<QPair<QString, StoredProgram>> both;
    {
        Rows rows = t.select(u"SELECT k.id, k.name, k.tags, k.note, k.frozen, g.name, g.tags, g.note, g.frozen FROM program k JOIN program g"
                             " ON g.id = k.id WHERE k.connection = '' AND g.connection = ?"_s, {gone.value});
        while (rows.next()) {
            both.append({rows.text(0), merged({rows.text(1), rows.text(2), rows.text(3), rows.number(4) != 0},
                                              {rows.text(5), rows.text(6), rows.text(7), rows.number(8) != 0})});
        }
    }
    for (const auto &[id, program] : both) {
        t.run(u"UPDATE program SET name = ?, tags = ?, note = ?, frozen = ? WHERE connection = '' AND id = ?"_s,
              {program.name, program.tags, program.note, program.frozen, id});
    }
    t.run(u"UPDATE program SET connection = '' WHERE connection = ? AND id NOT IN (SELECT id FROM program WHERE connection = '')"_s, {gone.value});
}

} // namespace

TrailEntry SqlCatalogue::entry(const QString &what, const QString &detail) const
{
    TrailEntry line;
    line.when = std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
    line.who = m_user;
    line.what = what;
    line.detail = detail;
    return line;
}

SqlCatalogue::SqlCatalogue(Database &database, QString user, const QString &personal)
    : m_database(database), m_user(std::move(user)), m_personal(personal.isEmpty() ? nullptr : std::make_unique<QSettings>(personal, QSettings::IniFormat))
{
}

Result<QList<Connection>> SqlCatalogue::connections()
{
    return m_database.look<QList<Connection>>([&](Transaction &t, QList<Connection> &list) {
        Rows rows = t.select(u"SELECT id, name, body FROM connection ORDER BY lower(name), id"_s);
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
    });
}

Status SqlCatalogue::saveConnection(const Connection &connection)
{
    return m_database.change([&](Transaction &t) {
        t.alone(u"catalogue"_s);
        if (Rows rows = t.select(u"SELECT 1 FROM connection WHERE name = ? AND id <> ?"_s,
                                 {connection.name, connection.id.value}); rows.next()) {
            t.fail({ErrorKind::Usage,
                    QCoreApplication::translate("Journal", "There is a connection named %1 already. Choose another name.")
                        .arg(connection.name), {}, {}, {}});
        }
        const QString body = connectionBody(connection);
        if (t.run(u"INSERT INTO connection (id, name, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
                  " SET name = excluded.name, body = excluded.body WHERE connection.name <> excluded.name OR connection.body <> excluded.body"_s,
                  {connection.id.value, connection.name, body}) > 0) {
            append(t, entry(u"connection saved"_s, connection.name));
        }
    });
}

Status SqlCatalogue::removeConnection(const ConnectionId &id)
{
    return m_database.change([&](Transaction &t) {
        t.alone(u"catalogue"_s);
        QString name;
        if (Rows rows = t.select(u"SELECT name FROM connection WHERE id = ?"_s, {id.value}); rows.next()) {
            name = rows.text(0);
        }
        if (t.run(u"DELETE FROM connection WHERE id = ?"_s, {id.value}) > 0) {
            // Names, tags and notes are a person's work: they stay, for whichever connection they are given to.
            keepPrograms(t, id);
            t.run(u"DELETE FROM program WHERE connection = ?"_s, {id.value});
            t.run(u"DELETE FROM fleet WHERE connection = ?"_s, {id.value});
            append(t, entry(u"connection removed"_s, name));
        }
    });
}

Result<QList<MiniProgram>> SqlCatalogue::programs()
{
    return m_database.look<QList<MiniProgram>>([this](Transaction &t, QList<MiniProgram> &list) {
        const QString state = t.state();
        if (!state.isEmpty() && state == m_programsAt) {
            list = m_programs; // of thousands, and asked by every page
            return;
        }
        Rows rows = t.select(u"SELECT p.connection, p.id, p.name, p.tags, p.note, p.frozen, n.at, n.label, n.lane, n.state,"
                             " f.at, f.lane FROM program p"
                             " LEFT JOIN (SELECT connection, program, at, label, lane, state, row_number() OVER (PARTITION BY connection,"
                             "  program ORDER BY at DESC, lane) AS place FROM (SELECT connection, program, label, lane, state, CASE WHEN"
                             "  label = '' THEN succeeded_at ELSE published_at END AS at FROM publication"
                             "  WHERE label <> '' OR succeeded_at > 0) made) n"
                             " ON n.connection = p.connection AND n.program = p.id AND n.place = 1"
                             " LEFT JOIN (SELECT b.connection, t.program, t.finished_at AS at, t.lane, row_number() OVER (PARTITION BY"
                             "  b.connection, t.program ORDER BY t.finished_at DESC, t.lane) AS place FROM target t JOIN batch b"
                             "  ON b.id = t.batch WHERE t.phase = 'failed' AND NOT EXISTS (SELECT 1 FROM target t2 JOIN batch b2"
                             "  ON b2.id = t2.batch WHERE t2.program = t.program AND t2.finished_at > t.finished_at"
                             "  AND t2.phase IN ('succeeded', 'resting') AND b2.connection = b.connection)) f"
                             " ON f.connection = p.connection AND f.program = p.id AND f.place = 1"
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
        if (t.ok()) {
            m_programsAt = state;
            m_programs = list;
        }
    });
}

Status SqlCatalogue::savePrograms(const QList<MiniProgram> &programs)
{
    return m_database.change([&](Transaction &t) {
        t.alone(u"catalogue"_s);
        QList<TrailEntry> lines;
        for (const MiniProgram &program : programs) {
            if (!t.ok()) {
                break;
            }
            const StoredProgram wanted{program.name, listBody(program.tags), program.note, program.frozen};
            const auto old = storedProgram(t, program);
            if (old == wanted) {
                continue;
            }
            t.run(u"INSERT INTO program (connection, id, name, tags, note, frozen) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (connection, id)"
                  " DO UPDATE SET name = excluded.name, tags = excluded.tags, note = excluded.note, frozen = excluded.frozen"_s,
                  {program.connection.value, program.id.value, wanted.name, wanted.tags, wanted.note, wanted.frozen});
            TrailEntry line = entry(old ? u"mini program changed"_s : u"mini program added"_s, program.name);
            line.program = program.id;
            lines.append(line);
        }
        append(t, lines);
    });
}

Status SqlCatalogue::removePrograms(const ConnectionId &connection, const QList<MiniProgramId> &ids)
{
    return m_database.change([&](Transaction &t) {
        t.alone(u"catalogue"_s);
        QList<TrailEntry> lines;
        for (const MiniProgramId &id : ids) {
            if (t.run(u"DELETE FROM program WHERE connection = ? AND id = ?"_s, {connection.value, id.value}) > 0) {
                TrailEntry line = entry(u"mini program removed"_s);
                line.program = id;
                lines.append(line);
            }
        }
        append(t, lines);
    });
}

Result<QString> SqlCatalogue::setting(const QString &key)
{
    if (m_personal && isPersonal(key)) {
        return m_personal->value(key).toString();
    }
    return m_database.look<QString>([&](Transaction &t, QString &value) {
        if (Rows rows = t.select(u"SELECT value FROM setting WHERE key = ?"_s, {key}); rows.next()) {
            value = rows.text(0);
        }
    });
}

Status SqlCatalogue::setSetting(const QString &key, const QString &value)
{
    if (m_personal && isPersonal(key)) {
        m_personal->setValue(key, value);
        m_personal->sync();
        return m_personal->status() == QSettings::NoError ? Status() : cannotKeep(m_personal->fileName());
    }
    return m_database.change([&](Transaction &t) {
        if (t.run(u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                  " WHERE setting.value <> excluded.value"_s, {key, value}) > 0) {
            append(t, entry(u"setting changed"_s, key));
        }
    });
}

Status SqlCatalogue::replaceSetting(const QString &key, const QString &before, const QString &value)
{
    return m_database.change([&](Transaction &t) {
        const int replaced = before.isEmpty()
            ? t.run(u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                    " WHERE setting.value = ''"_s, {key, value})
            : t.run(u"UPDATE setting SET value = ? WHERE key = ? AND value = ?"_s, {value, key, before});
        if (replaced > 0) {
            append(t, entry(u"setting changed"_s, key));
        } else if (t.ok()) {
            t.fail(Error{ErrorKind::Leased, QCoreApplication::translate("Journal", "Somebody else has changed this meanwhile. Nothing was stored."), {}, {}, {}});
        }
    });
}

} // namespace flotilla
