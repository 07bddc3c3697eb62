// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/toyrig.h"
#include "model/review.h"
#include "run/needs.h"
#include "run/plannedorders.h"
#include "run/procedurerecord.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

using Kind = Need::Kind;
using Where = BatchPosture::Where;

constexpr Instant kNow = Instant{std::chrono::hours(24 * 1000 + 12)};
const ConnectionId kHere{u"c1"_s};

/// A batch with a row for each phase.
StoredBatch batchWith(const QList<Phase> &phases)
{
    StoredBatch stored;
    stored.batch.id = {u"b1"_s};
    stored.batch.connection = kHere;
    for (const Phase phase : phases) {
        const MiniProgramId id{u"wx%1"_s.arg(stored.batch.targets.size())};
        stored.batch.targets.append(Target{{u"app"_s}, id, u"Shop"_s, {}, {}});
        Progress row;
        row.phase = phase;
        stored.state.targets.append(row);
    }
    stored.state.lanes.append(LaneState{.id = {u"app"_s}, .reason = {}, .memory = {}, .marks = {}, .closing = {}});
    return stored;
}

QList<Kind> kinds(const QList<Need> &needs)
{
    QList<Kind> all;
    for (const Need &need : needs) {
        all.append(need.kind);
    }
    return all;
}

Platform shelf()
{
    Platform p;
    p.overviews = {{.name = u"fleet"_s, .list = {}, .calls = {}, .columns = {{.name = u"state"_s, .value = u"word"_s}, {.name = u"new"_s, .value = u"n"_s}, {.name = u"old"_s, .value = u"o"_s}}},
                   {.name = u"reviews"_s, .list = {}, .calls = {}, .columns = {{.name = u"review"_s, .value = u"word"_s}}}};
    p.attention = {{.name = u"rejected"_s, .rows = {{u"fleet"_s, u"state"_s, {u"no"_s}}, {u"reviews"_s, u"review"_s, {u"no"_s}}}, .page = u"reviews"_s},
                   {.name = u"approved"_s, .rows = {{u"fleet"_s, u"state"_s, {u"yes"_s}}}, .same = {u"new"_s, u"old"_s}}};
    return p;
}

Publication published(const QString &program, AuditState state, int daysAgo)
{
    Publication row;
    row.connection = kHere;
    row.lane = {u"app"_s};
    row.program = {program};
    row.state = state;
    row.publishedAt = kNow - std::chrono::hours(24 * daysAgo);
    row.since = row.publishedAt;
    return row;
}

} // namespace

class TestNeeds : public QObject
{
    Q_OBJECT
private slots:
    // A batch that is over beside "nothing needs you" would be a lie as long as some of it failed.
    void whatFailedIsToldForADay()
    {
        const Instant now = fromEpochMillis(1'785'585'600'000);
        BatchSummary batch;
        batch.id = {u"b1"_s};
        batch.totals.succeeded = 3;
        batch.totals.failed = 2;
        batch.changedAt = now - std::chrono::hours(23);
        const QList<Need> needs = needsOfEnded(batch, now);
        QCOMPARE(needs.size(), 1);
        QCOMPARE(needs.constFirst().kind, Need::Kind::Failed);
        QCOMPARE(needs.constFirst().count, 2);
        QVERIFY(needsOfEnded(batch, now + std::chrono::hours(1)).isEmpty());
        batch.totals.waiting = 1; // what waits is told otherwise
        QVERIFY(needsOfEnded(batch, now).isEmpty());
        batch.totals.waiting = batch.totals.failed = 0;
        QVERIFY(needsOfEnded(batch, now).isEmpty());
    }

    void aBatchWantsWhatOnlyAPersonCanDo_data();
    void aBatchWantsWhatOnlyAPersonCanDo();
    void whatWasTakenBackIsNoInterruption();
    void anOrderThatMissedItsStart();
    void aGateThatWaitsForAClick();
    void aPauseHasItsReason();
    void aLaneThatPausedItself();
    void aConnectionInTrouble();
    void theOverviewThatWasReadLastCounts();
    void whatIsTheSameInBothColumnsWaitsForNobody();
    void whatWasTakenBackOrGoesOutWaitsForNobody();
    void whatAnOwnOrderSawToWaitsForNobody();
    void whoWasNeverAskedIsKnown();
    void publicationsThatAreOverdueOrRejected();
    void aQuotaThatIsNearlyUsed_data();
    void aQuotaThatIsNearlyUsed();
    void proceduresThatWereBegun();
    void theQueueTellsAFewOneByOneAndManyAtOnce();
};

