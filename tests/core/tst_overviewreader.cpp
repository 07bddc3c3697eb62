// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/countingfleet.h"
#include "fakes/rig.h"
#include "fakes/toy.h"
#include "fakes/trials.h"
#include "run/goneprograms.h"
#include "run/overviewreader.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

using ShelfFault = FakeVendor::Fault;

/// A workspace that knows some mini programs of the toy's platform, each with a parcel.
struct Shelf
{
    Rig rig;
    toy::Vendor vendor{rig.clock};

    explicit Shelf(int programs)
    {
        rig.add(toy::platform(), vendor, toy::connection());
        QList<MiniProgram> all;
        for (int n = 1; n <= programs; ++n) {
            MiniProgram program;
            program.connection = connection().id;
            program.id = Rig::program(n);
            program.name = u"Shop %1"_s.arg(n);
            all.append(program);
            vendor.parcels.insert(program.id, {u"parcel-%1"_s.arg(n), rig.clock.now()});
        }
        (void)rig.store.savePrograms(all);
    }
    [[nodiscard]] Connection connection() const { return rig.connectionOf(u"toy"_s); }
    static const Overview &overview() { return *toy::platform().overview(u"shelf"_s); }
    [[nodiscard]] QList<Item> known() { return OverviewReader::known(rig.workspace(), connection(), overview())->items; }

    /// Asks all; the rows that have a problem then, -1: it never ends.
    int refresh(Error *error = nullptr)
    {
        OverviewReader reader(rig.workspace());
        QSignalSpy finished(&reader, &OverviewReader::finished);
        reader.refresh(connection(), overview());
        for (int i = 0; i < 500 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        if (error) {
            *error = reader.error();
        }
        return finished.isEmpty() ? -1 : reader.failed();
    }
    [[nodiscard]] QStringList parcels()
    {
        QStringList ids;
        const QList<Item> rows = known();
        for (const Item &row : rows) {
            ids.append(row.values.value(toy::Parcel) + (row.values.contains(overviews::Problem) ? u"!"_s : QString()));
        }
        return ids;
    }
};

} // namespace

class TestOverviewReader : public QObject
{
    Q_OBJECT

private slots:
    void allAreAskedAndKept()
    {
        Shelf shelf(9); // more than are asked at once
        QCOMPARE(shelf.parcels(), QStringList(9));
        QCOMPARE(shelf.refresh(), 0);
        QCOMPARE(shelf.vendor.calls.value(toy::calls::Parcels), 9);
        QCOMPARE(shelf.parcels().first(), u"parcel-1"_s);
        QCOMPARE(shelf.parcels().last(), u"parcel-9"_s);
        QCOMPARE(shelf.known().first().values.value(overviews::Name), u"Shop 1"_s);
        QCOMPARE(shelf.rig.store.told(shelf.connection().id, u"shelf"_s)->at, shelf.rig.clock.now());
    }

    void itSaysHowFarItIsAndCanBeStopped()
    {
        Shelf shelf(20);
        QCOMPARE(shelf.refresh(), 0);
        const Instant first = shelf.rig.clock.now();
        shelf.rig.clock.advance(std::chrono::hours(1));
        shelf.vendor.parcels[Rig::program(1)].id = u"newer"_s;
        shelf.vendor.parcels[Rig::program(20)].id = u"newer"_s;
        OverviewReader reader(shelf.rig.workspace());
        QSignalSpy finished(&reader, &OverviewReader::finished);
        reader.refresh(shelf.connection(), Shelf::overview());
        QVERIFY(reader.isReading());
        connect(&reader, &OverviewReader::progressed, &reader, [&reader] {
            if (reader.answered() == 3) {
                QCOMPARE(reader.asked(), 20);
                reader.stop();
            }
        });
        for (int i = 0; i < 500 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            shelf.rig.deliver();
        }
        QCOMPARE(finished.size(), 1);
        QVERIFY(!reader.isReading());
        QVERIFY(shelf.vendor.calls.value(toy::calls::Parcels) < 20 + 12);
        QCOMPARE(shelf.parcels().first(), u"newer"_s);    // what was answered stays …
        QCOMPARE(shelf.parcels().last(), u"parcel-20"_s);
        QCOMPARE(shelf.rig.store.told(shelf.connection().id, u"shelf"_s)->at, first); // … but not all of it is new
    }

