// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace e2e;

/// flotilla-cli with a real Secret Service; run through with-keyring.sh.
class TestCliKeychain : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aWriterMayKeepTheStreamOpen();
    void aSignalEndsTheWaitForTheKey();
    void aKeyOfAMiniProgramIsKept();
    void theSecretIsGone();
    void theKeychainIsGone();
    void theLibraryIsMissing();

private:
    /// connection add with the keychain; `input` goes to standard input, which stays open.
    static std::unique_ptr<QProcess> startAdd(const Stage &stage, const QByteArray &input)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"),
                       {u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, stage.secretId(),
                        u"--env"_s, stage.environment(), u"--endpoint"_s, stage.url(), u"--workspace"_s, stage.workspace(),
                        u"--json"_s});
        process->write(input);
        return process;
    }
    static bool forgetSecrets()
    {
        return QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"server"_s, u"flotilla"_s}) == 0;
    }
};

void TestCliKeychain::init()
{
    (void)forgetSecrets();
}

void TestCliKeychain::aWriterMayKeepTheStreamOpen()
{
    Stage stage({});
    const auto add = startAdd(stage, stage.secretKey() + '\n');
    QVERIFY(add->waitForFinished());
    QCOMPARE(add->exitCode(), 0);
    QVERIFY(!add->readAllStandardOutput().contains(stage.secretKey()));
    QCOMPARE(stage.cli({u"connection"_s, u"test"_s, u"shop"_s}).exitCode, 0); // the key is the right one
    QCOMPARE(stage.cli({u"connection"_s, u"remove"_s, u"shop"_s}).exitCode, 0);
}

void TestCliKeychain::aSignalEndsTheWaitForTheKey()
{
    Stage stage({});
    const auto add = startAdd(stage, {});
    QVERIFY(!add->waitForFinished(1000)); // it waits for the key
    (void)::kill(static_cast<pid_t>(add->processId()), SIGTERM);
    QVERIFY(add->waitForFinished());
    QCOMPARE(add->exitStatus(), QProcess::NormalExit);
    QCOMPARE(add->exitCode(), 3);
    QVERIFY(add->readAllStandardOutput().contains("\"error\""));
    QVERIFY(stage.cli({u"connection"_s, u"list"_s, u"--json"_s}).json().value("connections"_L1).toArray().isEmpty());
}

// The platform shows it once: it is in the keychain before the order ends, and nowhere else.
void TestCliKeychain::aKeyOfAMiniProgramIsKept()
{
    Stage stage({{u"tcsas"_s, QJsonObject{{u"programs"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"secret"_s, u"none"_s}}}}}},
                 {u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"ResetMNPAppSecret"_s}, {u"call"_s, 2}, {u"fault"_s, u"dropAfter"_s}}}}});
    const QJsonObject first = stage.told(u"tcsas"_s);
    const QString program = first["programs"_L1][0].toString();
    QProcess add;
    add.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"),
              {u"connection"_s, u"add"_s, u"app"_s, u"--platform"_s, u"tcsas"_s, u"--secret-id"_s, first["secretId"_L1].toString(), u"--platform-id"_s,
               first["platformId"_L1].toString(), u"--endpoint"_s, first["url"_L1].toString(), u"--workspace"_s, stage.workspace(), u"--json"_s});
    add.write(first["secretKey"_L1].toString().toUtf8() + '\n');
    add.closeWriteChannel();
    QVERIFY(add.waitForFinished());
    QCOMPARE(add.exitCode(), 0);
    QStringList values;
    for (const QString &verb : {u"secret-generate"_s, u"secret-reset"_s}) {
        const CliResult made = stage.cli({verb, u"--connection"_s, u"app"_s, u"--only"_s, program, u"--json"_s});
        QVERIFY2(made.exitCode == 0, (made.out + made.err).constData());
        QProcess tool;
        tool.setProcessChannelMode(QProcess::MergedChannels); // it tells attributes on the other one
        tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"--unlock"_s, u"server"_s, u"flotilla"_s});
        QVERIFY(tool.waitForFinished());
        const QStringList lines = QString::fromUtf8(tool.readAllStandardOutput()).split(u'\n');
        const auto entry = std::find_if(lines.cbegin(), lines.cend(), [&program](const QString &line) { return line.endsWith(u'/' + program); });
        QVERIFY(entry != lines.cend());
        tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"flotilla"_s, u"user"_s, entry->section(u" = "_s, 1)});
        QVERIFY(tool.waitForFinished());
        values.append(QString::fromUtf8(tool.readAllStandardOutput()));
    }
    QCOMPARE(values.size(), 2);
    QVERIFY(!values.at(0).isEmpty() && values.at(0) != values.at(1));
    const auto told = [&] { return stage.cli({u"secrets"_s, u"--connection"_s, u"app"_s, u"--only"_s, program, u"--json"_s}).json()["programs"_L1][0].toObject(); };
    QCOMPARE(told().value("state"_L1).toString(), u"reset"_s);
    QVERIFY(told().value("held"_L1).toBool());
    // One whose answer is lost: what is held is the old value.
    QCOMPARE(stage.cli({u"secret-reset"_s, u"--connection"_s, u"app"_s, u"--only"_s, program}).exitCode, 3);
    QVERIFY(!told().value("held"_L1).toBool());
    QCOMPARE(stage.cli({u"stop"_s}).exitCode, 1);
    QCOMPARE(stage.cli({u"secret-reset"_s, u"--connection"_s, u"app"_s, u"--only"_s, program}).exitCode, 0);
    QVERIFY(told().value("held"_L1).toBool());
}

