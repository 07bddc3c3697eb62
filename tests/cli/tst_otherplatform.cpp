// SPDX-License-Identifier: GPL-3.0-or-later
// A platform that no source of the command line and the journal names: its options, its lane, its words, its rest, through the
// whole program and a real journal.
#include "fakes/toy.h"
#include "journal/sqlstore.h"
#include "runcli.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

class TestOtherPlatform : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void itsFieldsAreOptions();
    void aBatchRestsIsFollowedAndEnds();
    void whatItRejectsIsTold();
    void aFailureIsRetried();
    void whatItTellsOfAllIsKept();

private:
    struct Ran
    {
        int code = -1;
        QByteArray out;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    /// The whole of flotilla-cli, with what it prints caught.
    Ran run(const QStringList &words);
    Ran ship(const QStringList &more = {});
    static QString program(int n) { return u"wx%1"_s.arg(n, 16, 16, QLatin1Char('0')); }
    static QString state(const QJsonObject &batch, int row)
    {
        return batch.value("targets"_L1).toArray().at(row).toObject().value("state"_L1).toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<toy::Vendor> m_shed;
};

void TestOtherPlatform::init()
{
    m_shed.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
    m_clock->set(std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()));
    m_shed = std::make_unique<toy::Vendor>(*m_clock);
    m_shed->packing = Millis{0};
    QFile list(m_folder->filePath(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("appid,name\n" + program(1).toLatin1() + ",One\n" + program(2).toLatin1() + ",Two\n");
    qputenv("TOY_KEY", "a-key-of-the-shed");
    const Ran added = run({u"connection"_s, u"add"_s, u"yard"_s, u"--platform"_s, u"toy"_s, u"--garden"_s, u"backyard"_s, u"--secret-source"_s,
                           u"env:TOY_KEY"_s, u"--json"_s});
    QCOMPARE(added.code, 0);
}

TestOtherPlatform::Ran TestOtherPlatform::run(const QStringList &words)
{
    FakeGateways gateways(*m_shed);
    QTimer post; // the vendor's answers, and its clock
    connect(&post, &QTimer::timeout, this, [this] { m_shed->deliver(); });
    post.start(0);
    QFile caught(m_folder->filePath(u"out"_s));
    if (!caught.open(QIODevice::ReadWrite | QIODevice::Truncate)) {
        return {};
    }
    std::fflush(stdout);
    const int before = ::dup(STDOUT_FILENO);
    ::dup2(caught.handle(), STDOUT_FILENO);
    Ran ran;
    const QStringList where{u"--workspace"_s, m_folder->filePath(u"workspace"_s)};
    ran.code = runCli(words.constFirst() == u"--help"_s ? words : words + where,
                      {.wrapJournal = {}, .platforms = Platforms({&toy::platform()}), .gateways = &gateways});
    std::fflush(stdout);
    ::dup2(before, STDOUT_FILENO);
    ::close(before);
    caught.seek(0);
    ran.out = caught.readAll();
    return ran;
}

TestOtherPlatform::Ran TestOtherPlatform::ship(const QStringList &more)
{
    return run(QStringList{u"ship"_s, u"--connection"_s, u"yard"_s, u"--targets"_s, m_folder->filePath(u"list.csv"_s), u"--json"_s} + more);
}

void TestOtherPlatform::itsFieldsAreOptions()
{
    const Ran list = run({u"connection"_s, u"list"_s, u"--json"_s});
    const QJsonObject yard = list.json().value("connections"_L1).toArray().at(0).toObject();
    QCOMPARE(yard.value("platform"_L1).toString(), u"toy"_s);
    QCOMPARE(yard.value("garden"_L1).toString(), u"backyard"_s);
    QVERIFY(!list.out.contains("a-key-of-the-shed"));

    const Ran help = run({u"--help"_s});
    QVERIFY2(help.out.contains("--garden") && help.out.contains("ship") && help.out.contains("--colour"), help.out.constData());
    QVERIFY(!help.out.contains("--secret-id") && !help.out.contains("publish --connection"));
    QCOMPARE(run({u"publish"_s, u"--connection"_s, u"yard"_s, u"--targets"_s, u"x.csv"_s}).code, 2);
    QCOMPARE(run({u"paint"_s, u"--connection"_s, u"yard"_s, u"--targets"_s, m_folder->filePath(u"list.csv"_s)}).code, 2); // no colour
    QCOMPARE(m_shed->effects.size(), 0);
}

void TestOtherPlatform::aBatchRestsIsFollowedAndEnds()
{
    const Ran shipped = ship();
    QCOMPARE(shipped.code, 0);
    QCOMPARE(shipped.json().value("ripening"_L1).toInt(), 2);
    QVERIFY(!shipped.json().contains("bindings"_L1) && !shipped.json().contains("in_review"_L1));
    QCOMPARE(state(shipped.json(), 0), u"ripening"_s);
    const QString id = shipped.json().value("batch"_L1).toString();

    const Ran early = run({u"follow"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(early.code, 0);
    QCOMPARE(early.json().value("looked"_L1).toInt(), 2);
    m_clock->advance(std::chrono::hours(6)); // in the shed
    const Ran late = run({u"follow"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(late.json().value("changed"_L1).toArray().size(), 2);
    QCOMPARE(run({u"status"_s, u"--batch"_s, id, u"--json"_s}).json().value("succeeded"_L1).toInt(), 2);
    QCOMPARE(run({u"resume"_s, u"--batch"_s, id, u"--json"_s}).code, 0);
    QCOMPARE(run({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray().size(), 1);
    for (const int n : {1, 2}) {
        QCOMPARE(m_shed->effects.value({toy::calls::Send, {program(n)}}), 1);
    }
    // The journal has the names of the toy, and none of another platform.
    const auto store = SqlStore::open(m_folder->filePath(u"workspace/journal.sqlite"_s), {u"tester"_s, 0});
    QVERIFY(store.ok());
    const auto stored = (*store)->history().load({id});
    QVERIFY(stored.ok());
    QCOMPARE(stored->batch.platform, u"toy"_s);
    QCOMPARE(stored->batch.operation, u"ship"_s);
    QCOMPARE(stored->batch.scope, u"toy|backyard"_s);
    QVERIFY(!stored->state.targets.at(0).mark(toy::Parcel).isEmpty());
}

void TestOtherPlatform::whatItRejectsIsTold()
{
    m_shed->ripening = Millis{0};
    m_shed->words.insert({program(2)}, u"rotten"_s);
    const Ran shipped = ship();
    QCOMPARE(shipped.code, 1);
    QCOMPARE(state(shipped.json(), 0), u"succeeded"_s);
    const QJsonObject bad = shipped.json().value("targets"_L1).toArray().at(1).toObject();
    QCOMPARE(bad.value("state"_L1).toString(), u"rejected"_s);
    QVERIFY2(bad.value("reason"_L1).toString().contains(u"The parcel is rotten"_s), shipped.out.constData());
    const Ran report = run({u"report"_s, u"--batch"_s, shipped.json().value("batch"_L1).toString(), u"--format"_s, u"csv"_s, u"--out"_s, u"-"_s});
    QVERIFY2(report.out.contains("rotten"), report.out.constData());
}

void TestOtherPlatform::aFailureIsRetried()
{
    m_shed->ripening = Millis{0};
    m_shed->refuse.insert({program(1)});
    const Ran shipped = ship();
    QCOMPARE(shipped.code, 1);
    QCOMPARE(state(shipped.json(), 0), u"failed"_s);
    m_shed->refuse.clear();
    const Ran again = run({u"retry"_s, u"--json"_s});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json().value("succeeded"_L1).toInt(), 2);
    QCOMPARE(m_shed->effects.value({toy::calls::Send, {program(2)}}), 1);
}

void TestOtherPlatform::whatItTellsOfAllIsKept()
{
    const QStringList shelf{u"shelf"_s, u"--connection"_s, u"yard"_s, u"--json"_s};
    QVERIFY(run(shelf).json().value("rows"_L1).toArray().isEmpty());
    {
        const auto store = SqlStore::open(m_folder->filePath(u"workspace/journal.sqlite"_s), {u"tester"_s, 0});
        QVERIFY(store.ok());
        const auto connections = (*store)->catalogue().connections();
        QVERIFY(connections.ok() && connections->size() == 1);
        MiniProgram one;
        one.connection = connections->constFirst().id;
        one.id = {program(1)};
        MiniProgram two = one;
        two.id = {program(2)};
        QVERIFY((*store)->catalogue().savePrograms({one, two}).ok());
    }
    QCOMPARE(ship().code, 0);
    const auto row = [](const Ran &ran, int at) { return ran.json().value("rows"_L1).toArray().at(at).toObject(); };
    QCOMPARE(row(run(shelf), 0).value("parcel"_L1).toObject().value("id"_L1).toString(), QString());
    const Ran asked = run(shelf + QStringList{u"--refresh"_s});
    QCOMPARE(asked.code, 0);
    for (const int at : {0, 1}) {
        const QJsonObject parcel = row(asked, at).value("parcel"_L1).toObject();
        QVERIFY2(parcel.value("id"_L1).toString().startsWith("parcel-"_L1), asked.out.constData());
        QVERIFY(parcel.value("age"_L1).isDouble());
        QVERIFY(parcel.value("sent"_L1).toString().endsWith(u'Z'));
    }
    QCOMPARE(run(shelf).json().value("rows"_L1), asked.json().value("rows"_L1));
    const Ran one = run(shelf + QStringList{u"--only"_s, program(1)});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.json().value("rows"_L1).toArray().size(), 1);
}

FLOTILLA_TEST(TestOtherPlatform)
#include "tst_otherplatform.moc"