void TestNeeds::aBatchWantsWhatOnlyAPersonCanDo_data()
{
    QTest::addColumn<QList<Phase>>("phases");
    QTest::addColumn<int>("where");
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<bool>("atQuit");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *name, const QList<Phase> &phases, Where where, const QList<Kind> &expected, bool stopped = false, bool atQuit = false) {
        QList<int> numbers;
        for (const Kind kind : expected) {
            numbers.append(static_cast<int>(kind));
        }
        QTest::newRow(name) << phases << static_cast<int>(where) << stopped << atQuit << numbers;
    };
    row("it runs", {Phase::Succeeded, Phase::InFlight}, Where::Here, {});
    row("it runs and asks", {Phase::NeedsPerson, Phase::InFlight}, Where::Here, {Kind::Unclear});
    row("it runs elsewhere and asks", {Phase::NeedsPerson, Phase::InFlight}, Where::Elsewhere, {Kind::Unclear});
    row("it runs elsewhere", {Phase::Ready}, Where::Elsewhere, {});
    row("it is being started", {Phase::NeedsPerson, Phase::Ready}, Where::Starting, {});
    row("all is done", {Phase::Succeeded, Phase::Failed, Phase::Resting}, Where::Nowhere, {});
    row("nothing drives it", {Phase::Succeeded, Phase::Ready}, Where::Nowhere, {Kind::Interrupted});
    row("nothing drives it and it asks", {Phase::NeedsPerson, Phase::Ready}, Where::Nowhere, {Kind::Unclear, Kind::Interrupted});
    row("only the decision is open", {Phase::NeedsPerson, Phase::Succeeded}, Where::Nowhere, {Kind::Unclear});
    row("a person stopped it", {Phase::Succeeded, Phase::Cancelled}, Where::Nowhere, {}, true);
    row("it was stopped at quit", {Phase::Succeeded, Phase::Cancelled}, Where::Nowhere, {Kind::Interrupted}, true, true);
}

void TestNeeds::aBatchWantsWhatOnlyAPersonCanDo()
{
    QFETCH(QList<Phase>, phases);
    QFETCH(int, where);
    QFETCH(bool, stopped);
    QFETCH(bool, atQuit);
    QFETCH(QList<int>, expected);
    StoredBatch stored = batchWith(phases);
    stored.state.stopRequested = stopped;
    QList<int> got;
    const QList<Need> needs = needsOfBatch(stored, {.where = static_cast<Where>(where), .atQuit = atQuit}, kNow);
    for (const Need &need : needs) {
        got.append(static_cast<int>(need.kind));
        QCOMPARE(need.batch, stored.batch.id);
        QCOMPARE(need.connection, kHere);
        if (need.kind == Kind::Unclear) {
            QCOMPARE(need.target, static_cast<int>(phases.indexOf(Phase::NeedsPerson)));
            QCOMPARE(need.program, stored.batch.targets.at(need.target).program);
        } else {
            QCOMPARE(need.left, static_cast<int>(phases.count(Phase::Ready) + phases.count(Phase::NeedsPerson) + (atQuit ? phases.count(Phase::Cancelled) : 0)));
        }
    }
    QCOMPARE(got, expected);
}

// No resume begins it again.
void TestNeeds::whatWasTakenBackIsNoInterruption()
{
    StoredBatch stored = batchWith({Phase::Succeeded, Phase::Cancelled, Phase::Cancelled});
    stored.state.stopRequested = true;
    stored.state.targets[1].marks.insert(marks::TakenBack, u"1"_s);
    QCOMPARE(needsOfBatch(stored, {.where = Where::Nowhere, .atQuit = true}, kNow).value(0).left, 1);
    stored.state.targets[2].marks.insert(marks::TakenBack, u"1"_s);
    QVERIFY(needsOfBatch(stored, {.where = Where::Nowhere, .atQuit = true}, kNow).isEmpty());
}

