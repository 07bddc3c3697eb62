// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/tc3signer.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_Tc3Signer : public QObject
{
    Q_OBJECT
private slots:
    void everyVectorIsReproduced_data();
    void everyVectorIsReproduced();
    void orderOfHeadersDoesNotMatter();
    void tokenAndKeyAreNotInWhatIsSigned();
};

void tst_Tc3Signer::everyVectorIsReproduced_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(FLOTILLA_FIXTURES "/tc3-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE_GE(vectors.size(), 10);
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
}

void tst_Tc3Signer::everyVectorIsReproduced()
{
    QFETCH(const QJsonObject, vector);
    const auto bytes = [&vector](QLatin1StringView name) { return vector.value(name).toString().toUtf8(); };

    Tc3Input input;
    input.service = bytes("service"_L1);
    input.timestamp = vector.value("timestamp"_L1).toInteger();
    input.body = bytes("payload"_L1);
    input.headers = {{"content-type", bytes("contentType"_L1)}, {"host", bytes("host"_L1)}};
    if (bytes("signedHeaders"_L1).contains("x-tc-action"))
        input.headers.append({"x-tc-action", bytes("action"_L1).toLower()});
    const Secret key(bytes("secretKey"_L1));
    const Tc3Signature made = signTc3(input, bytes("secretId"_L1), key);

    QCOMPARE(made.canonicalRequest, bytes("canonicalRequest"_L1));
    QCOMPARE(made.stringToSign, bytes("stringToSign"_L1));
    QCOMPARE(tc3SigningKey(key, bytes("date"_L1), input.service).reveal().toHex(), bytes("kSigning"_L1));
    QCOMPARE(made.signature, bytes("signature"_L1));
    QCOMPARE(made.authorization, bytes("authorization"_L1));
}

void tst_Tc3Signer::orderOfHeadersDoesNotMatter()
{
    const Tc3Input sorted{"lowcode", 1767225600, {{"content-type", "application/json"}, {"host", "h:1"}}, "{}"};
    const Tc3Input turned{"lowcode", 1767225600, {{"host", "h:1"}, {"content-type", "application/json"}}, "{}"};
    const Secret key("key");
    QCOMPARE(signTc3(turned, "id", key).authorization, signTc3(sorted, "id", key).authorization);
}

void tst_Tc3Signer::tokenAndKeyAreNotInWhatIsSigned()
{
    const Tc3Signature made =
        signTc3({"sts", 1, {{"content-type", "application/json"}, {"host", "h"}}, "{}"}, "id", Secret("MARKED"));
    QVERIFY(!(made.canonicalRequest + made.stringToSign + made.authorization).contains("MARKED"));
}

FLOTILLA_TEST(tst_Tc3Signer)
#include "tst_tc3signer.moc"
