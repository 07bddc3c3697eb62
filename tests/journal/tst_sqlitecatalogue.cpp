// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsamples.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

/// Every field set; fails to compile when one is added, so that the store learns it.
Connection filledConnection()
{
    Connection c;
    auto &[id, name, platform, fields, source, variables, purpose, proxy, testedAt, testResult, testPassed, secretPending] = c;
    id = {u"c1"_s};
    name = u"Production"_s;
    platform = u"other"_s;
    fields = {{weda::fields::SecretId, u"AKID"_s},
              {weda::fields::Environment, u"env-1"_s},
              {weda::fields::Endpoint, u"http://127.0.0.1:1"_s},
              {weda::fields::Region, u"ap-shanghai"_s}};
    source = SecretSource::Environment;
    variables = {{weda::fields::SecretKey, u"KEY"_s}, {weda::fields::Token, u"TOKEN"_s}};
    purpose = Purpose::Test;
    proxy = Proxy::None;
    testedAt = at(9);
    testResult = u"账号 1"_s;
    testPassed = true;
    secretPending = true;
    return c;
}

} // namespace

class TestSqliteCatalogue : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    [[nodiscard]] Catalogue &catalogue() const { return m_scratch->store->catalogue(); }
    [[nodiscard]] int trailLines(const QString &what) const
    {
        return m_scratch->sql(u"SELECT count(*) FROM trail WHERE who = 'li' AND what = '%1'"_s.arg(what)).toInt();
    }
    /// One published build of app-a in program 0.
    [[nodiscard]] bool published(const QString &batchId, Phase phase, const QString &build, qint64 seconds, const QString &operation = u"publish"_s) const
    {
        Batch b = batch(batchId, 1);
        b.operation = operation;
        if (operation != "publish"_L1) {
            b.options.clear();
        }
        return m_scratch->store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok()
               && m_scratch->store->journal().commit({b.id, {{0, ended(phase, build, seconds)}}, {}, {}}).ok();
    }
    [[nodiscard]] Publication newest() const { return catalogue().publications()->value(0); }

