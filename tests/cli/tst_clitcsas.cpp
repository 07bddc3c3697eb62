// SPDX-License-Identifier: GPL-3.0-or-later
#include "superapp.h"
#include "testmain.h"

#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

/// flotilla-cli against the simulated superapp platform.
class TestCliTcsas : public QObject
{
    Q_OBJECT
private slots:
    // The list alone tells the team and the shelf.
    void aFewAreToldOfInFull()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult fleet = app.run(u"fleet"_s, {u"--only"_s, app.program(0)});
        QVERIFY2(fleet.exitCode == 0, spoken(fleet).constData());
        QCOMPARE(fleet.json().value("programs"_L1).toArray().size(), 1);
        const QJsonObject row = firstRow(fleet, u"programs"_s);
        QCOMPARE(row["status"_L1].toString(), u"on_shelf"_s);
        QVERIFY(!row["team"_L1]["id"_L1].toString().isEmpty());
        QVERIFY(!row["team"_L1]["name"_L1].toString().isEmpty());
        QCOMPARE(row["online"_L1]["version"_L1].toString(), u"1.2.0"_s);
    }

    void whatItCanDoIsTold()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const qsizetype before = app.arrivals();
        const CliResult told = app.run(u"operations"_s);
        QVERIFY2(told.exitCode == 0, spoken(told).constData());
        QCOMPARE(firstRow(told, u"operations"_s)["name"_L1].toString(), u"publish"_s);
        QVERIFY(firstRow(told, u"operations"_s)["writes"_L1].toBool());
        QCOMPARE(app.arrivals(), before);
    }

    // With a key from the environment there is nowhere to keep another one.
    void aKeyThatNothingKeepsMustBeTold()
    {
        Superapp app({}, {QJsonObject{{u"index"_s, 1}, {u"secret"_s, u"none"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const QStringList one{u"--only"_s, app.program(1)};
        const qsizetype before = app.arrivals();
        QCOMPARE(app.run(u"secret-generate"_s, one).exitCode, 2);
        QCOMPARE(app.arrivals(), before);
        const CliResult made = app.run(u"secret-generate"_s, one + QStringList{u"--reveal"_s});
        QVERIFY2(made.exitCode == 0, spoken(made).constData());
        QVERIFY(!firstRow(made, u"targets"_s)["secret"_L1].toString().isEmpty());
        QCOMPARE(app.run(u"secret-freeze"_s, one).exitCode, 0);
        QCOMPARE(firstRow(app.run(u"secrets"_s, one), u"programs"_s)["state"_L1].toString(), u"frozen"_s);
        QCOMPARE(app.run(u"secret-unfreeze"_s, one).exitCode, 0);
        QCOMPARE(firstRow(app.run(u"secrets"_s, one), u"programs"_s)["state"_L1].toString(), u"active"_s);
    }

    // Temporary keys may end while a file waits or is sent.
    void keysThatTheStoreRefusesAreAskedForOnceMore()
    {
        const auto published = [](const QJsonArray &calls) {
            Superapp app({QJsonObject{{u"action"_s, u"PutObject"_s}, {u"call"_s, calls}, {u"fault"_s, u"http"_s}, {u"status"_s, 403}}});
            (void)app.connect();
            return app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s,
                                                                   u"--until"_s, u"upload"_s});
        };
        const CliResult once = published({1});
        QVERIFY2(once.exitCode == 0, spoken(once).constData());
        const CliResult twice = published({1, 2});
        QVERIFY2(twice.exitCode == 1, spoken(twice).constData());
        QCOMPARE(firstRow(twice, u"targets"_s)["state"_L1].toString(), u"failed"_s);
    }

    void aLostKeyWaitsForAPerson()
    {
        Superapp app({QJsonObject{{u"action"_s, u"ResetMNPAppSecret"_s}, {u"call"_s, 1}, {u"fault"_s, u"dropAfter"_s}}},
                     {QJsonObject{{u"index"_s, 1}, {u"secret"_s, u"active"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const QStringList one{u"--only"_s, app.program(1), u"--reveal"_s};
        const CliResult lost = app.run(u"secret-reset"_s, one);
        QVERIFY2(lost.exitCode == 3, spoken(lost).constData());
        QCOMPARE(firstRow(lost, u"targets"_s)["state"_L1].toString(), u"waiting"_s);
        QCOMPARE(firstRow(lost, u"targets"_s)["reason_kind"_L1].toString(), u"secret_lost"_s);
        QVERIFY(spoken(lost).contains("Reset again makes a new one."));
        for (const QString &verb : {u"resume"_s, u"retry"_s}) {
            QCOMPARE(app.bare({verb}).exitCode, 3);
            QCOMPARE(app.effects(u"secretReset"_s, 1), 1);
        }
        QCOMPARE(app.bare({u"stop"_s}).exitCode, 1);
        const CliResult again = app.run(u"secret-reset"_s, one);
        QVERIFY2(again.exitCode == 0, spoken(again).constData());
        QCOMPARE(app.effects(u"secretReset"_s, 1), 2);
    }

    // It is in memory and nowhere else.
    void whoeverLeavesAtOnceIsToldTheKeys()
    {
        Superapp app({QJsonObject{{u"action"_s, u"ResetMNPAppSecret"_s}, {u"call"_s, 2}, {u"fault"_s, u"hang"_s}}},
                     {QJsonObject{{u"index"_s, 0}, {u"secret"_s, u"active"_s}}, QJsonObject{{u"index"_s, 1}, {u"secret"_s, u"active"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const auto run = app.begun(u"secret-reset"_s, app.only(2) + QStringList{u"--reveal"_s, u"--width"_s, u"1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(app.calls(u"ResetMNPAppSecret"_s) == 2, 20'000);
        run->send(SIGINT);
        run->send(SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 9'000); // before the call's own time limit of ten seconds
        const CliResult left = run->result();
        QCOMPARE(left.exitCode, 3);
        const QJsonArray rows = left.json()["targets"_L1].toArray();
        QCOMPARE(std::count_if(rows.cbegin(), rows.cend(), [](const auto &row) { return !row.toObject()["secret"_L1].toString().isEmpty(); }), 1);
    }

    // Nothing was done, and the platform still tells the state before.
    void aResetThatNeverArrivedIsNoLostKey()
    {
        Superapp app({QJsonObject{{u"action"_s, u"ResetMNPAppSecret"_s}, {u"call"_s, 1}, {u"fault"_s, u"dropBefore"_s}}},
                     {QJsonObject{{u"index"_s, 1}, {u"secret"_s, u"active"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult lost = app.run(u"secret-reset"_s, {u"--only"_s, app.program(1), u"--reveal"_s});
        QVERIFY2(lost.exitCode == 3, spoken(lost).constData());
        QCOMPARE(firstRow(lost, u"targets"_s)["reason_kind"_L1].toString(), u"secret_not_reset"_s);
    }

    // Nobody may believe that the second package was released.
    void aPackageThatWasReplacedIsNotTheOneThatIsThere()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const auto publish = [&app](qsizetype more, const QStringList &end) {
            return app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(more), u"--version"_s, u"3.0.0"_s, u"--intro"_s, u"x"_s} + end);
        };
        QCOMPARE(publish(0, {u"--until"_s, u"upload"_s}).exitCode, 0);
        const CliResult other = publish(10, {u"--until"_s, u"release"_s, u"--approve"_s});
        QVERIFY2(other.exitCode == 1, spoken(other).constData());
        QCOMPARE(firstRow(other, u"targets"_s)["reason_kind"_L1].toString(), u"version_exists"_s);
        QCOMPARE(app.effects(u"release"_s, 0), 0);
    }

    void whatWasKilledIsDoneOnce()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        QVERIFY(app.killedPublish(4).killed);
        const CliResult resumed = app.bare({u"resume"_s});
        QVERIFY2(resumed.exitCode == 0, spoken(resumed).constData());
        QCOMPARE(resumed.json()["succeeded"_L1].toInt(), 4);
        for (int i = 0; i < 4; ++i) {
            for (const QString &effect : {u"createVersion"_s, u"submit"_s, u"approve"_s, u"release"_s}) {
                QCOMPARE(app.effects(effect, i), 1);
            }
        }
    }

    void anApiIsAskedForAndAllowed()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QStringList one{u"--only"_s, app.program(1)};
        const CliResult asked = app.run(u"sensitive-api-apply"_s, one + QStringList{u"--api"_s, u"getLocation"_s, u"--reason"_s, u"For the map"_s});
        QVERIFY2(asked.exitCode == 0, spoken(asked).constData());
        QCOMPARE(firstRow(asked, u"targets"_s)["state"_L1].toString(), u"in_review"_s);
        QCOMPARE(app.run(u"sensitive-api-approve"_s, one + QStringList{u"--result"_s, u"approve"_s}).exitCode, 0);
        const CliResult followed = app.bare({u"follow"_s, u"--all"_s});
        QCOMPARE(firstRow(followed, u"changed"_s)["state"_L1].toString(), u"succeeded"_s);
    }

    // The ids of the keywords are in the library's template.
    void aTemplateIsAddedAndDeleted()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QStringList one{u"--only"_s, app.program(1)};
        const CliResult library = app.run(u"library-template"_s, one + QStringList{u"--library"_s, u"mtl_001"_s});
        QVERIFY2(library.exitCode == 0, spoken(library).constData());
        const QJsonArray keywords = firstRow(library, u"programs"_s)["keywords"_L1].toArray();
        QVERIFY(keywords.size() > 2);
        const QString ids = keywords.at(2)["id"_L1].toString() + u',' + keywords.at(0)["id"_L1].toString();
        const CliResult added = app.run(u"message-template-add"_s, one + QStringList{u"--library"_s, u"mtl_001"_s, u"--keywords"_s, ids, u"--scene"_s, u"Shop"_s});
        QVERIFY2(added.exitCode == 0, spoken(added).constData());
        const QJsonObject there = firstRow(app.run(u"message-templates"_s, one), u"programs"_s)["templates"_L1][0].toObject();
        QCOMPARE(there["keywords"_L1][0].toString(), keywords.at(2)["keyword"_L1].toString());
        QCOMPARE(app.run(u"message-template-delete"_s, one + QStringList{u"--template"_s, there["id"_L1].toString()}).exitCode, 0);
        QVERIFY(firstRow(app.run(u"message-templates"_s, one), u"programs"_s)["templates"_L1].toArray().isEmpty());
    }

    void aListEditsMiniPrograms()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QString list = app.write(u"edit.csv"_s, (u"appid,name,type,intro,desc\n%1,New name,Logistics Services->2_Search,Short,Long\n"
                                                       "%2,Other,No such->9_Thing,Short,Long\n"_s).arg(app.program(0), app.program(1)).toUtf8());
        const CliResult edited = app.run(u"edit-program"_s, {u"--targets"_s, list});
        QVERIFY2(edited.exitCode == 1, spoken(edited).constData());
        QCOMPARE(app.effects(u"edit"_s, 0), 1);
        QCOMPARE(app.effects(u"edit"_s, 1), 0);
        QCOMPARE(app.run(u"edit-program"_s, app.only(1)).exitCode, 2); // nothing says what is to be
    }
};

FLOTILLA_TEST(TestCliTcsas)
#include "tst_clitcsas.moc"
