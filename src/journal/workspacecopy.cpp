// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/workspacecopy.h"

#include "journal/transaction.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

struct CopyTable
{
    QLatin1StringView name;
    QLatin1StringView columns;
    QLatin1StringView key;
    bool isMade = false; ///< by the database itself, from the rows of another one: it is compared only
};

constexpr CopyTable kTables[] = {
    {"batch"_L1, "id, platform, operation, identity, connection, connection_name, scope, place, options, label, note, created_at, created_by,"
                 " body, changed_at, stop_requested, wave_current, wave_over_since, wave_opened"_L1, "id"_L1},
    {"target"_L1, "batch, idx, lane, program, name, tags, own_values, step, phase, reason, final, identity, marks, due, started_at, began_at,"
                  " finished_at, body"_L1, "batch, idx"_L1},
    {"lane"_L1, "batch, idx, lane, title, lane_key, phase, reason, memory, marks, body"_L1, "batch, idx"_L1},
    {"trail"_L1, "id, at, who, what, step, arguments, batch, lane, program, code, request_id, detail, hash"_L1, "id"_L1},
    {"connection"_L1, "id, name, body"_L1, "id"_L1},
    {"program"_L1, "connection, id, name, tags, note, frozen"_L1, "connection, id"_L1},
    {"setting"_L1, "key, value"_L1, "key"_L1},
    {"publication"_L1, "connection, lane, program, connection_name, lane_title, name, batch, identity, marks, label, note, published_at,"
                       " succeeded_at, state, word, since, checked_at, reason, ticks"_L1, "connection, lane, program"_L1},
    {"lane_memory"_L1, "lane_key, body"_L1, "lane_key"_L1},
    {"lane_time"_L1, "lane_key, finished_at, batch, idx, millis"_L1, "lane_key, finished_at, batch, idx"_L1},
    {"fleet"_L1, "connection, query, at, body"_L1, "connection, query"_L1},
    {"reading"_L1, "connection, query, hour, at, body"_L1, "connection, query, hour"_L1},
};
// A phase that no target has any more may have a row or none.
constexpr CopyTable kCounts{"phase_count"_L1, "batch, phase, n"_L1, "batch, phase"_L1, true};

qsizetype columnsOf(const CopyTable &table)
{
    return QString(table.columns).count(u',') + 1;
}

QString allOf(const CopyTable &table)
{
    const QString where = table.isMade ? u" WHERE n <> 0"_s : QString();
    return u"SELECT %1 FROM %2%3 ORDER BY %4"_s.arg(table.columns, table.name, where, table.key);
}

/// PostgreSQL has no NUL in a text; see Transaction.
QString comparable(const QVariant &value)
{
    return value.toString().replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

bool isEmpty(Transaction &t, const CopyTable &table)
{
    Rows rows = t.select(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(table.name));
    return !rows.next();
}

void copyRows(Transaction &in, Transaction &out, const CopyTable &table)
{
    const qsizetype columns = columnsOf(table);
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, table.columns, QStringList(columns, u"?"_s).join(u", "_s));
    Rows rows = in.select(allOf(table));
    while (out.ok() && rows.next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i) {
            values.append(rows.value(i));
        }
        // The hash of the line is that of a text that a server cannot keep; it would look as if somebody had changed it.
        const bool isTrail = table.name == "trail"_L1 && !values.constLast().toString().isEmpty();
        const bool hasNul = isTrail && std::any_of(values.cbegin(), values.cend(), [](const QVariant &v) { return v.toString().contains(QChar(u'\0')); });
        if (hasNul && out.dialect().isShared) {
            out.fail(usage(CopyText::tr("Line %1 of the log has a character in it that PostgreSQL cannot keep (NUL), and without it the chain of the log "
                                        "would not hold. Nothing was copied.").arg(values.constFirst().toString())));
        }
        out.run(insert, values);
    }
}

