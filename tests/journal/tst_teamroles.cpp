// SPDX-License-Identifier: GPL-3.0-or-later
// What the server lets the roles of a team workspace do, and what it refuses.
#include "journal/teamroles.h"
#include "journalsamples.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

QString addressFor(const Scratch &s, const QString &user)
{
    return u"postgresql://%1@/%2?host=%3"_s.arg(user, s.base, teamServer());
}

void makeUser(const QString &user, const QString &rights = {})
{
    behind(u"postgres"_s, u"CREATE ROLE %1 LOGIN %2"_s.arg(user, rights));
}

/// The error's text of one statement as somebody; empty if it succeeded.
QString sayAs(const Scratch &s, const QString &user, const QString &statement)
{
    QString error;
    QString own = statement;
    s.sql(u"DO $x$ BEGIN SET LOCAL ROLE %1; %2; END $x$"_s.arg(user, own.replace("$who"_L1, user)), &error);
    return error;
}

} // namespace

class TestTeamRoles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (teamServer().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
        makeUser(u"vera"_s);
        makeUser(u"olga"_s);
        makeUser(u"anna"_s);
        makeUser(u"nobody_yet"_s);
    }

    void whatEachMayDo_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("who"); // v, o, a: whom the server lets
        const auto row = [](const char *name, const QString &statement, const QString &who) { QTest::newRow(name) << statement << who; };
        row("reads a batch", u"PERFORM 1 FROM batch"_s, u"voa"_s);
        row("reads the trail", u"PERFORM 1 FROM trail"_s, u"voa"_s);
        row("reads connections", u"PERFORM 1 FROM connection"_s, u"voa"_s);
        row("orders", u"INSERT INTO batch (id, platform, operation, identity, connection, connection_name, scope, place, options, label, note,"
                      " created_at, created_by, body) VALUES ('$who', '', '', '', '', '', '', '', '', '', '', 0, '', '')"_s, u"oa"_s);
        row("takes a lane", u"INSERT INTO lease VALUES ('$who', 'b', 'h', 1, 1, 'u', 'p', nextval('lease_token'), clock_timestamp())"_s, u"oa"_s);
        row("renews a lane", u"UPDATE lease SET ends_at = clock_timestamp()"_s, u"oa"_s);
        row("gives a lane back", u"DELETE FROM lease"_s, u"oa"_s);
        row("stops", u"UPDATE batch SET stop_requested = 1"_s, u"oa"_s);
        row("a connection", u"INSERT INTO connection VALUES ('$who', 'c', '{}')"_s, u"oa"_s);
        row("no connection more", u"DELETE FROM connection"_s, u"oa"_s);
        row("a mini program", u"INSERT INTO program (connection, id, name, tags, note) VALUES ('$who', 'p', '', '', '')"_s, u"oa"_s);
        row("a setting", u"INSERT INTO setting VALUES ('$who', 'v')"_s, u"oa"_s);
        row("writes into the trail", u"INSERT INTO trail (at, who, what, batch, lane, program, code, request_id, detail)"
                                     " VALUES (0, '', '', '', '', '', '', '', '')"_s, u"oa"_s);
        row("changes the trail", u"UPDATE trail SET who = 'x'"_s, {});
        row("deletes the trail", u"DELETE FROM trail"_s, {});
        row("empties the trail", u"TRUNCATE trail"_s, {});
        row("ends its guard", u"ALTER TABLE trail DISABLE TRIGGER trail_append_only"_s, {});
        row("deletes a batch", u"DELETE FROM batch"_s, {});
        row("deletes targets", u"DELETE FROM target"_s, {});
        row("says it is newer", u"INSERT INTO schema_version (version) VALUES (99)"_s, {});
        row("changes roles", u"UPDATE team_role SET name = 'x'"_s, {});
        row("makes a table", u"CREATE TABLE mine (x INTEGER)"_s, {});
    }
    void whatEachMayDo()
    {
        QFETCH(QString, statement);
        QFETCH(QString, who);
        Scratch s;
        QVERIFY(grantTeamRole(s.store->database(), u"vera"_s, u"viewer"_s).ok());
        QVERIFY(grantTeamRole(s.store->database(), u"olga"_s, u"operator"_s).ok());
        QVERIFY(grantTeamRole(s.store->database(), u"anna"_s, u"approver"_s).ok());
        for (const QString &user : {u"vera"_s, u"olga"_s, u"anna"_s}) {
            const QString error = sayAs(s, user, statement);
            if (who.contains(user.at(0))) {
                QVERIFY2(error.isEmpty(), qPrintable(user + u": "_s + error));
            } else {
                QVERIFY2(error.contains("permission denied"_L1) || error.contains("must be owner"_L1), qPrintable(user + u": "_s + error));
            }
        }
        QVERIFY(!sayAs(s, u"nobody_yet"_s, statement).isEmpty());
    }

    // As the programs do it: all that a run writes, and the words of the refusal.
    void throughThePorts()
    {
        Scratch s;
        QVERIFY(grantTeamRole(s.store->database(), u"vera"_s, u"viewer"_s).ok());
        QVERIFY(grantTeamRole(s.store->database(), u"olga"_s, u"operator"_s).ok());
        const auto olga = SqlStore::open(addressFor(s, u"olga"_s), {u"olga"_s, 0});
        QVERIFY2(olga.ok(), olga.ok() ? "" : qPrintable(olga.error().text));
        const Batch b = batch(u"b1"_s, 2);
        QVERIFY(olga.value()->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        const QList<LaneKey> lanes{b.laneKey({u"app-a"_s})};
        const Holder self{u"h"_s, 1, 1, u"olga"_s, u"p"_s};
        QVERIFY(olga.value()->leases().acquire(lanes, self, b.id).ok());
        const Change change{b.id, {{0, ended(Phase::Succeeded, u"build-1"_s, 9)}}, {}, {entry(b, u"went on"_s, 9)}};
        const Status done = olga.value()->journal().commit(change);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        QVERIFY(olga.value()->leases().release(lanes, self, b.id).ok());
        QVERIFY(olga.value()->catalogue().setSetting(u"a"_s, u"1"_s).ok());

        const auto vera = SqlStore::open(addressFor(s, u"vera"_s), {u"vera"_s, 0});
        QVERIFY2(vera.ok(), vera.ok() ? "" : qPrintable(vera.error().text));
        QCOMPARE(vera.value()->history().load(b.id)->state.targets.first().phase, Phase::Succeeded);
        QCOMPARE(*vera.value()->catalogue().setting(u"a"_s), u"1"_s);
        const Batch other = batch(u"b2"_s, 1);
        const Status refused = vera.value()->journal().create(other, freshState(other), entry(other, u"batch created"_s));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains("workspace grant USER --role"_L1), qPrintable(refused.error().text));
        QVERIFY(!vera.value()->catalogue().setSetting(u"a"_s, u"2"_s).ok());
        QVERIFY(!vera.value()->leases().acquire(lanes, self, b.id).ok());
        QCOMPARE(s.sql(u"SELECT count(*) FROM batch"_s).toInt(), 1);
        const auto nobody = SqlStore::open(addressFor(s, u"nobody_yet"_s), {u"x"_s, 0});
        QVERIFY(!nobody.ok());
        QVERIFY2(nobody.error().text.contains("workspace grant USER --role"_L1), qPrintable(nobody.error().text));
    }

    void aRoleReplacesTheOneBefore()
    {
        Scratch s;
        const QString write = u"INSERT INTO setting VALUES ('k', 'v') ON CONFLICT DO NOTHING"_s;
        QVERIFY(grantTeamRole(s.store->database(), u"olga"_s, u"operator"_s).ok());
        QCOMPARE(sayAs(s, u"olga"_s, write), QString());
        QVERIFY(grantTeamRole(s.store->database(), u"olga"_s, u"viewer"_s).ok());
        QVERIFY(!sayAs(s, u"olga"_s, write).isEmpty());
        QCOMPARE(sayAs(s, u"olga"_s, u"PERFORM 1 FROM setting"_s), QString());
        QVERIFY(grantTeamRole(s.store->database(), u"olga"_s, {}).ok());
        QVERIFY(!sayAs(s, u"olga"_s, u"PERFORM 1 FROM setting"_s).isEmpty());
    }

    void twoWorkspacesDoNotMix()
    {
        Scratch one;
        Scratch two;
        QVERIFY(grantTeamRole(one.store->database(), u"olga"_s, u"operator"_s).ok());
        QCOMPARE(sayAs(one, u"olga"_s, u"PERFORM 1 FROM batch"_s), QString());
        QVERIFY(sayAs(two, u"olga"_s, u"PERFORM 1 FROM flotilla.batch"_s).contains("permission denied"_L1));
    }

    void whatCannotBeGranted()
    {
        Scratch s;
        const Status user = grantTeamRole(s.store->database(), u"no \"one"_s, u"viewer"_s);
        QCOMPARE(user.error().kind, ErrorKind::Usage);
        QVERIFY(user.error().text.contains("createuser"_L1));
        QCOMPARE(grantTeamRole(s.store->database(), u"vera"_s, u"king"_s).error().kind, ErrorKind::Usage);
        QVERIFY(grantTeamRole(s.store->database(), u"anna"_s, u"approver"_s).ok());
        const auto anna = SqlStore::open(addressFor(s, u"anna"_s), {u"anna"_s, 0});
        QVERIFY(anna.ok());
        QCOMPARE(grantTeamRole(anna.value()->database(), u"vera"_s, u"approver"_s).error().kind, ErrorKind::Denied);
    }

    // The owner need not be allowed to make roles: then the administrator does it, with what is told.
    void anOwnerWhoMayNotMakeRoles()
    {
        makeUser(u"modest"_s);
        behind(u"postgres"_s, u"CREATE DATABASE modest OWNER modest"_s);
        const QString address = u"postgresql://modest@/modest?host="_s + teamServer();
        QVERIFY(SqlStore::makeTeam(address).ok());
        const auto store = SqlStore::open(address, {u"m"_s, 0});
        QVERIFY(store.ok());
        const Status denied = grantTeamRole(store.value()->database(), u"vera"_s, u"viewer"_s);
        QCOMPARE(denied.error().kind, ErrorKind::Denied);
        const QStringList lines = denied.error().text.split(u'\n').mid(1);
        QCOMPARE(lines.size(), 3);
        for (const QString &statement : lines) {
            QString error;
            behind(u"postgres"_s, statement, &error);
            QCOMPARE(error.trimmed(), QString());
        }
        const Status done = grantTeamRole(store.value()->database(), u"vera"_s, u"viewer"_s);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text));
        QVERIFY(SqlStore::open(u"postgresql://vera@/modest?host="_s + teamServer(), {u"v"_s, 0}).ok());
    }

    void anOlderWorkspaceGetsThem()
    {
        Scratch s;
        s.sql(u"DROP TABLE signature, batch_author"_s);
        s.sql(u"DROP FUNCTION give_rights, give_approver_rights, may_approve, is_owner, note_author, guard_signature, guard_setting, guard_trail, guard_lease, guard_chain_begin, commit_change CASCADE"_s);
        s.sql(u"DROP TABLE run_ticket, runner"_s);
        s.sql(u"DROP TABLE team_role"_s);
        s.sql(u"DELETE FROM schema_version WHERE version > 1"_s);
        s.sql(u"GRANT USAGE ON SCHEMA flotilla TO olga"_s);
        s.sql(u"GRANT SELECT ON schema_version TO olga"_s);
        const auto olga = SqlStore::open(addressFor(s, u"olga"_s), {u"olga"_s, 0});
        QVERIFY2(!olga.ok() && olga.error().text.contains("owner"_L1), olga.ok() ? "opened" : qPrintable(olga.error().text));
        QVERIFY(s.reopen().ok());
        QVERIFY(grantTeamRole(s.store->database(), u"olga"_s, u"operator"_s).ok());
        QVERIFY(SqlStore::open(addressFor(s, u"olga"_s), {u"olga"_s, 0}).ok());
    }
};

FLOTILLA_TEST(TestTeamRoles)
#include "tst_teamroles.moc"
