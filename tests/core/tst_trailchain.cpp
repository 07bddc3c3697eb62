// SPDX-License-Identifier: GPL-3.0-or-later
// The trail as a chain of hashes: what it is made of, and what a walk along it notices.
#include "run/trailchain.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestTrailChain : public QObject
{
    Q_OBJECT

private:
    static TrailEntry entry(const QString &what, const QStringList &arguments = {})
    {
        TrailEntry e;
        e.when = fromEpochMillis(1'700'000'000'000);
        e.who = u"li"_s;
        e.what = what;
        e.arguments = arguments;
        e.batch = {u"b1"_s};
        e.detail = u"店 1"_s;
        return e;
    }
    static QList<TrailLink> chain(int links, int before = 0)
    {
        QList<TrailLink> list;
        QByteArray hash;
        for (int i = 0; i < before + links; ++i) {
            const TrailEntry e = entry(u"event %1"_s.arg(i));
            hash = i < before ? QByteArray() : linkOf(hash, e);
            list.append({i + 1, e, hash});
        }
        return list;
    }
    static TrailCheck walked(const QList<TrailLink> &links, const TrailHead &kept = {}, qint64 olderUpTo = 0)
    {
        TrailCheck check;
        check.olderUpTo = olderUpTo;
        check.kept = kept;
        walk(check, links);
        return check;
    }

private slots:
    void knownValues()
    {
        QCOMPARE(canonicalBytes(entry(u"sent"_s, {u"a"_s, u"b"_s})),
                 QByteArray("13:17000000000002:li4:sent0:1:21:a1:b2:b10:0:0:0:5:") + "店 1");
        QCOMPARE(linkOf({}, entry(u"sent"_s)), QByteArray("dd15e893367dc1654fbf35c01abf2065aad492934dda8f1b08d4f851b32658d7"));
        QCOMPARE(linkOf(linkOf({}, entry(u"sent"_s)), entry(u"done"_s)), QByteArray("946fbbc7d47ef84f2b5da49db388c5420e375dcf5fb71560f52b15bd41dc3223"));
    }

    void noTwoEntriesAreAlike()
    {
        QVERIFY(canonicalBytes(entry(u"x"_s, {u"a"_s, u"b"_s})) != canonicalBytes(entry(u"x"_s, {u"ab"_s})));
        TrailEntry moved = entry(u"x"_s);
        moved.lane = {moved.batch.value};
        moved.batch = {};
        QVERIFY(canonicalBytes(moved) != canonicalBytes(entry(u"x"_s)));
    }

    void aWholeChainHolds()
    {
        const TrailCheck check = walked(chain(5, 2), {}, 2);
        QVERIFY(check.holds());
        QCOMPARE(check.before, 2);
        QCOMPARE(check.head.count, 5);
        QCOMPARE(check.head.hash, chain(5, 2).constLast().hash);
    }

    void theFirstBrokenLinkIsNamed()
    {
        QList<TrailLink> changed = chain(5);
        changed[2].entry.who = u"somebody"_s;
        QCOMPARE(walked(changed).broken, 3);
        QCOMPARE(walked(changed).head.count, 2);
        QList<TrailLink> taken = chain(5);
        taken.removeAt(1);
        QCOMPARE(walked(taken).broken, 3);
        QList<TrailLink> first = chain(5); // as if the chain began later
        first[0].hash.clear();
        QCOMPARE(walked(first).broken, 1);
        QList<TrailLink> without = chain(5);
        without[3].hash.clear();
        QCOMPARE(walked(without).broken, 4);
    }
    void emptiedHashesAreNoOlderEntries()
    {
        QList<TrailLink> emptied = chain(5, 2);
        for (TrailLink &link : emptied) {
            link.hash.clear();
        }
        QCOMPARE(walked(emptied, {}, 2).broken, 3);
        QCOMPARE(walked(emptied, {}, 2).before, 2);
        QCOMPARE(walked(emptied).broken, 1);
    }
    void nothingIsPutInFront()
    {
        for (const qint64 number : {0, -7}) {
            QList<TrailLink> older = chain(3, 2);
            older.prepend({number, entry(u"put in"_s), {}});
            QCOMPARE(walked(older, {}, 2).broken, number);
            QVERIFY(!walked(older, {}, 2).holds());
            QList<TrailLink> chained = chain(0);
            chained.prepend({number, entry(u"put in"_s), linkOf({}, entry(u"put in"_s))});
            QVERIFY(!walked(chained).holds());
        }
    }

    void aKeptHeadIsCompared()
    {
        const TrailHead kept = walked(chain(3)).head;
        QVERIFY(walked(chain(5), kept).holds());
        QVERIFY(walked(chain(2), kept).isCut());
        QVERIFY(!walked(chain(2), kept).holds());
        const TrailCheck other = walked(chain(5), {3, chain(5).constLast().hash});
        QVERIFY(!other.keptHolds && !other.holds());
    }

    void aHeadIsOneLine()
    {
        const TrailHead head = walked(chain(3)).head;
        QCOMPARE(*headFromText(headText(head) + '\n'), head);
        QCOMPARE(*headFromText("{\"count\": 3,\n \"hash\": \"" + head.hash + "\"}\n"), head);
        QVERIFY(!headFromText("{\"count\": 3}").ok());
        for (const char *text : {"", "3", "0 aa", "3 zz", "x 11778db46da3721b34952c4658dce2b3f8a583b50dfae3fa5a7fcfa2a2e71af8"}) {
            QVERIFY2(!headFromText(text).ok(), text);
        }
    }
};

FLOTILLA_TEST(TestTrailChain)
#include "tst_trailchain.moc"