void TestNeeds::aGateThatWaitsForAClick()
{
    StoredBatch stored = batchWith({Phase::Succeeded, Phase::Succeeded, Phase::Ready});
    stored.batch.waves = {Wave{2, Gate{.person = true}}, Wave{1, {}}};
    stored.state.wave.overSince = kNow - std::chrono::minutes(5);
    for (const Where where : {Where::Here, Where::Nowhere}) { // not "interrupted" as well
        const QList<Need> needs = needsOfBatch(stored, {.where = where}, kNow);
        QCOMPARE(kinds(needs), QList<Kind>{Kind::Gate});
        QCOMPARE(needs.at(0).left, 2);
        QCOMPARE(needs.at(0).whole, 2);
        QCOMPARE(needs.at(0).since, stored.state.wave.overSince);
    }
    stored.batch.waves[0].gate.soak = std::chrono::hours(1);
    QVERIFY(needsOfBatch(stored, {.where = Where::Here}, kNow).isEmpty()); // time first
}

void TestNeeds::aPauseHasItsReason()
{
    const StoredBatch stored = batchWith({Phase::Ready});
    QVERIFY(needsOfBatch(stored, {.where = Where::Here, .paused = true}, kNow).isEmpty()); // a person wanted it
    const QList<Need> needs = needsOfBatch(stored, {.where = Where::Here, .paused = true, .pause = {reasons::Denied, {}, {}, {}}}, kNow);
    QCOMPARE(kinds(needs), QList<Kind>{Kind::Paused});
    QCOMPARE(needs.at(0).reason.kind, QString(reasons::Denied));
}

void TestNeeds::anOrderThatMissedItsStart()
{
    StoredBatch stored = batchWith({Phase::Ready, Phase::Ready});
    setStart(stored.batch.options, kNow);
    const auto needs = [&stored](Instant now) { return needsOfBatch(stored, {.where = Where::Nowhere}, now); };
    QVERIFY(needs(kNow - std::chrono::hours(1)).isEmpty());
    QVERIFY(needs(kNow + kStartTolerance).isEmpty()); // it begins by itself
    const QList<Need> late = needs(kNow + kStartTolerance + std::chrono::seconds(1));
    QCOMPARE(kinds(late), QList<Kind>{Kind::Missed});
    QCOMPARE(late.at(0).left, 2);
    QCOMPARE(late.at(0).since, kNow);
    stored.state.targets[0].starts = 1; // it was begun
    QCOMPARE(kinds(needs(kNow + std::chrono::hours(2))), QList<Kind>{Kind::Interrupted});
}

void TestNeeds::aLaneThatPausedItself()
{
    StoredBatch stored = batchWith({Phase::Ready, Phase::Ready});
    stored.state.lanes[0].phase = LanePhase::Paused;
    stored.state.lanes[0].reason = {reasons::SomebodyElse, {}, {}, {}};
    QCOMPARE(kinds(needsOfBatch(stored, {.where = Where::Here}, kNow)), QList<Kind>{Kind::Paused});
    stored.state.targets[0].phase = Phase::NeedsPerson; // that is why
    QCOMPARE(kinds(needsOfBatch(stored, {.where = Where::Here}, kNow)), QList<Kind>{Kind::Unclear});
}

void TestNeeds::aConnectionInTrouble()
{
    Connection connection;
    connection.id = kHere;
    QVERIFY(needsOfConnection(connection, {}).isEmpty()); // not tested is no trouble
    QCOMPARE(kinds(needsOfConnection(connection, kNow)), QList<Kind>{Kind::Away});
    connection.testedAt = kNow;
    QCOMPARE(kinds(needsOfConnection(connection, {})), QList<Kind>{Kind::TestFailed});
    connection.secretPending = true; // the test says nothing about that one
    QCOMPARE(kinds(needsOfConnection(connection, {})), QList<Kind>{Kind::NoSecret});
    connection.secretPending = false;
    connection.testPassed = true;
    QVERIFY(needsOfConnection(connection, {}).isEmpty());
}

