// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace on a real PostgreSQL server: what is different from a file.
#include "journal/database.h"
#include "journal/workspacecopy.h"
#include "journalsamples.h"
#include "run/batchnews.h"
#include "run/trailchain.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

const QString kEndOurs = u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'flotilla' AND datname = '%1'"_s;

qsizetype linesIn(Scratch &s)
{
    return s.store->history().notes({u"told"_s}, {})->size();
}

Status tell(Scratch &s)
{
    TrailEntry line;
    line.when = at(1);
    line.what = u"told"_s;
    return s.store->journal().note(line);
}

/// A change of this table fails if it is made while the trail is held: nobody else could write meanwhile.
void forbidBehindTheTrail(const Scratch &s, const QString &table)
{
    s.sql(u"CREATE OR REPLACE FUNCTION apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM pg_locks WHERE locktype"
          " = 'advisory' AND pid = pg_backend_pid() AND ((classid::bigint << 32) | objid::bigint) = hashtextextended('trail', 0)) THEN"
          " RAISE EXCEPTION 'the trail is held'; END IF; RETURN coalesce(NEW, OLD); END $$"_s);
    QString error;
    s.sql(u"CREATE TRIGGER apart BEFORE INSERT OR UPDATE OR DELETE ON %1 FOR EACH ROW EXECUTE FUNCTION apart()"_s.arg(table), &error);
    QVERIFY2(error.trimmed().isEmpty(), qPrintable(error));
}

} // namespace

class TestTeamStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (teamServer().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
    }

    void aDatabaseWithoutAWorkspaceIsNotTouched()
    {
        behind(u"postgres"_s, u"CREATE DATABASE bare"_s);
        const QString address = u"postgresql://team@/bare?host="_s + teamServer();
        const auto opened = SqlStore::open(address, {u"li"_s, 0});
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().text.contains("workspace init"_L1));
        QVERIFY(SqlStore::makeTeam(address).ok());
        QVERIFY(SqlStore::open(address, {u"li"_s, 0}).ok());
        QCOMPARE(SqlStore::makeTeam(address).error().kind, ErrorKind::Usage);
    }

    void othersAreToldOfABatchThatIsWritten()
    {
        Scratch s;
        const auto other = SqlStore::open(s.path, {u"li"_s, 0});
        QVERIFY(other.ok());
        QSignalSpy told((*other)->news(), &BatchNews::changed);
        QSignalSpy ownNews(s.store->news(), &BatchNews::changed);
        const Batch b = batch(u"b1"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"created"_s)).ok());
        QVERIFY(told.wait());
        QCOMPARE(told.constFirst().constFirst().value<BatchId>().value, b.id.value);
        QVERIFY(ownNews.isEmpty()); // who wrote it knows
    }

    void whatIsOfOnePersonIsNotEverybodys()
    {
        Scratch s;
        const QTemporaryDir folder;
        const auto openAs = [&](const QString &name) { return SqlStore::open(s.path, {name, 0, {}, folder.filePath(name)}); };
        const auto li = openAs(u"li"_s);
        const auto anna = openAs(u"anna"_s);
        QVERIFY(li.ok() && anna.ok());
        Catalogue &hers = (*anna)->catalogue();
        QVERIFY((*li)->catalogue().setSetting(u"ui/language"_s, u"zh_CN"_s).ok());
        QVERIFY((*li)->catalogue().setSetting(u"publish/connection"_s, u"c1"_s).ok());
        QVERIFY((*li)->catalogue().setSetting(u"audit/overdueDays"_s, u"3"_s).ok());
        QCOMPARE(*hers.setting(u"ui/language"_s), QString());
        QCOMPARE(*hers.setting(u"publish/connection"_s), QString());
        QCOMPARE(*hers.setting(u"audit/overdueDays"_s), u"3"_s); // the team's
        QCOMPARE(*(*openAs(u"li"_s))->catalogue().setting(u"ui/language"_s), u"zh_CN"_s);
    }

    void aLostConnectionIsToldAndSoIsTheNextOne()
    {
        Scratch s;
        QSignalSpy restored(s.store->news(), &BatchNews::restored);
        behind(u"postgres"_s, kEndOurs.arg(s.base));
        QVERIFY(tell(s).ok());
        QVERIFY(!restored.isEmpty() || restored.wait());
    }

    void aNewerOneIsNotTouched()
    {
        Scratch s;
        s.sql(u"INSERT INTO schema_version (version) VALUES (99)"_s);
        const Status opened = s.reopen();
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY(opened.error().text.contains("newer"_L1));
    }

    void noServer()
    {
        const auto opened = SqlStore::open(u"postgresql://team@/x?host=/nowhere"_s, {u"li"_s, 0});
        QCOMPARE(opened.error().kind, ErrorKind::Away);
        QVERIFY2(opened.error().text.contains("cannot be reached"_L1), qPrintable(opened.error().text));
    }

    // Nobody waits for a server that is there.
    void whoIsNotLetInIsToldSo()
    {
        const Scratch s;
        const auto told = [](const QString &user, const QString &base) {
            return SqlStore::open(u"postgresql://%1@/%2?host=%3"_s.arg(user, base, teamServer()), {u"li"_s, 0}).error().text;
        };
        const QString stranger = told(u"nobody_here"_s, s.base);
        QVERIFY2(stranger.contains("did not let you in"_L1) && !stranger.contains("cannot be reached"_L1), qPrintable(stranger));
        const QString nowhere = told(u"team"_s, u"no_such_base"_s);
        QVERIFY2(nowhere.contains("no database of this name"_L1), qPrintable(nowhere));
    }

    void aLostConnectionIsMadeAgain()
    {
        Scratch s;
        QVERIFY(tell(s).ok());
        QCOMPARE(behind(s.base, kEndOurs.arg(s.base)).toInt(), 1);
        QCOMPARE(linesIn(s), 1);
        QCOMPARE(behind(s.base, kEndOurs.arg(s.base)).toInt(), 1);
        QVERIFY(tell(s).ok());
        QCOMPARE(linesIn(s), 2);
    }

    // It neither lets in nor refuses: whoever waits for it at every question does nothing else.
    void aServerThatDoesNotAnswerIsLeftAlone()
    {
        Scratch s;
        QVERIFY(tell(s).ok());
        const auto server = s.sql(u"SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)"_s).toInt();
        QVERIFY(server > 1);
        QCOMPARE(behind(s.base, kEndOurs.arg(s.base)).toInt(), 1);
        QCOMPARE(::kill(server, SIGSTOP), 0);
        QElapsedTimer first;
        first.start();
        const Status lost = tell(s);
        const qint64 waited = first.elapsed();
        QElapsedTimer second;
        second.start();
        const Status again = tell(s);
        const qint64 waitedAgain = second.elapsed();
        QCOMPARE(::kill(server, SIGCONT), 0);
        QVERIFY(!lost.ok());
        QVERIFY(!again.ok());
        QCOMPARE(again.error().text, lost.error().text);
        QVERIFY(waited > 1000);
        QVERIFY2(waitedAgain < 1000, qPrintable(QString::number(waitedAgain)));
    }

    void aConflictIsTriedAgainAFewTimes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("tries");
        QTest::newRow("serialization, once") << u"40001"_s << 1 << 2;
        QTest::newRow("deadlock, four times") << u"40P01"_s << 4 << 5;
        QTest::newRow("always") << u"40001"_s << 1000 << 5;
        QTest::newRow("what does not pass is said at once") << u"23514"_s << 1 << 1;
    }
    void aConflictIsTriedAgainAFewTimes()
    {
        QFETCH(QString, code);
        QFETCH(int, times);
        QFETCH(int, tries);
        Scratch s;
        s.sql(u"CREATE SEQUENCE tries"_s);
        s.sql(u"CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') <= %1 THEN RAISE EXCEPTION 'no'"
              " USING ERRCODE = '%2'; END IF; RETURN NEW; END $$"_s.arg(times).arg(code));
        s.sql(u"CREATE TRIGGER meet BEFORE INSERT ON trail FOR EACH ROW EXECUTE FUNCTION meet()"_s);
        const bool done = tell(s).ok();
        QCOMPARE(done, tries > times);
        QCOMPARE(s.sql(u"SELECT last_value FROM tries"_s).toInt(), tries);
        QCOMPARE(linesIn(s), done ? 1 : 0);
    }

    // The server ends the session while it commits, before anything is durable: once.
    void whatWasNotCommittedIsWrittenAgain()
    {
        Scratch s;
        s.sql(u"CREATE SEQUENCE tries"_s);
        s.sql(u"CREATE FUNCTION end_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') = 1 THEN PERFORM"
              " pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END IF; RETURN NULL; END $$"_s);
        s.sql(u"CREATE CONSTRAINT TRIGGER end_it AFTER INSERT ON trail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_it()"_s);
        const Status done = tell(s);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        QCOMPARE(s.sql(u"SELECT last_value FROM tries"_s).toInt(), 2);
        QCOMPARE(linesIn(s), 1);
    }

    // A transaction that begins with the statement that writes: nothing was asked before. The session of the first try is ended by the server.
    void whatARunWritesIsOneStatementAndWrittenOnce()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 2);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        s.sql(u"CREATE SEQUENCE tries"_s);
        s.sql(u"CREATE TABLE apart (yes BOOLEAN)"_s);
        s.sql(u"CREATE FUNCTION end_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO apart VALUES (transaction_timestamp() <> statement_timestamp());"
              " IF nextval('tries') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END IF; RETURN NULL; END $$"_s);
        s.sql(u"CREATE CONSTRAINT TRIGGER end_it AFTER INSERT ON trail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_it()"_s);
        Progress row;
        row.phase = Phase::InFlight;
        Change change{b.id, {{0, row}}, {}, {entry(b, u"sent"_s, 9)}};
        const Status done = s.store->journal().commit(change);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        QCOMPARE(s.sql(u"SELECT last_value FROM tries"_s).toInt(), 2);
        QCOMPARE(s.sql(u"SELECT count(*) FROM apart"_s).toInt(), 1);
        QCOMPARE(s.sql(u"SELECT count(*) FROM apart WHERE yes"_s).toInt(), 0);
        QCOMPARE(s.store->history().trail(b.id, {}, {})->size(), 2);
        QVERIFY(checkTrail(s.store->trail())->holds());
        QCOMPARE(s.sql(u"SELECT n FROM phase_count WHERE phase = 'in_flight'"_s).toInt(), 1);

        change.targets = {{7, row}};
        QCOMPARE(s.store->journal().commit(change).error().kind, ErrorKind::Storage); // no such row
        change.batch = {u"none"_s};
        QCOMPARE(s.store->journal().commit(change).error().kind, ErrorKind::NotFound);
        QCOMPARE(s.store->history().trail(b.id, {}, {})->size(), 2);
    }

    // The session ends after the commit is durable and before its answer leaves: while it waits for a standby that never comes.
    void whatWasCommittedIsNotWrittenAgain()
    {
        Scratch s;
        const QString here = u"wait_event = 'SyncRep' AND datname = '%1'"_s.arg(s.base);
        behind(u"postgres"_s, u"ALTER SYSTEM SET synchronous_standby_names = 'nobody'"_s);
        behind(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
        QTRY_COMPARE(behind(u"postgres"_s, u"SHOW synchronous_standby_names"_s).toString(), u"nobody"_s);
        behind(u"postgres"_s, u"CHECKPOINT"_s); // whoever makes it has read the settings before
        QProcess psql;
        psql.start(u"psql"_s, {u"-X"_s, u"-h"_s, teamServer(), u"-U"_s, u"team"_s, u"-d"_s, u"postgres"_s, u"-c"_s,
                               u"DO $$ BEGIN FOR i IN 1..3000 LOOP EXIT WHEN EXISTS (SELECT 1 FROM pg_stat_activity WHERE %1);"
                               " PERFORM pg_sleep(0.01); PERFORM pg_stat_clear_snapshot(); END LOOP; PERFORM pg_terminate_backend(pid)"
                               " FROM pg_stat_activity WHERE %1; END $$"_s.arg(here)});
        QVERIFY(psql.waitForStarted());
        const Status done = tell(s);
        QVERIFY(psql.waitForFinished());
        behind(u"postgres"_s, u"ALTER SYSTEM RESET synchronous_standby_names"_s);
        behind(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        QCOMPARE(linesIn(s), 1);
        QCOMPARE(s.sql(u"SELECT count(*) FROM trail"_s).toInt(), 1);
    }

    void idsOfCommitsAreKeptForADay()
    {
        Scratch s;
        s.sql(u"DELETE FROM commit_id"_s);
        s.sql(u"INSERT INTO commit_id VALUES ('old', clock_timestamp() - interval '25 hours'), ('new', clock_timestamp() - interval '1 hour')"_s);
        QVERIFY(s.reopen().ok());
        QCOMPARE(s.sql(u"SELECT count(*) FROM commit_id WHERE id = 'old'"_s).toInt(), 0);
        QCOMPARE(s.sql(u"SELECT count(*) FROM commit_id WHERE id = 'new'"_s).toInt(), 1);
    }

    void theTrailIsHeldAtTheEndOnly()
    {
        Scratch s;
        const Batch b = batch(u"b1"_s, 3);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        Change change{b.id, {}, {}, {entry(b, u"went on"_s, 9)}};
        for (int i = 0; i < 3; ++i) {
            change.targets.append({i, ended(Phase::Succeeded, u"build-%1"_s.arg(i), 9)});
        }
        QVERIFY(s.store->journal().commit(change).ok());
        forbidBehindTheTrail(s, u"program"_s);
        forbidBehindTheTrail(s, u"publication"_s);

        QList<MiniProgram> programs;
        QList<MiniProgramId> ids;
        for (int i = 0; i < 150; ++i) {
            MiniProgram one;
            one.connection = {u"c1"_s};
            one.id = program(i);
            programs.append(one);
            ids.append(one.id);
        }
        Status done = s.store->catalogue().savePrograms(programs);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        done = s.store->catalogue().removePrograms({u"c1"_s}, ids);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        QList<Publication> rows = *s.store->catalogue().publications();
        QCOMPARE(rows.size(), 3);
        done = s.store->catalogue().tick(rows, u"tested"_s, Tick{u"li"_s, at(10)});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        for (Publication &row : rows) {
            row.word = u"other"_s;
        }
        done = s.store->catalogue().saveAudit(rows);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));

        const auto check = checkTrail(s.store->trail());
        QVERIFY(check->holds());
        QCOMPARE(check->head.count, 2 + 150 + 150 + 3 + 3);
    }

    void aNulIsReplaced()
    {
        Scratch s;
        TrailEntry line;
        line.what = u"told"_s;
        line.detail = u"a"_s + QChar(u'\0') + u"b'\\ 店"_s;
        QVERIFY(s.store->journal().note(line).ok());
        QCOMPARE(s.store->history().notes({u"told"_s}, {})->first().detail, u"a\uFFFDb'\\ 店"_s);
        QVERIFY(checkTrail(s.store->trail())->holds());
    }

    void aLineThatAServerCannotKeepIsNotCopied()
    {
        QTemporaryDir folder;
        const auto file = SqlStore::open(folder.filePath(u"a.sqlite"_s), {u"li"_s, 0});
        const auto put = file.value()->database().pragma(u"INSERT INTO trail (at, who, what, step, arguments, batch, lane, program, code, request_id, detail,"
                                                         " hash) VALUES (1, 'li', 'told', '', '', '', '', '', '', '', 'a' || char(0) || 'b', 'x')"_s);
        QVERIFY2(put.ok(), put.ok() ? "" : qPrintable(put.error().text));
        Scratch s;
        const auto copied = copyWorkspace(file.value()->database(), s.store->database());
        QVERIFY(!copied.ok());
        QVERIFY2(copied.error().text.contains("NUL"_L1), qPrintable(copied.error().text));
        QCOMPARE(linesIn(s), 0);
    }

    void thereAndBack()
    {
        QTemporaryDir folder;
        const auto file = SqlStore::open(folder.filePath(u"a.sqlite"_s), {u"li"_s, 0});
        const Batch b = batch(u"b1"_s, 40, {u"app-a"_s, u"app-b"_s});
        QVERIFY(file.value()->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        Change change{b.id, {{3, ended(Phase::Succeeded, u"build-1"_s, 9)}, {4, ended(Phase::Failed, {}, 9)}}, {}, {entry(b, u"went on"_s, 9)}};
        change.times.append({3, Millis{7}});
        QVERIFY(file.value()->journal().commit(change).ok());
        Connection c;
        c.id = {u"c1"_s};
        c.name = u"生产"_s;
        QVERIFY(file.value()->catalogue().saveConnection(c).ok());
        MiniProgram p;
        p.connection = c.id;
        p.id = program(1);
        p.tags = {u"x"_s};
        QVERIFY(file.value()->catalogue().savePrograms({p}).ok());
        QVERIFY(file.value()->catalogue().setSetting(u"a"_s, u"1"_s).ok());
        QVERIFY(file.value()->fleet().keep({u"c1"_s}, u"q"_s, {{{u"1"_s, u"t"_s, {}}}, at(3)}).ok());

        Scratch s;
        const auto there = copyWorkspace(file.value()->database(), s.store->database());
        QVERIFY2(there.ok(), there.ok() ? "" : qPrintable(there.error().text));
        QCOMPARE(there->at(1).name, u"target"_s);
        QCOMPARE(there->at(1).rows, 80);
        QVERIFY(s.store->history().load(b.id)->state.targets == file.value()->history().load(b.id)->state.targets);
        QCOMPARE(copyWorkspace(file.value()->database(), s.store->database()).error().kind, ErrorKind::Usage); // not empty
        QVERIFY(tell(s).ok()); // the trail goes on with a number of its own
        QCOMPARE(s.store->catalogue().connections()->first().name, u"生产"_s);

        const auto again = SqlStore::open(folder.filePath(u"b.sqlite"_s), {u"li"_s, 0});
        const auto back = copyWorkspace(s.store->database(), again.value()->database());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().text));
        QVERIFY(again.value()->history().load(b.id)->state.targets == file.value()->history().load(b.id)->state.targets);
        QCOMPARE(again.value()->history().trail(b.id, {}, {})->size(), 2);
        for (Database *database : {&s.store->database(), &again.value()->database()}) {
            const auto found = checkWorkspace(*database);
            QVERIFY(found.ok());
            for (const CheckedThing &thing : *found) {
                QVERIFY2(thing.good, qPrintable(thing.text));
            }
        }
    }
};

FLOTILLA_TEST(TestTeamStore)
#include "tst_teamstore.moc"