/// How many rows there are; the second transaction fails if there is any difference.
qint64 compareRows(Transaction &in, Transaction &out, const CopyTable &table)
{
    const qsizetype columns = columnsOf(table);
    qint64 count = 0;
    Rows left = in.select(allOf(table));
    Rows right = out.select(allOf(table));
    while (true) {
        const bool more = left.next();
        bool same = more == right.next();
        for (int i = 0; same && more && i < columns; ++i) {
            same = comparable(left.value(i)) == comparable(right.value(i));
        }
        if (!same) {
            out.fail(Error{ErrorKind::Storage,
                           CopyText::tr("What was copied is not the same: row %1 of the table %2 differs. Nothing was kept of the copy.")
                               .arg(QString::number(count + 1), table.name), {}, {}, {}});
        }
        if (!same || !more) {
            return count;
        }
        ++count;
    }
}

void copyAll(Transaction &in, Transaction &out, const QString &place, QList<CopiedTable> &copied)
{
    for (const CopyTable &table : kTables) {
        if (out.ok() && !isEmpty(out, table)) {
            out.fail(usage(CopyText::tr("There is something in the workspace %1 already. A workspace is copied into an empty one only; nothing "
                                        "was changed.").arg(place)));
        }
    }
    for (const CopyTable &table : kTables) {
        copyRows(in, out, table);
    }
    for (const CopyTable &table : kTables) {
        copied.append({table.name, compareRows(in, out, table)});
    }
    (void)compareRows(in, out, kCounts);
    if (out.dialect().isShared) { // the next line gets a number that is free
        (void)out.select(u"SELECT setval(pg_get_serial_sequence('trail', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM trail), false)"_s);
    }
}

QString cellOf(Transaction &t, const QString &sql)
{
    Rows rows = t.select(sql);
    return rows.next() ? rows.text(0) : QString();
}

QList<CheckedThing> checkFile(Transaction &t)
{
    const QString told = cellOf(t, u"PRAGMA integrity_check"_s);
    const bool orphans = !cellOf(t, u"PRAGMA foreign_key_check"_s).isEmpty();
    return {{told == "ok"_L1, told == "ok"_L1 ? CopyText::tr("The file is whole.") : CopyText::tr("The file is damaged: %1").arg(told)},
            {!orphans, orphans ? CopyText::tr("There are rows without the batch that they belong to.") : CopyText::tr("Every row has its batch.")}};
}

QList<CheckedThing> checkServer(Transaction &t)
{
    const bool keeps = cellOf(t, u"SELECT current_setting('fsync')"_s) == "on"_L1 && cellOf(t, u"SELECT current_setting('full_page_writes')"_s) == "on"_L1;
    return {{true, CopyText::tr("PostgreSQL %1.").arg(cellOf(t, u"SELECT current_setting('server_version')"_s))},
            {keeps, keeps ? CopyText::tr("What was committed survives a power cut of the server.")
                          : CopyText::tr("The server may lose what was committed in a power cut: fsync and full_page_writes must be on.")}};
}

} // namespace

Result<QList<CopiedTable>> copyWorkspace(Database &from, Database &to)
{
    QList<CopiedTable> copied;
    const Status done = to.change([&](Transaction &out) {
        const auto read = from.look<QList<CopiedTable>>([&](Transaction &in, QList<CopiedTable> &tables) { copyAll(in, out, to.place(), tables); });
        if (read) {
            copied = *read;
        } else {
            out.fail(read.error());
        }
    });
    return done ? Result(copied) : Result<QList<CopiedTable>>(done.error());
}

Result<QList<CheckedThing>> checkWorkspace(Database &database)
{
    return database.look<QList<CheckedThing>>([](Transaction &t, QList<CheckedThing> &found) {
        found = t.dialect().isShared ? checkServer(t) : checkFile(t);
        const QString wrong = cellOf(t, u"SELECT count(*) FROM (SELECT batch, phase, count(*) AS c FROM target GROUP BY batch, phase) a"
                                        " LEFT JOIN phase_count p ON p.batch = a.batch AND p.phase = a.phase WHERE coalesce(p.n, 0) <> a.c"_s);
        found.append({wrong == "0"_L1, wrong == "0"_L1 ? CopyText::tr("The sums of all batches are right.")
                                                       : CopyText::tr("The sums of some batches do not fit their rows.")});
        for (const CopyTable &table : kTables) {
            found.append({true, u"%1: %2"_s.arg(table.name, cellOf(t, u"SELECT count(*) FROM %1"_s.arg(table.name)))});
        }
    });
}

} // namespace flotilla
