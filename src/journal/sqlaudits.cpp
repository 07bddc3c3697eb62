// SPDX-License-Identifier: GPL-3.0-or-later
// The audit board's part of the catalogue.
#include "journal/jsonfields.h"
#include "journal/names.h"
#include "journal/sqlcatalogue.h"
#include "journal/trail.h"
#include "journal/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QMap<QString, Tick> ticksOf(const QString &body)
{
    QMap<QString, Tick> ticks;
    const QJsonObject object = QJsonDocument::fromJson(body.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonObject tick = it->toObject();
        ticks.insert(it.key(), {jsonfields::text(tick, "who"_L1), jsonfields::instant(tick, "at"_L1)});
    }
    return ticks;
}

QString identityOf(const Publication &row)
{
    return jsonfields::valuesText(row.marks);
}

TrailEntry about(TrailEntry line, const Publication &row)
{
    line.batch = row.batch;
    line.lane = row.lane;
    line.program = row.program;
    return line;
}

/// False if the row is gone or tells of something newer.
bool setTick(Transaction &t, const Publication &row, const QString &stage, const std::optional<Tick> &tick)
{
    const QVariantList key{row.connection.value, row.lane.value, row.program.value, identityOf(row)};
    QJsonObject ticks;
    if (Rows old = t.select(u"SELECT ticks FROM publication WHERE connection = ? AND lane = ? AND program = ? AND marks = ?"_s, key); old.next()) {
        ticks = QJsonDocument::fromJson(old.text(0).toUtf8()).object();
    }
    ticks.remove(stage);
    if (tick) {
        ticks.insert(stage, QJsonObject{{u"who"_s, tick->who}, {u"at"_s, qint64{toEpochMillis(tick->when)}}});
    }
    return t.run(u"UPDATE publication SET ticks = ? WHERE connection = ? AND lane = ? AND program = ? AND marks = ?"_s,
                 QVariantList{jsonfields::compact(ticks)} + key) == 1;
}

} // namespace

Result<QList<Publication>> SqlCatalogue::publications()
{
    return m_database.look<QList<Publication>>([&](Transaction &t, QList<Publication> &list) {
        Rows rows = t.select(u"SELECT p.connection, p.connection_name, p.lane, p.lane_title, p.program, p.name, p.batch, p.marks, p.label,"
                             " p.note, p.published_at, p.state, p.word, p.since, p.checked_at, p.reason, p.ticks, b.platform, b.place"
                             " FROM publication p LEFT JOIN batch b ON b.id = p.batch ORDER BY p.published_at DESC, p.lane, p.program"_s);
        while (rows.next()) {
            Publication p;
            p.connection = {rows.text(0)};
            p.connectionName = rows.text(1);
            p.lane = {rows.text(2)};
            p.laneTitle = rows.text(3);
            p.program = {rows.text(4)};
            p.name = rows.text(5);
            p.batch = {rows.text(6)};
            p.marks = jsonfields::valuesFromText(rows.text(7));
            p.label = rows.text(8);
            p.note = rows.text(9);
            p.publishedAt = fromEpochMillis(rows.number(10));
            p.state = fromStoredName<AuditState>(rows.text(11)).value_or(AuditState::NotKnown);
            p.word = rows.text(12);
            p.since = fromEpochMillis(rows.number(13));
            p.checkedAt = fromEpochMillis(rows.number(14));
            p.reason = rows.text(15);
            p.ticks = ticksOf(rows.text(16));
            p.platform = rows.text(17);
            p.place = jsonfields::valuesFromText(rows.text(18));
            list.append(p);
        }
    });
}

Status SqlCatalogue::saveAudit(const QList<Publication> &rows)
{
    return m_database.change([&](Transaction &t) {
        QList<TrailEntry> lines;
        for (const Publication &row : rows) {
            const QVariantList key{row.connection.value, row.lane.value, row.program.value, identityOf(row)};
            bool news = false;
            if (Rows old = t.select(u"SELECT state, word, since, reason FROM publication"
                                    " WHERE connection = ? AND lane = ? AND program = ? AND marks = ?"_s, key); old.next()) {
                news = old.text(0) != storedName(row.state) || old.text(1) != row.word || old.text(3) != row.reason
                       || fromEpochMillis(old.number(2)) != row.since;
            }
            t.run(u"UPDATE publication SET state = ?, word = ?, since = ?, checked_at = ?, reason = ?"
                  " WHERE connection = ? AND lane = ? AND program = ? AND marks = ?"_s,
                  QVariantList{storedName(row.state), row.word, qint64{toEpochMillis(row.since)},
                               qint64{toEpochMillis(row.checkedAt)}, row.reason} + key);
            if (news) { // that a check was made and said the same is no change
                TrailEntry line = about(entry(u"audit state seen"_s, row.reason), row);
                line.code = row.word;
                lines.append(line);
            }
        }
        append(t, lines);
    });
}

Status SqlCatalogue::tick(const QList<Publication> &rows, const QString &stage, const std::optional<Tick> &tick)
{
    return m_database.change([&](Transaction &t) {
        t.alone(u"catalogue"_s);
        QList<TrailEntry> lines;
        for (const Publication &row : rows) {
            if (!setTick(t, row, stage, tick)) {
                t.fail({ErrorKind::NotFound,
                        QCoreApplication::translate("Journal", "%1 was published again meanwhile; look at the new one before you tick.")
                            .arg(row.program.value), {}, {}, {}});
                break;
            }
            lines.append(about(entry(tick ? u"review stage ticked"_s : u"review stage cleared"_s, stage), row));
        }
        append(t, lines);
    });
}

} // namespace flotilla
