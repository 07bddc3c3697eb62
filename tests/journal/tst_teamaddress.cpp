// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dialect.h"
#include "journal/teamaddress.h"
#include "testmain.h"

#include <QSqlError>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestTeamAddress : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOne()
    {
        QVERIFY(isTeamAddress(u"postgresql://host/db"_s));
        QVERIFY(isTeamAddress(u"postgres://host/db"_s));
        QVERIFY(!isTeamAddress(u"/home/li/postgresql"_s));
        QVERIFY(!isTeamAddress(u"/home/li/host=a"_s));
        QVERIFY(!isTeamAddress({}));
        // What is meant as one must not become a folder of that name.
        for (const QString &meant : {u"POSTGRESQL://host/db"_s, u"postgresql:/host/db"_s, u" postgres:host"_s, u"host=db.example.test password=hush"_s,
                                     u"host=/run/postgresql dbname=fleet"_s, u"connect_timeout=5 dbname = fleet"_s}) {
            QVERIFY2(isTeamAddress(meant), qPrintable(meant));
        }
    }

    void whatLibpqIsTold_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("options"); // its beginning
        QTest::newRow("a server") << u"postgresql://li@db.example.test:5433/fleet?sslrootcert=/ca.pem"_s
                                  << u"host='db.example.test' port='5433' user='li' dbname='fleet' sslrootcert='/ca.pem' sslmode='verify-full' "_s;
        QTest::newRow("a socket") << u"postgresql://li@/fleet?host=/run/postgresql"_s << u"user='li' dbname='fleet' host='/run/postgresql' app"_s;
        QTest::newRow("in capitals") << u"POSTGRESQL://127.0.0.1/fleet"_s << u"host='127.0.0.1' dbname='fleet' app"_s;
        QTest::newRow("this computer") << u"postgresql://127.0.0.1/fleet"_s << u"host='127.0.0.1' dbname='fleet' app"_s;
        QTest::newRow("a name that only looks like it")
            << u"postgresql://127.0.0.1.example.test/fleet?sslrootcert=/ca"_s
            << u"host='127.0.0.1.example.test' dbname='fleet' sslrootcert='/ca' sslmode='verify-full' "_s;
        QTest::newRow("a service: where it leads is not known") << u"postgresql:///?service=fleet"_s << u"service='fleet' sslmode='verify-full' "_s;
        QTest::newRow("quotation marks") << u"postgresql://li@/a%27b%5C?host=/s"_s << u"user='li' dbname='a\\'b\\\\' host='/s' app"_s;
    }
    void whatLibpqIsTold()
    {
        QFETCH(QString, address);
        QFETCH(QString, options);
        const auto parsed = teamAddress(address);
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
        QVERIFY2(connectOptions(*parsed).startsWith(options), qPrintable(connectOptions(*parsed)));
        QVERIFY(connectOptions(*parsed).contains("connect_timeout="_L1));
    }

    // libpq goes where these say, whatever the host is.
    void thisComputerThatIsAnother_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("PGHOSTADDR") << u"postgresql://localhost/fleet"_s << QByteArray("PGHOSTADDR");
        QTest::newRow("PGHOSTADDR, a socket") << u"postgresql://li@/fleet?host=/s"_s << QByteArray("PGHOSTADDR");
        QTest::newRow("PGSERVICE") << u"postgresql://localhost/fleet"_s << QByteArray("PGSERVICE");
        QTest::newRow("a service") << u"postgresql://localhost/fleet?service=x"_s << QByteArray();
    }
    void thisComputerThatIsAnother()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, variable);
        if (!variable.isEmpty()) {
            qputenv(variable.constData(), "192.0.2.1");
        }
        const auto parsed = teamAddress(address);
        if (!variable.isEmpty()) {
            qunsetenv(variable.constData());
        }
        QVERIFY(parsed.ok());
        QVERIFY2(connectOptions(*parsed).contains("sslmode='verify-full'"_L1), qPrintable(connectOptions(*parsed)));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("says");
        QTest::newRow("a password") << u"postgresql://li:hush@host/fleet"_s << u".pgpass"_s;
        QTest::newRow("a password at the end") << u"postgresql://li@host/fleet?password=hush"_s << u".pgpass"_s;
        for (const QString &mode : {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s}) {
            QTest::addRow("sslmode %s", qPrintable(mode)) << u"postgresql://host/fleet?sslmode="_s + mode << u"verify-full"_s;
        }
        QTest::newRow("another place than the host says") << u"postgresql://localhost/fleet?hostaddr=10.0.0.1"_s << u"hostaddr"_s;
        QTest::newRow("limits undone") << u"postgresql://localhost/fleet?options=-c%20statement_timeout=0"_s << u"options"_s;
        QTest::newRow("the host twice") << u"postgresql://localhost/fleet?host=db.example.test"_s << u"twice"_s;
        QTest::newRow("a parameter in another") << u"postgresql://localhost/fleet;x?user=li"_s << u"semicolon"_s;
        QTest::newRow("and hidden") << u"postgresql://localhost/fleet%3Bx"_s << u"semicolon"_s;
        QTest::newRow("one slash") << u"postgresql:/host/db"_s << u"not understood"_s;
        QTest::newRow("keywords") << u"host=db.example.test password=hush"_s << u"not understood"_s;
        QTest::newRow("keywords with an address in them") << u"host=db password=a://hush"_s << u"not understood"_s;
        QTest::newRow("nonsense") << u"postgresql://[/"_s << u"not understood"_s;
    }
    void whatIsRefused()
    {
        QFETCH(QString, address);
        QFETCH(QString, says);
        const auto parsed = teamAddress(address);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().kind, ErrorKind::Usage);
        QVERIFY2(parsed.error().text.contains(says), qPrintable(parsed.error().text));
        QVERIFY(!parsed.error().text.contains("hush"_L1));
    }

    // Before somebody is let in there is no code, and the server speaks the language of its administrator.
    void whatAServerSaysInAnotherLanguage_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("told");
        const QString begin = u"connection to server at \"db\" (10.0.0.5), port 5432 failed: "_s;
        QTest::newRow("nobody is there") << begin + u"Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\n"_s << u"cannot be reached"_s;
        QTest::newRow("nobody of this name") << begin + u"致命错误:  用户 \"li\" Password 认证失败\n"_s << u"let nobody in"_s;
        QTest::newRow("no such database") << begin + u"FATAL:  Datenbank »fleet« existiert nicht\n"_s << u"let nobody in"_s;
        QTest::newRow("it starts") << begin + u"FATAL:  the database system is starting up\n"_s << u"cannot be reached"_s;
        QTest::newRow("in English") << begin + u"FATAL:  role \"li\" does not exist\n"_s << u"did not let you in"_s;
    }
    void whatAServerSaysInAnotherLanguage()
    {
        QFETCH(QString, said);
        QFETCH(QString, told);
        const Error error = postgresDialect().errorOf(QSqlError(u"Unable to connect"_s, said, QSqlError::ConnectionError), u"postgresql://li@db/fleet"_s);
        QVERIFY2(error.text.contains(told), qPrintable(error.text));
        QVERIFY2(!error.text.contains("?."_L1), qPrintable(error.text));
        QCOMPARE(error.kind, ErrorKind::Away); // it may pass: nothing is given up
    }
};

FLOTILLA_TEST(TestTeamAddress)
#include "tst_teamaddress.moc"