private slots:
    void init() { m_scratch = std::make_unique<Scratch>(); }
    void cleanup() { m_scratch.reset(); }

    void aSettingIsReplacedByWhoSawIt()
    {
        QVERIFY(catalogue().replaceSetting(u"freeze/a"_s, {}, u"mine"_s).ok());
        QCOMPARE(catalogue().replaceSetting(u"freeze/a"_s, {}, u"theirs"_s).error().kind, ErrorKind::Leased);
        QCOMPARE(catalogue().replaceSetting(u"freeze/a"_s, u"other"_s, u"theirs"_s).error().kind, ErrorKind::Leased);
        QCOMPARE(*catalogue().setting(u"freeze/a"_s), u"mine"_s);
        QVERIFY(catalogue().replaceSetting(u"freeze/a"_s, u"mine"_s, {}).ok());
        QVERIFY(catalogue().replaceSetting(u"freeze/a"_s, {}, u"theirs"_s).ok());
        QCOMPARE(*catalogue().setting(u"freeze/a"_s), u"theirs"_s);
    }

    // They are kept until something was written, by whomever.
    void anotherProgramsChangeIsSeen()
    {
        MiniProgram one;
        one.connection = {u"c1"_s};
        one.id = program(1);
        one.name = u"before"_s;
        QVERIFY(catalogue().savePrograms({one}).ok());
        QCOMPARE(catalogue().programs()->value(0).name, u"before"_s);
        QCOMPARE(catalogue().programs()->value(0).name, u"before"_s);
        QString error;
        (void)m_scratch->sql(u"UPDATE program SET name = 'behind'"_s, &error);
        QCOMPARE(error, QString());
        QCOMPARE(catalogue().programs()->value(0).name, u"behind"_s);
        one.name = u"after"_s;
        QVERIFY(catalogue().savePrograms({one}).ok());
        QCOMPARE(catalogue().programs()->value(0).name, u"after"_s);
        QVERIFY(published(u"b1"_s, Phase::Succeeded, u"build-1"_s, 100));
        QVERIFY(catalogue().removePrograms(one.connection, {one.id}).ok());
        QVERIFY(catalogue().programs()->isEmpty());
    }

    void everyFieldOfAConnectionSurvives()
    {
        const Connection full = filledConnection();
        Connection plain;
        plain.id = {u"c2"_s};
        plain.name = u"alpha"_s;
        QVERIFY(catalogue().saveConnection(full).ok());
        QVERIFY(catalogue().saveConnection(plain).ok());
        QVERIFY(m_scratch->reopen().ok());
        const QList<Connection> expected{plain, full}; // by name, whatever the case
        QVERIFY(catalogue().connections().value() == expected);
        QCOMPARE(trailLines(u"connection saved"_s), 2);
    }

    void aConnectionIsChangedAndRemoved()
    {
        Connection c = filledConnection();
        QVERIFY(catalogue().saveConnection(c).ok());
        c.name = u"Renamed"_s;
        QVERIFY(catalogue().saveConnection(c).ok());
        QVERIFY(catalogue().saveConnection(c).ok()); // nothing new: no line in the trail
        QCOMPARE(catalogue().connections()->first().name, u"Renamed"_s);
        QCOMPARE(trailLines(u"connection saved"_s), 2);
        QVERIFY(catalogue().removeConnection(c.id).ok());
        QVERIFY(catalogue().connections()->isEmpty());
        QCOMPARE(trailLines(u"connection removed"_s), 1);
    }

    void aNameBelongsToOneConnection()
    {
        QVERIFY(catalogue().saveConnection(filledConnection()).ok());
        Connection other = filledConnection();
        other.id = {u"c2"_s};
        const Status done = catalogue().saveConnection(other);
        QCOMPARE(done.error().kind, ErrorKind::Usage);
        QVERIFY(done.error().text.contains(u"Production"_s));
        QCOMPARE(catalogue().connections()->size(), 1);
    }

    void programsAreAddedChangedAndRemoved()
    {
        MiniProgram p{{u"c1"_s}, program(1), u"店"_s, {u"north"_s, u"a \"b\", c"_s}, u"note\nwith lines"_s, true, {}, {}, {}, {}};
        MiniProgram q{{u"c1"_s}, program(2), {}, {}, {}, false, {}, {}, {}, {}};
        QVERIFY(catalogue().savePrograms({q, p}).ok());
        const QList<MiniProgram> expected{p, q};
        QVERIFY(catalogue().programs().value() == expected);
        p.frozen = false;
        p.tags.clear();
        QVERIFY(catalogue().savePrograms({p, q}).ok());
        QVERIFY(catalogue().programs()->first() == p);
        QCOMPARE(trailLines(u"mini program added"_s), 2);
        QCOMPARE(trailLines(u"mini program changed"_s), 1);
        MiniProgram same = p; // the same AppID under another connection is another one
        same.connection = {u"c2"_s};
        QVERIFY(catalogue().savePrograms({same}).ok());
        QVERIFY(catalogue().removePrograms(p.connection, {p.id}).ok());
        QVERIFY(catalogue().programs()->last() == same);
        QVERIFY(catalogue().removePrograms(same.connection, {same.id}).ok());
        QCOMPARE(catalogue().programs()->size(), 1);
        QCOMPARE(trailLines(u"mini program removed"_s), 2);
    }

    void tenThousandProgramsAreOneTransaction()
    {
        QList<MiniProgram> many;
        for (int i = 0; i < 10'000; ++i) {
            many.append({{u"c1"_s}, program(i), u"店 %1"_s.arg(i), {u"t%1"_s.arg(i % 7)}, {}, false, {}, {}, {}, {}});
        }
        QVERIFY(catalogue().savePrograms(many).ok());
        QVERIFY(catalogue().programs().value() == many);
    }

    void theProgramsOfARemovedConnectionStay()
    {
        Connection gone;
        gone.id = {u"c1"_s};
        gone.name = u"shops"_s;
        QVERIFY(catalogue().saveConnection(gone).ok());
        MiniProgram mine;
        mine.connection = gone.id;
        mine.id = program(0);
        mine.note = u"call before noon"_s;
        MiniProgram twin = mine;
        twin.connection = {};
        twin.id = program(1);
        twin.tags = {u"b"_s};
        MiniProgram here = twin;
        here.connection = gone.id;
        here.tags = {u"a"_s, u"b"_s};
        here.note = u"closed on Mondays"_s;
        here.frozen = true;
        QVERIFY(catalogue().savePrograms({mine, twin, here}).ok());
        QVERIFY(catalogue().removeConnection(gone.id).ok());
        mine.connection = {};
        twin.tags = here.tags;
        twin.note += u'\n' + here.note;
        twin.frozen = true;
        QVERIFY(catalogue().programs().value() == (QList<MiniProgram>{mine, twin}));
    }

    void anUnknownNameInAConnectionSpoilsOnlyItself()
    {
        QVERIFY(catalogue().saveConnection(filledConnection()).ok());
        Connection plain;
        plain.id = {u"c2"_s};
        plain.name = u"alpha"_s;
        plain.purpose = Purpose::Test;
        QVERIFY(catalogue().saveConnection(plain).ok());
        (void)m_scratch->sql(u"UPDATE connection SET body = replace(body, '\"purpose\":\"test\"', '\"purpose\":\"rehearsal\"') WHERE id = 'c2'"_s);
        const auto read = catalogue().connections();
        QVERIFY(read.ok());
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->first().purpose, Purpose::Production); // the one that asks for most care
        QVERIFY(read->last() == filledConnection());
    }

    void aProgramKnowsItsLastPublication()
    {
        MiniProgram p;
        p.connection = {u"c1"_s};
        p.id = program(0);
        QVERIFY(catalogue().savePrograms({p}).ok());
        QCOMPARE(catalogue().programs()->first().lastPhase, Phase::Ready);
        QVERIFY(published(u"b1"_s, Phase::Resting, u"x1"_s, 100));
        MiniProgram known = catalogue().programs()->first();
        QCOMPARE(known.lastPublishedAt, at(100));
        QCOMPARE(known.lastLabel, u"1.4.0"_s);
        QCOMPARE(known.lastLane.value, u"app-a"_s);
        QCOMPARE(known.lastPhase, Phase::Resting);
        QVERIFY(published(u"b2"_s, Phase::Succeeded, u"x2"_s, 200));
        known = catalogue().programs()->first();
        QCOMPARE(known.lastPublishedAt, at(200));
        QCOMPARE(known.lastPhase, Phase::Succeeded);
        QVERIFY(published(u"b3"_s, Phase::Failed, {}, 300));
        known = catalogue().programs()->first();
        QCOMPARE(known.lastPhase, Phase::Failed); // what is to be mended is seen, and what is out there stays
        QCOMPARE(known.lastPublishedAt, at(200));
        QVERIFY(published(u"b4"_s, Phase::Succeeded, {}, 350)); // of an operation that makes nothing to publish
        QCOMPARE(catalogue().programs()->first().lastPhase, Phase::Succeeded);
        QVERIFY(published(u"b5"_s, Phase::Failed, {}, 360));
        QCOMPARE(catalogue().programs()->first().lastPhase, Phase::Failed);
        QVERIFY(published(u"b6"_s, Phase::Succeeded, u"x6"_s, 400));
        QCOMPARE(catalogue().programs()->first().lastPhase, Phase::Succeeded);
    }

    void aPublicationCarriesAllThatTheBoardShows()
    {
        QVERIFY(published(u"b1"_s, Phase::Resting, u"x1"_s, 100));
        const Publication p = newest();
        QCOMPARE(p.connection.value, u"c1"_s);
        QCOMPARE(p.connectionName, u"生产"_s);
        QCOMPARE(p.lane.value, u"app-a"_s);
        QCOMPARE(p.laneTitle, u"Title of app-a"_s);
        QCOMPARE(p.program, program(0));
        QCOMPARE(p.name, u"店 0"_s);
        QCOMPARE(p.batch.value, u"b1"_s);
        QCOMPARE(p.platform, u"weda"_s);
        QCOMPARE(p.marks.value(weda::marks::BuildId), u"x1"_s);
        QCOMPARE(p.label, u"1.4.0"_s);
        QVERIFY(p.note.contains(u"two"_s));
        QCOMPARE(p.publishedAt, at(100));
        QCOMPARE(p.checkedAt, at(100));
        QCOMPARE(p.state, AuditState::InReview);
        QCOMPARE(p.word, u"underReview"_s);
        QCOMPARE(p.since, at(99));
        QVERIFY(p.ticks.isEmpty());
    }

    void onlyWhatReachedTheMiniProgramIsAPublication_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("build");
        QTest::addColumn<int>("state");
        const int none = -1;
        QTest::newRow("succeeded") << int(Phase::Succeeded) << u"x"_s << int(AuditState::Uploaded);
        QTest::newRow("in review") << int(Phase::Resting) << u"x"_s << int(AuditState::InReview);
        QTest::newRow("rejected") << int(Phase::Rejected) << u"x"_s << int(AuditState::Rejected);
        QTest::newRow("failed") << int(Phase::Failed) << u"x"_s << none;
        QTest::newRow("skipped") << int(Phase::Skipped) << u"x"_s << none;
        QTest::newRow("still building") << int(Phase::Waiting) << u"x"_s << none;
        QTest::newRow("succeeded without a build") << int(Phase::Succeeded) << QString() << none;
    }
    void onlyWhatReachedTheMiniProgramIsAPublication()
    {
        QFETCH(int, phase);
        QFETCH(QString, build);
        QFETCH(int, state);
        QVERIFY(published(u"b1"_s, static_cast<Phase>(phase), build, 100));
        const auto rows = catalogue().publications();
        QCOMPARE(rows->isEmpty() ? -1 : int(rows->first().state), state);
        const auto published = m_scratch->store->history().lastPublished();
        const bool counts = state == int(AuditState::Uploaded) || state == int(AuditState::InReview);
        QCOMPARE(published->contains(program(0)), counts);
    }

    void ticksBelongToTheBuild()
    {
        QVERIFY(published(u"b1"_s, Phase::Succeeded, u"x1"_s, 100));
        const Tick tick{u"li"_s, at(150)};
        const Publication first = newest();
        QVERIFY(catalogue().tick({first}, u"submitted"_s, tick).ok());
        QVERIFY(catalogue().tick({first}, u"approved"_s, tick).ok());
        QVERIFY(catalogue().tick({first}, u"released"_s, tick).ok());
        const QMap<QString, Tick> all{{u"submitted"_s, tick}, {u"approved"_s, tick}, {u"released"_s, tick}};
        QVERIFY(newest().ticks == all);
        QVERIFY(catalogue().tick({first}, u"approved"_s, {}).ok());
        QCOMPARE(newest().ticks.keys(), (QStringList{u"released"_s, u"submitted"_s}));
        QVERIFY(catalogue().tick({first}, u"approved"_s, tick).ok());
        QCOMPARE(trailLines(u"review stage ticked"_s), 4);
        QCOMPARE(trailLines(u"review stage cleared"_s), 1);
        QVERIFY(published(u"b2"_s, Phase::Succeeded, u"x2"_s, 200));
        QCOMPARE(catalogue().publications()->size(), 1);
        QVERIFY(newest().ticks.isEmpty());
        QCOMPARE(catalogue().tick({first}, u"approved"_s, tick).error().kind, ErrorKind::NotFound);
        QVERIFY(newest().ticks.isEmpty());
        QCOMPARE(catalogue().tick({newest(), first}, u"approved"_s, tick).error().kind, ErrorKind::NotFound); // all or none
        QVERIFY(newest().ticks.isEmpty());
        QCOMPARE(trailLines(u"review stage ticked"_s), 4);
    }

    void aRowThatComesLateDoesNotTakeANewerOnesPlace()
    {
        QVERIFY(published(u"b2"_s, Phase::Succeeded, u"x2"_s, 200));
        QVERIFY(published(u"b1"_s, Phase::Succeeded, u"x1"_s, 100));
        QCOMPARE(catalogue().publications()->size(), 1);
        QCOMPARE(newest().marks.value(weda::marks::BuildId), u"x2"_s);
    }

    // A decision about a version, its release: they have a number that a review goes by, and no label.
    void whatMakesNoVersionIsNoPublish()
    {
        MiniProgram p;
        p.connection = {u"c1"_s};
        p.id = program(0);
        QVERIFY(catalogue().savePrograms({p}).ok());
        QVERIFY(published(u"b1"_s, Phase::Succeeded, u"x1"_s, 100, u"approve"_s));
        QVERIFY(!isSet(catalogue().programs()->first().lastPublishedAt));
        QVERIFY(!m_scratch->store->history().lastPublished()->contains(program(0)));
        QCOMPARE(catalogue().publications()->size(), 1); // but its review is followed
        QVERIFY(published(u"b2"_s, Phase::Succeeded, u"x2"_s, 200));
        QVERIFY(published(u"b3"_s, Phase::Succeeded, u"x3"_s, 300, u"release"_s));
        QCOMPARE(catalogue().programs()->first().lastPublishedAt, at(200));
        QCOMPARE(m_scratch->store->history().lastPublished()->value(program(0)), at(200));
    }

    void aRejectedPublicationDoesNotHideTheLastGoodOne()
    {
        QVERIFY(published(u"b1"_s, Phase::Succeeded, u"x1"_s, 100));
        QVERIFY(published(u"b2"_s, Phase::Rejected, u"x2"_s, 200));
        QCOMPARE(newest().marks.value(weda::marks::BuildId), u"x2"_s);
        QCOMPARE(m_scratch->store->history().lastPublished()->value(program(0)), at(100));
    }

    void auditStateIsKept()
    {
        QVERIFY(published(u"b1"_s, Phase::Resting, u"x1"_s, 100));
        Publication row = newest();
        row.state = AuditState::Rejected;
        row.word = u"reviewFail"_s;
        row.since = at(300);
        row.checkedAt = at(301);
        row.reason = u"内容不符"_s;
        QVERIFY(catalogue().saveAudit({row}).ok());
        QVERIFY(newest() == row);
        QCOMPARE(trailLines(u"audit state seen"_s), 1);
        row.checkedAt = at(400);
        QVERIFY(catalogue().saveAudit({row}).ok());
        QVERIFY(newest() == row);
        QCOMPARE(trailLines(u"audit state seen"_s), 1);
        // The target's own row written again must not take the board back.
        const Change again{{u"b1"_s}, {{0, ended(Phase::Resting, u"x1"_s, 100)}}, {}, {}};
        QVERIFY(m_scratch->store->journal().commit(again).ok());
        QVERIFY(newest() == row);
    }

    void anAnswerAboutAnOlderBuildIsPassedOver()
    {
        QVERIFY(published(u"b1"_s, Phase::Resting, u"x1"_s, 100));
        Publication old = newest();
        QVERIFY(published(u"b2"_s, Phase::Resting, u"x2"_s, 200));
        old.state = AuditState::Released;
        QVERIFY(catalogue().saveAudit({old}).ok());
        QCOMPARE(newest().state, AuditState::InReview);
    }

    void whatAQueryToldIsKeptByConnection()
    {
        Fleet &fleet = m_scratch->store->fleet();
        const ConnectionId connection{u"c1"_s};
        const QString query = u"list_apps"_s;
        QVERIFY(!isSet(fleet.told(connection, query)->at));
        Listing told;
        told.at = at(5);
        told.items = {{u"app-a"_s, u"店"_s, {{weda::app::Environment, u"env-1"_s}}}, {u"app-b"_s, {}, {}}};
        QVERIFY(fleet.keep(connection, query, {{{u"old"_s, {}, {}}}, at(1)}).ok());
        QVERIFY(fleet.keep(connection, query, told).ok()); // takes its place
        QVERIFY(m_scratch->reopen().ok());
        const auto again = m_scratch->store->fleet().told(connection, query);
        QVERIFY(again.ok());
        QCOMPARE(again->at, told.at);
        QCOMPARE(again->items.size(), 2);
        QCOMPARE(again->items.at(0).id, u"app-a"_s);
        QCOMPARE(again->items.at(0).title, u"店"_s);
        QCOMPARE(again->items.at(0).values, told.items.at(0).values);
        QVERIFY(!isSet(m_scratch->store->fleet().told({u"c2"_s}, query)->at));
        QVERIFY(!isSet(m_scratch->store->fleet().told(connection, u"list_environments"_s)->at));
    }

    void ofWhatWasToldAFewRowsCanBeRead()
    {
        Fleet &fleet = m_scratch->store->fleet();
        const ConnectionId connection{u"c1"_s};
        const QString query = u"shelf"_s;
        Listing told;
        told.at = at(5);
        told.items = {{u"a"_s, u"店"_s, {{u"gray.state"_s, u"bad"_s}, {u"name"_s, u"\"A\""_s}}},
                      {u"b"_s, {}, {{u"gray.state"_s, u"good"_s}}},
                      {u"c"_s, {}, {}},
                      {u"d"_s, {}, {{u"gray.state"_s, u"worse"_s}}}};
        QVERIFY(fleet.keep(connection, query, told).ok());
        QVERIFY(fleet.keep({u"c2"_s}, query, told).ok());
        const auto some = fleet.among(connection, query, u"gray.state"_s, {u"bad"_s, u"worse"_s});
        QVERIFY(some.ok());
        QCOMPARE(some->at, told.at);
        QCOMPARE(some->items, QList<Item>({told.items.at(0), told.items.at(3)}));
        const auto none = fleet.among(connection, query, u"gray.state"_s, {u"odd"_s});
        QCOMPARE(none->at, told.at); // it was read, and there is nothing of that kind
        QVERIFY(none->items.isEmpty());
        QVERIFY(!isSet(fleet.among({u"c3"_s}, query, u"gray.state"_s, {u"bad"_s})->at));
    }

    void aHistoryHasTheNewestReadingOfEachHour()
    {
        const ConnectionId connection{u"c1"_s};
        const QString query = u"quota"_s;
        const auto hour = [](int hours, int minutes = 0) { return Instant(std::chrono::hours(24 * 800 + hours) + std::chrono::minutes(minutes)); };
        const auto rest = [](int left) { return Values{{u"rest"_s, QString::number(left)}}; };
        Fleet &fleet = m_scratch->store->fleet();
        QVERIFY(fleet.record(connection, query, {hour(-24 * 500), rest(77)}).ok()); // nobody looks back so far
        QVERIFY(fleet.record(connection, query, {hour(0), rest(50)}).ok());
        QVERIFY(fleet.record(connection, query, {hour(0, 59), rest(40)}).ok());
        QVERIFY(fleet.record(connection, query, {hour(0, 30), rest(45)}).ok()); // another program was slower to write
        QVERIFY(fleet.record(connection, query, {hour(2), rest(39)}).ok());
        QVERIFY(fleet.record({u"c2"_s}, query, {hour(2), rest(1)}).ok());
        QVERIFY(m_scratch->reopen().ok());
        const auto all = m_scratch->store->fleet().readings(connection, query, {});
        QVERIFY(all.ok());
        QCOMPARE(*all, (QList<Reading>{{hour(0, 59), rest(40)}, {hour(2), rest(39)}}));
        QCOMPARE(m_scratch->store->fleet().readings(connection, query, hour(1))->size(), 1);
    }

    void aNoteBelongsToNoBatch()
    {
        TrailEntry line;
        line.when = at(7);
        line.who = u"ann"_s;
        line.what = u"procedure step"_s;
        line.step = u"open"_s;
        line.arguments = {u"c1"_s, u"reset"_s};
        line.program = {u"wx1"_s};
        Journal &journal = m_scratch->store->journal();
        QVERIFY(journal.note(line).ok());
        line.program = {u"wx2"_s};
        line.what = u"procedure done"_s;
        QVERIFY(journal.note(line).ok());
        QVERIFY(m_scratch->reopen().ok());
        History &history = m_scratch->store->history();
        QCOMPARE(history.notes({u"procedure step"_s, u"procedure done"_s}, {})->size(), 2);
        QCOMPARE(history.notes({u"procedure step"_s}, {u"wx2"_s})->size(), 0);
        const TrailEntry read = history.notes({u"procedure step"_s}, {u"wx1"_s})->value(0);
        QCOMPARE(read.who, line.who);
        QCOMPARE(read.step, line.step);
        QCOMPARE(read.arguments, line.arguments);
        QCOMPARE(read.when, line.when);
    }

    void settingsAreKept()
    {
        QCOMPARE(catalogue().setting(u"language"_s).value(), QString());
        QVERIFY(catalogue().setSetting(u"language"_s, u"zh_CN"_s).ok());
        QVERIFY(catalogue().setSetting(u"language"_s, u"en"_s).ok());
        QVERIFY(catalogue().setSetting(u"language"_s, u"en"_s).ok());
        QVERIFY(m_scratch->reopen().ok());
        QCOMPARE(catalogue().setting(u"language"_s).value(), u"en"_s);
        QCOMPARE(trailLines(u"setting changed"_s), 2);
    }
};

FLOTILLA_TEST(TestSqliteCatalogue)
#include "tst_sqlitecatalogue.moc"
