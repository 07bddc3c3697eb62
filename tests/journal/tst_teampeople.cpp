// SPDX-License-Identifier: GPL-3.0-or-later
// What the server of a team workspace knows and guards of people: who ordered, who signed, who lifts freezes.
#include "journal/teamroles.h"
#include "journalsamples.h"
#include "run/people.h"
#include "run/planhash.h"
#include "run/trailchain.h"
#include "run/runners.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

/// A workspace with an operator, two approvers and a viewer.
struct Crew : Scratch
{
    Crew()
    {
        for (const auto &[user, role] : {std::pair{u"olga"_s, u"operator"_s}, std::pair{u"anna"_s, u"approver"_s}, std::pair{u"arno"_s, u"approver"_s},
                                         std::pair{u"vera"_s, u"viewer"_s}}) {
            (void)grantTeamRole(store->database(), user, role);
        }
    }
    std::unique_ptr<SqlStore> as(const QString &user) const
    {
        auto opened = SqlStore::open(u"postgresql://%1@/%2?host=%3"_s.arg(user, base, teamServer()), {user, 0});
        return opened ? std::move(opened.value()) : nullptr;
    }
    /// What the server says to one statement of somebody who has logged in; empty: it did it.
    QString say(const QString &user, const QString &statement) const
    {
        QString error;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, u"somebody"_s);
            db.setHostName(teamServer());
            db.setUserName(user);
            db.setDatabaseName(base);
            QSqlQuery query(db.open() ? db : db);
            (void)query.exec(u"SET search_path = flotilla"_s);
            error = query.exec(statement) ? QString() : query.lastError().text();
        }
        QSqlDatabase::removeDatabase(u"somebody"_s);
        return error;
    }
    void order(const QString &user, const QString &id) const
    {
        const Batch b = batch(id, 1);
        QVERIFY(as(user)->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
    }
};

TrailEntry line(const QString &who, const QString &what)
{
    TrailEntry one;
    one.when = at(5);
    one.who = who;
    one.what = what;
    one.batch = {u"b1"_s};
    return one;
}

Signature signatureOf(const QString &id, bool approves = true)
{
    return {.batch = {id}, .plan = planHash(batch(id, 1)), .approves = approves, .reason = approves ? QString() : u"no"_s};
}

QString insertSignature(const QString &more = {})
{
    return u"INSERT INTO signature (batch, plan, approves, reason%1) VALUES ('b1', repeat('a', 64), true, ''%2)"_s
        .arg(more.isEmpty() ? QString() : u", signer"_s, more.isEmpty() ? QString() : u", '%1'"_s.arg(more));
}

} // namespace

