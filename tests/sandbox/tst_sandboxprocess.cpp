// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/world.h"
#include "testmain.h"
#include "wireclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

const auto kBound = "wx00000000000000a1"_L1;

/// A running flotilla-sandbox and the line it printed.
struct Sandbox {
    std::unique_ptr<QProcess> process = std::make_unique<QProcess>();
    QJsonObject line;

    [[nodiscard]] quint16 port() const { return quint16(QUrl(line["url"_L1].toString()).port()); }
    [[nodiscard]] QString app() const { return line["apps"_L1].toArray().at(0).toString(); }
    /// Ends it as a service manager would; true if it ended by itself with code 0.
    [[nodiscard]] bool terminate() const
    {
        process->terminate();
        return process->waitForFinished() && process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
    }
};

} // namespace

/// The program itself: its line, its ends, its memory.
class tst_SandboxProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void printsOneLineAndServes()
    {
        const Sandbox sandbox = start({u"--practice"_s});
        QCOMPARE(sandbox.line.keys(), (QStringList{u"apps"_s, u"envId"_s, u"secretId"_s, u"secretKey"_s, u"tcsas"_s, u"url"_s, u"wechat"_s}));
        QCOMPARE(sandbox.line["apps"_L1].toArray().size(), 3);
        QVERIFY(sandbox.line["url"_L1].toString().startsWith(u"http://127.0.0.1:"_s));
        const QJsonObject apps = answer(sandbox, u"DescribeApps"_s, {{u"Limit"_s, 10}, {u"Offset"_s, 0}});
        QCOMPARE(apps["Count"_L1].toInt(), 3);
        QVERIFY(sandbox.terminate());
    }

    void tellsOfWechat()
    {
        const Sandbox sandbox = start({u"--authorizers"_s, u"30"_s});
        const QJsonObject wechat = sandbox.line["wechat"_L1].toObject();
        QCOMPARE(wechat["authorizers"_L1].toArray().size(), 30);
        QCOMPARE(wechat["templates"_L1].toArray(), (QJsonArray{3, 2, 1, 0}));
        QCOMPARE(wechat["drafts"_L1].toArray(), (QJsonArray{12, 11}));
        const QJsonObject body{{u"component_appid"_s, wechat["componentAppid"_L1]},
                               {u"component_appsecret"_s, wechat["componentSecret"_L1]},
                               {u"component_verify_ticket"_s, wechat["ticket"_L1]}};
        const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
        WireClient client(quint16(QUrl(wechat["url"_L1].toString()).port()));
        client.send("POST /cgi-bin/component/api_component_token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                    + QByteArray::number(text.size()) + "\r\n\r\n" + text);
        QTRY_VERIFY(client.hasReply());
        QVERIFY(client.take().body.contains("component_access_token"));
        QVERIFY(sandbox.terminate());
    }

    void tellsOfSuperapps()
    {
        const Sandbox sandbox = start({u"--mini-programs"_s, u"30"_s, u"--state"_s, m_folder->filePath(u"state.json"_s)});
        const QJsonObject tcsas = sandbox.line["tcsas"_L1].toObject();
        QCOMPARE(tcsas["programs"_L1].toArray().size(), 30);
        QCOMPARE(tcsas["teams"_L1].toArray().size(), 4);
        QCOMPARE(tcsas["applications"_L1].toArray().size(), 3);
        QCOMPARE(tcsas["url"_L1], sandbox.line["url"_L1]);
        QVERIFY(tcsas["cosUrl"_L1] != tcsas["url"_L1]);
        WireCall teams = signedCall(sandbox, u"DescribeTeamList"_s, {{u"Offset"_s, 0}, {u"Limit"_s, 1}, {u"PlatformId"_s, tcsas["platformId"_L1]}});
        teams.version = u"2025-01-06"_s;
        teams.service = u"tcsas"_s;
        teams.secretId = tcsas["secretId"_L1].toString();
        teams.secretKey = tcsas["secretKey"_L1].toString();
        teams.extraHeaders = "X-TC-Region: ap-singapore\r\n";
        WireClient client(sandbox.port());
        client.send(teams.toHttp());
        QTRY_VERIFY(client.hasReply());
        QCOMPARE(client.take().response()["Data"_L1]["TotalCount"_L1].toInt(), 4);
        WireClient store(quint16(QUrl(tcsas["cosUrl"_L1].toString()).port()));
        store.send("PUT /x.zip HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_VERIFY(store.hasReply());
        QCOMPARE(store.take().status, 403);
        sandbox.process->kill(); // no chance to save at the end
        QVERIFY(sandbox.process->waitForFinished());
        const Sandbox again = start({u"--state"_s, m_folder->filePath(u"state.json"_s)});
        QCOMPARE(again.line["tcsas"_L1].toObject(), tcsas);
        QVERIFY(again.terminate());
    }

    void practisesWithSuperapps()
    {
        const Sandbox sandbox = start({u"--practice"_s, u"--state"_s, m_folder->filePath(u"state.json"_s)});
        QCOMPARE(sandbox.line["tcsas"_L1]["programs"_L1].toArray().size(), 40);
        QVERIFY(sandbox.terminate());
        QFile file(m_folder->filePath(u"state.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const tcsas::World world = tcsas::World::fromJson(QJsonDocument::fromJson(file.readAll())["tcsas"_L1].toObject());
        QCOMPARE(world.teams.size(), 4);
        QCOMPARE(world.applications.size(), 3);
        QCOMPARE(std::count_if(world.approvals.cbegin(), world.approvals.cend(),
                               [](const tcsas::Approval &approval) { return approval.isOpen(0); }), 5);
        QCOMPARE(std::count_if(world.programs.cbegin(), world.programs.cend(),
                               [](const tcsas::MiniProgram &program) { return program.secret.status == tcsas::FrozenSecret; }), 1);
        QFile table(QStringLiteral(FLOTILLA_SOURCE_DIR "/resources/practice/tcsas.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QStringList rows = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 41); // with its title row
        for (int i = 0; i < 40; ++i) {
            const tcsas::MiniProgram &program = world.programs.at(i);
            QVERIFY(!world.applicationsOf(program.team).isEmpty());
            QVERIFY2(rows.at(i + 1).startsWith(program.id + u',' + program.name + u','), qPrintable(rows.at(i + 1)));
        }
    }

    void keysDiffer()
    {
        const Sandbox first = start({});
        const Sandbox second = start({});
        QVERIFY(first.line["secretKey"_L1] != second.line["secretKey"_L1]);
        QVERIFY(first.line["secretId"_L1] != second.line["secretId"_L1]);
    }

    void remembersAcrossARestart()
    {
        const QStringList arguments{u"--state"_s, m_folder->filePath(u"state.json"_s)};
        QString id;
        QJsonObject line;
        {
            const Sandbox first = start(arguments);
            line = first.line;
            QVERIFY(!answer(first, u"PutWxAppIdToWeApp"_s, {{u"WeAppId"_s, first.app()}, {u"WxAppId"_s, kBound}}).isEmpty());
            id = answer(first, u"DeployApp"_s, deployBody(first))["BuildId"_L1].toString();
            QVERIFY(!id.isEmpty());
            first.process->kill(); // no chance to save at the end
            QVERIFY(first.process->waitForFinished());
        }
        const Sandbox second = start(arguments);
        QCOMPARE(second.line, line);
        QJsonObject check = deployBody(second);
        check.insert(u"BuildId"_s, id);
        QCOMPARE(answer(second, u"CheckDeployApp"_s, check)["Status"_L1].toString(), u"building"_s);
        QVERIFY(second.terminate());

        QFile log(m_folder->filePath(u"state.json.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        QCOMPARE(text.count('\n'), 5); // bind and deploy with an effect line each, and the look after the restart
        QCOMPARE(QJsonDocument::fromJson(text.split('\n').at(4)).object()["seq"_L1].toInt(), 5);
        QVERIFY(!text.contains(line["secretKey"_L1].toString().toUtf8()));
        QCOMPARE(QFile::permissions(m_folder->filePath(u"state.json"_s)) & (QFile::ReadGroup | QFile::ReadOther), 0);
    }

    void outlivesItsStandardInput()
    {
        const Sandbox sandbox = start({});
        sandbox.process->closeWriteChannel();
        QVERIFY(!answer(sandbox, u"DescribeApps"_s, {{u"Limit"_s, 1}, {u"Offset"_s, 0}}).isEmpty());
        QCOMPARE(sandbox.process->state(), QProcess::Running);
        QVERIFY(sandbox.terminate());
    }

    void endsWithItsParentWhenTied()
    {
        const Sandbox sandbox = start({u"--exit-with-stdin"_s});
        sandbox.process->write("ignored\n");
        QVERIFY(!answer(sandbox, u"DescribeApps"_s, {{u"Limit"_s, 1}, {u"Offset"_s, 0}}).isEmpty());
        QCOMPARE(sandbox.process->state(), QProcess::Running);
        sandbox.process->closeWriteChannel();
        QVERIFY(sandbox.process->waitForFinished());
        QCOMPARE(sandbox.process->exitCode(), 0);
    }

    void readsAScenarioFile()
    {
        const QString path = m_folder->filePath(u"scenario.json"_s);
        write(path, R"({"key":{"secretId":"AKIDFIXED","secretKey":"fixed"},"faults":[{"fault":"dropBefore","call":1}]})");
        const Sandbox sandbox = start({u"--scenario"_s, path});
        QCOMPARE(sandbox.line["secretId"_L1].toString(), u"AKIDFIXED"_s);
        WireClient client(sandbox.port());
        client.send(signedCall(sandbox, u"DescribeApps"_s, {{u"Limit"_s, 1}, {u"Offset"_s, 0}}).toHttp());
        QTRY_VERIFY(client.isClosed());
        QVERIFY(!client.hasBytes());
        QVERIFY(sandbox.terminate());
    }

    void refusesABadStart_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("an unknown option") << QStringList{u"--fast"_s} << u"fast"_s;
        QTest::newRow("an argument") << QStringList{u"now"_s} << u"now"_s;
        QTest::newRow("a port that is none") << QStringList{u"--port"_s, u"http"_s} << u"--port"_s;
        QTest::newRow("a time scale of 0") << QStringList{u"--time-scale"_s, u"0"_s} << u"--time-scale"_s;
        QTest::newRow("authorizers that are none") << QStringList{u"--authorizers"_s, u"-1"_s} << u"--authorizers"_s;
        QTest::newRow("mini programs that are none") << QStringList{u"--mini-programs"_s, u"few"_s} << u"--mini-programs"_s;
        QTest::newRow("no such scenario") << QStringList{u"--scenario"_s, u"/nonexistent.json"_s} << u"/nonexistent.json"_s;
        QTest::newRow("two scenarios") << QStringList{u"--practice"_s, u"--scenario"_s, u"x"_s} << u"--practice"_s;
        QTest::newRow("a state that cannot be written") << QStringList{u"--state"_s, u"/nonexistent/s"_s, u"--log"_s, u"/dev/null"_s}
                                                        << u"state could not be saved"_s;
        QTest::newRow("a log that cannot be written") << QStringList{u"--log"_s, u"/nonexistent/log"_s} << u"/nonexistent/log"_s;
    }

    void refusesABadStart()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, complaint);
        QProcess process;
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains(complaint));
    }

    void keepsAStateFileItCannotRead()
    {
        const QString path = m_folder->filePath(u"state.json"_s);
        write(path, "precious");
        QProcess process;
        process.start(program(), {u"--state"_s, path});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("precious"));
    }

    void tellsVersionAndHelp()
    {
        for (const QString &option : {u"--version"_s, u"--help"_s}) {
            QProcess process;
            process.start(program(), {option});
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), 0);
            QVERIFY(process.readAllStandardOutput().contains("flotilla-sandbox"));
        }
    }

private:
    static QString program() { return QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-sandbox"); }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    static Sandbox start(const QStringList &arguments)
    {
        Sandbox sandbox;
        QProcess &process = *sandbox.process;
        process.start(program(), arguments);
        [&process] { QTRY_VERIFY(process.canReadLine()); }();
        sandbox.line = QJsonDocument::fromJson(process.readLine()).object();
        return sandbox;
    }

    static QJsonObject deployBody(const Sandbox &sandbox)
    {
        return {{u"EnvId"_s, sandbox.line["envId"_L1]}, {u"Id"_s, sandbox.app()}};
    }

    static WireCall signedCall(const Sandbox &sandbox, const QString &action, const QJsonObject &body)
    {
        WireCall call;
        call.action = action;
        call.body = body;
        call.secretId = sandbox.line["secretId"_L1].toString();
        call.secretKey = sandbox.line["secretKey"_L1].toString();
        call.host = "127.0.0.1:" + QByteArray::number(sandbox.port());
        return call;
    }

    /// Response of a call that must not fail; empty if it did.
    static QJsonObject answer(const Sandbox &sandbox, const QString &action, const QJsonObject &body)
    {
        WireClient client(sandbox.port());
        client.send(signedCall(sandbox, action, body).toHttp());
        [&client] { QTRY_VERIFY(client.hasReply()); }();
        const WireReply reply = client.take();
        return reply.errorCode().isEmpty() ? reply.response() : QJsonObject{};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

FLOTILLA_TEST(tst_SandboxProcess)
#include "tst_sandboxprocess.moc"
