// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsastest.h"

#include "scenario.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// HMAC-SHA1 in hex, as every step of the store's signature is.
QByteArray hmacSha1(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1).toHex();
}

} // namespace

void TcsasTest::start(const QByteArray &scenario)
{
    m_nowMs = kNowMs;
    m_scenario = scenario;
    m_logPath = m_folder.filePath(u"effects-%1.log"_s.arg(++m_starts));
    QString error;
    auto read = Scenario::parse(scenario, &error);
    QVERIFY2(read, qPrintable(error));
    if (read->tcsasRules.platformId.isEmpty())
        read->tcsasRules.platformId = kPlatform;
    open(tcsas::World::founded(read->tcsasRules, m_nowMs));
}

void TcsasTest::restart()
{
    const QJsonObject kept = m_service->world().toJson();
    open(tcsas::World::fromJson(QJsonDocument::fromJson(QJsonDocument(kept).toJson()).object()));
}

void TcsasTest::open(tcsas::World world)
{
    QString error;
    const auto scenario = Scenario::parse(m_scenario, &error);
    QVERIFY2(scenario, qPrintable(error));
    m_store.reset();
    m_service.reset();
    m_log = std::make_unique<EffectLog>();
    QVERIFY2(m_folder.isValid() && m_log->open(m_logPath, &error), qPrintable(error));
    const auto clock = [this] { return m_nowMs; };
    m_service = std::make_unique<tcsas::TcsasService>(
        tcsas::ServiceSettings{scenario->tcsasRules, std::move(world), scenario->faults, scenario->requestsPerSecond.value_or(0), {},
                               m_log.get(), clock, {}});
    m_service->standAt({u"http://127.0.0.1:8080"_s, u"http://127.0.0.1:8081"_s});
    m_store = std::make_unique<tcsas::CosEndpoint>(
        tcsas::CosEndpoint::Settings{&m_service->world(), scenario->faults, m_log.get(), clock, {}});
}

WireCall TcsasTest::call(const QString &action, QJsonObject body) const
{
    if (!body.contains("PlatformId"_L1))
        body.insert(u"PlatformId"_s, m_service->world().credentials.platformId);
    WireCall call;
    call.action = action;
    call.body = body;
    call.version = u"2025-01-06"_s;
    call.service = u"tcsas"_s;
    call.secretId = m_service->world().credentials.secretId;
    call.secretKey = m_service->world().credentials.secretKey;
    call.host = "127.0.0.1:8080";
    call.timestamp = m_nowMs / 1000;
    call.extraHeaders = "X-TC-Region: ap-singapore\r\n";
    return call;
}

QJsonObject TcsasTest::response(const QString &action, const QJsonObject &body)
{
    return QJsonDocument::fromJson(send(call(action, body)).body).object()["Response"_L1].toObject();
}

QString TcsasTest::code(const QString &action, const QJsonObject &body)
{
    return response(action, body)["Error"_L1]["Code"_L1].toString();
}

QJsonArray TcsasTest::rows(const QString &action, QJsonObject body)
{
    const QJsonValue bare = data(action, body);
    if (bare.isArray())
        return bare.toArray();
    body.insert(u"Offset"_s, 0);
    body.insert(u"Limit"_s, 100);
    return data(action, body)["DataList"_L1].toArray();
}

QJsonObject TcsasTest::of(int index, QJsonObject body) const
{
    body.insert(u"MNPId"_s, id(index));
    return body;
}

