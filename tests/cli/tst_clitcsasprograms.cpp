// SPDX-License-Identifier: GPL-3.0-or-later
#include "superapp.h"
#include "testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

const QByteArray kHeader = "name,type,icon,intro,desc\n";
const QByteArray kGood = "New shop,Shopping->3_Books,https://img.example.com/a.png,Short,Long\n";

} // namespace

/// flotilla-cli makes, deletes and lists mini programs of the simulated superapp platform, and does to many what is the same for all.
class TestCliTcsasPrograms : public QObject
{
    Q_OBJECT
private slots:
    // The icon of the second one is a file beside the list.
    void aListMakesMiniPrograms()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        QVERIFY(!app.write(u"icon.png"_s, "\x89PNG").isEmpty());
        const QString list = app.write(u"new.csv"_s, "Name,Type,Icon,intro,desc\n" + kGood + "Other shop,Shopping->3_Books,icon.png,Short,Long\n");
        const CliResult dry = app.run(u"create-program"_s, {u"--targets"_s, list, u"--dry-run"_s});
        QVERIFY2(spoken(dry).contains("“Create mini programs” would make 2 mini program"), spoken(dry).constData());
        const CliResult made = app.run(u"create-program"_s, {u"--targets"_s, list});
        QVERIFY2(made.exitCode == 0, spoken(made).constData());
        QCOMPARE(app.effects(u"create"_s), 2);
        QCOMPARE(app.effects(u"upload"_s), 1);
        const CliResult fleet = app.run(u"fleet"_s);
        const QJsonArray programs = fleet.json()["programs"_L1].toArray();
        const QJsonArray rows = made.json()["targets"_L1].toArray();
        QCOMPARE(rows.size(), 2);
        for (const auto &row : rows) {
            const QString id = row["appid"_L1].toString();
            QVERIFY2(id.startsWith(u"mp"_s), made.out.constData());
            QCOMPARE(row["ids"_L1]["mnp_id"_L1].toString(), id);
            QVERIFY(std::any_of(programs.cbegin(), programs.cend(), [&](const auto &one) {
                return one["appid"_L1].toString() == id && one["name"_L1].toString() == row["name"_L1].toString();
            }));
        }
        const CliResult again = app.run(u"create-program"_s, {u"--targets"_s, list});
        QCOMPARE(again.exitCode, 1); // the names are taken
        QCOMPARE(app.effects(u"create"_s), 2);
    }

    void whatCannotBeMadeIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such category") << kHeader + "A,No such->9_Thing,https://img.example.com/a.png,Short,Long\n" << 1;
        QTest::newRow("a name that is taken") << kHeader + "Mini program 02,Shopping->3_Books,https://img.example.com/a.png,Short,Long\n" << 1;
        QTest::newRow("no name") << kHeader + kGood + ",Shopping->3_Books,https://img.example.com/a.png,Short,Long\n" << 2;
        QTest::newRow("no type") << kHeader + kGood + "A,,https://img.example.com/a.png,Short,Long\n" << 2;
        QTest::newRow("no such column") << QByteArray("name,intro\nA,Short\n") << 2;
        QTest::newRow("twice") << kHeader + kGood + kGood << 2;
        QTest::newRow("a file that is not there") << kHeader + "A,Shopping->3_Books,nowhere.png,Short,Long\n" << 2;
    }
    void whatCannotBeMadeIsNotSent()
    {
        QFETCH(QByteArray, list);
        QFETCH(int, exitCode);
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const qsizetype before = app.arrivals();
        const CliResult made = app.run(u"create-program"_s, {u"--targets"_s, app.write(u"new.csv"_s, list)});
        QVERIFY2(made.exitCode == exitCode, spoken(made).constData());
        QCOMPARE(app.effects(u"create"_s), 0);
        QVERIFY(exitCode == 1 || app.arrivals() == before);
    }

    // The workspace learns names from the fleet, and somebody gives it another one later.
    void whatTheListDoesNotSayStays()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QString one = app.program(0);
        QCOMPARE(app.run(u"fleet"_s).exitCode, 0);
        const auto edit = [&app](const QByteArray &list) { return app.run(u"edit-program"_s, {u"--targets"_s, app.write(u"edit.csv"_s, list)}); };
        QCOMPARE(edit("appid,name\n" + one.toUtf8() + ",New name\n").exitCode, 0);
        for (const char *list : {"appid,Intro\n%,Short\n", "appid,name,intro\n%,,Shorter\n"}) { // whatever the case of a column
            const CliResult edited = edit(QByteArray(list).replace("%", one.toUtf8()));
            QVERIFY2(edited.exitCode == 0, spoken(edited).constData());
        }
        QCOMPARE(app.effects(u"edit"_s, 0), 3);
        // The platform takes a name once, so that it says who has it.
        const QByteArray same = kHeader + "New name,Shopping->3_Books,https://img.example.com/a.png,Short,Long\n";
        const CliResult taken = app.run(u"create-program"_s, {u"--targets"_s, app.write(u"new.csv"_s, same)});
        QCOMPARE(firstRow(taken, u"targets"_s)["reason_kind"_L1].toString(), u"name_taken"_s);
        QCOMPARE(firstRow(app.run(u"fleet"_s, app.only(1)), u"programs"_s)["name"_L1].toString(), u"New name"_s);
        const qsizetype before = app.arrivals();
        QCOMPARE(edit("appid,introduction\n" + one.toUtf8() + ",Short\n").exitCode, 2);
        QCOMPARE(app.arrivals(), before);
    }

    void aLostCreationIsLookedFor()
    {
        Superapp app({QJsonObject{{u"action"_s, u"CreateMNP"_s}, {u"call"_s, 1}, {u"fault"_s, u"dropAfter"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult made = app.run(u"create-program"_s, {u"--targets"_s, app.write(u"new.csv"_s, kHeader + kGood)});
        QVERIFY2(made.exitCode == 0, spoken(made).constData());
        QCOMPARE(app.effects(u"create"_s), 1);
        QVERIFY(firstRow(made, u"targets"_s)["appid"_L1].toString().startsWith(u"mp"_s));
    }

    void aDeletedOneLeavesTheFleet()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        const QString gone = app.program(1);
        const qsizetype all = app.run(u"fleet"_s).json()["programs"_L1].toArray().size();
        QCOMPARE(app.run(u"delete-program"_s, {u"--only"_s, gone, u"--confirm"_s, u"1"_s}).exitCode, 0);
        const CliResult fleet = app.run(u"fleet"_s);
        QVERIFY2(fleet.exitCode == 0, spoken(fleet).constData());
        QCOMPARE(fleet.json()["programs"_L1].toArray().size(), all - 1);
        QVERIFY(!fleet.out.contains(gone.toUtf8()));
    }

    void oneLibraryIsAskedForOnce()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        QCOMPARE(app.run(u"fleet"_s).exitCode, 0); // now the workspace knows all of them
        const CliResult library = app.run(u"message-library"_s, {u"--type"_s, u"one-time"_s});
        QVERIFY2(library.exitCode == 0, spoken(library).constData());
        QCOMPARE(library.json()["programs"_L1].toArray().size(), 1);
        QVERIFY(!firstRow(library, u"programs"_s)["templates"_L1].toArray().isEmpty());
    }

    void aSetOfTemplatesGoesToMany()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        QStringList sets;
        for (const QString &library : {u"mtl_001"_s, u"mtl_002"_s}) {
            const CliResult told = app.run(u"library-template"_s, app.only(1) + QStringList{u"--library"_s, library});
            const QJsonArray keywords = firstRow(told, u"programs"_s)["keywords"_L1].toArray();
            QVERIFY2(keywords.size() > 1, spoken(told).constData());
            sets += {u"--library"_s, library, u"--keywords"_s, keywords.at(1)["id"_L1].toString() + u',' + keywords.at(0)["id"_L1].toString()};
        }
        const qsizetype before = app.arrivals();
        const CliResult bad = app.run(u"message-template-add"_s, app.only(2) + sets.mid(0, 6) + QStringList{u"--scene"_s, u"Shop"_s});
        QCOMPARE(bad.exitCode, 2); // keywords for one of two
        QCOMPARE(app.arrivals(), before);
        const CliResult added = app.run(u"message-template-add"_s, app.only(2) + sets + QStringList{u"--scene"_s, u"Shop"_s});
        QVERIFY2(added.exitCode == 0, spoken(added).constData());
        const QJsonArray rows = app.run(u"message-templates"_s, app.only(2)).json()["programs"_L1].toArray();
        QCOMPARE(rows.size(), 2);
        for (const auto &row : rows) {
            QCOMPARE(row["templates"_L1].toArray().size(), 2);
        }
        QCOMPARE(firstRow(added, u"targets"_s)["ids"_L1]["template_id"_L1].toString().split(u',').size(), 2);
    }

    void onePackageIsUploadedOnce()
    {
        Superapp app;
        QCOMPARE(app.connect().exitCode, 0);
        constexpr qsizetype kMore = qsizetype{3} * 1024 * 1024;
        const CliResult done = app.run(u"publish"_s, app.only(4) + QStringList{u"--package"_s, app.package(kMore), u"--version"_s, u"3.0.0"_s,
                                                                              u"--intro"_s, u"Third"_s, u"--until"_s, u"upload"_s});
        QVERIFY2(done.exitCode == 0, spoken(done).constData());
        QCOMPARE(app.effects(u"upload"_s), 1);
        QCOMPARE(app.effects(u"createVersion"_s), 4);
        QVERIFY2(done.err.contains("package.zip: 3"), done.err.constData()); // how far it is
    }

    // Saved twice into one folder it is one file, under the name that the platform gives it.
    void anOfflinePackageKeepsItsName()
    {
        Superapp app({}, {QJsonObject{{u"id"_s, u"mpoffline"_s}, {u"online"_s, u"1_2.0-rc"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const QString out = app.folder() + u"/out"_s;
        for (int time = 0; time < 2; ++time) {
            const CliResult saved = app.run(u"offline"_s, {u"--only"_s, u"mpoffline"_s, u"--out"_s, out});
            QVERIFY2(saved.exitCode == 0, spoken(saved).constData());
            QCOMPARE(firstRow(saved, u"files"_s)["version"_L1].toString(), u"1_2.0-rc"_s);
            QCOMPARE(firstRow(saved, u"files"_s)["sha256"_L1].toString().size(), 64);
        }
        QCOMPARE(QDir(out).entryList(QDir::Files), QStringList{u"mpoffline_1_2.0-rc.apkg"_s});
    }

    void anotherOfflinePackageIsAnError_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("another version") << u"mpoffline_1.1.0.apkg"_s;
        QTest::newRow("another mini program") << u"mpother_1.2.0.apkg"_s;
        QTest::newRow("a second download") << u"mpoffline_1.2.0 (1).apkg"_s;
        QTest::newRow("another ending") << u"mpoffline_1.2.0.apkg.zip"_s;
    }
    void anotherOfflinePackageIsAnError()
    {
        QFETCH(QString, file);
        const QJsonObject reply{{u"Response"_s, QJsonObject{{u"Data"_s, QJsonObject{{u"Data"_s, u"https://files.example.com/mpp/"_s + file}}},
                                                            {u"RequestId"_s, u"r"_s}}}};
        Superapp app({QJsonObject{{u"action"_s, u"DescribeMNPOfflinePackageURL"_s}, {u"fault"_s, u"json"_s}, {u"reply"_s, reply}}},
                     {QJsonObject{{u"id"_s, u"mpoffline"_s}, {u"online"_s, u"1.2.0"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult saved = app.run(u"offline"_s, {u"--only"_s, u"mpoffline"_s, u"--out"_s, app.folder() + u"/out"_s});
        QVERIFY2(saved.exitCode == 1, spoken(saved).constData());
        QVERIFY(saved.json()["files"_L1].toArray().isEmpty());
        QCOMPARE(firstRow(saved, u"problems"_s)["code"_L1].toString(), u"WrongFile"_s);
    }

    void aPlanThatRanOutStopsTheBatch()
    {
        Superapp app({QJsonObject{{u"action"_s, u"CreateMNPVersion"_s}, {u"call"_s, 3}, {u"fault"_s, u"error"_s},
                                  {u"code"_s, u"FailedOperation.PackageAlreadyExpired"_s}, {u"message"_s, u"x"_s}}});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult stopped = app.run(u"publish"_s, app.only(6) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"3.0.0"_s, u"--intro"_s,
                                                                                 u"Third"_s, u"--until"_s, u"upload"_s, u"--width"_s, u"1"_s});
        QVERIFY2(stopped.exitCode == 3, spoken(stopped).constData());
        QCOMPARE(app.effects(u"createVersion"_s), 2);
        QCOMPARE(stopped.json()["waiting"_L1].toInt(), 4);
        QCOMPARE(stopped.json()["failed"_L1].toInt(), 0);
        QVERIFY2(stopped.err.contains("The plan of this platform has run out.") && !stopped.err.contains("correct what it names"), stopped.err.constData());
        const CliResult renewed = app.bare({u"resume"_s});
        QVERIFY2(renewed.exitCode == 0, spoken(renewed).constData());
        QCOMPARE(app.effects(u"createVersion"_s), 6);
    }
};

FLOTILLA_TEST(TestCliTcsasPrograms)
#include "tst_clitcsasprograms.moc"
