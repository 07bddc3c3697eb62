// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged journals, garbled cells, garbled logs and full disks: what can be told is told, what is whole stays whole, and nothing
// makes it worse. Every damage is made from a fixed seed.
#include "journal/database.h"
#include "journalsamples.h"
#include "run/trailnames.h"
#include "testmain.h"

#include <QFileInfo>
#include <QTest>

#include <random>

using namespace flotilla;
using namespace flotilla::samples;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPage = 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

Batch sample(const QString &id)
{
    return batch(id, 40, {u"app-a"_s, u"app-b"_s});
}

Connection connection(int n)
{
    Connection c;
    c.id = {u"c%1"_s.arg(n)};
    c.name = u"Shop %1"_s.arg(n);
    c.platform = u"weda"_s;
    c.fields = {{weda::fields::Environment, QString(200, u'e')}};
    return c;
}

Status create(SqlStore &store, const Batch &b)
{
    return store.journal().create(b, freshState(b), entry(b, trail::BatchCreated));
}

/// Two batches that have come some way, a connection and mini programs.
Status fill(SqlStore &store)
{
    for (const QString &id : {u"b1"_s, u"b2"_s}) {
        const Batch b = sample(id);
        if (const Status done = create(store, b); !done) {
            return done;
        }
        for (int i = 0; i < 40; ++i) {
            const Change change{b.id, {{i, ended(i % 7 == 0 ? Phase::Failed : Phase::Succeeded, u"build-%1"_s.arg(i), i)}}, {}, {entry(b, u"sent"_s, i)}};
            if (const Status done = store.journal().commit(change); !done) {
                return done;
            }
        }
    }
    QList<MiniProgram> programs;
    for (int i = 0; i < 100; ++i) {
        MiniProgram p;
        p.connection = {u"c1"_s};
        p.id = program(i);
        p.name = u"店 %1"_s.arg(i);
        programs.append(p);
    }
    const Status saved = store.catalogue().savePrograms(programs);
    return saved ? store.catalogue().saveConnection(connection(1)) : saved;
}