    void someAreAskedAlone()
    {
        Shelf shelf(9);
        QCOMPARE(shelf.refresh(), 0);
        const Instant first = shelf.rig.clock.now();
        shelf.rig.clock.advance(std::chrono::hours(1));
        for (const int n : {1, 5, 9}) {
            shelf.vendor.parcels[Rig::program(n)].id = u"newer"_s;
        }
        OverviewReader reader(shelf.rig.workspace());
        QSignalSpy finished(&reader, &OverviewReader::finished);
        reader.refresh(shelf.connection(), Shelf::overview(), {Rig::program(1), Rig::program(9), Rig::program(77)});
        for (int i = 0; i < 500 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            shelf.rig.deliver();
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(reader.answered(), 3);
        QCOMPARE(shelf.vendor.calls.value(toy::calls::Parcels), 12);
        QCOMPARE(shelf.known().size(), 9); // of one that nobody knew nothing was told
        QCOMPARE(shelf.parcels().at(0), u"newer"_s);
        QCOMPARE(shelf.parcels().at(4), u"parcel-5"_s);
        QCOMPARE(shelf.rig.store.told(shelf.connection().id, u"shelf"_s)->at, first);
    }

    // Two readings overlap, perhaps of two processes: the one that ends last may have asked first.
    void whoAskedLastIsRight_data()
    {
        QTest::addColumn<bool>("all"); ///< ours asks all of them
        QTest::addColumn<int>("later"); ///< ms that the other one asked after ours
        QTest::addColumn<QString>("parcel");
        QTest::newRow("all, the other asked later") << true << 10 << u"newer"_s;
        QTest::newRow("all, the other asked before") << true << -10 << u"parcel-1"_s;
        QTest::newRow("all, the other's clock is wrong") << true << 3'600'000 << u"parcel-1"_s;
        QTest::newRow("one, the other asked later") << false << 10 << u"newer"_s;
        QTest::newRow("one, the other asked before") << false << -10 << u"parcel-1"_s;
    }
    void whoAskedLastIsRight()
    {
        QFETCH(bool, all);
        QFETCH(int, later);
        QFETCH(QString, parcel);
        Shelf shelf(3);
        OverviewReader ours(shelf.rig.workspace());
        QSignalSpy ended(&ours, &OverviewReader::finished);
        ours.refresh(shelf.connection(), Shelf::overview(), all ? QSet<MiniProgramId>() : QSet<MiniProgramId>{Rig::program(1)});
        for (int i = 0; i < 50 && shelf.vendor.calls.value(toy::calls::Parcels) == 0; ++i) {
            QCoreApplication::sendPostedEvents();
            shelf.rig.deliver();
        }
        const Instant sent = shelf.rig.clock.now();
        const Item other{Rig::program(1).value, {}, {{toy::Parcel, u"newer"_s}, {kAskedAt, instantText(sent + Millis(later))}}};
        QVERIFY(shelf.rig.store.keep(shelf.connection().id, u"shelf"_s, {{other}, {}}).ok());
        shelf.rig.clock.advance(Millis(20));
        for (int i = 0; i < 200 && ended.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            shelf.rig.deliver();
        }
        QCOMPARE(ended.size(), 1);
        QCOMPARE(shelf.parcels(), all ? (QStringList{parcel, u"parcel-2"_s, u"parcel-3"_s}) : (QStringList{parcel, {}, {}}));
    }

    void whatFailsKeepsWhatWasKnown()
    {
        Shelf shelf(3);
        QCOMPARE(shelf.refresh(), 0);
        shelf.vendor.parcels[Rig::program(1)].id = u"newer"_s;
        shelf.vendor.faults.insert({toy::calls::Parcels, 5}, ShelfFault::Refuse); // the second of this time
        Error error;
        QCOMPARE(shelf.refresh(&error), 1);
        QCOMPARE(error.kind, ErrorKind::None);
        QCOMPARE(shelf.parcels(), (QStringList{u"newer"_s, u"parcel-2!"_s, u"parcel-3"_s}));
        QCOMPARE(shelf.known().at(1).values.value(overviews::Code), u"FailedOperation"_s);
        QCOMPARE(shelf.refresh(), 0); // and it is over
        QCOMPARE(shelf.parcels().at(1), u"parcel-2"_s);
    }

    // What a person has said of one stays, and says that it is gone.
    void whatIsGoneLeaves()
    {
        Shelf shelf(3);
        QList<MiniProgram> programs = shelf.rig.store.programs().value();
        programs[0].tags = {u"pilot"_s};
        (void)shelf.rig.store.savePrograms(programs);
        QList<Item> rows;
        for (const MiniProgram &program : std::as_const(programs)) {
            rows.append({program.id.value, {}, {{overviews::Name, program.name}}});
        }
        const QSet<QString> gone{programs.at(0).id.value, programs.at(1).id.value};
        QVERIFY(forgetGone(shelf.rig.workspace(), programs, shelf.connection().id, gone, rows).ok());
        QCOMPARE(rows.size(), 2);
        QVERIFY(!rows.at(0).values.value(overviews::Problem).isEmpty());
        QVERIFY(rows.at(1).values.value(overviews::Problem).isEmpty());
        const auto left = shelf.rig.store.programs();
        QVERIFY(std::none_of(left->cbegin(), left->cend(), [&programs](const MiniProgram &one) { return one.id == programs.at(1).id; }));
        QVERIFY(std::any_of(left->cbegin(), left->cend(), [&programs](const MiniProgram &one) { return one.id == programs.at(0).id; }));
    }

    void aNameFollowsThePlatformUnlessItIsOnesOwn_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("before"); // as the platform told it
        QTest::addColumn<QString>("expected");
        QTest::newRow("as the platform called it") << u"Old"_s << u"Old"_s << u"New"_s;
        QTest::newRow("a name of somebody's own") << u"Ours"_s << u"Old"_s << u"Ours"_s;
        QTest::newRow("never told before") << u"Old"_s << QString() << u"Old"_s;
        QTest::newRow("without a name") << QString() << QString() << QString();
    }
    void aNameFollowsThePlatformUnlessItIsOnesOwn()
    {
        QFETCH(QString, here);
        QFETCH(QString, before);
        Shelf shelf(1);
        QList<MiniProgram> programs = shelf.rig.store.programs().value();
        programs[0].name = here;
        programs[0].note = u"kept"_s;
        (void)shelf.rig.store.savePrograms(programs);
        const QString id = programs.at(0).id.value;
        (void)shelf.rig.store.keep(shelf.connection().id, u"shelf"_s, {{{id, {}, {{overviews::ToldName, before}}}}, shelf.rig.clock.now()});
        QList<Item> rows{{id, {}, {{overviews::Name, u"New"_s}}}};
        QVERIFY(followNames(shelf.rig.workspace(), programs, shelf.connection().id, u"shelf"_s, {id}, rows).ok());
        QCOMPARE(rows.at(0).values.value(overviews::ToldName), u"New"_s);
        const QList<MiniProgram> after = shelf.rig.store.programs().value();
        QTEST(after.at(0).name, "expected");
        QCOMPARE(after.at(0).note, u"kept"_s);
    }

