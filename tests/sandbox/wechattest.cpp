// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechattest.h"

#include "scenario.h"

#include <QFile>
#include <QTest>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const WireReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

int codeOf(const QJsonObject &reply)
{
    return reply["errcode"_L1].toInt();
}

} // namespace

void WechatTest::start(const QByteArray &scenario)
{
    m_nowMs = kNowMs;
    m_scenario = scenario;
    m_logPath = m_folder.filePath(u"effects-%1.log"_s.arg(++m_starts));
    QString error;
    const auto parsed = Scenario::parse(scenario, &error);
    QVERIFY2(parsed, qPrintable(error));
    open(wechat::World::founded(parsed->wechatRules, m_nowMs));
}

void WechatTest::restart()
{
    const QJsonObject kept = m_service->world().toJson();
    open(wechat::World::fromJson(QJsonDocument::fromJson(QJsonDocument(kept).toJson()).object()));
}

void WechatTest::open(wechat::World world)
{
    QString error;
    const auto scenario = Scenario::parse(m_scenario, &error);
    QVERIFY2(scenario, qPrintable(error));
    m_server.reset();
    m_service.reset();
    m_log = std::make_unique<EffectLog>();
    QVERIFY2(m_folder.isValid() && m_log->open(m_logPath, &error), qPrintable(error));
    m_service = std::make_unique<wechat::WechatService>(
        wechat::ServiceSettings{scenario->wechatRules, std::move(world), scenario->faults, m_log.get(),
                                [this] { return m_nowMs; }, {}});
    m_server = std::make_unique<HttpServer>([this](const HttpRequest &request) { return m_service->handle(request); });
    QVERIFY(m_server->listen());
}

WireReply WechatTest::exchange(const QByteArray &http) const
{
    WireClient client(m_server->port());
    client.send(http);
    [&client] { QTRY_VERIFY(client.hasReply() || client.isClosed()); }();
    return client.take();
}

WireReply WechatTest::send(const QByteArray &method, const QString &target, const QByteArray &body,
                           const QByteArray &headers) const
{
    return exchange(method + ' ' + target.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers
                    + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

QJsonObject WechatTest::get(const QString &token, const QString &path, const QString &query) const
{
    return jsonOf(send("GET", u"%1?access_token=%2%3"_s.arg(path, token, query.isEmpty() ? QString() : u'&' + query)));
}

QJsonObject WechatTest::post(const QString &token, const QString &path, const QJsonObject &body) const
{
    return jsonOf(send("POST", u"%1?access_token=%2"_s.arg(path, token), QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

int WechatTest::getCode(const QString &token, const QString &path, const QString &query) const
{
    return codeOf(get(token, path, query));
}

int WechatTest::postCode(const QString &token, const QString &path, const QJsonObject &body) const
{
    return codeOf(post(token, path, body));
}

QString WechatTest::componentToken() const
{
    return post({}, u"/cgi-bin/component/api_component_token"_s,
                {{u"component_appid"_s, keys().componentAppid},
                 {u"component_appsecret"_s, keys().componentSecret},
                 {u"component_verify_ticket"_s, keys().ticket}})["component_access_token"_L1]
        .toString();
}

QString WechatTest::tokenOf(const QString &appid) const
{
    const wechat::MiniProgram *program = m_service->world().program(appid);
    return post(componentToken(), u"/cgi-bin/component/api_authorizer_token"_s,
                {{u"component_appid"_s, keys().componentAppid},
                 {u"authorizer_appid"_s, appid},
                 {u"authorizer_refresh_token"_s, program ? program->refreshToken : QString()}})["authorizer_access_token"_L1]
        .toString();
}

QJsonObject WechatTest::commitBody(const QString &version, const QString &extJson, int templateId)
{
    return {{u"template_id"_s, templateId},
            {u"ext_json"_s, extJson},
            {u"user_version"_s, version},
            {u"user_desc"_s, u"说明 of "_s + version}};
}

void WechatTest::commit(const QString &token, const QString &version)
{
    QCOMPARE(postCode(token, u"/wxa/commit"_s, commitBody(version)), 0);
    m_nowMs += kMinute;
}

qint64 WechatTest::submit(const QString &token, const QString &version)
{
    commit(token, version);
    return post(token, u"/wxa/submit_audit"_s)["auditid"_L1].toInteger();
}

void WechatTest::publish(const QString &token, const QString &version)
{
    QVERIFY(submit(token, version) > 0);
    m_nowMs += 2 * kHour + kMinute;
    // Two hours are longer than a token lives.
    QCOMPARE(postCode(tokenOf(m_service->world().tokens.value(token).owner), u"/wxa/release"_s), 0);
}

QString WechatTest::onlineVersion(const QString &token) const
{
    return post(token, u"/wxa/getversioninfo"_s)["release_info"_L1].toObject()["release_version"_L1].toString();
}

QList<QJsonObject> WechatTest::lines(const QString &kind) const
{
    QList<QJsonObject> found;
    const QList<QByteArray> all = logText().split('\n');
    for (const QByteArray &text : all) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (line["kind"_L1].toString() == kind)
            found.append(line);
    }
    return found;
}

QStringList WechatTest::effects() const
{
    QStringList names;
    const QList<QJsonObject> all = lines(u"effect"_s);
    for (const QJsonObject &line : all)
        names.append(line["effect"_L1].toString());
    return names;
}

int WechatTest::arrivals(const QString &path) const
{
    int count = 0;
    const QList<QJsonObject> all = lines(u"call"_s);
    for (const QJsonObject &line : all)
        count += line["action"_L1].toString() == path ? 1 : 0;
    return count;
}

QByteArray WechatTest::logText() const
{
    QFile file(m_logPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace flotilla::sandbox

#include "moc_wechattest.cpp"