/// Reads and writes through every port; what failed.
QList<Error> useAll(SqlStore &store)
{
    QList<Error> errors;
    const auto note = [&errors](const auto &result) {
        if (!result.ok()) {
            errors.append(result.error());
        }
    };
    note(store.history().batches(0));
    for (const QString &id : {u"b1"_s, u"b2"_s}) {
        const Batch b = sample(id);
        const LaneKey lane = b.laneKey({u"app-a"_s});
        note(store.history().load(b.id));
        note(store.history().trail(b.id, {}, {}));
        note(store.history().times(lane, 20));
        note(store.history().unfinishedOn(lane));
        note(store.history().laneMemory(lane));
        note(store.journal().stopRequested(b.id));
        note(store.leases().acquire({lane}, {u"elsewhere"_s, 4, 4, u"li"_s}, b.id));
        note(store.leases().holders({lane}));
        note(store.leases().release({lane}, {u"elsewhere"_s, 4, 4, u"li"_s}, b.id));
        note(store.journal().commit({b.id, {{50, ended(Phase::Failed, {}, 99)}}, {}, {entry(b, u"sent"_s, 99)}}));
    }
    note(store.history().lastPublished());
    note(store.history().restingDue(at(1'000)));
    note(store.catalogue().connections());
    note(store.catalogue().programs());
    note(store.catalogue().publications());
    note(store.catalogue().setSetting(u"language"_s, u"en"_s));
    note(create(store, sample(u"b3"_s)));
    return errors;
}

/// One byte, a sector, a page of zeros, a page in the place of another: what disks and memory do.
QByteArray damaged(QByteArray content, quint32 seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](qsizetype n) { return static_cast<qsizetype>(random() % static_cast<quint32>(n)); };
    const qsizetype page = below(content.size() / kPage) * kPage;
    switch (seed % 4) {
    case 0: {
        const qsizetype place = below(content.size());
        content[place] = static_cast<char>(content.at(place) ^ (1 << below(8)));
        break;
    }
    case 1:
        for (qsizetype i = 0, from = page + below(8) * 512; i < 512; ++i) {
            content[from + i] = static_cast<char>(random());
        }
        break;
    case 2:
        content.replace(page, kPage, QByteArray(kPage, '\0'));
        break;
    default:
        content.replace(page, kPage, content.mid(below(content.size() / kPage) * kPage, kPage));
        break;
    }
    return content;
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

    QByteArray m_whole; ///< a journal that was closed well

private slots:
    void initTestCase()
    {
        Scratch s;
        const Status filled = fill(*s.store);
        QVERIFY2(filled.ok(), qPrintable(filled.error().text));
        s.store.reset();
        QVERIFY(!QFileInfo::exists(s.path + u"-wal"_s));
        m_whole = bytesOf(s.path);
        QVERIFY(m_whole.size() >= 20 * kPage);
    }

    void aWholeJournalHasNoErrors()
    {
        Scratch s(false);
        QVERIFY(write(s.path, m_whole));
        QVERIFY(s.reopen().ok());
        const QList<Error> errors = useAll(*s.store);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.value(0).text));
    }

    void damageIsAnErrorAndNothingElse()
    {
        int noticed = 0;
        for (quint32 seed = 0; seed < 100; ++seed) {
            Scratch s(false);
            QVERIFY(write(s.path, damaged(m_whole, seed)));
            const Status opened = s.reopen();
            const QList<Error> errors = opened ? useAll(*s.store) : QList<Error>{opened.error()};
            for (const Error &error : errors) {
                QVERIFY2(error.kind == ErrorKind::Storage || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Leased,
                         qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), error.text)));
                QVERIFY2(!error.text.isEmpty(), qPrintable(QString::number(seed)));
            }
            noticed += errors.isEmpty() ? 0 : 1;
            s.store.reset();
            QVERIFY2(QFileInfo(s.path).size() >= m_whole.size(), qPrintable(QString::number(seed)));
        }
        QVERIFY2(noticed >= 20, qPrintable(QString::number(noticed)));
    }

    void aGarbledCellSpoilsItsOwnBatchAtMost_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("loads"); // whether the batch itself can still be read
        QTest::newRow("body of a target cut off") << u"UPDATE target SET body = '{\"tries\":' WHERE batch = 'b1' AND idx = 3"_s << false;
        QTest::newRow("body of a target empty") << u"UPDATE target SET body = '' WHERE batch = 'b1' AND idx = 3"_s << false;
        QTest::newRow("body of a target binary") << u"UPDATE target SET body = x'00ff00fe' WHERE batch = 'b1' AND idx = 3"_s << false;
        QTest::newRow("body of a lane cut off") << u"UPDATE lane SET body = '{' WHERE batch = 'b1' AND idx = 1"_s << false;
        QTest::newRow("a phase that nobody knows") << u"UPDATE target SET phase = 'dancing' WHERE batch = 'b1' AND idx = 3"_s << true;
        QTest::newRow("a step that nobody knows") << u"UPDATE target SET step = 'dancing' WHERE batch = 'b1' AND idx = 3"_s << true;
        QTest::newRow("a reason that nobody knows") << u"UPDATE target SET reason = 'bored' WHERE batch = 'b1' AND idx = 3"_s << true;
        QTest::newRow("a time that is a word") << u"UPDATE target SET started_at = 'yesterday' WHERE batch = 'b1' AND idx = 3"_s << true;
        QTest::newRow("a time beyond all calendars") << u"UPDATE target SET finished_at = 9223372036854775807 WHERE batch = 'b1' AND idx = 3"_s << true;
        QTest::newRow("marks that are no object") << u"UPDATE target SET marks = '[1,2' WHERE batch = 'b1' AND idx = 3"_s << true;
    }
    void aGarbledCellSpoilsItsOwnBatchAtMost()
    {
        QFETCH(QString, sql);
        QFETCH(bool, loads);
        Scratch s(false);
        QVERIFY(write(s.path, m_whole));
        QVERIFY(s.reopen().ok());
        const BatchState other = s.store->history().load({u"b2"_s})->state;
        QString error;
        s.sql(sql, &error);
        QVERIFY2(error.trimmed().isEmpty(), qPrintable(error));
        QVERIFY(s.reopen().ok());
        const auto spoilt = s.store->history().load({u"b1"_s});
        QCOMPARE(spoilt.ok(), loads);
        if (!loads) {
            QCOMPARE(spoilt.error().kind, ErrorKind::Storage);
            QVERIFY2(spoilt.error().text.contains(u"b1"_s), qPrintable(spoilt.error().text));
        }
        const auto listed = s.store->history().batches(0);
        QVERIFY2(listed.ok(), qPrintable(listed.ok() ? QString() : listed.error().text));
        QCOMPARE(listed->size(), 2);
        const auto whole = s.store->history().load({u"b2"_s});
        QVERIFY(whole.ok());
        QVERIFY(whole->state.targets == other.targets && whole->state.lanes == other.lanes);
        QVERIFY(s.store->journal().commit({{u"b2"_s}, {}, {}, {entry(sample(u"b2"_s), u"sent"_s)}}).ok());
    }

    void whatWasCarriedOverOutlivesItsLog_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("the log is gone") << 0;
        QTest::newRow("its head is garbled") << 1;
        QTest::newRow("its middle is garbled") << 2;
        QTest::newRow("it is cut off") << 3;
    }
    void whatWasCarriedOverOutlivesItsLog()
    {
        QFETCH(int, kind);
        Scratch s;
        QVERIFY(create(*s.store, sample(u"b1"_s)).ok());
        QVERIFY(s.store->catalogue().setSetting(u"later"_s, u"1"_s).ok()); // in the log alone
        QByteArray log = bytesOf(s.path + u"-wal"_s);
        QVERIFY(log.size() > kPage);
        switch (kind) {
        case 0: log.clear(); break;
        case 1: log.replace(0, 24, QByteArray(24, 'x')); break;
        case 2: log.replace(log.size() / 2, 100, QByteArray(100, 'x')); break;
        default: log.truncate(log.size() / 2); break;
        }
        Scratch copied(false);
        QVERIFY(write(copied.path, bytesOf(s.path)));
        QVERIFY(log.isEmpty() || write(copied.path + u"-wal"_s, log));
        const Status opened = copied.reopen();
        QVERIFY2(opened.ok(), qPrintable(opened.ok() ? QString() : opened.error().text));
        const auto stored = copied.store->history().load({u"b1"_s});
        QVERIFY(stored.ok());
        QCOMPARE(stored->state.targets.size(), 80);
    }

    void howeverFullTheDiskIsNothingIsLost_data()
    {
        QTest::addColumn<int>("pages");
        for (int pages = 0; pages < 20; ++pages) {
            QTest::addRow("%d pages left", pages) << pages;
        }
    }
    void howeverFullTheDiskIsNothingIsLost()
    {
        QFETCH(int, pages);
        Scratch s(false);
        QVERIFY(write(s.path, m_whole));
        QVERIFY(s.reopen(s.sql(u"PRAGMA page_count"_s).toInt() + pages).ok());
        const qsizetype lines = s.store->history().trail({u"b1"_s}, {}, {})->size();
        int batches = 2;
        int connections = 1;
        int commits = 0;
        for (int i = 0; i < 200; ++i) { // until nothing of any size has room
            const int before = batches + connections + commits;
            TrailEntry line = entry(sample(u"b1"_s), u"sent"_s, i);
            line.detail = QString(700, u'd');
            const Status added[] = {create(*s.store, batch(u"full-%1"_s.arg(i), 10)),
                                    s.store->catalogue().saveConnection(connection(i + 2)),
                                    s.store->journal().commit({{u"b1"_s}, {}, {}, {line}})};
            batches += added[0].ok() ? 1 : 0;
            connections += added[1].ok() ? 1 : 0;
            commits += added[2].ok() ? 1 : 0;
            for (const Status &status : added) {
                QVERIFY2(status.ok() || (status.error().kind == ErrorKind::Storage && status.error().text.contains(s.path)),
                         qPrintable(status.ok() ? QString() : status.error().text));
            }
            if (before == batches + connections + commits) {
                break;
            }
        }
        for (const bool roomAgain : {false, true}) {
            QVERIFY(!roomAgain || s.reopen().ok());
            QCOMPARE(s.store->history().batches(0)->size(), batches);
            QCOMPARE(s.store->catalogue().connections()->size(), connections);
            QCOMPARE(s.store->history().trail({u"b1"_s}, {}, {})->size(), lines + commits);
        }
        QVERIFY(create(*s.store, sample(u"b3"_s)).ok());
    }
};

FLOTILLA_TEST(TestDamage)
#include "tst_damage.moc"