void TestNeeds::theOverviewThatWasReadLastCounts()
{
    const Platform platform = shelf();
    const Fit fleet = platform.attention.at(0).rows.at(0);
    const Fit reviews = platform.attention.at(0).rows.at(1);
    const Item bad{u"wx1"_s, {}, {{u"word"_s, u"no"_s}, {QString(overviews::Name), u"Shop"_s}}};
    QHash<QString, Listing> told{{toldKey(fleet), {{bad}, kNow - std::chrono::hours(2)}}};
    const QList<Need> needs = needsOfTold(platform, kHere, told);
    QCOMPARE(kinds(needs), QList<Kind>{Kind::Told});
    QCOMPARE(needs.at(0).program.value, u"wx1"_s);
    QCOMPARE(needs.at(0).name, u"Shop"_s);
    QCOMPARE(needs.at(0).what, u"rejected"_s);
    QCOMPARE(needs.at(0).page, u"reviews"_s);
    QCOMPARE(needs.at(0).since, kNow - std::chrono::hours(2));
    told.insert(toldKey(reviews), {{}, kNow}); // since then nothing is rejected any more
    QVERIFY(needsOfTold(platform, kHere, told).isEmpty());
}

void TestNeeds::whatIsTheSameInBothColumnsWaitsForNobody()
{
    const Platform platform = shelf();
    QVERIFY(toldKey(platform.attention.at(0).rows.at(0)) != toldKey(platform.attention.at(1).rows.at(0))); // other words of one column
    const auto item = [](const QString &id, const QString &fresh, const QString &old) {
        return Item{id, {}, {{u"word"_s, u"yes"_s}, {u"n"_s, fresh}, {u"o"_s, old}}};
    };
    const QHash<QString, Listing> told{{toldKey(platform.attention.at(1).rows.at(0)),
                                        {{item(u"wx1"_s, u"2"_s, u"2"_s), item(u"wx2"_s, u"3"_s, u"2"_s), item(u"wx3"_s, {}, {})}, kNow}}};
    const QList<Need> needs = needsOfTold(platform, kHere, told);
    QCOMPARE(needs.size(), 2);
    QCOMPARE(needs.at(0).program.value, u"wx2"_s);
    QCOMPARE(needs.at(1).program.value, u"wx3"_s); // nothing is told: that is not the same
}

void TestNeeds::whatWasTakenBackOrGoesOutWaitsForNobody()
{
    Platform platform = shelf();
    platform.overviews[0].columns.append({.name = u"gray"_s, .value = u"g"_s});
    Rollout &rollout = platform.rollout;
    rollout.overview = u"fleet"_s;
    rollout.state = u"gray"_s;
    rollout.open = QStringList{u"running"_s};
    rollout.over = QStringList{u"gone"_s, u"finished"_s};
    rollout.version = u"new"_s;
    rollout.since = u"planned"_s;
    rollout.cancelled = u"gone"_s;
    rollout.submitted = u"sent"_s;
    rollout.widen = u"gray"_s;
    rollout.finish = u"release"_s;
    rollout.cancel = u"cancel"_s;
    rollout.back = u"back"_s;
    platform.attention[1].forRelease = true;
    const auto item = [](const QString &id, const QString &gray, int planned) {
        return Item{id, {}, {{u"word"_s, u"yes"_s}, {u"n"_s, u"3"_s}, {u"o"_s, u"2"_s}, {u"g"_s, gray}, {u"sent"_s, instantText(kNow)},
                             {u"planned"_s, instantText(kNow + std::chrono::hours(planned))}}};
    };
    const QList<Item> rows{item(u"plain"_s, {}, 0), item(u"running"_s, u"running"_s, 1), item(u"gone"_s, u"gone"_s, 1),
                           item(u"older plan"_s, u"running"_s, -1), item(u"rolled back"_s, {}, 0), item(u"anew"_s, u"gone"_s, 1)};
    const auto change = [](const QString &operation, int hours) {
        LastChange made;
        made.operation = operation;
        made.left = u"3"_s;
        made.when = kNow + std::chrono::hours(hours);
        return made;
    };
    const QHash<MiniProgramId, LastChange> changes{{{u"rolled back"_s}, change(u"back"_s, 1)}, {{u"plain"_s}, change(u"back"_s, -1)}, // before it was handed in
                                                   {{u"anew"_s}, change(u"release"_s, 2)}};
    const QList<Need> needs = needsOfTold(platform, kHere, {{toldKey(platform.attention.at(1).rows.at(0)), {rows, kNow}}}, changes);
    QStringList waiting;
    for (const Need &need : needs) {
        waiting.append(need.program.value);
    }
    QCOMPARE(waiting, (QStringList{u"plain"_s, u"older plan"_s, u"anew"_s}));
}

