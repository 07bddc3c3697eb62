// SPDX-License-Identifier: GPL-3.0-or-later
// The audit board's part of the catalogue.
#include "journal/names.h"
#include "journal/sqlitecatalogue.h"
#include "journal/trail.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using Access = Transaction::Access;

std::optional<Tick> tickOf(const QVariant &who, const QVariant &when)
{
    return who.isNull() ? std::nullopt : std::optional(Tick{who.toString(), fromEpochMillis(when.toLongLong())});
}

TrailEntry about(TrailEntry line, const Publication &row)
{
    line.batch = row.batch;
    line.app = row.app;
    line.program = row.program;
    return line;
}

/// One constant text per stage: a column cannot be bound.
QString tickSql(Stage stage)
{
    switch (stage) {
    case Stage::Submitted:
        return u"UPDATE publication SET submitted_who = ?, submitted_at = ?"
               " WHERE connection = ? AND app = ? AND program = ? AND build_id = ?"_s;
    case Stage::Approved:
        return u"UPDATE publication SET approved_who = ?, approved_at = ?"
               " WHERE connection = ? AND app = ? AND program = ? AND build_id = ?"_s;
    case Stage::Released:
        break;
    }
    return u"UPDATE publication SET released_who = ?, released_at = ?"
           " WHERE connection = ? AND app = ? AND program = ? AND build_id = ?"_s;
}

} // namespace

Result<QList<Publication>> SqliteCatalogue::publications()
{
    Transaction t(m_database, Access::Read);
    QList<Publication> list;
    Rows rows = t.select(u"SELECT connection, connection_name, app, app_title, program, name, batch, build_id, label, note,"
                         " published_at, state, word, since, checked_at, reason, submitted_who, submitted_at, approved_who,"
                         " approved_at, released_who, released_at FROM publication"
                         " ORDER BY published_at DESC, app, program"_s);
    while (rows.next()) {
        Publication p;
        p.connection = {rows.text(0)};
        p.connectionName = rows.text(1);
        p.app = {rows.text(2)};
        p.appTitle = rows.text(3);
        p.program = {rows.text(4)};
        p.name = rows.text(5);
        p.batch = {rows.text(6)};
        p.buildId = rows.text(7);
        p.label = rows.text(8);
        p.note = rows.text(9);
        p.publishedAt = fromEpochMillis(rows.number(10));
        p.state = fromStoredName<AuditState>(rows.text(11)).value_or(AuditState::NotKnown);
        p.word = rows.text(12);
        p.since = fromEpochMillis(rows.number(13));
        p.checkedAt = fromEpochMillis(rows.number(14));
        p.reason = rows.text(15);
        p.submitted = tickOf(rows.value(16), rows.value(17));
        p.approved = tickOf(rows.value(18), rows.value(19));
        p.released = tickOf(rows.value(20), rows.value(21));
        list.append(p);
    }
    const Status done = t.commit();
    return done ? Result(list) : Result<QList<Publication>>(done.error());
}

Status SqliteCatalogue::saveAudit(const QList<Publication> &rows)
{
    Transaction t(m_database, Access::Write);
    for (const Publication &row : rows) {
        const QVariantList key{row.connection.value, row.app.value, row.program.value, row.buildId};
        bool news = false;
        if (Rows old = t.select(u"SELECT state, word, since, reason FROM publication"
                                " WHERE connection = ? AND app = ? AND program = ? AND build_id = ?"_s, key); old.next()) {
            news = old.text(0) != storedName(row.state) || old.text(1) != row.word || old.text(3) != row.reason
                   || fromEpochMillis(old.number(2)) != row.since;
        }
        t.run(u"UPDATE publication SET state = ?, word = ?, since = ?, checked_at = ?, reason = ?"
              " WHERE connection = ? AND app = ? AND program = ? AND build_id = ?"_s,
              QVariantList{storedName(row.state), row.word, qint64{toEpochMillis(row.since)},
                           qint64{toEpochMillis(row.checkedAt)}, row.reason} + key);
        if (news) { // that a check was made and said the same is no change
            TrailEntry line = about(entry(u"audit state seen"_s, row.reason), row);
            line.code = row.word;
            append(t, line);
        }
    }
    return t.commit();
}

Status SqliteCatalogue::tick(const QList<Publication> &rows, Stage stage, const std::optional<Tick> &tick)
{
    Transaction t(m_database, Access::Write);
    const QVariant who = tick ? QVariant(tick->who.isNull() ? u""_s : tick->who) : QVariant();
    const QVariant when = tick ? QVariant(qint64{toEpochMillis(tick->when)}) : QVariant();
    for (const Publication &row : rows) {
        if (t.run(tickSql(stage), {who, when, row.connection.value, row.app.value, row.program.value, row.buildId}) != 1) {
            t.fail({ErrorKind::NotFound,
                    QCoreApplication::translate("Journal", "%1 was published again meanwhile; look at its new build before you tick.")
                        .arg(row.program.value), {}, {}, {}});
            break;
        }
        append(t, about(entry(tick ? u"review stage ticked"_s : u"review stage cleared"_s, storedName(stage)), row));
    }
    return t.commit();
}

} // namespace flotilla
