// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

/// flotilla-cli as a process: usage, connections, and what standard output carries.
class TestCliUsage : public QObject
{
    Q_OBJECT
private slots:
    void helpAndVersionNeedNothing();
    void usageErrorsAreTwo_data();
    void usageErrorsAreTwo();
    void anErrorIsOneJsonObjectToo();
    void aLostResultIsNotZero_data();
    void aLostResultIsNotZero();
    void namesDoNotSteerTheTerminal();
    void marksOfDirectionDoNotReachTheTerminal();
    void anErrorHasTheObjectOfItsVerb_data();
    void anErrorHasTheObjectOfItsVerb();
    void aLimitOfTheShellIsAnErrorLikeAnyOther();
    void withoutDisplayAndBusTheWayOutIsSaid();
    void workspaceIsMadeForItsOwner();
    void connectionsComeAndGo();
    void connectionAddChecksItsSettings_data();
    void connectionAddChecksItsSettings();
    void noKeychainIsSaid();
    void connectionTest();
    void aMissingVariableIsTwo();
    void practiceLeavesOtherWorkspacesAlone();
    void verbsWithoutABatch_data();
    void verbsWithoutABatch();
};

void TestCliUsage::helpAndVersionNeedNothing()
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin"_s);
    environment.insert(u"XDG_DATA_HOME"_s, u"/nonexistent"_s);
    process.setProcessEnvironment(environment); // no HOME, no display, no bus
    for (const auto &[option, says] : {std::pair{u"--help"_s, QByteArray("publish")}, std::pair{u"--version"_s, QByteArray("flotilla-cli 0")}}) {
        process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"), {option});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains(says));
    }
}

void TestCliUsage::usageErrorsAreTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"fly"_s};
    QTest::newRow("unknown option") << QStringList{u"status"_s, u"--force"_s};
    QTest::newRow("unknown connection") << QStringList{u"connection"_s, u"test"_s, u"nowhere"_s};
    QTest::newRow("publish through an unknown connection")
        << QStringList{u"publish"_s, u"--connection"_s, u"nowhere"_s, u"--app"_s, u"app-1"_s, u"--targets"_s, u"/dev/null"_s};
    QTest::newRow("report of an unknown batch")
        << QStringList{u"report"_s, u"--batch"_s, u"x"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"/dev/null"_s};
}

void TestCliUsage::usageErrorsAreTwo()
{
    QFETCH(QStringList, arguments);
    Stage stage({});
    const CliResult result = stage.cli(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.trimmed().isEmpty());
}

void TestCliUsage::anErrorIsOneJsonObjectToo()
{
    Stage stage({});
    for (const QStringList &arguments : {QStringList{u"fly"_s, u"--json"_s}, QStringList{u"status"_s, u"--json=yes"_s},
                                         QStringList{u"status"_s, u"--json"_s},
                                         QStringList{u"connection"_s, u"test"_s, u"nowhere"_s, u"--json"_s}}) {
        const CliResult result = stage.cli(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(!result.json().value("error"_L1).toString().isEmpty(), result.out.constData());
        QCOMPARE(result.out.count('\n'), 1);
    }
}

void TestCliUsage::aLostResultIsNotZero_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("JSON") << QStringList{u"connection"_s, u"list"_s, u"--json"_s};
    QTest::newRow("text") << QStringList{u"--version"_s};
}

void TestCliUsage::aLostResultIsNotZero()
{
    QFETCH(QStringList, arguments);
    Stage stage({});
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"), arguments + QStringList{u"--workspace"_s, stage.workspace()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("standard output"));
}

void TestCliUsage::namesDoNotSteerTheTerminal()
{
    Stage stage({});
    const QString name = u"a\x1b[2J\nb"_s;
    const CliResult result = stage.cli({u"connection"_s, u"test"_s, name});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(!result.err.contains('\x1b'), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1);
    const CliResult json = stage.cli({u"connection"_s, u"test"_s, name, u"--json"_s});
    QVERIFY2(json.json().value("error"_L1).toString().contains(name), json.out.constData()); // as it is
}