class TestTeamPeople : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (teamServer().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
        for (const QString &user : {u"olga"_s, u"anna"_s, u"arno"_s, u"vera"_s}) {
            behind(u"postgres"_s, u"CREATE ROLE %1 LOGIN"_s.arg(user));
        }
    }

    void whoIsWho_data()
    {
        QTest::addColumn<bool>("approves");
        QTest::newRow("vera") << false;
        QTest::newRow("olga") << false;
        QTest::newRow("anna") << true;
        QTest::newRow("team") << true; // the owner
    }
    void whoIsWho()
    {
        QFETCH(bool, approves);
        Crew crew;
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto self = crew.as(name)->people()->self();
        QVERIFY2(self.ok(), self.ok() ? "" : qPrintable(self.error().text));
        QCOMPARE(self->name, name);
        QCOMPARE(self->approves, approves);
    }

    void aSecondPersonSigns()
    {
        Crew crew;
        crew.order(u"olga"_s, u"b1"_s);
        const auto anna = crew.as(u"anna"_s);
        QCOMPARE(*anna->people()->author({u"b1"_s}), u"olga"_s);
        QCOMPARE(*anna->people()->author({u"b2"_s}), QString());
        QVERIFY(!anna->people()->signature({u"b1"_s})->has_value());
        const Status signedIt = anna->people()->sign(signatureOf(u"b1"_s), line(u"anna"_s, u"order approved"_s));
        QVERIFY2(signedIt.ok(), signedIt.ok() ? "" : qPrintable(signedIt.error().text));
        const auto kept = crew.as(u"vera"_s)->people()->signature({u"b1"_s});
        QVERIFY(kept.ok() && kept->has_value());
        QCOMPARE((*kept)->signer, u"anna"_s);
        QCOMPARE((*kept)->plan, planHash(anna->history().load({u"b1"_s})->batch)); // of what was journaled, as it is read again
        QVERIFY(isSet((*kept)->at));
        QVERIFY(checkTrail(anna->trail())->holds());
        const Status again = crew.as(u"arno"_s)->people()->sign(signatureOf(u"b1"_s, false), line(u"arno"_s, u"order rejected"_s));
        QCOMPARE(again.error().kind, ErrorKind::Usage);
    }
    // It has looked, and would look again in a minute.
    void whatIsApprovedIsTakenAtOnce()
    {
        Crew crew;
        Batch b = batch(u"b1"_s, 1);
        put(b.options, kRunOnOption, u"server"_s);
        const auto olga = crew.as(u"olga"_s);
        QVERIFY(olga->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        Runners &runners = olga->runners();
        QCOMPARE(runners.take(u"r"_s, {u"server"_s})->value, u"b1"_s);
        QVERIFY(runners.giveBack(u"r"_s, {u"b1"_s}, {}, std::chrono::minutes(1)).ok());
        QVERIFY(runners.take(u"r"_s, {u"server"_s})->isEmpty());
        QVERIFY(crew.as(u"anna"_s)->people()->sign(signatureOf(u"b1"_s), line(u"anna"_s, u"order approved"_s)).ok());
        QCOMPARE(runners.take(u"r"_s, {u"server"_s})->value, u"b1"_s);
    }
    void theAuthorDoesNot()
    {
        Crew crew;
        crew.order(u"arno"_s, u"b1"_s);
        QVERIFY(!crew.as(u"arno"_s)->people()->sign(signatureOf(u"b1"_s), line(u"arno"_s, u"order approved"_s)).ok());
        QVERIFY(!crew.store->people()->signature({u"b1"_s})->has_value());
        QCOMPARE(crew.sql(u"SELECT count(*) FROM trail WHERE what = 'order approved'"_s).toInt(), 0);
        QVERIFY(crew.as(u"anna"_s)->people()->sign(signatureOf(u"b1"_s), line(u"anna"_s, u"order approved"_s)).ok());
    }

    // Whatever program asks.
    void whatTheServerRefuses_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("who"); // o, a: whom the server lets; b1 is of olga, b2 of anna
        const auto row = [](const char *name, const QString &statement, const QString &who) { QTest::newRow(name) << statement << who; };
        row("signs", insertSignature(), u"a"_s);
        row("signs the own order", insertSignature().replace("'b1'"_L1, "'b2'"_L1), {});
        row("signs what nobody ordered", insertSignature().replace("'b1'"_L1, "'b9'"_L1), {});
        row("no hash", insertSignature().replace("repeat('a', 64)"_L1, "'x'"_L1), {});
        row("says who ordered it", u"UPDATE batch_author SET author = 'x'"_s, {});
        row("an author more", u"INSERT INTO batch_author VALUES ('b3', 'x')"_s, {});
        row("forgets the author", u"DELETE FROM batch_author"_s, {});
        row("changes a signature", u"UPDATE signature SET approves = true"_s, {});
        row("takes a signature away", u"DELETE FROM signature"_s, {});
        row("a freeze", u"INSERT INTO setting VALUES ('freeze/c1', '[]')"_s, u"a"_s);
        row("no freeze more", u"DELETE FROM setting WHERE key = 'freeze/c2'"_s, u"a"_s);
        row("another freeze", u"UPDATE setting SET value = '' WHERE key = 'freeze/c2'"_s, u"a"_s);
        row("a freeze under another name", u"UPDATE setting SET key = 'x' WHERE key = 'freeze/c2'"_s, u"a"_s);
        row("no second person", u"INSERT INTO setting VALUES ('second_person', 'never')"_s, u"a"_s);
        row("not for this connection", u"INSERT INTO setting VALUES ('second_person/c1', 'never')"_s, u"a"_s);
        row("where the trail begins", u"INSERT INTO setting VALUES ('trail/older_up_to', '9')"_s, {});
        row("another setting", u"INSERT INTO setting VALUES ('freezer', 'v') ON CONFLICT DO NOTHING"_s, u"oa"_s);
        const QString trail = u"INSERT INTO trail (at, who, what, batch, lane, program, code, request_id, detail) VALUES (0, '%1', '%2', '', '', '', '', '', '')"_s;
        row("lifts a freeze", trail.arg(u"$who"_s, u"freeze lifted"_s), u"a"_s);
        row("lifts a freeze as another", trail.arg(u"x"_s, u"freeze lifted"_s), {});
        row("approves in the trail", trail.arg(u"$who"_s, u"order approved"_s), u"a"_s);
        row("rejects as another", trail.arg(u"x"_s, u"order rejected"_s), {});
    }
    void whatTheServerRefuses()
    {
        QFETCH(QString, statement);
        QFETCH(QString, who);
        Crew crew;
        crew.order(u"olga"_s, u"b1"_s);
        crew.order(u"anna"_s, u"b2"_s);
        crew.sql(u"INSERT INTO setting VALUES ('freeze/c2', '[]')"_s);
        for (const QString &user : {u"olga"_s, u"anna"_s}) {
            const QString error = crew.say(user, QString(statement).replace("$who"_L1, user));
            QCOMPARE(error.isEmpty(), who.contains(user.at(0)));
        }
    }
    void theSignerIsWhoeverLoggedIn()
    {
        Crew crew;
        crew.order(u"olga"_s, u"b1"_s);
        QCOMPARE(crew.say(u"anna"_s, insertSignature(u"arno"_s)), QString());
        QCOMPARE(crew.sql(u"SELECT signer FROM signature"_s).toString(), u"anna"_s);
    }
    void aSignatureStays()
    {
        Crew crew;
        crew.order(u"olga"_s, u"b1"_s);
        QVERIFY(crew.as(u"anna"_s)->people()->sign(signatureOf(u"b1"_s, false), line(u"anna"_s, u"order rejected"_s)).ok());
        for (const QString &statement : {u"UPDATE signature SET approves = true"_s, u"DELETE FROM signature"_s, u"TRUNCATE signature"_s,
                                         u"UPDATE batch_author SET author = 'x'"_s}) {
            QString error;
            crew.sql(statement, &error); // not even the owner
            QVERIFY2(error.contains("stays"_L1), qPrintable(statement + error));
        }
    }

    void aLaneIsForWhatIsSigned_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("free");
        QTest::newRow("no rule") << QString() << true;
        QTest::newRow("never") << u"never"_s << true;
        QTest::newRow("every") << u"every"_s << false;
        QTest::newRow("this one") << u"visible toy/ship weda/publish"_s << false;
        QTest::newRow("others") << u"visible toy/ship weda/publisher"_s << true;
    }
    void aLaneIsForWhatIsSigned()
    {
        QFETCH(QString, rule);
        QFETCH(bool, free);
        for (const QString &key : {u"second_person"_s, u"second_person/c1"_s}) {
            Crew crew;
            crew.sql(u"INSERT INTO setting VALUES ('%1', '%2')"_s.arg(key, rule));
            crew.order(u"olga"_s, u"b1"_s);
            crew.order(u"olga"_s, u"b2"_s);
            const auto olga = crew.as(u"olga"_s);
            const Batch b = batch(u"b1"_s, 1);
            const QList<LaneKey> lanes{b.laneKey({u"app-a"_s})};
            const Holder self{u"h"_s, 1, 1, u"olga"_s, u"p"_s};
            const Status taken = olga->leases().acquire(lanes, self, b.id);
            QCOMPARE(taken.ok(), free);
            QVERIFY(free || taken.error().text.contains("waits for a second person"_L1));
            QVERIFY(crew.as(u"anna"_s)->people()->sign(signatureOf(u"b1"_s), line(u"anna"_s, u"order approved"_s)).ok());
            QVERIFY(olga->leases().acquire(lanes, self, b.id).ok());
            QVERIFY(crew.as(u"anna"_s)->people()->sign(signatureOf(u"b2"_s, false), line(u"anna"_s, u"order rejected"_s)).ok());
            QVERIFY(!olga->leases().acquire(lanes, self, {u"b2"_s}).ok()); // the same lane for another order
            QVERIFY(olga->leases().release(lanes, self, b.id).ok());
        }
    }
    void theRuleOfTheConnectionComesFirst()
    {
        Crew crew;
        crew.sql(u"INSERT INTO setting VALUES ('second_person', 'every'), ('second_person/c1', 'never')"_s);
        crew.order(u"olga"_s, u"b1"_s);
        const Batch b = batch(u"b1"_s, 1);
        QVERIFY(crew.as(u"olga"_s)->leases().acquire({b.laneKey({u"app-a"_s})}, {u"h"_s, 1, 1, u"olga"_s, u"p"_s}, b.id).ok());
    }

    // Of an order from before nobody knows who made it.
    void anOlderWorkspaceHasNoAuthors()
    {
        Crew crew;
        crew.order(u"olga"_s, u"b1"_s);
        crew.sql(u"DROP TABLE signature, batch_author, run_ticket, runner"_s);
        crew.sql(u"DROP FUNCTION give_approver_rights, may_approve, is_owner, note_author, guard_signature, guard_setting, guard_trail, guard_lease, guard_chain_begin, commit_change CASCADE"_s);
        crew.sql(u"DELETE FROM schema_version WHERE version > 2"_s);
        QVERIFY(crew.reopen().ok());
        QCOMPARE(*crew.store->people()->author({u"b1"_s}), QString());
        QVERIFY(!crew.as(u"anna"_s)->people()->sign(signatureOf(u"b1"_s), line(u"anna"_s, u"order approved"_s)).ok());
        crew.order(u"olga"_s, u"b2"_s);
        QVERIFY(crew.as(u"anna"_s)->people()->sign(signatureOf(u"b2"_s), line(u"anna"_s, u"order approved"_s)).ok());
    }
};

FLOTILLA_TEST(TestTeamPeople)
#include "tst_teampeople.moc"
