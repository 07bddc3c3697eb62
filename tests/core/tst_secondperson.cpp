// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that wait until a second person has approved them.
#include "fakes/fakepeople.h"
#include "fakes/toyrig.h"
#include "run/freezes.h"
#include "run/orderedfiles.h"
#include "run/plannedorders.h"
#include "run/planhash.h"
#include "run/secondperson.h"

#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
using namespace std::chrono_literals;

namespace {

/// A team workspace: olga orders, anna approves.
struct Team : ToyRig
{
    FakePeople server;
    QString why;
    int overdue = 0;

    explicit Team(SecondPerson rule = SecondPerson::Visible)
    {
        people = &server;
        server.trail = &store.entries;
        board = std::make_unique<BatchBoard>(workspace());
        as(u"anna"_s);
        (void)setSecondPersonRule(workspace(), {}, rule);
        as(u"olga"_s);
    }
    ~Team() { board.reset(); }
    Team(const Team &) = delete;
    Team &operator=(const Team &) = delete;

    void as(const QString &name) { server.me = {name, name == "anna"_L1 || name == "arno"_L1}; }
    Status decide(const BatchId &id, const QString &who, bool approves = true, const QString &reason = u"no"_s)
    {
        as(who);
        Status done = decideOrder(workspace(), id, approves, reason);
        as(u"olga"_s);
        return done;
    }
    Approval::State state(const BatchId &id) { return approvalOf(workspace(), store.stored.value(id.value).batch)->state; }
    void look()
    {
        PlannedStarts starts(workspace(), *board);
        bool looked = false;
        QObject::connect(&starts, &PlannedStarts::looked, &starts, [&looked] { looked = true; });
        QObject::connect(&starts, &PlannedStarts::overdue, &starts, [this] { ++overdue; });
        QObject::connect(&starts, &PlannedStarts::held, &starts, [this](const BatchId &, const QString &text) { why = text; });
        starts.look();
        for (int i = 0; i < 1000 && !looked; ++i) {
            QCoreApplication::sendPostedEvents();
            deliver();
        }
        run();
    }
    [[nodiscard]] int sent() const { return static_cast<int>(shed.parcels.size()); }
    [[nodiscard]] QStringList told(QLatin1StringView what) const
    {
        QStringList who;
        for (const TrailEntry &entry : store.entries) {
            if (entry.what == what) {
                who.append(entry.who + u' ' + entry.arguments.join(u' ') + u' ' + entry.detail);
            }
        }
        return who;
    }
};

Batch plan()
{
    Batch b;
    b.id = {u"b1"_s};
    b.platform = u"toy"_s;
    b.operation = u"ship"_s;
    b.connection = {u"c"_s};
    b.options = {{u"a"_s, u"1"_s}, {u"start_at"_s, u"5"_s}};
    b.waves = {Wave{.targets = 1, .gate = {.share = 50}}};
    b.targets = {{{u"l"_s}, {u"p1"_s}, u"name"_s, {}, {{u"v"_s, u"x"_s}}}, {{u"l"_s}, {u"p2"_s}, {}, {}, {}}};
    return b;
}

} // namespace

