// SPDX-License-Identifier: GPL-3.0-or-later
#include "tc3verifier.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

QJsonArray vectors()
{
    QFile file(QStringLiteral(FLOTILLA_FIXTURES "/tc3-vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray{};
}

HttpRequest requestOf(const QJsonObject &vector)
{
    HttpRequest request;
    request.method = "POST";
    request.target = "/";
    request.version = "HTTP/1.1";
    const auto add = [&request](const QByteArray &name, const QJsonValue &value) {
        request.headers.append({name, value.toVariant().toString().toUtf8()});
    };
    add("Host", vector["host"_L1]);
    add("Content-Type", vector["contentType"_L1]);
    add("X-TC-Action", vector["action"_L1]);
    add("X-TC-Timestamp", vector["timestamp"_L1]);
    add("Authorization", vector["authorization"_L1]);
    request.body = vector["payload"_L1].toString().toUtf8();
    return request;
}

void setHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    for (auto &[key, old] : request.headers) {
        if (key == name)
            old = value;
    }
}

} // namespace

/// Vector A (a DeployApp) is the request that each rule bends in one point.
class tst_Tc3Verifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsEveryPublishedVector_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray all = vectors();
        QCOMPARE(all.size(), 10);
        for (const auto &value : all)
            QTest::newRow(qPrintable(value["name"_L1].toString())) << value.toObject();
    }

    void acceptsEveryPublishedVector()
    {
        QFETCH(QJsonObject, vector);
        const Tc3Verifier verifier({keyOf(vector)});
        HttpRequest request = requestOf(vector);
        if (vector.contains("token"_L1))
            request.headers.append({QByteArray("X-TC-Token"), vector["token"_L1].toString().toUtf8()});
        const QString service = vector["service"_L1].toString();
        const qint64 now = vector["timestamp"_L1].toInteger();
        QCOMPARE(codeOf(verifier.verify(request, service, now)), QString());

        request.body += ' ';
        QCOMPARE(codeOf(verifier.verify(request, service, now)), u"AuthFailure.SignatureFailure"_s);
    }

    void allowsFiveMinutesOfClockDifference_data()
    {
        QTest::addColumn<qint64>("difference");
        QTest::addColumn<QString>("code");
        QTest::newRow("the same second") << qint64(0) << QString();
        QTest::newRow("300 s late") << qint64(300) << QString();
        QTest::newRow("300 s early") << qint64(-300) << QString();
        QTest::newRow("301 s late") << qint64(301) << u"AuthFailure.SignatureExpire"_s;
        QTest::newRow("301 s early") << qint64(-301) << u"AuthFailure.SignatureExpire"_s;
    }

    void allowsFiveMinutesOfClockDifference()
    {
        QFETCH(qint64, difference);
        QTEST(codeOf(m_verifier.verify(requestOf(m_vector), u"lowcode"_s, m_now + difference)), "code");
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("code");
        const QByteArray good = m_vector["authorization"_L1].toString().toUtf8();
        const auto bent = [&good](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
        QTest::newRow("no Authorization") << QByteArray("Authorization") << QByteArray()
                                          << u"AuthFailure.InvalidAuthorization"_s;
        QTest::newRow("another scheme") << QByteArray("Authorization") << bent("TC3-HMAC-SHA256", "TC3-HMAC-SHA1")
                                        << u"AuthFailure.InvalidAuthorization"_s;
        QTest::newRow("host is not signed") << QByteArray("Authorization") << bent("content-type;host", "content-type")
                                            << u"AuthFailure.InvalidAuthorization"_s;
        QTest::newRow("an unknown SecretId") << QByteArray("Authorization") << bent("AKIDTEST", "AKIDBEST")
                                             << u"AuthFailure.SecretIdNotFound"_s;
        QTest::newRow("one digit of the signature") << QByteArray("Authorization") << bent("Signature=4", "Signature=5")
                                                    << u"AuthFailure.SignatureFailure"_s;
        QTest::newRow("the service of another product") << QByteArray("Authorization") << bent("/lowcode/", "/tcb/")
                                                        << u"AuthFailure.SignatureFailure"_s;
        QTest::newRow("the next day's date") << QByteArray("Authorization") << bent("2026-01-01", "2026-01-02")
                                             << u"AuthFailure.SignatureFailure"_s;
        QTest::newRow("another content type") << QByteArray("Content-Type") << QByteArray("application/json; charset=utf-8")
                                              << u"AuthFailure.SignatureFailure"_s;
        QTest::newRow("another host") << QByteArray("Host") << QByteArray("lowcode.example.com")
                                      << u"AuthFailure.SignatureFailure"_s;
        QTest::newRow("no timestamp") << QByteArray("X-TC-Timestamp") << QByteArray() << u"MissingParameter"_s;
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        HttpRequest request = requestOf(m_vector);
        setHeader(request, header, value);
        QTEST(codeOf(m_verifier.verify(request, u"lowcode"_s, m_now)), "code");
    }

    void takesTheHostWithoutItsPort()
    {
        HttpRequest request = requestOf(m_vector);
        setHeader(request, "Host", "lowcode.tencentcloudapi.com:8080");
        QCOMPARE(codeOf(m_verifier.verify(request, u"lowcode"_s, m_now)), QString());
    }

    void strictHostIsTheOnlyOne()
    {
        HttpRequest request = requestOf(m_vector);
        for (const QString &host : {u"lowcode.tencentcloudapi.com"_s, u"{service}.tencentcloudapi.com"_s})
            QCOMPARE(codeOf(Tc3Verifier({keyOf(m_vector)}, host).verify(request, u"lowcode"_s, m_now)), QString());
        const Tc3Verifier elsewhere({keyOf(m_vector)}, u"relay.example"_s);
        QCOMPARE(codeOf(elsewhere.verify(request, u"lowcode"_s, m_now)), u"AuthFailure.SignatureFailure"_s);
        setHeader(request, "Host", "lowcode.tencentcloudapi.com:8080");
        const Tc3Verifier withPort({keyOf(m_vector)}, u"lowcode.tencentcloudapi.com:8080"_s);
        QCOMPARE(codeOf(withPort.verify(request, u"lowcode"_s, m_now)), u"AuthFailure.SignatureFailure"_s);
    }

    void takesTheFirstLabelOfTheHostAsService()
    {
        // The scope says "lowcode", which is the host's first label, though the action belongs to another product.
        QCOMPARE(codeOf(m_verifier.verify(requestOf(m_vector), u"sts"_s, m_now)), QString());
    }

    void wantsTheTokenOfATemporaryKeyAndNoOther()
    {
        ApiKey temporary = keyOf(m_vector);
        temporary.token = u"token-1"_s;
        const Tc3Verifier verifier({temporary});
        HttpRequest request = requestOf(m_vector);
        QCOMPARE(codeOf(verifier.verify(request, u"lowcode"_s, m_now)), u"AuthFailure.TokenFailure"_s);
        request.headers.append({QByteArray("X-TC-Token"), QByteArray("token-1")});
        QCOMPARE(codeOf(verifier.verify(request, u"lowcode"_s, m_now)), QString());
        QCOMPARE(codeOf(m_verifier.verify(request, u"lowcode"_s, m_now)), u"AuthFailure.TokenFailure"_s);
    }

private:
    static ApiKey keyOf(const QJsonObject &vector)
    {
        return {vector["secretId"_L1].toString(), vector["secretKey"_L1].toString(), vector["token"_L1].toString()};
    }
    static QString codeOf(const std::optional<ApiError> &error) { return error ? error->code : QString(); }

    const QJsonObject m_vector = vectors().at(3).toObject();
    const Tc3Verifier m_verifier{{keyOf(m_vector)}};
    const qint64 m_now = m_vector["timestamp"_L1].toInteger();
};

FLOTILLA_TEST(tst_Tc3Verifier)
#include "tst_tc3verifier.moc"
