// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that a program of version 1 left behind (tests/fixtures/journal): opened by this one, nothing is lost, and its
// batches go on.
#include "fakes/rig.h"
#include "journal/schema.h"
#include "journalsamples.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

/// One statement per line.
QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList statements = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    statements.removeIf([](const QString &line) { return line.startsWith("--"_L1); });
    return statements;
}

struct Version1 : Scratch
{
    Version1() : Scratch(false)
    {
        (void)QDir().mkpath(QFileInfo(path).path());
        QFile made(path);
        (void)made.open(QIODevice::WriteOnly);
        made.close();
        auto database = Database::open(path);
        const QStringList statements = statementsOf(QStringLiteral(FLOTILLA_FIXTURES "/journal/version1.sqlite.sql"));
        for (const QString &sql : statements) {
            if (const auto done = database.value()->pragma(sql); !done) {
                qFatal("%s: %s", qPrintable(sql.left(80)), qPrintable(done.error().text));
            }
        }
    }
    /// The same rows in the same order, whatever columns were added; one row per line.
    QStringList rowsOf(const QString &select) const
    {
        const QString all = sql(u"SELECT group_concat(r, char(10)) FROM (SELECT %1)"_s.arg(select)).toString();
        return all.split(u'\n');
    }
};

} // namespace

class TestVersion1 : public QObject
{
    Q_OBJECT

    static constexpr auto kFrozen = "quote(at) || quote(who) || quote(what) || quote(batch) || quote(%1) || quote(program) || quote(code)"
                                    " || quote(request_id) || quote(detail) AS r FROM trail ORDER BY id";

private slots:
    void nothingIsLost()
    {
        Version1 s;
        QCOMPARE(s.sql(u"PRAGMA user_version"_s).toInt(), 1);
        const QStringList trail = s.rowsOf(QString::fromLatin1(kFrozen).arg(u"app"_s));
        const Status opened = s.reopen();
        QVERIFY2(opened.ok(), qPrintable(opened.error().text));
        QCOMPARE(s.sql(u"PRAGMA user_version"_s).toInt(), kSchemaVersion);
        QVERIFY(QFileInfo::exists(s.path + u".version-1.backup"_s));
        QCOMPARE(s.rowsOf(QString::fromLatin1(kFrozen).arg(u"lane"_s)), trail);

        const auto batches = s.store->history().batches(0);
        QCOMPARE(batches->size(), 6);
        QHash<QString, Totals> totals;
        for (const BatchSummary &b : *batches) {
            const auto stored = s.store->history().load(b.id);
            QVERIFY2(stored.ok(), qPrintable(b.id.value));
            QVERIFY(totalsOf(stored->state.targets) == b.totals);
            QCOMPARE(stored->state.stopRequested, b.id.value.endsWith(u"-stopped"_s));
            totals.insert(b.id.value.section(u'-', -1), b.totals);
        }
        QVERIFY((totals.value(u"every"_s) == Totals{5, 5, 5, 5, 5, 5, 25}));
        QVERIFY((totals.value(u"done"_s) == Totals{1, 1, 1, 1, 0, 0, 0}));
        QVERIFY((totals.value(u"stopped"_s) == Totals{1, 0, 0, 0, 0, 1, 1}));
        QVERIFY((totals.value(u"killed"_s) == Totals{1, 0, 0, 0, 0, 0, 2}));

        Catalogue &catalogue = s.store->catalogue();
        QCOMPARE(catalogue.connections()->size(), 3);
        QCOMPARE(catalogue.programs()->size(), 5);
        QCOMPARE(catalogue.setting(u"columns.batch"_s).value(), u"0,1,3"_s);
        const auto publications = catalogue.publications();
        QCOMPARE(publications->size(), 8);
        const auto ticked = std::count_if(publications->cbegin(), publications->cend(), [](const Publication &p) {
            return p.ticks.keys() == QStringList{u"approved"_s, u"released"_s, u"submitted"_s} && p.state == AuditState::Released;
        });
        QCOMPARE(ticked, 1);
    }