void TestNeeds::whatAnOwnOrderSawToWaitsForNobody()
{
    const Platform p = shelf();
    const Fit &fit = p.attention.constFirst().rows.constFirst();
    const QHash<QString, Listing> told{{toldKey(fit), {{{u"a"_s, {}, {{u"word"_s, u"no"_s}}}, {u"b"_s, {}, {{u"word"_s, u"no"_s}}}}, kNow}}};
    QCOMPARE(needsOfTold(p, kHere, told).size(), 2);
    const QList<Need> left = needsOfTold(p, kHere, told, {}, {{u"rejected"_s, {{u"a"_s}}}, {u"approved"_s, {{u"b"_s}}}});
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().program.value, u"b"_s);
}

void TestNeeds::whoWasNeverAskedIsKnown()
{
    const Platform p = shelf();
    const QString key = toldKey(p.attention.constFirst().rows.constFirst());
    QVERIFY(wasNeverAsked(p, {}));
    QVERIFY(wasNeverAsked(p, {{key, Listing()}}));
    QVERIFY(!wasNeverAsked(p, {{key, {{}, kNow}}}));
    QVERIFY(!wasNeverAsked(Platform(), {})); // there is nothing to ask
}

void TestNeeds::publicationsThatAreOverdueOrRejected()
{
    const QList<Publication> rows{published(u"wx1"_s, AuditState::Uploaded, 2), published(u"wx2"_s, AuditState::Uploaded, 8),
                                  published(u"wx3"_s, AuditState::Rejected, 1), published(u"wx4"_s, AuditState::Released, 30)};
    QList<Need> needs = needsOfPublications(rows, kNow, 7);
    QCOMPARE(kinds(needs), QList<Kind>({Kind::ToSubmit, Kind::Overdue, Kind::Rejected}));
    QCOMPARE(needs.at(1).program.value, u"wx2"_s);
    QCOMPARE(needs.at(2).program.value, u"wx3"_s);
    QCOMPARE(kinds(needsOfPublications(rows, kNow, 0)), QList<Kind>({Kind::ToSubmit, Kind::ToSubmit, Kind::Rejected})); // as many as the badge of Audits
    QList<Publication> ticked{rows.at(0), rows.at(0)};
    ticked[0].ticks.insert(stages::Submitted, Tick{{}, kNow});
    ticked[1].program = {u"wx9"_s};
    ticked[1].ticks.insert(stages::Approved, Tick{{}, kNow});
    QCOMPARE(kinds(needsOfPublications(ticked, kNow, 7)), QList<Kind>{Kind::ToRelease}); // one in review waits for the platform
    QList<Publication> twice{rows.at(1), published(u"wx2"_s, AuditState::Uploaded, 1)};
    twice[1].lane = {u"other"_s};
    QCOMPARE(kinds(needsOfPublications(twice, kNow, 7)), QList<Kind>{Kind::ToSubmit}); // a newer version has taken its place
}

void TestNeeds::aQuotaThatIsNearlyUsed_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<bool>("low");
    QTest::newRow("half of it") << u"500"_s << u"1000"_s << 0 << false;
    QTest::newRow("a tenth") << u"100"_s << u"1000"_s << 0 << false;
    QTest::newRow("less") << u"99"_s << u"1000"_s << 0 << true;
    QTest::newRow("nothing") << u"0"_s << u"1000"_s << 0 << true;
    QTest::newRow("of another month") << u"0"_s << u"1000"_s << 40 << false;
    QTest::newRow("not told") << QString() << u"1000"_s << 0 << false;
    QTest::newRow("no limit told") << u"3"_s << QString() << 0 << false;
}

