// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/credentials.h"

#include "fakes/rig.h"

#include "testmain.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// What the environment hands over, as people set it.
class TestCredentials : public QObject
{
    Q_OBJECT
private slots:
    void fromTheEnvironment_data();
    void fromTheEnvironment();
    void ofAService_data();
    void ofAService();
    void cleanup();
};

void TestCredentials::cleanup()
{
    qunsetenv("FLOTILLA_TST_KEY");
    qunsetenv("FLOTILLA_TST_TOKEN");
}

void TestCredentials::fromTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("expected"); // empty: refused
    QTest::addColumn<QString>("names");
    const QString key = u"FLOTILLA_TST_KEY"_s;
    const QString token = u"FLOTILLA_TST_TOKEN"_s;
    QTest::newRow("as it should be") << QByteArray("Marked1") << QByteArray() << QByteArray("Marked1") << QString();
    QTest::newRow("a line end") << QByteArray("Marked1\n") << QByteArray() << QByteArray("Marked1") << QString();
    QTest::newRow("a line end of another system") << QByteArray("Marked1\r\n") << QByteArray() << QByteArray("Marked1") << QString();
    QTest::newRow("half of it") << QByteArray("Marked1\r") << QByteArray() << QByteArray("Marked1") << QString();
    QTest::newRow("a blank in front") << QByteArray(" Marked1") << QByteArray() << QByteArray() << key;
    QTest::newRow("a blank behind") << QByteArray("Marked1 ") << QByteArray() << QByteArray() << key;
    QTest::newRow("two lines") << QByteArray("Marked1\nMarked2") << QByteArray() << QByteArray() << key;
    QTest::newRow("a no-break space") << QByteArray("Marked1\xC2\xA0") << QByteArray() << QByteArray() << key;
    QTest::newRow("more than the key") << QByteArray("Marked1#ap-shanghai#0") << QByteArray() << QByteArray() << key;
    QTest::newRow("not set") << QByteArray() << QByteArray() << QByteArray() << key;
    QTest::newRow("only a line end") << QByteArray("\n") << QByteArray() << QByteArray() << key;
    QTest::newRow("a token with a line end") << QByteArray("Marked1") << QByteArray("Tok\n") << QByteArray("Marked1Tok") << QString();
    QTest::newRow("a token with a blank") << QByteArray("Marked1") << QByteArray("To k") << QByteArray() << token;
}

void TestCredentials::fromTheEnvironment()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, expected);
    QFETCH(QString, names);
    fakes::Rig rig;
    Connection connection = rig.store.connectionRows.constFirst();
    connection.source = SecretSource::Environment;
    connection.variables = {{weda::fields::SecretKey, u"FLOTILLA_TST_KEY"_s}};
    if (!token.isEmpty()) {
        connection.variables.insert(weda::fields::Token, u"FLOTILLA_TST_TOKEN"_s);
    }
    qputenv("FLOTILLA_TST_KEY", key);
    qputenv("FLOTILLA_TST_TOKEN", token);
    std::optional<Result<Secrets>> result;
    fetchSecrets(rig.workspace(), connection, this, [&result](const Result<Secrets> &found) { result = found; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->ok(), !expected.isEmpty());
    if (result->ok()) {
        QCOMPARE(result->value().value(weda::fields::SecretKey).reveal() + result->value().value(weda::fields::Token).reveal(), expected);
    } else {
        const QString text = result->error().text;
        QVERIFY2(text.contains(names), qPrintable(text));
        QVERIFY2(!text.contains(u"Marked"_s), qPrintable(text));
        QCOMPARE(result->error().kind, ErrorKind::Usage);
    }
}

void TestCredentials::ofAService_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isGiven");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a key with a line end") << QByteArray("Marked1\n") << true << QByteArray("Marked1");
    QTest::newRow("a key of Windows") << QByteArray("Marked1\r\n") << true << QByteArray("Marked1");
    QTest::newRow("two lines") << QByteArray("Marked1\nMarked2") << true << QByteArray();
    QTest::newRow("empty") << QByteArray() << true << QByteArray();
    QTest::newRow("too long") << QByteArray("Marked").repeated(20'000) << true << QByteArray();
    QTest::newRow("no such file") << QByteArray() << false << QByteArray();
}

// systemd puts it into a folder of the service; it is read anew each time.
void TestCredentials::ofAService()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isGiven);
    QFETCH(QByteArray, expected);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"shop-key"_s));
    QVERIFY(!isGiven || (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush()));
    const auto unset = qScopeGuard([] { qunsetenv("CREDENTIALS_DIRECTORY"); });
    fakes::Rig rig;
    Connection connection = rig.store.connectionRows.constFirst();
    connection.source = SecretSource::Environment;
    connection.variables = {{weda::fields::SecretKey, u"cred:shop-key"_s}};
    for (const bool isService : {false, true}) {
        if (isService) {
            qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8());
        }
        std::optional<Result<Secrets>> result;
        fetchSecrets(rig.workspace(), connection, this, [&result](const Result<Secrets> &found) { result = found; });
        QTRY_VERIFY(result.has_value());
        QCOMPARE(result->ok(), isService && !expected.isEmpty());
        if (result->ok()) {
            QCOMPARE(result->value().value(weda::fields::SecretKey).reveal(), expected);
        } else {
            QVERIFY2(result->error().text.contains(u"shop-key"_s) && !result->error().text.contains(u"Marked"_s), qPrintable(result->error().text));
        }
    }
}

FLOTILLA_TEST(TestCredentials)
#include "tst_credentials.moc"