    void everyRowOfEveryStepAndPhaseIsThere()
    {
        Version1 s;
        QVERIFY(s.reopen().ok());
        const auto every = s.store->history().load({u"20240102-030405-every"_s});
        QCOMPARE(every->batch.targets.size(), 55);
        for (int i = 0; i < 55; ++i) {
            const Progress &p = every->state.targets.at(i);
            QCOMPARE(static_cast<int>(p.phase), i % 11);
            QCOMPARE(p.starts, 1 + i % 2);
            QCOMPARE(p.reason.requestId, u"req-%1"_s.arg(i));
            QCOMPARE(p.startedAt, at(1010 + i));
            QCOMPARE(p.mark(weda::marks::BuildBefore), u"before-%1"_s.arg(i));
            QCOMPARE(every->batch.targets.at(i).name, u"每 %1"_s.arg(i));
        }
        QCOMPARE(every->state.lanes.size(), 12);
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(static_cast<int>(every->state.lanes.at(i).phase), i % 4);
            // What is to be bound at the end was remembered of every second one: a mini program or none.
            const Values &known = every->state.lanes.at(i).marks;
            QCOMPARE(known.value(marks::ClosingNote), i % 2 == 1 ? QString() : QString(weda::reasons::NothingRemembered));
            QCOMPARE(known.contains(marks::ClosingProgram), i % 4 == 3);
        }
    }

    void theLeaseOfAnOlderProgramIsForTheBatchThatIsOpen()
    {
        Version1 s;
        QVERIFY(s.reopen().ok());
        const LaneKey lane{u"weda|env-1"_s, {u"app-killed"_s}};
        const auto held = s.store->leases().holders({lane});
        QCOMPARE(held->size(), 1);
        QCOMPARE(held->first().batch.value, u"20231114-233700-killed"_s);
        QCOMPARE(held->first().holder.host, u"here"_s);
    }

    void itsBatchesGoOn_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("unclear");
        QTest::newRow("never started") << u"20231114-233700-fresh"_s << false;
        QTest::newRow("stopped during a build") << u"20231114-233646-stopped"_s << true;
        QTest::newRow("killed during a deploy") << u"20231114-233700-killed"_s << true;
        QTest::newRow("waits for a person") << u"20231114-233648-person"_s << true;
    }
    void itsBatchesGoOn()
    {
        QFETCH(QString, id);
        QFETCH(bool, unclear);
        Version1 s;
        QVERIFY(s.reopen().ok());
        fakes::ManualClock clock;
        fakes::FakePlatform platform{clock};
        fakes::FakeGateways gateways{platform};
        fakes::FakeSecrets secrets;
        secrets.values.insert(secretsOf({u"c1"_s}), "key");
        BatchBoard board({s.store->journal(), s.store->history(), s.store->leases(), s.store->catalogue(), s.store->fleet(), secrets, secrets, gateways,
                          clock, Platforms({&weda::platform()}), Holder{u"here"_s, 1, 1, u"li"_s}, {}}); // as the process that died, so that its lanes are free
        Error error;
        BatchRunner *runner = nullptr;
        board.resume({id}, [&](const Result<BatchRunner *> &r, const QList<Finding> &) {
            error = r.ok() ? Error{} : r.error();
            runner = r.ok() ? r.value() : nullptr;
        });
        RunState state = RunState::Idle;
        for (int i = 0; i < 100'000 && error.kind == ErrorKind::None && state != RunState::Paused; ++i) {
            QCoreApplication::sendPostedEvents();
            if (runner && board.runners().isEmpty()) {
                break;
            }
            state = runner ? runner->runState() : state;
            if (!platform.deliver() && runner) {
                clock.fireNext();
            }
        }
        QCOMPARE(error.text, QString());
        const auto stored = s.store->history().load({id});
        const Totals totals = totalsOf(stored->state.targets);
        // This platform knows nothing of a build from before: what may have been accepted there is for a person.
        QCOMPARE(state == RunState::Paused, unclear);
        QVERIFY(unclear || totals.succeeded == totals.all());
        bool asks = false;
        for (int i = 0; i < stored->state.targets.size(); ++i) {
            if (stored->state.targets.at(i).phase == Phase::NeedsPerson) {
                asks = true;
                QVERIFY(!platform.deployed.contains(stored->batch.targets.at(i).program)); // not a second time
            }
        }
        QCOMPARE(asks, unclear);
    }
};

FLOTILLA_TEST(TestVersion1)
#include "tst_version1.moc"