void TestCliUsage::marksOfDirectionDoNotReachTheTerminal()
{
    Stage stage({});
    const QString name = u"a\u202eb\u2066c\u009bd\u200be\u2028f\x7f"_s;
    for (const bool json : {false, true}) {
        const CliResult result = stage.cli(QStringList{u"connection"_s, u"test"_s, name} + (json ? QStringList{u"--json"_s} : QStringList()));
        QCOMPARE(result.exitCode, 2);
        for (const QChar mark : {u'\u202e', u'\u2066', u'\u009b', u'\u200b', u'\u2028', u'\x7f'}) {
            QVERIFY(!QString::fromUtf8(result.err).contains(mark));
            QVERIFY(!QString::fromUtf8(result.out).contains(mark));
        }
        QVERIFY(!json || result.json().value("error"_L1).toString().contains(name)); // escaped, and so the same
    }
}

void TestCliUsage::anErrorHasTheObjectOfItsVerb_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isBatch");
    const QStringList nowhere{u"--workspace"_s, u"/dev/null/ws"_s};
    QTest::newRow("batches") << QStringList{u"batches"_s} + nowhere << false;
    QTest::newRow("audits") << QStringList{u"audits"_s} + nowhere << false;
    QTest::newRow("connection list") << QStringList{u"connection"_s, u"list"_s} + nowhere << false;
    QTest::newRow("status") << QStringList{u"status"_s} + nowhere << true;
    QTest::newRow("report of an unknown batch")
        << QStringList{u"report"_s, u"--batch"_s, u"x"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"/dev/null"_s} << false;
    QTest::newRow("a wrong option of batches") << QStringList{u"batches"_s, u"--dry-run"_s} << false;
    QTest::newRow("a wrong option of publish") << QStringList{u"--refresh"_s, u"publish"_s} << true;
    QTest::newRow("no verb") << QStringList{u"fly"_s} << false;
}

void TestCliUsage::anErrorHasTheObjectOfItsVerb()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, isBatch);
    Stage stage({});
    QProcess process;
    const QStringList workspace = arguments.contains(u"--workspace"_s) ? QStringList() : QStringList{u"--workspace"_s, stage.workspace()};
    process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"), arguments + QStringList{u"--json"_s} + workspace);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QByteArray out = process.readAllStandardOutput();
    const QJsonObject object = QJsonDocument::fromJson(out).object();
    QVERIFY2(!object.value("error"_L1).toString().isEmpty(), out.constData());
    QCOMPARE(object.contains("targets"_L1), isBatch);
    QCOMPARE(object.size() > 1, isBatch);
}

void TestCliUsage::aLimitOfTheShellIsAnErrorLikeAnyOther()
{
    Stage stage({});
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, u"ulimit -f 1; exec \"$0\" \"$@\""_s, QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"), u"batches"_s, u"--json"_s,
                            u"--workspace"_s, stage.workspace()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    const QJsonObject object = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY(!object.value("error"_L1).toString().isEmpty());
}

void TestCliUsage::withoutDisplayAndBusTheWayOutIsSaid()
{
    Stage stage({});
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, stage.folder());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"),
                  {u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, u"AKID1"_s, u"--env"_s, u"e"_s});
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("--secret-source env:"), said.constData());
    QCOMPARE(said.count('\n'), 1);
}

void TestCliUsage::workspaceIsMadeForItsOwner()
{
    Stage stage({});
    QCOMPARE(stage.cli({u"connection"_s, u"list"_s}).exitCode, 0);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(QFileInfo(stage.workspace()).isDir());
    QCOMPARE(QFileInfo(stage.workspace()).permissions() & others, QFile::Permissions());
}

