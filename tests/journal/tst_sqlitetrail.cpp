// SPDX-License-Identifier: GPL-3.0-or-later
// The chain of hashes in the file: begun in a journal of version 3 (tests/fixtures/journal), kept with every line, broken by whoever
// gets around the triggers.
#include "journal/schema.h"
#include "journal/sqlstore.h"
#include "journalsamples.h"
#include "run/trailchain.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

class TestSqliteTrail : public QObject
{
    Q_OBJECT

private:
    /// A journal as version 3 left it.
    static void makeVersion3(const QString &path)
    {
        (void)QDir().mkpath(QFileInfo(path).path());
        QFile made(path);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.close();
        QFile file(QStringLiteral(FLOTILLA_FIXTURES "/journal/version3.sqlite.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto database = Database::open(path);
        const QStringList statements = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &sql : statements) {
            if (!sql.startsWith("--"_L1)) {
                const auto done = database.value()->pragma(sql);
                QVERIFY2(done.ok(), qPrintable(sql.left(80)));
            }
        }
    }
    static TrailCheck checked(Scratch &s) { return *checkTrail(s.store->trail()); }

private slots:
    void theChainBeginsWhereAnOlderProgramEnded()
    {
        Scratch s(false);
        makeVersion3(s.path);
        const Status opened = s.reopen();
        QVERIFY2(opened.ok(), qPrintable(opened.error().text));
        QCOMPARE(s.sql(u"PRAGMA user_version"_s).toInt(), kSchemaVersion);
        QVERIFY(QFileInfo::exists(s.path + u".version-3.backup"_s));
        QCOMPARE(checked(s).before, 3);
        QCOMPARE(checked(s).head.count, 0);
        QCOMPARE(s.store->history().batches(0)->size(), 1);

        const Batch b = batch(u"new"_s, 2);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QVERIFY(s.store->catalogue().setSetting(u"key"_s, u"value"_s).ok());
        QCOMPARE(checked(s).before, 3);
        QCOMPARE(checked(s).head.count, 2);
        QVERIFY(checked(s).holds());
    }

    void whatCannotBeStoredAsItIsBreaksNothing()
    {
        Scratch s;
        const Batch b = batch(u"b"_s, 1);
        TrailEntry odd = entry(b, u"batch created"_s);
        odd.detail = u"half "_s + QChar(0xd800) + u" and 店"_s;
        odd.arguments = {u"1"_s, QString(), u"[\"x\"]"_s};
        QVERIFY(s.store->journal().create(b, freshState(b), odd).ok());
        QVERIFY(s.store->journal().note(odd).ok());
        const TrailCheck check = checked(s);
        QVERIFY2(check.holds(), qPrintable(QString::number(check.broken)));
    }

    void whatGoesAroundTheTriggersIsNoticed()
    {
        Scratch s;
        const Batch b = batch(u"b"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(s.store->journal().note(entry(b, u"sent"_s, i)).ok());
        }
        const qint64 third = checked(s).head.count - 3;
        s.sql(u"DROP TRIGGER trail_no_update"_s);
        s.sql(u"UPDATE trail SET who = 'somebody' WHERE id = %1"_s.arg(third));
        QCOMPARE(checked(s).broken, third);
        QCOMPARE(checked(s).brokenEntry.who, u"somebody"_s);
    }

    void emptiedHashesAreNoticed()
    {
        Scratch s;
        const Batch b = batch(u"b"_s, 1);
        QVERIFY(s.store->journal().create(b, freshState(b), entry(b, u"batch created"_s)).ok());
        QVERIFY(s.store->journal().note(entry(b, u"sent"_s)).ok());
        s.sql(u"DROP TRIGGER trail_no_update"_s);
        s.sql(u"UPDATE trail SET hash = ''"_s);
        QCOMPARE(checked(s).broken, 1);
        QVERIFY(s.store->journal().note(entry(b, u"sent"_s)).ok()); // where a chain would begin anew
        QCOMPARE(checked(s).broken, 1);
    }

    void aLineInFrontIsNoticed()
    {
        for (const qint64 number : {0, -3}) {
            Scratch s(false);
            makeVersion3(s.path); // with lines that have no hash
            QVERIFY(s.reopen().ok());
            QVERIFY(checked(s).holds());
            s.sql(u"INSERT INTO trail (id, at, who, what, step, arguments, batch, lane, program, code, request_id, detail)"
                  " VALUES (%1, 1, 'x', 'sent', '', '', '', '', '', '', '', '')"_s.arg(number));
            QVERIFY(!checked(s).holds());
            QCOMPARE(checked(s).brokenEntry.who, u"x"_s);
        }
    }
};

FLOTILLA_TEST(TestSqliteTrail)
#include "tst_sqlitetrail.moc"