void TestNeeds::aQuotaThatIsNearlyUsed()
{
    QFETCH(QString, rest);
    QFETCH(QString, limit);
    QFETCH(int, daysAgo);
    QFETCH(bool, low);
    const Query quota{.name = u"quota"_s, .call = {}, .single = true, .columns = {{.name = u"rest"_s, .value = u"r"_s, .whole = u"limit"_s}, {.name = u"limit"_s, .value = u"l"_s}}};
    const Listing told{{Item{{}, {}, {{u"r"_s, rest}, {u"l"_s, limit}}}}, kNow - std::chrono::hours(24 * daysAgo)};
    const QList<Need> needs = needsOfQuota(quota, kHere, told, kNow);
    QCOMPARE(kinds(needs), low ? QList<Kind>{Kind::Quota} : QList<Kind>());
    QVERIFY(needsOfQuota(quota, kHere, {}, kNow).isEmpty());
}

void TestNeeds::proceduresThatWereBegun()
{
    fakes::ToyRig rig;
    const Workspace ports = rig.workspace();
    const ProcedureOf one{kHere, {u"wx1"_s}, u"varnish"_s};
    const ProcedureOf other{kHere, {u"wx2"_s}, u"varnish"_s};
    QVERIFY(recordStep(ports, one, u"open"_s, true).ok());
    QVERIFY(recordStep(ports, other, u"open"_s, true).ok());
    auto open = openProcedures(ports);
    QVERIFY(open.ok());
    QList<Need> needs = needsOfProcedures(fakes::toy::platform(), kHere, *open);
    QCOMPARE(kinds(needs), QList<Kind>({Kind::Procedure, Kind::Procedure}));
    QCOMPARE(needs.at(0).left, 1);
    QCOMPARE(needs.at(0).whole, 2);
    QCOMPARE(needs.at(0).since, rig.clock.now());
    QVERIFY(needsOfProcedures(fakes::toy::platform(), {u"c2"_s}, *open).isEmpty());
    QVERIFY(recordEnd(ports, one).ok());
    QVERIFY(recordStep(ports, other, u"open"_s, false).ok());
    QVERIFY(openProcedures(ports)->isEmpty());
}

void TestNeeds::theQueueTellsAFewOneByOneAndManyAtOnce()
{
    const auto told = [](const QString &connection, int n, const QString &what) {
        Need need{.kind = Kind::Told, .connection = {connection}, .program = {u"wx%1"_s.arg(n)}, .what = what};
        need.since = kNow - std::chrono::hours(n);
        return need;
    };
    QList<Need> needs;
    for (int n = 1; n <= 12; ++n) {
        needs.append(told(u"c1"_s, n, u"rejected"_s));
    }
    for (int n = 1; n <= 3; ++n) {
        needs.append(told(u"c2"_s, n, u"rejected"_s));
    }
    needs.append({.kind = Kind::Unclear, .connection = {u"c2"_s}, .batch = {u"b"_s}, .target = 4, .program = {u"wx9"_s}});
    const QList<Need> lines = queued(needs);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0).kind, Kind::Unclear); // the most urgent first
    QCOMPARE(lines.at(1).count, 12);
    QCOMPARE(lines.at(1).program.value, u"wx12"_s); // has waited longest
    QCOMPARE(lines.at(2).program.value, u"wx3"_s);
    QCOMPARE(lines.at(1).others.size(), 11);
    QVERIFY(!lines.at(1).others.contains(lines.at(1).program));
    QVERIFY(lines.at(2).others.isEmpty());
    QSet<QString> ids;
    for (const Need &line : lines) {
        ids.insert(line.id());
    }
    QCOMPARE(ids.size(), 5);
    const QString before = lines.at(1).id();
    needs.removeAt(11); // it was seen to: the line stays the same one
    QCOMPARE(queued(needs).at(1).id(), before);
}

FLOTILLA_TEST(TestNeeds)
#include "tst_needs.moc"
