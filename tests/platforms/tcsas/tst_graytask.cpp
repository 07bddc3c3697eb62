// SPDX-License-Identifier: GPL-3.0-or-later
// Grayscale tasks: what the console would refuse, lists of objects, states, and what a person copies into the console.
#include "model/consolelink.h"
#include "tcsas/graywords.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::tcsas;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow = fromEpochMillis(1'760'000'000'000);

GrayTask goodTask()
{
    GrayTask task;
    task.version = u"2.5.0"_s;
    task.name = u"First 1000"_s;
    task.from = kNow + std::chrono::hours(1);
    task.to = kNow + std::chrono::hours(25);
    task.users = 1000;
    return task;
}

const GrayKnown kKnown{true, u"2.4.0"_s, u"2.5.0"_s, u"approved"_s};

using Spoil = void (*)(GrayTask &, GrayKnown &);

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestGrayTask : public QObject
{
    Q_OBJECT

private slots:
    void faults_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field"); // empty: nothing is wrong
        QTest::addColumn<bool>("stops");
        const auto row = [](const char *name, Spoil spoil, QLatin1StringView field, bool stops) { QTest::newRow(name) << spoil << QString(field) << stops; };
        row("good", [](GrayTask &, GrayKnown &) {}, QLatin1StringView(), false);
        row("no version", [](GrayTask &t, GrayKnown &) { t.version.clear(); }, gray::Version, true);
        row("online already", [](GrayTask &, GrayKnown &k) { k.online = u"2.5.0"_s; }, gray::Version, true);
        row("a higher one is online", [](GrayTask &, GrayKnown &k) { k.online = u"2.10.0"_s; }, gray::Version, true);
        row("not approved", [](GrayTask &, GrayKnown &k) { k.approval = u"pending"_s; }, gray::Version, true);
        row("another version is on the way", [](GrayTask &, GrayKnown &k) { k.platform = u"2.6.0"_s; }, gray::Version, false);
        row("nothing was read", [](GrayTask &, GrayKnown &k) { k = {}; }, gray::Version, false);
        row("nothing is online yet", [](GrayTask &, GrayKnown &k) { k.online.clear(); }, QLatin1StringView(), false);
        row("no name", [](GrayTask &t, GrayKnown &) { t.name = u"  "_s; }, gray::Name, true);
        row("a name of 20", [](GrayTask &t, GrayKnown &) { t.name = QString(20, u'灰'); }, QLatin1StringView(), false);
        row("a name of 21", [](GrayTask &t, GrayKnown &) { t.name = QString(21, u'灰'); }, gray::Name, true);
        row("the name of another", [](GrayTask &t, GrayKnown &) { t.name = u"Second"_s; }, gray::Name, false);
        row("the end is past", [](GrayTask &t, GrayKnown &) { t.to = kNow; }, gray::Time, true);
        row("the end before the start", [](GrayTask &t, GrayKnown &) { t.from = t.to; }, gray::Time, true);
        row("the start is past", [](GrayTask &t, GrayKnown &) { t.from = kNow - std::chrono::hours(1); }, gray::Time, false);
        row("no start", [](GrayTask &t, GrayKnown &) { t.from = {}; }, gray::Time, true);
        row("nobody", [](GrayTask &t, GrayKnown &) { t.users = 0; }, gray::Users, true);
        row("a superapp's range", [](GrayTask &t, GrayKnown &) { t.superapps = {{u"a"_s, u"Harbour"_s, {u"3.0"_s, u"2.0"_s}}}; }, gray::Superapps, true);
        row("a superapp's range of one", [](GrayTask &t, GrayKnown &) { t.superapps = {{u"a"_s, u"Harbour"_s, {u"3.0"_s, u"3.0"_s}}}; }, QLatin1StringView(), false);
        row("no system", [](GrayTask &t, GrayKnown &) { t.android = t.ios = false; }, gray::Systems, true);
        row("no version of Android", [](GrayTask &t, GrayKnown &) { t.androidVersions.from = u"ten"_s; }, gray::Systems, true);
        row("a range of a system that is left out", [](GrayTask &t, GrayKnown &) { t.ios = false; t.iosVersions.from = u"ten"_s; }, QLatin1StringView(), false);
        row("no object", [](GrayTask &t, GrayKnown &) { t.objectKind = gray::Guid; }, gray::Objects, true);
        row("more objects than users", [](GrayTask &t, GrayKnown &) { t.objectKind = gray::Guid; t.users = 1; t.objects = {u"a"_s, u"b"_s}; }, gray::Objects, false);
    }

    void faults()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        QFETCH(bool, stops);
        GrayTask task = goodTask();
        GrayKnown known = kKnown;
        spoil(task, known);
        const QList<GrayFault> found = faultsOf(task, known, {u"Second"_s}, kNow);
        QCOMPARE(found.size(), field.isEmpty() ? 0 : 1);
        if (!field.isEmpty()) {
            QCOMPARE(found.constFirst().field, field);
            QCOMPARE(found.constFirst().stops, stops);
            QVERIFY(!found.constFirst().text.isEmpty());
        }
    }

    void aListHasItsErrorsByLine()
    {
        const GrayObjects read = objectsOf(u"g-1\r\n\n  g-2  \ng-1\ng 3\nx,y\n"_s + QString(129, u'a') + u"\ng-4"_s);
        QCOMPARE(read.objects, QStringList({u"g-1"_s, u"g-2"_s, u"g-4"_s}));
        QList<int> lines;
        for (const GrayObjects::Fault &fault : read.faults) {
            lines.append(fault.line);
        }
        QCOMPARE(lines, QList<int>({4, 5, 6, 7}));
    }

    void statesFollowEachOther()
    {
        QCOMPARE(statesAfter(gray::Planned), QStringList({gray::Pending, gray::Delivering}));
        QCOMPARE(statesAfter(gray::Delivering), QStringList({gray::Suspended, gray::Ended}));
        QCOMPARE(statesAfter(gray::Suspended), QStringList({gray::Delivering, gray::Ended}));
        QVERIFY(statesAfter(gray::Ended).isEmpty());
    }

    void aVersionOnlineEndsIt_data()
    {
        QTest::addColumn<QString>("online");
        QTest::addColumn<bool>("ends");
        QTest::newRow("lower") << u"2.4.9"_s << false;
        QTest::newRow("equal") << u"2.5.0"_s << true;
        QTest::newRow("equal, shorter") << u"2.5"_s << true;
        QTest::newRow("higher") << u"2.10"_s << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("cannot be compared") << u"2.6-beta"_s << false;
    }

    void aVersionOnlineEndsIt()
    {
        QFETCH(QString, online);
        QFETCH(bool, ends);
        QCOMPARE(isOvertaken(goodTask(), online), ends);
    }

    void aTaskIsTheSameAfterItsText()
    {
        GrayTask task = goodTask();
        task.superapps = {{u"app-1"_s, u"Harbour"_s, {u"3.0"_s, {}}}};
        task.ios = false;
        task.androidVersions = {u"10"_s, u"14"_s};
        task.objectKind = gray::Account;
        task.objects = {u"anna"_s, u"林"_s};
        task.network = gray::Wifi;
        QCOMPARE(grayTaskOf(textOf(task)), std::optional(task));
        QVERIFY(!grayTaskOf(u"no task"_s));
    }

    void theChecklistHasEveryField()
    {
        GrayTask task = goodTask();
        task.superapps = {{u"app-1"_s, u"Harbour"_s, {u"3.0"_s, {}}}};
        task.androidVersions = {u"10"_s, u"14"_s};
        task.objectKind = gray::Guid;
        task.objects = {u"g-1"_s, u"g-2"_s};
        task.network = gray::Wifi;
        const QString text = grayChecklist(task, u"Shop"_s, u"mp1"_s, u"https://console.own.example/mp"_s);
        const QStringList parts{u"Shop (mp1)"_s, u"2.5.0"_s, u"First 1000"_s, u"1000"_s, u"Harbour (from 3.0)"_s, u"Android from 10 to 14, iOS"_s, u"Wi-Fi"_s, u"GUIDs: 2"_s, u"g-1\ng-2"_s, u"https://console.own.example/mp"_s};
        for (const QString &part : parts) {
            QVERIFY2(text.contains(part), qPrintable(part + u" is not in "_s + text));
        }
    }

    void everyChecklistHasItsWordsAndItsLink()
    {
        const Platform &one = platform();
        QCOMPARE(one.procedures.size(), 3);
        for (const Procedure &procedure : one.procedures) {
            QVERIFY(procedure.console.startsWith(u"https://"_s));
            QVERIFY2(one.words->procedure(procedure.name) != procedure.name, qPrintable(procedure.name));
            for (const QString &step : procedure.steps) {
                QVERIFY2(one.words->procedureStep(procedure.name, step) != step, qPrintable(step));
            }
        }
        QCOMPARE(one.words->procedureStep(gray::Kind, gray::Delivering), grayStateWord(gray::Delivering)); // what the trail says of a task
    }

    void aConnectionMayHaveAConsoleOfItsOwn_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("link");
        QTest::newRow("none") << QString() << QString(kConsole);
        QTest::newRow("one") << u"https://console.own.example/mp"_s << u"https://console.own.example/mp"_s;
        QTest::newRow("one with the mini program") << u"https://own.example/{appid}"_s << u"https://own.example/mp1"_s;
        QTest::newRow("on this computer") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080/"_s;
        QTest::newRow("not encrypted") << u"http://own.example"_s << QString(kConsole);
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QString(kConsole);
        QTest::newRow("a script") << u"javascript:alert(1)"_s << QString(kConsole);
        QTest::newRow("somebody's password") << u"https://me:secret@own.example"_s << QString(kConsole);
    }

    void aConnectionMayHaveAConsoleOfItsOwn()
    {
        QFETCH(QString, own);
        QFETCH(QString, link);
        Connection connection;
        connection.fields = {{QString(kConsoleField), own}};
        for (const Procedure &procedure : platform().procedures) {
            QCOMPARE(consoleLink(connection, procedure, {u"mp1"_s}), link);
        }
        QCOMPARE(consoleLink(connection, platform(), {u"mp1"_s}), link);
        const Field *field = findField(platform().connection, kConsoleField);
        QVERIFY(field && !field->required);
        QCOMPARE(problemOf(*field, own).isEmpty(), own.isEmpty() || own == link || own.contains(u'{'));
    }

    void theTimeIsNotWhatHappened()
    {
        const GrayTask task = goodTask();
        QVERIFY(grayTimeHint(task, gray::Pending, kNow).isEmpty());
        QVERIFY(!grayTimeHint(task, gray::Pending, task.from).isEmpty()); // pending until somebody looked
        QVERIFY(grayTimeHint(task, gray::Delivering, task.from).isEmpty());
        QVERIFY(!grayTimeHint(task, gray::Delivering, task.to).isEmpty());
        QVERIFY(!grayTimeHint(task, gray::Planned, kNow).isEmpty());
        QVERIFY(grayTimeHint(task, gray::Ended, task.to).isEmpty());
    }
};

FLOTILLA_TEST(TestGrayTask)
#include "tst_graytask.moc"