void TestCliUsage::connectionsComeAndGo()
{
    Stage stage({});
    QVERIFY(stage.isReady());
    const CliResult added = stage.addConnection();
    QCOMPARE(added.exitCode, 0);
    QVERIFY(added.out.isEmpty());
    QCOMPARE(stage.addConnection().exitCode, 2); // the name is taken

    const CliResult list = stage.cli({u"connection"_s, u"list"_s, u"--json"_s});
    const QJsonArray connections = list.json().value("connections"_L1).toArray();
    QCOMPARE(connections.size(), 1);
    QCOMPARE(connections.at(0).toObject().value("name"_L1).toString(), u"shop"_s);
    QCOMPARE(connections.at(0).toObject().value("secret_source"_L1).toString(), u"env:FLOTILLA_E2E_KEY"_s);
    QVERIFY(!list.out.contains(stage.secretKey()));
    QVERIFY(stage.cli({u"connection"_s, u"list"_s}).out.startsWith("shop "));

    QCOMPARE(stage.cli({u"connection"_s, u"remove"_s, u"shop"_s}).exitCode, 0);
    QCOMPARE(stage.cli({u"connection"_s, u"remove"_s, u"shop"_s}).exitCode, 2);
    QVERIFY(stage.cli({u"connection"_s, u"list"_s, u"--json"_s}).json().value("connections"_L1).toArray().isEmpty());
}

void TestCliUsage::connectionAddChecksItsSettings_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("plain http to another computer") << u"http://example.com"_s;
    QTest::newRow("not a URL") << u"lowcode"_s;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s;
}

void TestCliUsage::connectionAddChecksItsSettings()
{
    QFETCH(QString, endpoint);
    Stage stage({});
    const CliResult result = stage.cli({u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, u"AKID1"_s,
                                        u"--env"_s, u"lowcode-1"_s, u"--endpoint"_s, endpoint, u"--secret-source"_s, u"env:K"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY(stage.cli({u"connection"_s, u"list"_s, u"--json"_s}).json().value("connections"_L1).toArray().isEmpty());
}

void TestCliUsage::noKeychainIsSaid()
{
    Stage stage({});
    const CliResult result = stage.cli({u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, u"AKID1"_s,
                                        u"--env"_s, u"lowcode-1"_s},
                                       {{u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s}});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("env:VARIABLE"), result.err.constData()); // the way out is named
}

void TestCliUsage::connectionTest()
{
    Stage stage({});
    QVERIFY(stage.isReady());
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult good = stage.cli({u"connection"_s, u"test"_s, u"shop"_s, u"--json"_s});
    QCOMPARE(good.exitCode, 0);
    QVERIFY(good.json().value("passed"_L1).toBool());
    QVERIFY(good.json().value("lines"_L1).toArray().size() >= 3);

    const CliResult bad = stage.cli({u"connection"_s, u"test"_s, u"shop"_s}, {{u"FLOTILLA_E2E_KEY"_s, u"wrong"_s}});
    QCOMPARE(bad.exitCode, 2);
    QVERIFY2(bad.out.contains("✖"), bad.out.constData());
}

void TestCliUsage::aMissingVariableIsTwo()
{
    Stage stage({});
    QVERIFY(stage.isReady());
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli({u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, stage.apps().constFirst(),
                                        u"--targets"_s, stage.writeTargets(1), u"--json"_s},
                                       {{u"FLOTILLA_E2E_KEY"_s, QString()}});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.json().value("error"_L1).toString().contains(u"FLOTILLA_E2E_KEY"_s), result.out.constData());
    QVERIFY(stage.log().isEmpty());
}

void TestCliUsage::practiceLeavesOtherWorkspacesAlone()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli({u"practice"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.json().value("error"_L1).toString().contains(u"shop"_s), result.out.constData());
    const QJsonArray connections = stage.cli({u"connection"_s, u"list"_s, u"--json"_s}).json().value("connections"_L1).toArray();
    QCOMPARE(connections.size(), 1); // nothing was added
    QVERIFY(stage.cli({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray().isEmpty());
}

void TestCliUsage::verbsWithoutABatch_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<int>("code");
    for (const auto &verb : {u"status"_s, u"resume"_s, u"retry"_s, u"stop"_s}) {
        QTest::newRow(qPrintable(verb)) << verb << 2;
    }
    QTest::newRow("batches") << u"batches"_s << 0;
    QTest::newRow("audits") << u"audits"_s << 0;
}

void TestCliUsage::verbsWithoutABatch()
{
    QFETCH(QString, verb);
    QFETCH(int, code);
    Stage stage({});
    const CliResult result = stage.cli({verb, u"--json"_s});
    QCOMPARE(result.exitCode, code);
    QVERIFY(!result.json().isEmpty());
}

FLOTILLA_TEST(TestCliUsage)
#include "tst_cliusage.moc"
