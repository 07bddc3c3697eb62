// SPDX-License-Identifier: GPL-3.0-or-later
// Journal writes on PostgreSQL, each durable, against the same rows inserted bare in transactions of their own: what leases, hashes of
// the trail and sums cost. Ours is one statement (teamcommit.h) that besides the target and its line of the trail checks the lease and writes
// the batch, two sums and the id of the commit; bare are BEGIN, two prepared INSERTs and COMMIT. Both wait for the disk once, so a slow disk
// makes the ratio better and a fast one shows what the server computes. Needs the server that tests/postgres/with-postgres.sh starts.
// Goal: 0.7 × the bare writes a second, so a write takes no more than 1 / 0.7 of the time. bench_teamwrites [ROWS]: in each of three
// rounds, 1000.
#include "benchreport.h"
#include "journal/sqlstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 3;
constexpr qint64 kBegin = 1'700'000'000'000;
const Holder kSelf{u"bench"_s, 1, 1, u"bench"_s, u"p"_s};

Batch batchOfRound(int round, int rows)
{
    Batch b;
    b.id = {u"bench-%1"_s.arg(round)};
    b.platform = u"weda"_s;
    b.operation = u"publish"_s;
    b.connection = {u"c1"_s};
    b.connectionName = u"bench"_s;
    b.scope = u"weda|bench"_s;
    b.options = {{u"label"_s, u"1.4.0"_s}};
    b.createdAt = fromEpochMillis(kBegin);
    b.createdBy = u"bench"_s;
    for (int i = 0; i < rows; ++i) {
        b.targets.append({{u"app"_s}, {u"wx%1"_s.arg(i, 16, 16, '0'_L1)}, u"Shop %1"_s.arg(i), {}, {}});
    }
    return b;
}

/// What a run writes of a target before it sends something.
Change changeOf(const Batch &batch, int index)
{
    Progress row;
    row.step = u"deploy"_s;
    row.phase = Phase::InFlight;
    row.starts = 1;
    row.marks = {{u"build_id"_s, u"build-%1"_s.arg(index)}};
    row.startedAt = row.beganAt = row.watchSince = fromEpochMillis(kBegin + index);
    TrailEntry entry;
    entry.when = row.startedAt;
    entry.who = u"bench"_s;
    entry.what = u"sent"_s;
    entry.batch = batch.id;
    entry.lane = batch.targets.at(index).lane;
    entry.program = batch.targets.at(index).program;
    entry.step = row.step;
    return {batch.id, {{index, row}}, {}, {entry}, kSelf};
}

/// Writes a second of the journal, or a negative number.
double journaled(SqlStore &store, const Batch &batch)
{
    const auto rows = static_cast<int>(batch.targets.size());
    BatchState state;
    state.targets.resize(rows);
    LaneState lane;
    lane.id = {u"app"_s};
    state.lanes = {lane};
    if (!store.journal().create(batch, state, {}) || !store.leases().acquire({batch.laneKey(lane.id)}, kSelf, batch.id)) {
        return -1;
    }
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows; ++i) {
        if (const Status done = store.journal().commit(changeOf(batch, i)); !done) {
            std::fputs(qPrintable(done.error().text + u'\n'), stderr);
            return -1;
        }
    }
    const double rate = rows * 1e9 / double(timer.nsecsElapsed());
    (void)store.leases().release({batch.laneKey(lane.id)}, kSelf, batch.id);
    return rate;
}

/// The rows of a table that this round has made.
QList<QVariantList> rowsOf(QSqlDatabase &db, const QString &table, const Batch &batch, const QString &order)
{
    QList<QVariantList> rows;
    QSqlQuery query(db);
    query.exec(u"SELECT * FROM flotilla.%1 WHERE batch = '%2' ORDER BY %3 DESC LIMIT %4"_s.arg(table, batch.id.value, order).arg(batch.targets.size()));
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i) {
            row.append(query.value(i));
        }
        rows.append(row);
    }
    return rows;
}

bool insertRow(QSqlQuery &query, const QVariantList &row)
{
    for (int i = 0; i < row.size(); ++i) {
        query.bindValue(i, row.at(i));
    }
    return query.exec();
}

double bare(QSqlDatabase &db, const Batch &batch)
{
    const QList<QVariantList> targets = rowsOf(db, u"target"_s, batch, u"idx"_s);
    const QList<QVariantList> lines = rowsOf(db, u"trail"_s, batch, u"at"_s);
    const auto rows = static_cast<int>(batch.targets.size());
    if (targets.size() != rows || lines.size() != rows) {
        return -1;
    }
    const auto places = [](const QVariantList &row) { return QString(u"?, "_s.repeated(row.size())).chopped(2); };
    QSqlQuery target(db);
    QSqlQuery line(db);
    bool good = target.prepare(u"INSERT INTO bare.target VALUES (%1)"_s.arg(places(targets.constFirst())))
                && line.prepare(u"INSERT INTO bare.trail VALUES (%1)"_s.arg(places(lines.constFirst())));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows && good; ++i) {
        good = db.transaction() && insertRow(target, targets.at(i)) && insertRow(line, lines.at(i)) && db.commit();
    }
    if (!good) {
        std::fputs(qPrintable(target.lastError().text() + line.lastError().text() + u'\n'), stderr);
    }
    return good ? rows * 1e9 / double(timer.nsecsElapsed()) : -1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int rows = QCoreApplication::arguments().value(1, u"1000"_s).toInt();
    const QString server = qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
    const QString address = u"postgresql://team@/bench?host="_s + server;
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s);
    db.setHostName(server);
    db.setUserName(u"team"_s);
    db.setDatabaseName(u"postgres"_s);
    if (server.isEmpty() || !db.open() || QSqlQuery(db).exec(u"CREATE DATABASE bench"_s) == false) {
        std::fputs(qPrintable(u"needs tests/postgres/with-postgres.sh: "_s + db.lastError().text() + u'\n'), stderr);
        return 2;
    }
    db.close();
    const Status made = SqlStore::makeTeam(address);
    const auto store = made ? SqlStore::open(address, {u"bench"_s}) : Result<std::unique_ptr<SqlStore>>(made.error());
    db.setDatabaseName(u"bench"_s);
    if (!store.ok() || !db.open()) {
        std::fputs(qPrintable(store.ok() ? db.lastError().text() : store.error().text), stderr);
        return 2;
    }
    QSqlQuery(db).exec(u"CREATE SCHEMA bare; CREATE TABLE bare.target (LIKE flotilla.target INCLUDING ALL); CREATE TABLE bare.trail (LIKE flotilla.trail INCLUDING ALL)"_s);
    QList<double> times;
    QJsonArray ours;
    QJsonArray theirs;
    for (int round = 0; round < kRounds; ++round) {
        const Batch batch = batchOfRound(round, rows);
        const double journal = journaled(*store.value(), batch);
        const double plain = journal > 0 ? bare(db, batch) : -1;
        if (plain < 0) {
            return 2;
        }
        ours.append(journal);
        theirs.append(plain);
        times.append(plain / journal);
    }
    return bench::print(u"time of a journal write on PostgreSQL over that of the same rows inserted bare"_s, bench::median(times), 1 / 0.7,
                        {{u"writesPerSecond"_s, ours}, {u"barePerSecond"_s, theirs}, {u"rows"_s, rows}});
}