class TestSecondPerson : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeIsAnotherPlan_data()
    {
        QTest::addColumn<std::function<void(Batch &)>>("change");
        const auto row = [](const char *name, std::function<void(Batch &)> change) { QTest::newRow(name) << std::move(change); };
        row("id", [](Batch &b) { b.id = {u"b2"_s}; });
        row("platform", [](Batch &b) { b.platform = u"weda"_s; });
        row("operation", [](Batch &b) { b.operation = u"paint"_s; });
        row("connection", [](Batch &b) { b.connection = {u"d"_s}; });
        row("scope", [](Batch &b) { b.scope = u"s"_s; });
        row("place", [](Batch &b) { b.place.insert(u"garden"_s, u"2"_s); });
        row("option", [](Batch &b) { b.options.insert(u"a"_s, u"2"_s); });
        row("one option more", [](Batch &b) { b.options.insert(u"b"_s, u"1"_s); });
        row("start", [](Batch &b) { b.options.insert(u"start_at"_s, u"6"_s); });
        row("stop after", [](Batch &b) { b.limits.stopAfter = 0; });
        row("width", [](Batch &b) { b.limits.width = 9; });
        row("gate", [](Batch &b) { b.waves[0].gate.share = 10; });
        row("no waves", [](Batch &b) { b.waves.clear(); });
        row("program", [](Batch &b) { b.targets[1].program = {u"p3"_s}; });
        row("lane", [](Batch &b) { b.targets[1].lane = {u"m"_s}; });
        row("value", [](Batch &b) { b.targets[0].values.insert(u"v"_s, u"y"_s); });
        row("one target less", [](Batch &b) { b.targets.removeLast(); });
        row("another order of targets", [](Batch &b) { b.targets.swapItemsAt(0, 1); });
        row("a border moved", [](Batch &b) { b.targets[0].lane = {u"lp"_s}; b.targets[0].program = {u"1"_s}; });
    }
    void everyChangeIsAnotherPlan()
    {
        QFETCH(std::function<void(Batch &)>, change);
        Batch changed = plan();
        change(changed);
        QVERIFY(planHash(changed) != planHash(plan()));
    }
    void whatIsTheSameIsTheSamePlan()
    {
        Batch same = plan();
        same.options.insert(u"none"_s, {});
        same.laneTitles = {u"L"_s};
        same.createdBy = u"x"_s;
        QCOMPARE(planHash(same), planHash(plan()));
        QCOMPARE(planHash(same).size(), 64);
    }

    void whichOrdersWait_data()
    {
        QTest::addColumn<SecondPerson>("rule");
        QTest::addColumn<bool>("ship");
        QTest::addColumn<bool>("paint"); // harmless
        QTest::newRow("never") << SecondPerson::Never << false << false;
        QTest::newRow("visible") << SecondPerson::Visible << true << false;
        QTest::newRow("every") << SecondPerson::Every << true << true;
    }
    void whichOrdersWait()
    {
        QFETCH(SecondPerson, rule);
        QFETCH(bool, ship);
        QFETCH(bool, paint);
        Team rig(rule);
        for (const auto &[order, waits] : {std::pair{rig.ship(2), ship}, std::pair{rig.paint(), paint}}) {
            const BatchId id = *rig.board->create(order);
            QCOMPARE(rig.state(id), waits ? Approval::State::Waits : Approval::State::NotNeeded);
            QCOMPARE(mayGoOut(rig.workspace(), rig.store.stored.value(id.value).batch).ok(), !waits);
        }
    }
    void aConnectionHasARuleOfItsOwn()
    {
        Team rig(SecondPerson::Every);
        const ConnectionId id = rig.connectionOf(toy::platform().id).id;
        rig.as(u"anna"_s);
        QVERIFY(setSecondPersonRule(rig.workspace(), id, SecondPerson::Never).ok());
        QCOMPARE(*secondPersonRule(rig.workspace(), id), SecondPerson::Never);
        QCOMPARE(*secondPersonRule(rig.workspace(), {u"other"_s}), SecondPerson::Every);
        rig.store.settings.insert(u"second_person/"_s + id.value, u"of a newer program"_s);
        QCOMPARE(*secondPersonRule(rig.workspace(), id), SecondPerson::Every); // what nobody can read allows nothing
    }

    void nothingIsSentBeforeItIsApproved()
    {
        Team rig;
        const BatchId id = rig.begin(rig.ship(3));
        QCOMPARE(rig.again(id, &BatchBoard::start).kind, ErrorKind::Stopped);
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::Stopped);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QVERIFY(isSet(plannedFor(rig.store.stored.value(id.value)))); // nor was it given up
        QVERIFY(rig.decide(id, u"anna"_s).ok());
        rig.look();
        QCOMPARE(rig.sent(), 3);
        const QByteArray hash = planHash(rig.store.stored.value(id.value).batch);
        QCOMPARE(rig.told(trail::OrderApproved), QStringList{u"anna %1 no"_s.arg(QString::fromLatin1(hash))});
    }
    void approvedLongAfterwardsItBeginsAtOnce()
    {
        Team rig;
        const BatchId id = *rig.board->create(rig.ship(3));
        rig.clock.set(rig.clock.now() + 5h);
        QVERIFY(rig.decide(id, u"anna"_s).ok());
        rig.clock.set(rig.clock.now() + kStartTolerance + 1s);
        rig.look();
        QCOMPARE(rig.sent(), 0); // nobody was there to begin it
        QCOMPARE(rig.overdue, 1);
        QCOMPARE(rig.again(id, &BatchBoard::start).kind, ErrorKind::None);
        rig.run();
        QCOMPARE(rig.sent(), 3);
    }
    void whatWasMeantForTheNightDoesNotBeginInTheMorning()
    {
        Team rig;
        Order order = rig.ship(3);
        const Instant night = rig.clock.now() + 8h;
        setStart(order.options, night);
        const BatchId id = *rig.board->create(order);
        rig.clock.set(night);
        rig.look();
        QCOMPARE(rig.sent(), 0);
        rig.clock.set(night + 6h);
        QVERIFY(rig.decide(id, u"anna"_s).ok());
        rig.look();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.overdue, 1);
    }
    void aPlannedOrderWaitsForBoth()
    {
        Team rig;
        Order order = rig.ship(3);
        const Instant night = rig.clock.now() + 8h;
        setStart(order.options, night);
        const BatchId id = *rig.board->create(order);
        QVERIFY(rig.decide(id, u"anna"_s).ok());
        rig.look();
        QCOMPARE(rig.sent(), 0);
        rig.clock.set(night);
        rig.look();
        QCOMPARE(rig.sent(), 3);
    }

    void whoMayNotApprove_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("no approver") << u"otto"_s;
        QTest::newRow("the author, who is one") << u"arno"_s;
    }
    void whoMayNotApprove()
    {
        QFETCH(QString, who);
        Team rig;
        const BatchId id = *rig.board->create(rig.ship(3));
        rig.server.authors.insert(id, u"arno"_s);
        QCOMPARE(rig.decide(id, who).error().kind, ErrorKind::Denied);
        QCOMPARE(rig.decide(id, who, false).error().kind, ErrorKind::Denied);
        QVERIFY(rig.server.signatures.isEmpty());
        QCOMPARE(rig.state(id), Approval::State::Waits);
        rig.server.authors.insert(id, u""_s); // nobody knows who that was
        QCOMPARE(rig.decide(id, u"anna"_s).error().kind, ErrorKind::Denied);
    }

    void whatWasChangedSinceIsNotSent()
    {
        Team rig;
        const BatchId id = *rig.board->create(rig.ship(3));
        QVERIFY(rig.decide(id, u"anna"_s).ok());
        rig.store.stored[id.value].batch.targets.removeLast();
        rig.store.stored[id.value].state.targets.removeLast();
        rig.look();
        QVERIFY2(rig.why.contains("changed"_L1), qPrintable(rig.why));
        QCOMPARE(rig.again(id, &BatchBoard::resume).kind, ErrorKind::Denied);
        rig.run();
        QCOMPARE(rig.sent(), 0);
    }

    void whatIsInAFileIsSigned_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("goes");
        QTest::newRow("the same") << QByteArray("red") << true;
        QTest::newRow("another of the same length") << QByteArray("tan") << false;
        QTest::newRow("gone") << QByteArray() << false;
    }
    void whatIsInAFileIsSigned()
    {
        QFETCH(QByteArray, now);
        QFETCH(bool, goes);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"paint  of 3.txt"_s);
        const auto write = [&path](const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write("red");
        Operation operation;
        operation.options = {{.name = u"package"_s, .kind = Field::Kind::File}};
        operation.fileColumns = {u"icon"_s};
        Batch batch = plan();
        batch.options.insert(u"package"_s, path);
        batch.targets[0].values.insert(u"icon"_s, u"https://example.com/a.png"_s);
        batch.targets[1].values.insert(u"icon"_s, path);
        QVERIFY(noteFiles(toy::platform(), operation, batch).ok());
        QCOMPARE(batch.options.value(kFilesOption), u"b1f51a511f1da0cd348b8f8598db32e61cb963e5fc69e2b41485bf99590ed75a  "_s + path);
        QVERIFY(planHash(batch) != planHash(plan()));
        now.isEmpty() ? (void)QFile::remove(path) : write(now);
        QCOMPARE(filesAreAsOrdered(batch).ok(), goes);
        QCOMPARE(isAsOrdered(batch.options, path).ok(), goes);
        QVERIFY(isAsOrdered(batch.options, u"/another"_s).ok());
        const Result<QByteArray> read = readAsOrdered(batch.options, path); // the bytes that are sent are those that were compared
        QCOMPARE(read.ok(), goes);
        QCOMPARE(read.ok() ? *read : QByteArray(), goes ? now : QByteArray());
        QVERIFY(!readAsOrdered({}, u"/another"_s).ok());
        batch.options.insert(u"package"_s, folder.filePath(u"none"_s));
        QCOMPARE(noteFiles(toy::platform(), operation, batch).error().kind, ErrorKind::Usage);
    }

    void aFileThatATextNamesIsSignedToo()
    {
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("red") == 3 && file.flush());
        Platform naming = toy::platform();
        naming.operations.first().options.append({.name = u"profile"_s});
        naming.filesIn = [](const QString &option, const Values &options) {
            return option == "profile"_L1 ? options.value(option).split(u' ', Qt::SkipEmptyParts) : QStringList();
        };
        Batch batch = plan();
        batch.operation = naming.operations.first().name;
        batch.options.insert(u"profile"_s, file.fileName());
        QVERIFY(signedFilesText(naming, batch).join(u' ').contains("Only the path"_L1)); // as an older version ordered it
        QVERIFY(noteFiles(naming, naming.operations.first(), batch).ok());
        const QStringList texts = signedFilesText(naming, batch);
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts.constFirst().contains("b1f51a511f1d"_L1), qPrintable(texts.constFirst()));
        QVERIFY(filesAreAsOrdered(batch).ok());
        QVERIFY(file.seek(0) && file.write("tan") == 3 && file.flush());
        QCOMPARE(filesAreAsOrdered(batch).error().kind, ErrorKind::Denied);
    }

    void aFileThatWasExchangedIsNotSent_data()
    {
        QTest::addColumn<bool>("exchanged");
        QTest::newRow("exchanged") << true;
        QTest::newRow("as it was") << false;
    }
    void aFileThatWasExchangedIsNotSent()
    {
        QFETCH(bool, exchanged);
        static const Platform kWithFile = [] {
            Platform p = toy::platform();
            p.operations.first().options.append({.name = u"package"_s, .kind = Field::Kind::File});
            return p;
        }();
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("red") == 3 && file.flush());
        Team rig;
        rig.platforms = Platforms(QList<const Platform *>{&kWithFile} + rig.platforms.all());
        rig.board = std::make_unique<BatchBoard>(rig.workspace());
        Order order = rig.ship(3);
        order.options.insert(u"package"_s, file.fileName());
        const BatchId id = *rig.board->create(order);
        QVERIFY(rig.decide(id, u"anna"_s).ok());
        if (exchanged) {
            QVERIFY(file.seek(0) && file.write("tan") == 3 && file.flush());
        }
        rig.look();
        QCOMPARE(rig.sent(), exchanged ? 0 : 3);
        QCOMPARE(rig.why.contains("does not hold any more"_L1), exchanged);
        rig.as(u"anna"_s);
        QVERIFY(setSecondPersonRule(rig.workspace(), {}, SecondPerson::Never).ok());
        order.options.insert(u"package"_s, u"/none"_s); // without a second person nobody reads it here
        QVERIFY(rig.board->create(order).ok());
    }

    void whatWasRejectedNeverBegins()
    {
        Team rig;
        const BatchId id = *rig.board->create(rig.ship(3));
        QCOMPARE(rig.decide(id, u"anna"_s, false, u" \u200b "_s).error().kind, ErrorKind::Usage);
        QVERIFY(rig.decide(id, u"anna"_s, false, u"wrong version"_s).ok());
        rig.as(u"anna"_s);
        QVERIFY(setSecondPersonRule(rig.workspace(), {}, SecondPerson::Never).ok()); // which does not bring it back
        rig.look();
        const Error error = rig.again(id, &BatchBoard::resume);
        QCOMPARE(error.kind, ErrorKind::Denied);
        QVERIFY(error.text.contains("wrong version"_L1));
        rig.run();
        QCOMPARE(rig.sent(), 0);
        QCOMPARE(rig.store.stored.value(id.value).state.targets.first().phase, Phase::Cancelled);
        QCOMPARE(rig.decide(id, u"anna"_s).error().kind, ErrorKind::Usage); // and nobody takes it back
        QVERIFY(rig.told(trail::OrderRejected).first().endsWith("wrong version"_L1));
    }

    void onlyAnApproverSetsTheRuleAndFreezes()
    {
        Team rig;
        const Instant now = rig.clock.now();
        const FreezeWindow window = *datedWindow(now - 1min, now + 1h, u"UTC"_s, u"year-end freeze"_s);
        const ConnectionId connection = rig.connectionOf(toy::platform().id).id;
        QCOMPARE(setSecondPersonRule(rig.workspace(), {}, SecondPerson::Never).error().kind, ErrorKind::Denied);
        QCOMPARE(storeFreezes(rig.workspace(), connection, {}, {window}).error().kind, ErrorKind::Denied);
        rig.as(u"anna"_s);
        QVERIFY(storeFreezes(rig.workspace(), connection, {}, {window}).ok());
        const BatchId id = *rig.board->create(rig.paint());
        rig.as(u"olga"_s);
        QCOMPARE(liftFreeze(rig.workspace(), id, now, u"urgent"_s).error().kind, ErrorKind::Denied);
        QCOMPARE(storeFreezes(rig.workspace(), connection, {window}, {}).error().kind, ErrorKind::Denied); // which would lift it as well
        QVERIFY(!mayStartAt(rig.workspace(), rig.store.stored.value(id.value).batch, now).ok());
        rig.as(u"anna"_s);
        QVERIFY(liftFreeze(rig.workspace(), id, now, u"urgent"_s).ok());
        QVERIFY(rig.told(trail::FreezeLifted).first().startsWith("anna "_L1));
        QVERIFY(mayStartAt(rig.workspace(), rig.store.stored.value(id.value).batch, now).ok());
    }

    // Nobody can prove there to be another person: it says so instead of taking anybody's word.
    void inAFolderThereIsNoSecondPerson()
    {
        ToyRig rig;
        QCOMPARE(setSecondPersonRule(rig.workspace(), {}, SecondPerson::Visible).error().kind, ErrorKind::Usage);
        rig.store.settings.insert(u"second_person"_s, u"visible"_s); // as it comes with a copy of a team workspace
        const auto refused = rig.board->create(rig.ship(3));
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
        QVERIFY(rig.board->create(rig.paint()).ok());
        QVERIFY(setSecondPersonRule(rig.workspace(), {}, SecondPerson::Never).ok());
        QVERIFY(rig.board->create(rig.ship(3)).ok());
    }
};

FLOTILLA_TEST(TestSecondPerson)
#include "tst_secondperson.moc"
