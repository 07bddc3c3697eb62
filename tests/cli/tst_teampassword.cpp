// SPDX-License-Identifier: GPL-3.0-or-later
// The password of a team workspace, with a real keychain and a real server that wants one.
#include "harness.h"
#include "testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

class TestTeamPassword : public QObject
{
    Q_OBJECT

    static QString server() { return qEnvironmentVariable("FLOTILLA_TEST_POSTGRES"); }
    static QString address(const QString &user = u"li"_s) { return u"postgresql://%1@/kept?host=%2"_s.arg(user, server()); }
    static bool tell(const QStringList &statements)
    {
        QStringList arguments{u"-Xq"_s, u"-h"_s, server(), u"-U"_s, u"team"_s, u"-d"_s, u"postgres"_s};
        for (const QString &statement : statements) {
            arguments += {u"-c"_s, statement};
        }
        return QProcess::execute(u"psql"_s, arguments) == 0;
    }
    static CliResult password(const QByteArray &input, const QStringList &more = {})
    {
        QProcess process;
        process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"),
                      QStringList{u"workspace"_s, u"password"_s, u"--workspace"_s, address(), u"--json"_s} + more);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(), false, process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void initTestCase()
    {
        if (server().isEmpty()) {
            QSKIP("needs the server that tests/postgres/with-postgres.sh starts");
        }
        QFile access(server() + u"/data/pg_hba.conf"_s);
        QVERIFY(access.open(QIODevice::WriteOnly));
        access.write("local all li scram-sha-256\nlocal all all trust\n");
        access.close();
        QVERIFY(tell({u"CREATE DATABASE kept"_s, u"CREATE USER li PASSWORD 'hush it' SUPERUSER"_s, u"SELECT pg_reload_conf()"_s}));
    }

    void itIsKeptUsedAndForgotten()
    {
        Stage stage({});
        stage.setWorkspace(address());
        const CliResult without = stage.cli({u"workspace"_s, u"init"_s, u"--json"_s});
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.json().value("error"_L1).toString().contains("workspace password"_L1), without.out.constData());

        const CliResult wrong = password("not it\n");
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(!wrong.out.contains("not it") && !wrong.err.contains("not it"));
        QCOMPARE(stage.cli({u"workspace"_s, u"init"_s}).exitCode, 2); // it was not kept

        const CliResult kept = password("hush it\n");
        QVERIFY2(kept.exitCode == 0, (kept.out + kept.err).constData());
        QVERIFY(!kept.out.contains("hush") && !kept.err.contains("hush"));
        QCOMPARE(stage.cli({u"workspace"_s, u"init"_s}).exitCode, 0);
        QCOMPARE(stage.cli({u"batches"_s}).exitCode, 0);

        QCOMPARE(password({}, {u"--forget"_s}).exitCode, 0);
        QCOMPARE(stage.cli({u"batches"_s}).exitCode, 2);
        QCOMPARE(stage.cli({u"batches"_s}, {{u"PGPASSWORD"_s, u"hush it"_s}}).exitCode, 0);
    }

    void whatLibpqHasComesFirst()
    {
        QCOMPARE(password("hush it\n").exitCode, 0);
        Stage stage({});
        stage.setWorkspace(address());
        const CliResult wrong = stage.cli({u"batches"_s, u"--json"_s}, {{u"PGPASSWORD"_s, u"another"_s}});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.json().value("error"_L1).toString().contains("did not let you in"_L1), wrong.out.constData());
        stage.setWorkspace(address(u"team"_s)); // who needs none is asked for none
        QCOMPARE(stage.cli({u"batches"_s}).exitCode, 0);
        QCOMPARE(password({}, {u"--forget"_s}).exitCode, 0);
    }
};

FLOTILLA_TEST(TestTeamPassword)
#include "tst_teampassword.moc"
