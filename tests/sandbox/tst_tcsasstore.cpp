// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"
#include "tcsas/cosverifier.h"
#include "tcsastest.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

void setHeaderOf(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.removeIf([&name](const auto &header) { return header.first == name; });
    if (!value.isNull())
        request.headers.append({name, value});
}

} // namespace

/// Uploads to the object store, and what happens when replies are lost or the program is started again.
class tst_TcsasStore : public TcsasTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void takesAnUpload()
    {
        const QJsonObject keys = uploadKeys();
        QCOMPARE(store(cosRequest("HEAD", keys)).status, 404);
        const QByteArray package = zip() + "more";
        const HttpReply put = store(cosRequest("PUT", keys, package));
        QCOMPARE(put.status, 200);
        const QByteArray etag = '"' + QCryptographicHash::hash(package, QCryptographicHash::Md5).toHex() + '"';
        QVERIFY(put.headers.contains(qMakePair(QByteArray("ETag"), etag)));
        const HttpReply head = store(cosRequest("HEAD", keys));
        QCOMPARE(head.toldLength, package.size());
        QVERIFY(head.body.isEmpty() && head.headers.contains(qMakePair(QByteArray("ETag"), etag)));
        QCOMPARE(store(cosRequest("PUT", keys, zip())).status, 200); // once more is harmless
        QCOMPARE(effects(), (QStringList{u"upload"_s, u"upload"_s}));
        QVERIFY(!logText().contains(keys["TempSecretKey"_L1].toString().toUtf8()) && !logText().contains(keys["Token"_L1].toString().toUtf8()));
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("no signature") << QByteArray("Authorization") << QByteArray("sha1") << QByteArray("sha2") << u"AccessDenied"_s;
        QTest::newRow("another key") << QByteArray("Authorization") << QByteArray("q-ak=AKID") << QByteArray("q-ak=BKID")
                                     << u"InvalidAccessKeyId"_s;
        QTest::newRow("another time") << QByteArray("Authorization") << QByteArray("q-sign-time=1") << QByteArray("q-sign-time=2")
                                      << u"AccessDenied"_s;
        QTest::newRow("one digit of the signature") << QByteArray("Authorization") << QByteArray("q-signature=") << QByteArray("q-signature=0")
                                                    << u"SignatureDoesNotMatch"_s;
        QTest::newRow("a header more") << QByteArray("Authorization") << QByteArray("q-header-list=host")
                                       << QByteArray("q-header-list=content-length;host") << u"SignatureDoesNotMatch"_s;
        QTest::newRow("another host") << QByteArray("Host") << QByteArray("127.0.0.1") << QByteArray("127.0.0.2") << u"SignatureDoesNotMatch"_s;
        QTest::newRow("no token") << QByteArray("x-cos-security-token") << QByteArray() << QByteArray() << u"AccessDenied"_s;
        QTest::newRow("no length") << QByteArray("Content-Length") << QByteArray() << QByteArray() << u"MissingContentLength"_s;
        QTest::newRow("another MD5") << QByteArray("Content-MD5") << QByteArray() << QByteArray("x") << u"BadDigest"_s;
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        HttpRequest request = cosRequest("PUT", uploadKeys(), zip());
        const QByteArray value = from.isEmpty() ? to : request.header(header).replace(from, to);
        setHeaderOf(request, header, from.isEmpty() && to.isEmpty() ? QByteArray() : value);
        const HttpReply reply = store(request);
        QVERIFY(reply.status >= 400);
        QVERIFY2(reply.body.contains("<Code>" + code.toUtf8() + "</Code>"), reply.body.constData());
        QVERIFY(effects().isEmpty());
        QCOMPARE(lines(u"call"_s).constLast()["outcome"_L1].toString(), code);
    }

    /// The example of the vendor's page on request signatures (436/7778), with its dummy key.
    void acceptsThePublishedVector()
    {
        HttpRequest request;
        request.method = "PUT";
        request.target = "/exampleobject(%E8%85%BE%E8%AE%AF%E4%BA%91)";
        request.headers = {{"Date", "Thu, 16 May 2019 06:45:51 GMT"},
                           {"Host", "examplebucket-1250000000.cos.ap-beijing.myqcloud.com"},
                           {"Content-Type", "text/plain"},
                           {"Content-Length", "13"},
                           {"Content-MD5", "mQ/fVh815F3k6TAUm8m0eg=="},
                           {"x-cos-acl", "private"},
                           {"x-cos-grant-read", "uin=\"100000000011\""},
                           {"Authorization", "q-sign-algorithm=sha1&q-ak=AKIDQjz3ltompVjBni5LitkWHFlFpwkn9U5q"
                                             "&q-sign-time=1557989151;1557996351&q-key-time=1557989151;1557996351"
                                             "&q-header-list=content-length;content-md5;content-type;date;host;x-cos-acl;x-cos-grant-read"
                                             "&q-url-param-list=&q-signature=3b8851a11a569213c17ba8fa7dcf2abec6935172"}};
        const qint64 ms = 1'557'990'000'000;
        const QMap<QString, tcsas::Grant> grants{{u"AKIDQjz3ltompVjBni5LitkWHFlFpwkn9U5q"_s,
                                                  {u"BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz"_s, {}, u"exampleobject(腾讯云)"_s, ms}}};
        const auto verdict = tcsas::verifyCos(request, grants, ms);
        QVERIFY2(!verdict, verdict ? qPrintable(verdict->message) : "");
        setHeaderOf(request, "x-cos-acl", "public-read");
        QVERIFY(tcsas::verifyCos(request, grants, ms));
    }

    void aKeyIsForOnePathAndHalfAnHour()
    {
        QJsonObject keys = uploadKeys();
        const QJsonValue path = keys["Path"_L1];
        keys.insert(u"Path"_s, u"elsewhere.zip"_s);
        QVERIFY(store(cosRequest("PUT", keys, zip())).body.contains("AccessDenied"));
        keys.insert(u"Path"_s, path);
        HttpRequest bodiless = cosRequest("PUT", keys, zip());
        setHeaderOf(bodiless, "Host", "127.0.0.1:9"); // signed with another port
        QVERIFY(store(bodiless).body.contains("SignatureDoesNotMatch"));
        m_nowMs += 30 * kMinute + 1;
        QVERIFY(store(cosRequest("PUT", keys, zip())).body.contains("Request has expired"));
    }

    void givesOfflinePackages()
    {
        const QString url = data(u"DescribeMNPOfflinePackageURL"_s, of(0))["Data"_L1].toString();
        HttpRequest request;
        request.method = "GET";
        request.target = QUrl(url).path().toUtf8();
        const HttpReply reply = store(request);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, tcsas::offlinePackageBytes(id(0), u"1.2.0"_s));
        request.target.replace("1.2.0", "1.2.1");
        QCOMPARE(store(request).status, 404);
    }

    void repliesMayBeLost()
    {
        start(R"({"faults":[{"action":"PutObject","call":1,"fault":"dropAfter"},{"action":"PutObject","call":2,"fault":"error","code":"SlowDown"},
                            {"action":"CreateMNPVersion","call":1,"fault":"dropAfter"},{"action":"ReleaseMNPVersion","call":1,"fault":"dropBefore"},
                            {"action":"ResetMNPAppSecret","call":1,"fault":"dropAfter"}]})");
        const QJsonObject keys = uploadKeys();
        QCOMPARE(store(cosRequest("PUT", keys, zip())).wire, HttpReply::Wire::Drop);
        QCOMPARE(store(cosRequest("HEAD", keys)).status, 200); // it arrived
        QVERIFY(store(cosRequest("PUT", keys, zip())).body.contains("<Code>SlowDown</Code>"));
        const QJsonObject body{{u"MNPVersion"_s, u"2.0.0"_s}, {u"MNPVersionIntro"_s, u"x"_s}, {u"FileUrl"_s, upload(zip())}};
        QCOMPARE(send(call(u"CreateMNPVersion"_s, of(0, body))).wire, HttpReply::Wire::Drop);
        m_nowMs += kMinute;
        QCOMPARE(stages(0).constFirst(), u"Develop 2.0.0"_s);
        const qint64 version = program(0).versions.constLast().id;
        QCOMPARE(approve(0, version), QString());
        QCOMPARE(send(call(u"ReleaseMNPVersion"_s, {{u"MNPVersionId"_s, version}})).wire, HttpReply::Wire::Drop);
        QCOMPARE(stages(0).constLast(), u"Online 1.2.0"_s);
        QCOMPARE(send(call(u"ResetMNPAppSecret"_s, of(0))).wire, HttpReply::Wire::Drop);
        QCOMPARE(data(u"DescribeMNPAppSecret"_s, of(0))["SecretStatus"_L1].toInt(), 3);
        QCOMPARE(arrivals(u"CreateMNPVersion"_s), 1);
        QCOMPARE(effects().count(u"createVersion"_s), 1);
        QCOMPARE(lines(u"call"_s).at(lines(u"call"_s).size() - 2)["outcome"_L1].toString(), u"dropAfter"_s);
    }

    void faultsStrikeOneMiniProgram()
    {
        start();
        const QByteArray one = id(1).toUtf8(); // the same at every start
        start("{\"faults\":[{\"action\":\"DescribeMNPVersion\",\"appid\":\"" + one
              + "\",\"fault\":\"error\",\"code\":\"FailedOperation.PackageAlreadyExpired\"},"
                "{\"action\":\"CreateMNPApproval\",\"appid\":\"" + one + "\",\"fault\":\"internalError\"}]}");
        for (const int index : {0, 1}) {
            const qint64 version = build(index, u"2.0.0"_s);
            const QString task = program(index).versions.constLast().taskId;
            QCOMPARE(code(u"DescribeMNPVersion"_s, {{u"BusinessId"_s, task}}),
                     index == 0 ? QString() : u"FailedOperation.PackageAlreadyExpired"_s);
            QCOMPARE(code(u"CreateMNPApproval"_s, {{u"MNPVersionId"_s, version}, {u"ApplyAction"_s, u"submit"_s}}),
                     index == 0 ? QString() : u"InternalError"_s);
        }
    }

    void aMiniProgramMayBeRefusedAltogether()
    {
        start(R"({"tcsas":{"programs":[{"index":1,"error":"FailedOperation.NoAccessPermission"}]}})");
        QCOMPARE(code(u"DescribeMNP"_s, of(0)), QString());
        QCOMPARE(code(u"DescribeMNP"_s, of(1)), u"FailedOperation.NoAccessPermission"_s);
        QCOMPARE(rows(u"DescribeMNPList"_s).size(), 20);
    }

    void limitsTheRate()
    {
        start(R"({"rateLimit":3})");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(code(u"DescribeMNP"_s, of(0)), QString());
        QCOMPARE(code(u"DescribeMNP"_s, of(0)), u"RequestLimitExceeded"_s);
        QCOMPARE(code(u"DescribeMNPAppSecret"_s, of(0)), QString()); // counted by action
        m_nowMs += 1000;
        QCOMPARE(code(u"DescribeMNP"_s, of(0)), QString());
    }

    void goesOnAfterARestart()
    {
        const QJsonObject body{{u"MNPVersion"_s, u"2.0.0"_s}, {u"MNPVersionIntro"_s, u"x"_s}, {u"FileUrl"_s, upload(zip())}};
        const QString task = data(u"CreateMNPVersion"_s, of(0, body))["TaskId"_L1].toString();
        const QJsonObject keys = uploadKeys();
        const QString secret = m_service->world().credentials.secretKey;
        restart();
        QCOMPARE(m_service->world().credentials.secretKey, secret);
        QCOMPARE(data(u"DescribeMNPVersion"_s, {{u"BusinessId"_s, task}})["TaskStatus"_L1].toInt(), 1);
        m_nowMs += kMinute; // the task goes on meanwhile
        QCOMPARE(data(u"DescribeMNPVersion"_s, {{u"BusinessId"_s, task}})["TaskStatus"_L1].toInt(), 60);
        QCOMPARE(stages(0).constFirst(), u"Develop 2.0.0"_s);
        QCOMPARE(store(cosRequest("PUT", keys, zip())).status, 200);
        QCOMPARE(rows(u"DescribeMNPApprovalList"_s).size(), 30); // of ten mini programs with three versions each
    }

    void refusesABadScenario_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("an unknown key") << QByteArray(R"({"tcsas":{"audits":1}})") << u"tcsas.audits"_s;
        QTest::newRow("an unknown state of a key") << QByteArray(R"({"tcsas":{"programs":[{"index":0,"secret":"lost"}]}})") << u"secret"_s;
        QTest::newRow("nobody") << QByteArray(R"({"tcsas":{"programs":[{"name":"x"}]}})") << u"tcsas.programs[0].id"_s;
        QTest::newRow("a team without an id") << QByteArray(R"({"tcsas":{"teams":[{"name":"x"}]}})") << u"tcsas.teams[0].id"_s;
        QTest::newRow("times in the wrong order") << QByteArray(R"({"tcsas":{"buildSeconds":{"min":2,"max":1}}})") << u"buildSeconds.max"_s;
    }

    void refusesABadScenario()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, complaint);
        QString error;
        QVERIFY(!Scenario::parse(text, &error));
        QVERIFY2(error.contains(complaint), qPrintable(error));
    }

private:
    QJsonObject uploadKeys()
    {
        return data(u"DescribeTempSecret4UploadFile2Cos"_s, {{u"BusinessName"_s, u"tcsas"_s}, {u"Suffix"_s, u".zip"_s}}).toObject();
    }
};

FLOTILLA_TEST(tst_TcsasStore)
#include "tst_tcsasstore.moc"