void TestCliKeychain::theSecretIsGone()
{
    const QJsonObject refused{{u"appid"_s, Stage::program(1)}, {u"bind"_s, QJsonObject{{u"code"_s, u"FailedOperation"_s}, {u"message"_s, u"no"_s}}}};
    Stage stage({{u"programs"_s, QJsonArray{refused}}});
    const auto add = startAdd(stage, stage.secretKey() + '\n');
    QVERIFY(add->waitForFinished());
    const QStringList publish{u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, stage.apps().constFirst(), u"--targets"_s,
                              stage.writeTargets(2), u"--json"_s};
    const CliResult first = stage.cli(publish);
    QCOMPARE(first.exitCode, 1);
    const QString failed = first.json().value("batch"_L1).toString();
    const qsizetype calls = stage.log().size();
    QVERIFY(forgetSecrets());

    const CliResult again = stage.cli(publish);
    QCOMPARE(again.exitCode, 2);
    QVERIFY2(again.json().value("error"_L1).toString().contains(u"secret"_s), again.out.constData());
    QCOMPARE(again.json().value("cancelled"_L1).toInt(), 2);
    const QString cancelled = again.json().value("batch"_L1).toString();
    for (const auto &[verb, batch] : {std::pair{u"resume"_s, cancelled}, std::pair{u"retry"_s, failed}}) {
        const CliResult result = stage.cli({verb, u"--batch"_s, batch, u"--json"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(!result.json().value("error"_L1).toString().isEmpty(), result.out.constData());
        QCOMPARE(result.out.count('\n'), 1);
    }
    // With nothing to do no secret is needed: the batch and its own code.
    for (const auto &[verb, batch] : {std::pair{u"resume"_s, failed}, std::pair{u"retry"_s, cancelled}}) {
        const CliResult result = stage.cli({verb, u"--batch"_s, batch, u"--json"_s});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.json().value("error"_L1).isUndefined(), result.out.constData());
    }
    QCOMPARE(stage.log().size(), calls);
}

void TestCliKeychain::theKeychainIsGone()
{
    Stage stage({});
    const auto add = startAdd(stage, stage.secretKey() + '\n');
    QVERIFY(add->waitForFinished());
    QCOMPARE(add->exitCode(), 0);
    const CliResult removed = stage.cli({u"connection"_s, u"remove"_s, u"shop"_s, u"--json"_s},
                                        {{u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s}});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json().value("removed"_L1).toString(), u"shop"_s);
    QVERIFY2(!removed.json().value("warning"_L1).toString().isEmpty(), removed.out.constData());
    QVERIFY(stage.cli({u"connection"_s, u"list"_s, u"--json"_s}).json().value("connections"_L1).toArray().isEmpty());
}

void TestCliKeychain::theLibraryIsMissing()
{
    Stage stage({});
    const auto add = startAdd(stage, stage.secretKey() + '\n');
    QVERIFY(add->waitForFinished());
    QFile broken(stage.folder() + u"/libsecret-1.so.0"_s); // found first, and no library
    QVERIFY(broken.open(QIODevice::WriteOnly));
    const CliResult tested = stage.cli({u"connection"_s, u"test"_s, u"shop"_s}, {{u"LD_LIBRARY_PATH"_s, stage.folder()}});
    QCOMPARE(tested.exitCode, 2);
    QVERIFY2(tested.out.contains("libsecret"), tested.out.constData());
    // Nor is a new one told that there is no keychain here.
    const CliResult another = stage.cli({u"connection"_s, u"add"_s, u"other"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, stage.secretId(),
                                         u"--env"_s, stage.environment(), u"--json"_s}, {{u"LD_LIBRARY_PATH"_s, stage.folder()}});
    QCOMPARE(another.exitCode, 2);
    QVERIFY2(another.out.contains("libsecret"), another.out.constData());
    QCOMPARE(stage.cli({u"connection"_s, u"test"_s, u"shop"_s}).exitCode, 0);
    QCOMPARE(stage.cli({u"connection"_s, u"remove"_s, u"shop"_s}).exitCode, 0);
}

FLOTILLA_TEST(TestCliKeychain)
#include "tst_clikeychain.moc"
