// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "run/localrecord.h"
#include "run/trailnames.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestLocalRecord : public QObject
{
    Q_OBJECT

private slots:
    void whoGaveItWhichStateIsKept()
    {
        fakes::Rig rig;
        const Workspace anna = rig.workspace({u"here"_s, 1, 1, u"anna"_s});
        const Workspace lin = rig.workspace({u"here"_s, 2, 1, u"lin"_s});
        const RecordOf of{{u"c1"_s}, rig.program(1), u"plan"_s, u"r1"_s};
        QVERIFY(keepRecord(anna, of, u"planned"_s, u"first text"_s).ok());
        const Instant before = rig.clock.now();
        rig.clock.advance(std::chrono::hours(1));
        QVERIFY(keepRecord(lin, of, u"pending"_s, {}, u"seen"_s).ok()); // the text stays
        const auto records = recordsOf(anna, of.connection, of.kind);
        QVERIFY(records.ok());
        QCOMPARE(records->size(), 1);
        const LocalRecord &one = records->constFirst();
        QCOMPARE(one.text, u"first text"_s);
        QCOMPARE(one.state(), u"pending"_s);
        QCOMPARE(one.program, of.program);
        const QList<LocalRecord::Change> changes{{u"planned"_s, {}, {u"anna"_s, before}}, {u"pending"_s, u"seen"_s, {u"lin"_s, rig.clock.now()}}};
        QCOMPARE(one.changes, changes);
        QVERIFY(keepRecord(lin, of, u"pending"_s, u"second text"_s).ok());
        QCOMPARE(recordsOf(anna, of.connection, of.kind)->constFirst().text, u"second text"_s);
    }

    void eachConnectionAndKindHasItsOwn()
    {
        fakes::Rig rig;
        const Workspace work = rig.workspace();
        QVERIFY(keepRecord(work, {{u"c1"_s}, rig.program(1), u"plan"_s, u"r1"_s}, u"planned"_s, u"a"_s).ok());
        QVERIFY(keepRecord(work, {{u"c1"_s}, rig.program(2), u"plan"_s, u"r2"_s}, u"planned"_s, u"b"_s).ok());
        QVERIFY(keepRecord(work, {{u"c2"_s}, rig.program(1), u"plan"_s, u"r3"_s}, u"planned"_s, u"c"_s).ok());
        QVERIFY(keepRecord(work, {{u"c1"_s}, rig.program(1), u"other"_s, u"r4"_s}, u"planned"_s, u"d"_s).ok());
        QCOMPARE(recordsOf(work, {u"c1"_s}, u"plan"_s)->size(), 2);
        QVERIFY(dropRecord(work, {{u"c1"_s}, rig.program(1), u"plan"_s, u"r1"_s}).ok());
        const auto left = recordsOf(work, {u"c1"_s}, u"plan"_s);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->constFirst().id, u"r2"_s);
        QCOMPARE(work.history.notes({trail::RecordKept}, {})->size(), 4); // the trail forgets nothing
    }
};

FLOTILLA_TEST(TestLocalRecord)
#include "tst_localrecord.moc"
