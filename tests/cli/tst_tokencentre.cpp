// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sandbox pushes, the token centre keeps, makes tokens and passes calls on, and a pushed review wakes what rests.
#include "compose/composition.h"
#include "harness.h"
#include "platforms/wechat/pushseal.h"
#include "testmain.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

QJsonObject wechatRules(const QJsonObject &more)
{
    QJsonObject rules{{u"scanSeconds"_s, 0.1}, {u"commitSeconds"_s, 0.1}, {u"settleSeconds"_s, 0.1}, {u"authorizers"_s, 6}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it) {
        rules.insert(it.key(), it.value());
    }
    return {{u"wechat"_s, rules}};
}

struct Told
{
    int status = 0;
    QByteArray body;
};

/// A sandbox that pushes, a centre that it pushes to, and a connection through its gateway.
class Team
{
public:
    explicit Team(const QJsonObject &rules = {}, bool pushes = true, const QStringList &more = {})
        : m_port(freePort()), m_stage(wechatRules(rules), (pushes ? QStringList{u"--push"_s, url() + u"/push"_s} : QStringList()) + more)
    {
    }
    ~Team()
    {
        m_centre.kill();
        m_centre.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Team)

    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }
    [[nodiscard]] QJsonObject told() const { return m_stage.told(u"wechat"_s); }
    [[nodiscard]] QString appid(int index) const { return told()["authorizers"_L1][index]["appid"_L1].toString(); }
    [[nodiscard]] Stage &stage() { return m_stage; }
    [[nodiscard]] QStringList secrets() const
    {
        QStringList all{told()["componentSecret"_L1].toString(), told()["ticket"_L1].toString(), told()["push"_L1]["token"_L1].toString(),
                        told()["push"_L1]["encodingAesKey"_L1].toString(), u"team-key"_s};
        const QJsonArray list = told()["authorizers"_L1].toArray();
        for (const auto &one : list) {
            all.append(one.toObject().value("refreshToken"_L1).toString());
        }
        return all;
    }

    CliResult run(const QStringList &arguments) { return m_stage.cli(arguments, environment()); }

    /// Adds both connections and starts the centre; empty, or what went wrong.
    QString begin()
    {
        const QStringList component{u"--platform"_s, u"wechat"_s, u"--component-appid"_s, told()["componentAppid"_L1].toString(), u"--gateway-url"_s, url() + u"/wx"_s};
        const auto centre = run(QStringList{u"connection"_s, u"add"_s, u"centre"_s, u"--token-source"_s, u"centre"_s, u"--endpoint"_s, m_stage.url(),
                                            u"--secret-source"_s, u"env:TEAM_KEY,TEAM_SECRET,TEAM_TOKEN,TEAM_AES"_s} + component);
        const auto shop = run(QStringList{u"connection"_s, u"add"_s, u"shop"_s, u"--token-source"_s, u"gateway"_s, u"--secret-source"_s, u"env:TEAM_KEY"_s} + component);
        if (centre.exitCode != 0 || shop.exitCode != 0) {
            return QString::fromUtf8(centre.err + shop.err);
        }
        return open();
    }
    /// Starts the centre; empty, or what went wrong.
    QString open()
    {
        m_said.clear();
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        const auto mine = environment();
        for (auto it = mine.cbegin(); it != mine.cend(); ++it) {
            variables.insert(it.key(), it.value());
        }
        m_centre.setProcessEnvironment(variables);
        m_centre.setProcessChannelMode(QProcess::MergedChannels);
        m_centre.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"), {u"token-centre"_s, u"--connection"_s, u"centre"_s, u"--listen"_s,
                                                                          u"127.0.0.1:%1"_s.arg(m_port), u"--workspace"_s, m_stage.workspace()});
        return waitFor("Ready at") ? QString() : QString::fromUtf8(m_said);
    }
    bool waitFor(const QByteArray &words)
    {
        while (!m_said.contains(words) && m_centre.waitForReadyRead(60'000)) {
            m_said += m_centre.readAll();
        }
        return m_said.contains(words);
    }
    [[nodiscard]] QByteArray said()
    {
        m_said += m_centre.readAll();
        return m_said;
    }

    Told ask(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &key = "team-key", const QByteArray &appid = {})
    {
        QNetworkRequest request(QUrl(url() + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!key.isEmpty()) {
            request.setRawHeader("Authorization", "Bearer " + key);
        }
        if (!appid.isEmpty()) {
            request.setRawHeader("X-Authorizer-Appid", appid);
        }
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        (void)finished.wait(60'000);
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    /// What the platform would push, sealed by the test itself; true if it was taken.
    bool push(const QByteArray &message, const QString &appid = {})
    {
        const QJsonObject keys = told()["push"_L1].toObject();
        const QByteArray cipher = pushseal::encrypted(pushseal::padded(pushseal::framed(message, told()["componentAppid"_L1].toString().toUtf8())),
                                                      keys.value("encodingAesKey"_L1).toString().toUtf8());
        const auto marks = pushseal::pushMarks(cipher, QDateTime::currentSecsSinceEpoch(), QByteArray::number(++m_pushed), keys.value("token"_L1).toString().toUtf8());
        const QString path = (appid.isEmpty() ? u"/push?"_s : u"/push/"_s + appid + u'?') + pushseal::query(marks);
        return ask("POST", path, pushseal::envelope(cipher), {}).body == "success";
    }
    bool pushTicket()
    {
        return push("<xml><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket>" + told()["ticket"_L1].toString().toUtf8() + "</ComponentVerifyTicket></xml>");
    }
    [[nodiscard]] QStringList publish(const QStringList &appids) const
    {
        return {u"publish"_s, u"--connection"_s, u"shop"_s, u"--only"_s, appids.join(u','), u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s,
                u"--until"_s, u"submit"_s, u"--json"_s};
    }
    /// How often the sandbox was asked for this path, or saw this effect, of one mini program or of all.
    [[nodiscard]] int count(const char *key, const QString &value, const QString &appid = {}) const
    {
        const QList<QJsonObject> lines = m_stage.log();
        return static_cast<int>(std::count_if(lines.cbegin(), lines.cend(), [&](const QJsonObject &line) {
            return line.value(QLatin1StringView(key)).toString() == value && (appid.isEmpty() || line.value("appid"_L1).toString() == appid);
        }));
    }

    void kill()
    {
        m_centre.kill();
        m_centre.waitForFinished();
    }
    void stop() { m_centre.terminate(); }
    int ended()
    {
        m_centre.waitForFinished();
        return m_centre.exitCode();
    }
    [[nodiscard]] bool lives() const { return m_centre.state() == QProcess::Running; }

    [[nodiscard]] QMap<QString, QString> environment() const
    {
        return {{u"TEAM_KEY"_s, u"team-key"_s}, {u"TEAM_SECRET"_s, told()["componentSecret"_L1].toString()},
                {u"TEAM_TOKEN"_s, told()["push"_L1]["token"_L1].toString()}, {u"TEAM_AES"_s, told()["push"_L1]["encodingAesKey"_L1].toString()}};
    }

private:
    quint16 m_port;
    int m_pushed = 0;
    Stage m_stage;
    QProcess m_centre;
    QByteArray m_said;
    QNetworkAccessManager m_network;
};

} // namespace

class TestTokenCentre : public QObject
{
    Q_OBJECT

private:
    /// What rests of the batch is looked at tomorrow.
    static void putOff(Team &team, const QString &batch)
    {
        const auto opened = flotilla::Composition::open(team.stage().workspace());
        const flotilla::Workspace workspace = (*opened)->workspace();
        const auto put = [&](const flotilla::StoredBatch &stored, const QList<flotilla::LeaseRow> &) -> flotilla::Result<flotilla::Change> {
            flotilla::Change change{stored.batch.id, {}, {}, {}};
            for (int i = 0; i < stored.state.targets.size(); ++i) {
                change.targets.append({i, stored.state.targets.at(i)});
                change.targets.last().second.notBefore = workspace.clock.now() + std::chrono::hours(24);
            }
            return change;
        };
        QVERIFY(workspace.journal.revise({batch}, put).ok());
    }

private slots:
    void theSandboxPushesAndTheTeamPublishes()
    {
        Team team({{u"auditSeconds"_s, 4}, {u"refreshTokenChanges"_s, true}});
        QCOMPARE(team.begin(), QString());
        QVERIFY2(team.waitFor("was kept"), team.said().constData());
        const auto published = team.run(team.publish({team.appid(0)}));
        QVERIFY2(published.exitCode == 0, (published.out + published.err + team.said()).constData());
        QCOMPARE(published.json()["targets"_L1][0]["state"_L1].toString(), u"in_review"_s);
        QVERIFY2(team.waitFor("weapp_audit_success"), team.said().constData());
        const auto seen = team.run({u"follow"_s, u"--json"_s});
        QVERIFY2(seen.out.contains(team.appid(0).toUtf8()) && seen.out.contains("succeeded"), (seen.out + seen.err).constData());

        const Told health = team.ask("GET", u"/health"_s, {}, {});
        QCOMPARE(health.status, 200);
        QVERIFY(health.body.contains(R"("ticket":"fresh")"));
        team.stop();
        QCOMPARE(team.ended(), 0);
        const QStringList secrets = team.secrets();
        for (const QString &secret : secrets) {
            QVERIFY2(!team.said().contains(secret.toUtf8()) && !health.body.contains(secret.toUtf8()), qPrintable(secret));
        }
    }

    // The next look would be tomorrow.
    void aPushMakesWhatRestsDueAtOnce()
    {
        Team team({{u"auditSeconds"_s, 5}}, false); // longer than the order looks
        QCOMPARE(team.begin(), QString());
        QVERIFY(team.pushTicket());
        const auto published = team.run(team.publish({team.appid(0)}));
        QCOMPARE(published.exitCode, 0);
        putOff(team, published.json().value("batch"_L1).toString());
        QCOMPARE(team.run({u"follow"_s, u"--json"_s}).json().value("looked"_L1).toInt(), 0);
        const QByteArray event = "<xml><MsgType>event</MsgType><Event>weapp_audit_success</Event></xml>";
        QVERIFY(team.push(event, team.appid(1))); // of another one
        QCOMPARE(team.run({u"follow"_s, u"--json"_s}).json().value("looked"_L1).toInt(), 0);
        QJsonArray changed; // a look may come before the review is over, and the next push makes it due again
        while (changed.isEmpty()) {
            QVERIFY(team.push(event, team.appid(0)));
            const auto seen = team.run({u"follow"_s, u"--json"_s}).json();
            QCOMPARE(seen.value("looked"_L1).toInt(), 1);
            changed = seen.value("changed"_L1).toArray();
        }
        QCOMPARE(changed.at(0)["state"_L1].toString(), u"succeeded"_s);
    }

    // Two orders at once through the gateway, which is killed in the middle and comes back with nothing in its memory.
    void theCentreDiesInTheMiddleAndNothingIsDoneTwice()
    {
        Team team({{u"auditSeconds"_s, 3600}}, false);
        QCOMPARE(team.begin(), QString());
        QVERIFY(team.pushTicket());
        const QStringList first{team.appid(0), team.appid(1), team.appid(2)};
        const auto other = team.stage().startedUntil([](const QList<QJsonObject> &) { return true; }, {u"quota"_s, u"--connection"_s, u"shop"_s, u"--only"_s, team.appid(0)}, team.environment());
        const auto submitted = [&](const QList<QJsonObject> &) { return team.count("effect", u"submit"_s) > 0; };
        const auto order = team.stage().startedUntil(submitted, team.publish(first), team.environment());
        team.kill();
        QCOMPARE(team.open(), QString());
        QVERIFY(team.pushTicket());
        QVERIFY(order->waitForFinished(60'000) && (other->state() == QProcess::NotRunning || other->waitForFinished(60'000)));
        const QJsonObject told = QJsonDocument::fromJson(order->readAllStandardOutput()).object();
        QVERIFY(!told.value("batch"_L1).toString().isEmpty());
        const auto resumed = team.run({u"resume"_s, u"--batch"_s, told.value("batch"_L1).toString(), u"--json"_s});
        for (int i = 0; i < first.size(); ++i) {
            QVERIFY2(resumed.json()["targets"_L1][i]["state"_L1].toString() == u"in_review"_s, (resumed.out + resumed.err + team.said()).constData());
            QCOMPARE(team.count("effect", u"submit"_s, first.at(i)), 1);
        }
    }

    // However many ask, one token is made of each.
    void allShareTheTokens()
    {
        Team team({}, false);
        QCOMPARE(team.begin(), QString());
        QVERIFY(team.pushTicket());
        const QStringList problems = runInParallel(3, [&team](int) {
            const auto told = team.run({u"quota"_s, u"--connection"_s, u"shop"_s, u"--only"_s, team.appid(0), u"--json"_s});
            return told.exitCode == 0 ? QString() : QString::fromUtf8(told.err);
        });
        QCOMPARE(problems, QStringList());
        QCOMPARE(team.count("action", u"/cgi-bin/component/api_component_token"_s), 1);
        QCOMPARE(team.count("action", u"/cgi-bin/component/api_authorizer_token"_s), 1);
    }

    void whoeverHasNoKeyAndNoSignatureGetsNothing()
    {
        Team team;
        QCOMPARE(team.begin(), QString());
        QVERIFY(team.waitFor("was kept"));
        const QString list = u"/wx/cgi-bin/component/api_get_authorizer_list"_s;
        const QByteArray body = R"({"component_appid":"","offset":0,"count":10})";
        QCOMPARE(team.ask("POST", list, body, {}).status, 401);
        QCOMPARE(team.ask("POST", list, body, "team-kez").status, 401);
        QCOMPARE(team.ask("POST", list, body, "team-key-and-more").status, 401);
        const Told good = team.ask("POST", list, body);
        QVERIFY2(good.status == 200 && good.body.contains(team.appid(1).toUtf8()), good.body.constData());
        QVERIFY2(!good.body.contains("refreshtoken@@@"), good.body.constData());

        for (const QString &path : {u"/wx/cgi-bin/component/api_component_token"_s, u"/wx/cgi-bin/component/api_authorizer_token"_s, u"/wx/cgi-bin/stable_token"_s, u"/wx/cgi-bin/openapi/rid/get"_s,
                                    u"/wx/cgi-bin/component/../component/api_component_token"_s, u"/wx/wxa/%2e%2e/cgi-bin/stable_token"_s,
                                    u"/wx//evil.example.com/wxa/release"_s, u"/wx/tokens/component"_s, u"/etc/passwd"_s, u"/"_s, u"/push/../health"_s}) {
            QVERIFY2(team.ask("POST", path, "{}").status >= 400, qPrintable(path));
        }
        QCOMPARE(team.ask("GET", u"/wx/wxa/get_page?access_token=mine"_s, {}, "team-key", team.appid(0).toLatin1()).status, 400);
        QCOMPARE(team.ask("GET", u"/wx/wxa/get_page?access%5Ftoken=mine"_s, {}, "team-key", team.appid(0).toLatin1()).status, 400);
        QCOMPARE(team.ask("GET", u"/wx/wxa/get_page"_s, {}, "team-key", "wx1\r\nX: y").status, 400);
        QCOMPARE(team.ask("PUT", u"/wx/wxa/get_page"_s, {}, "team-key", team.appid(0).toLatin1()).status, 404);
        const Told unknown = team.ask("GET", u"/wx/wxa/get_page"_s, {}, "team-key", "wxffffffffffffffff");
        QVERIFY2(unknown.body.contains("61003"), unknown.body.constData());

        QCOMPARE(team.ask("POST", u"/push?timestamp=1&nonce=2&msg_signature=3"_s, "<xml><Encrypt>abc</Encrypt></xml>").status, 403);
        QCOMPARE(team.ask("POST", u"/push"_s, "<!DOCTYPE x [<!ENTITY a \"aa\">]><xml><Encrypt>&a;</Encrypt></xml>").status, 403);
        QVERIFY(team.lives());
    }

    void tooMuchAndTooLittleIsPutOut()
    {
        Team team({}, false);
        QCOMPARE(team.begin(), QString());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(team.url()).port()));
        QVERIFY(socket.waitForConnected());
        socket.write("POST /push HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n");
        const QByteArray some(1024 * 1024, 'x');
        for (int i = 0; i < 16 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
            socket.write(some);
            socket.waitForBytesWritten(2'000);
        }
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 20'000);
        // One who leaves while the answer is on its way, and one who says nothing of sense.
        for (const QByteArray &bytes : {QByteArray("GET /health HTTP/1.1\r\nHost: x\r\n\r\n"), QByteArray("\x16\x03\x01 garbage\r\n\r\n")}) {
            QTcpSocket leaving;
            leaving.connectToHost(u"127.0.0.1"_s, quint16(QUrl(team.url()).port()));
            QVERIFY(leaving.waitForConnected());
            leaving.write(bytes);
            leaving.waitForBytesWritten();
            leaving.abort();
        }
        const Told health = team.ask("GET", u"/health"_s, {}, {});
        QCOMPARE(health.status, 503);
        QVERIFY(health.body.contains(R"("ticket":"none")"));
        const Told early = team.ask("GET", u"/wx/wxa/get_page"_s, {}, "team-key", team.appid(0).toLatin1());
        QVERIFY2(early.body.contains("61006"), early.body.constData());
        QVERIFY(team.lives());
    }

    void onlyLoopbackIsListenedOn_data()
    {
        QTest::addColumn<QString>("listen");
        for (const char *listen : {"0.0.0.0:8087", "192.168.1.5:8087", "[::]:8087", "example.com:8087", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:80/x"}) {
            QTest::newRow(listen) << QString::fromLatin1(listen);
        }
    }
    void onlyLoopbackIsListenedOn()
    {
        QFETCH(QString, listen);
        static Team team({}, false);
        if (!team.lives()) {
            QCOMPARE(team.begin(), QString());
        }
        const auto refused = team.run({u"token-centre"_s, u"--connection"_s, u"centre"_s, u"--listen"_s, listen});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("listen"), refused.err.constData());
        QCOMPARE(team.run({u"token-centre"_s, u"--connection"_s, u"shop"_s}).exitCode, 2);
    }
};

FLOTILLA_TEST(TestTokenCentre)
#include "tst_tokencentre.moc"
