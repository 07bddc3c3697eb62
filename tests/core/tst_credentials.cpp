// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/credentials.h"

#include "fakes/rig.h"

#include "testmain.h"

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

FLOTILLA_TEST(TestCredentials)
#include "tst_credentials.moc"