HttpRequest TcsasTest::cosRequest(const QByteArray &method, const QJsonObject &keys, const QByteArray &body) const
{
    const QByteArray path = '/' + keys["Path"_L1].toString().toUtf8();
    const QByteArray span = QByteArray::number(m_nowMs / 1000 - 60) + ';' + QByteArray::number(m_nowMs / 1000 + 600);
    const QByteArray signKey = hmacSha1(keys["TempSecretKey"_L1].toString().toUtf8(), span);
    const QByteArray canonical = method.toLower() + '\n' + path + "\n\nhost=127.0.0.1%3A8081\n";
    const QByteArray toSign = "sha1\n" + span + '\n' + QCryptographicHash::hash(canonical, QCryptographicHash::Sha1).toHex() + '\n';
    HttpRequest request;
    request.method = method;
    request.target = path;
    request.version = "HTTP/1.1";
    request.body = body;
    request.headers = {{"Host", "127.0.0.1:8081"},
                       {"Content-Length", QByteArray::number(body.size())},
                       {"x-cos-security-token", keys["Token"_L1].toString().toUtf8()},
                       {"Authorization", "q-sign-algorithm=sha1&q-ak=" + keys["TempSecretId"_L1].toString().toUtf8() + "&q-sign-time="
                            + span + "&q-key-time=" + span + "&q-header-list=host&q-url-param-list=&q-signature="
                            + hmacSha1(signKey, toSign)}};
    return request;
}

QString TcsasTest::upload(const QByteArray &package)
{
    const QJsonObject keys = data(u"DescribeTempSecret4UploadFile2Cos"_s, {{u"BusinessName"_s, u"tcsas"_s}, {u"Suffix"_s, u".zip"_s}}).toObject();
    const bool stored = store(cosRequest("PUT", keys, package)).status == 200;
    return stored ? u"http://127.0.0.1:8081/"_s + keys["Path"_L1].toString() : QString();
}

qint64 TcsasTest::build(int index, const QString &version)
{
    const QJsonObject body{{u"MNPVersion"_s, version}, {u"MNPVersionIntro"_s, u"说明"_s}, {u"FileUrl"_s, upload(zip())}};
    const QString task = data(u"CreateMNPVersion"_s, of(index, body))["TaskId"_L1].toString();
    m_nowMs += kMinute;
    return task.isEmpty() ? 0 : program(index).versions.constLast().id;
}

QString TcsasTest::approve(int index, qint64 versionId)
{
    const QJsonObject body{{u"MNPVersionId"_s, versionId}, {u"ApplyAction"_s, u"submit"_s}};
    if (const QString refused = code(u"CreateMNPApproval"_s, body); !refused.isEmpty())
        return refused;
    const tcsas::Approval approval = m_service->world().approvals.constLast();
    QJsonArray items;
    for (const tcsas::ApprovalItem &item : approval.items)
        items.append(QJsonObject{{u"AppId"_s, item.application}, {u"ApprovalResult"_s, 3}});
    return approval.program == id(index) ? code(u"ProcessMNPApproval"_s, {{u"ApprovalNo"_s, approval.no}, {u"ApprovalItems"_s, items}})
                                         : u"another mini program"_s;
}

QStringList TcsasTest::stages(int index)
{
    QStringList texts;
    const QJsonArray all = rows(u"DescribeMNPAllStageVersions"_s, of(index));
    for (const auto &row : all)
        texts.append(row["Phase"_L1].toString() + u' ' + row["MNPVersion"_L1].toString());
    return texts;
}

QByteArray TcsasTest::logText() const
{
    QFile file(m_logPath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> TcsasTest::lines(const QString &kind) const
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

QStringList TcsasTest::effects() const
{
    QStringList names;
    const QList<QJsonObject> all = lines(u"effect"_s);
    for (const QJsonObject &line : all)
        names.append(line["effect"_L1].toString());
    return names;
}

int TcsasTest::arrivals(const QString &action) const
{
    const QList<QJsonObject> all = lines(u"call"_s);
    return int(std::count_if(all.cbegin(), all.cend(), [&action](const QJsonObject &line) { return line["action"_L1].toString() == action; }));
}

HttpRequest TcsasTest::parsed(const QByteArray &http)
{
    HttpRequestParser parser;
    parser.append(http);
    return parser.parse() == HttpRequestParser::State::Complete ? parser.request() : HttpRequest{};
}

} // namespace flotilla::sandbox

#include "moc_tcsastest.cpp"
