// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetest.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

void ServiceTest::start(const QByteArray &scenario)
{
    QString error;
    const auto parsedScenario = Scenario::parse(scenario, &error);
    QVERIFY2(parsedScenario, qPrintable(error));
    m_nowMs = kNowMs;
    m_service.reset();
    m_log = std::make_unique<EffectLog>();
    QVERIFY(m_folder.isValid());
    m_logPath = m_folder.filePath(u"effects-%1.log"_s.arg(++m_starts));
    QVERIFY2(m_log->open(m_logPath, &error), qPrintable(error));
    m_service = std::make_unique<SandboxService>(ServiceSettings{
        *parsedScenario, {u"AKIDSANDBOX"_s, kSecret, {}}, {}, m_log.get(), [this] { return m_nowMs; }, {}});
}

WireCall ServiceTest::call(const QString &action, const QJsonObject &body) const
{
    WireCall call;
    call.action = action;
    call.body = body;
    call.secretId = u"AKIDSANDBOX"_s;
    call.secretKey = kSecret;
    call.host = "127.0.0.1:8080";
    call.timestamp = m_nowMs / 1000;
    return call;
}

WireCall ServiceTest::bindCall() const
{
    return call(u"PutWxAppIdToWeApp"_s, {{u"WeAppId"_s, kApp}, {u"WxAppId"_s, kWx}});
}

WireCall ServiceTest::unbindCall() const
{
    return call(u"DeleteAppBindWxApp"_s, {{u"WeappId"_s, kApp}});
}

WireCall ServiceTest::deployCall() const
{
    return call(u"DeployApp"_s, {{u"EnvId"_s, u"lowcode-sandbox01"_s},
                                 {u"Id"_s, kApp},
                                 {u"Mode"_s, u"upload"_s},
                                 {u"BuildType"_s, u"mp"_s}});
}

WireCall ServiceTest::checkCall(const QString &buildId) const
{
    return call(u"CheckDeployApp"_s,
                {{u"EnvId"_s, u"lowcode-sandbox01"_s}, {u"Id"_s, kApp}, {u"BuildId"_s, buildId}});
}

HttpRequest ServiceTest::parsed(const QByteArray &http)
{
    HttpRequestParser parser;
    parser.append(http);
    return parser.parse() == HttpRequestParser::State::Complete ? parser.request() : HttpRequest{};
}

QJsonObject ServiceTest::responseOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()["Response"_L1].toObject();
}

QString ServiceTest::codeOf(const HttpReply &reply)
{
    return responseOf(reply)["Error"_L1].toObject()["Code"_L1].toString();
}

QByteArray ServiceTest::logText() const
{
    QFile file(m_logPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> ServiceTest::lines(const QString &kind) const
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

QStringList ServiceTest::effects() const
{
    QStringList names;
    const QList<QJsonObject> all = lines(u"effect"_s);
    for (const QJsonObject &line : all)
        names.append(line["effect"_L1].toString());
    return names;
}

} // namespace flotilla::sandbox

#include "moc_servicetest.cpp"