    // A refusal that is meant for all says nothing of one.
    void whatIsRefusedForAllDoesNotLeave_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("left");
        QTest::newRow("of this one") << int(ShelfFault::Refuse) << 0;
        QTest::newRow("of all") << int(ShelfFault::RefuseAll) << 1;
    }
    void whatIsRefusedForAllDoesNotLeave()
    {
        QFETCH(int, fault);
        EveryRig rig;
        const MiniProgramId unlisted = tcsasProgram(7);
        MiniProgram program;
        program.connection = FakeTcsas::connection().id;
        program.id = unlisted;
        (void)rig.store.savePrograms({program});
        const Overview &secrets = *tcsas::platform().overview(u"secrets"_s);
        rig.superapp.always.insert(secrets.calls.constFirst(), ShelfFault(fault));
        const Workspace workspace = rig.workspace();
        OverviewReader reader(workspace);
        QSignalSpy finished(&reader, &OverviewReader::finished);
        reader.refresh(rig.connectionOf(tcsas::platform().id), secrets);
        for (int i = 0; i < 500 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        QCOMPARE(finished.size(), 1);
        const auto programs = rig.store.programs();
        QTEST(static_cast<int>(std::count_if(programs->cbegin(), programs->cend(), [&unlisted](const MiniProgram &one) { return one.id == unlisted; })), "left");
    }

    void whatIsPutOffIsAskedAgain()
    {
        Shelf shelf(2);
        shelf.vendor.faults.insert({toy::calls::Parcels, 1}, ShelfFault::Limit);
        QCOMPARE(shelf.refresh(), 0);
        QCOMPARE(shelf.vendor.calls.value(toy::calls::Parcels), 3);
        shelf.vendor.always.insert(toy::calls::Parcels, ShelfFault::Limit);
        QCOMPARE(shelf.refresh(), 2); // not for ever
    }

    void whatIsWrongForAllIsNotAskedOfEach_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("refused for all") << int(ShelfFault::RefuseAll);
        QTest::newRow("no network") << int(ShelfFault::NotSent);
    }
    void whatIsWrongForAllIsNotAskedOfEach()
    {
        QFETCH(int, fault);
        Shelf shelf(40);
        QCOMPARE(shelf.refresh(), 0);
        const Instant asked = shelf.rig.store.told(shelf.connection().id, u"shelf"_s)->at;
        shelf.rig.clock.advance(std::chrono::hours(1));
        const int before = shelf.vendor.calls.value(toy::calls::Parcels);
        shelf.vendor.always.insert(toy::calls::Parcels, ShelfFault(fault));
        Error error;
        QCOMPARE(shelf.refresh(&error), 40);
        QVERIFY(error.kind != ErrorKind::None);
        QVERIFY(shelf.vendor.calls.value(toy::calls::Parcels) - before < 12);
        QCOMPARE(shelf.parcels().first(), u"parcel-1!"_s);
        QCOMPARE(shelf.parcels().last(), u"parcel-40!"_s);
        QCOMPARE(shelf.rig.store.told(shelf.connection().id, u"shelf"_s)->at, asked); // it is as old as before
    }

    // Each is thousands of rows: the window has a turn in between. Without a way to the platform only the one that was wanted is touched.
    void oneOverviewIsKeptInATurn_data()
    {
        QTest::addColumn<int>("keychain");
        QTest::addColumn<bool>("all");
        QTest::newRow("asked") << int(KeychainState::Ready) << true;
        QTest::newRow("nobody was asked") << int(KeychainState::Locked) << false;
    }
    void oneOverviewIsKeptInATurn()
    {
        QFETCH(int, keychain);
        QFETCH(bool, all);
        EveryRig rig;
        const Overview &fleet = *wechat::platform().overview(u"fleet"_s);
        QStringList sharing;
        for (const Overview &one : wechat::platform().overviews) {
            if (std::all_of(one.calls.cbegin(), one.calls.cend(), [&fleet](const QString &call) { return fleet.calls.contains(call); })) {
                sharing.append(one.name);
            }
        }
        QVERIFY(sharing.size() > 1);
        MiniProgram program;
        program.connection = FakeWechat::connection().id;
        program.id = Rig::program(1);
        (void)rig.store.savePrograms({program});
        CountingFleet counting(rig.store);
        const Workspace workspace = counting.in(rig.workspace());
        OverviewReader reader(workspace);
        QSignalSpy finished(&reader, &OverviewReader::finished);
        rig.secrets.state = KeychainState(keychain);
        reader.refresh(rig.connectionOf(wechat::platform().id), fleet);
        for (int i = 0; i < 500 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(reader.error().kind == ErrorKind::None, all);
        QCOMPARE(counting.kept, all ? sharing : QStringList{fleet.name});
        QCOMPARE(QSet<int>(counting.turns.cbegin(), counting.turns.cend()).size(), counting.kept.size());
    }

    // Two pages read at once, each for its own overview: the slower one must not bring back what the other has newer.
    void whoAsksSomeLeavesTheOthersAlone()
    {
        EveryRig rig;
        const Overview &fleet = *wechat::platform().overview(u"fleet"_s);
        QList<MiniProgram> programs(2);
        for (int n = 1; n <= 2; ++n) {
            programs[n - 1].connection = FakeWechat::connection().id;
            programs[n - 1].id = Rig::program(n);
        }
        (void)rig.store.savePrograms(programs);
        const ConnectionId connection = rig.connectionOf(wechat::platform().id).id;
        const auto row = [](int n, const char *version) { return Item{Rig::program(n).value, {}, {{wechat::told::AuditVersion, QString::fromLatin1(version)}}}; };
        const Instant old = rig.clock.now();
        (void)rig.store.keep(connection, u"fleet"_s, {{row(1, "1.0.0"), row(2, "1.0.0")}, old});
        rig.clock.advance(std::chrono::minutes(5));
        const Instant newer = rig.clock.now();
        (void)rig.store.keep(connection, u"audits"_s, {{row(1, "2.0.0"), row(2, "2.0.0")}, newer}); // the page of the reviews asked for itself
        OverviewReader reader(rig.workspace());
        QSignalSpy finished(&reader, &OverviewReader::finished);
        reader.refresh(rig.connectionOf(wechat::platform().id), fleet, {Rig::program(1)});
        for (int i = 0; i < 500 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        QCOMPARE(finished.size(), 1);
        const auto audits = rig.store.told(connection, u"audits"_s);
        QVERIFY(audits);
        QCOMPARE(audits->at, newer);
        QCOMPARE(audits->items.size(), 2);
        for (const Item &one : audits->items) {
            QCOMPARE(one.values.value(wechat::told::AuditVersion) == u"2.0.0"_s, one.id == Rig::program(2).value);
        }
    }

    // To ask thousands takes minutes; what the platform has listed is there before.
    void whatIsListedIsKnownAtOnce()
    {
        EveryRig rig;
        const Workspace workspace = rig.workspace();
        OverviewReader reader(workspace);
        QSignalSpy finished(&reader, &OverviewReader::finished);
        QSignalSpy learned(&reader, &OverviewReader::learned);
        reader.refresh(rig.connectionOf(tcsas::platform().id), *tcsas::platform().overview(u"fleet"_s));
        for (int i = 0; i < 500 && learned.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            if (!rig.deliver()) {
                rig.clock.fireNext();
            }
        }
        QCOMPARE(learned.size(), 1);
        QVERIFY(finished.isEmpty());
        QCOMPARE(reader.answered(), 0);
        QCOMPARE(rig.store.programs()->size(), EveryRig::kTcsasPrograms);
    }

    // Those that a list names without a name get it when they were asked; what a person has said stays.
    void whatWasLearnedIsNamed()
    {
        Shelf shelf(3);
        QList<MiniProgram> programs = shelf.rig.store.programs().value();
        programs[0].name.clear();
        programs[1].name.clear();
        programs[1].tags = {u"pilot"_s};
        (void)shelf.rig.store.savePrograms(programs);
        QList<Item> rows;
        for (const MiniProgram &program : std::as_const(programs)) {
            rows.append({program.id.value, {}, {{overviews::Name, u"Told"_s}}});
        }
        const QSet<QString> learned{programs.at(1).id.value, programs.at(2).id.value};
        QVERIFY(nameLearned(shelf.rig.workspace(), programs, shelf.connection().id, learned, rows).ok());
        const auto now = shelf.rig.store.programs();
        QCOMPARE(now->at(0).name, QString()); // nobody learned it here
        QCOMPARE(now->at(1).name, u"Told"_s);
        QCOMPARE(now->at(1).tags, QStringList{u"pilot"_s});
        QCOMPARE(now->at(2).name, programs.at(2).name);
    }

    // What was told until then is kept.
    void itCanBeStopped()
    {
        Shelf shelf(40);
        OverviewReader reader(shelf.rig.workspace());
        QSignalSpy finished(&reader, &OverviewReader::finished);
        reader.refresh(shelf.connection(), Shelf::overview());
        for (int i = 0; i < 500 && shelf.vendor.calls.value(toy::calls::Parcels) < 12; ++i) {
            QCoreApplication::sendPostedEvents();
            shelf.rig.deliver();
        }
        QVERIFY(reader.stop());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(reader.error().kind, ErrorKind::Stopped);
        QVERIFY(!reader.stop());
        for (int i = 0; i < 100; ++i) {
            QCoreApplication::sendPostedEvents();
            shelf.rig.deliver();
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(shelf.parcels().first(), u"parcel-1"_s);
        QCOMPARE(shelf.parcels().last(), QString());
    }
};

FLOTILLA_TEST(TestOverviewReader)
#include "tst_overviewreader.moc"
