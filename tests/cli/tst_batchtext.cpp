// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtext.h"

#include "compose/platforms.h"
#include "exitcode.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestBatchText : public QObject
{
    Q_OBJECT
private slots:
    void exitCodes_data();
    void exitCodes();
    void leasedIsFour();
    void notStartedHasAllKeys();
    void findingsAsJson();
    void hintsNameTheWorkspace();
    void summaryTellsTroubleAndBindings();
    void aLaneLeftToCloseIsForResume();
    void whatRestsButIsToGoOnWaits();
    void cutsByWidth_data();
    void cutsByWidth();
};

void TestBatchText::exitCodes_data()
{
    QTest::addColumn<int>("succeeded");
    QTest::addColumn<int>("inReview");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("skipped");
    QTest::addColumn<int>("cancelled");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("code");
    QTest::newRow("all succeeded or in review") << 3 << 2 << 0 << 0 << 0 << 0 << 0 << 0;
    QTest::newRow("skipped is a person's wish") << 1 << 0 << 0 << 0 << 1 << 0 << 0 << 0;
    QTest::newRow("one rejected") << 1 << 0 << 1 << 0 << 0 << 0 << 0 << 1;
    QTest::newRow("one failed") << 1 << 0 << 0 << 1 << 0 << 0 << 0 << 1;
    QTest::newRow("one cancelled") << 1 << 0 << 0 << 0 << 0 << 1 << 0 << 1;
    QTest::newRow("waiting weighs more than failed") << 1 << 0 << 0 << 1 << 0 << 1 << 1 << 3;
}

void TestBatchText::exitCodes()
{
    QFETCH(int, succeeded);
    QFETCH(int, inReview);
    QFETCH(int, rejected);
    QFETCH(int, failed);
    QFETCH(int, skipped);
    QFETCH(int, cancelled);
    QFETCH(int, waiting);
    QFETCH(int, code);
    QCOMPARE(static_cast<int>(exitCodeFor(Totals{succeeded, inReview, rejected, failed, skipped, cancelled, waiting})), code);
}

void TestBatchText::leasedIsFour()
{
    QCOMPARE(static_cast<int>(exitCodeFor(Error{ErrorKind::Leased, {}, {}, {}, {}})), 4);
    QCOMPARE(static_cast<int>(exitCodeFor(Error{ErrorKind::Keychain, {}, {}, {}, {}})), 2);
}

void TestBatchText::notStartedHasAllKeys()
{
    const QJsonObject object = notStartedJson(allPlatforms(), {ErrorKind::Usage, u"why"_s, {}, {}, {}}, {});
    QCOMPARE(object.value(u"batch"_s), QJsonValue(QString()));
    QCOMPARE(object.value(u"error"_s).toString(), u"why"_s);
    for (const auto &key : {u"succeeded"_s, u"in_review"_s, u"rejected"_s, u"failed"_s, u"skipped"_s, u"cancelled"_s, u"waiting"_s}) {
        QCOMPARE(object.value(key).toInt(-1), 0);
    }
    QVERIFY(object.value(u"targets"_s).isArray());
    QVERIFY(object.value(u"bindings"_s).isArray());
    QVERIFY(!object.contains(u"resting"_s)); // no platform says so
    QVERIFY(object.value(u"findings"_s).isArray());
}

void TestBatchText::findingsAsJson()
{
    const Platforms platforms = allPlatforms();
    const Subject subject{weda::platform(), weda::platform().operations.constFirst(), platforms};
    const QJsonArray array = findingsJson(subject, {{Level::Warn, QString(checks::RecentlyPublished), {u"app-1"_s}, {u"wx1"_s}, u"today"_s}},
                                          {{7, u"bad"_s}}, {{8, u"odd"_s}});
    QCOMPARE(array.size(), 3);
    QCOMPARE(array.at(0).toObject().value(u"line"_s).toInt(), 7);
    QCOMPARE(array.at(0).toObject().value(u"level"_s).toString(), u"stop"_s);
    QCOMPARE(array.at(1).toObject().value(u"check"_s).toString(), u"odd_row"_s);
    QCOMPARE(array.at(1).toObject().value(u"level"_s).toString(), u"warn"_s);
    QCOMPARE(array.at(2).toObject().value(u"level"_s).toString(), u"warn"_s);
    QCOMPARE(array.at(2).toObject().value(u"check"_s).toString(), u"recently_published"_s);
}

void TestBatchText::hintsNameTheWorkspace()
{
    QCOMPARE(commandText(u"resume"_s, {u"B"_s}, {}), u"flotilla-cli resume --batch B"_s);
    QCOMPARE(commandText(u"retry"_s, {u"B"_s}, u"/tmp/it's"_s), u"flotilla-cli retry --batch B --workspace '/tmp/it'\\''s'"_s);
}

void TestBatchText::summaryTellsTroubleAndBindings()
{
    StoredBatch stored;
    stored.batch.id = {u"B"_s};
    stored.batch.platform = u"weda"_s;
    stored.batch.operation = u"publish"_s;
    stored.batch.targets = {{{u"app-1"_s}, {u"wx1"_s}, u"Hill"_s, {}}, {{u"app-1"_s}, {u"wx2"_s}, u"Quay"_s, {}}};
    Progress failed;
    failed.step = weda::steps::Bind;
    failed.phase = Phase::Failed;
    failed.reason = {QString(weda::reasons::BindRefused), u"FailedOperation"_s, u"not authorised"_s, {}};
    Progress waiting;
    waiting.reason.kind = QString(reasons::Stopped);
    stored.state.targets = {failed, waiting};
    LaneState lane;
    lane.id = {u"app-1"_s};
    lane.memory = {{weda::lane::Bound, u"wx2"_s}, {weda::lane::Certain, u"1"_s}};
    stored.state.lanes = {lane};
    const QString text = batchSummaryLines(stored, allPlatforms()).join(u'\n');
    QVERIFY2(text.contains(u"1 failed, 1 waiting"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Hill wx1"_s) && text.contains(u"not authorised"_s), qPrintable(text));
    QVERIFY2(text.contains(u"app-1 is bound to wx2."_s), qPrintable(text));
    QVERIFY(batchSummaryLines(stored, allPlatforms(), u"it is late"_s).join(u'\n').contains(u"No runner goes on with it, as a person is needed: it is late"_s));
    QVERIFY(!text.contains(u"Quay"_s)); // a stop by a person is no trouble of the target
    QCOMPARE(goOnLines(stored, {}).size(), 2); // resume and retry
}

void TestBatchText::aLaneLeftToCloseIsForResume()
{
    StoredBatch stored;
    stored.batch.id = {u"B"_s};
    stored.batch.platform = u"weda"_s;
    stored.batch.operation = u"publish"_s;
    stored.batch.targets = {{{u"app-1"_s}, {u"wx1"_s}, u"Hill"_s, {}}};
    Progress succeeded;
    succeeded.phase = Phase::Succeeded;
    succeeded.starts = 1;
    stored.state.targets = {succeeded};
    LaneState lane;
    lane.id = {u"app-1"_s};
    lane.phase = LanePhase::Closing;
    stored.state.lanes = {lane};
    QCOMPARE(static_cast<int>(exitCodeFor(stored, allPlatforms())), 3);
    QCOMPARE(goOnLines(stored, {}), QStringList{u"To go on: flotilla-cli resume --batch B"_s});
    stored.state.lanes.first().phase = LanePhase::Closed;
    QCOMPARE(static_cast<int>(exitCodeFor(stored, allPlatforms())), 0);
    QVERIFY(goOnLines(stored, {}).isEmpty());
}

// Its JSON says waiting, and so does its code.
void TestBatchText::whatRestsButIsToGoOnWaits()
{
    StoredBatch stored;
    stored.batch.platform = u"tcsas"_s;
    stored.batch.operation = u"publish"_s;
    stored.batch.targets = {{{u"mp1"_s}, {u"mp1"_s}, {}, {}}};
    Progress resting;
    resting.phase = Phase::Resting;
    stored.state.targets = {resting};
    for (const auto &[until, code] : {std::pair{"release", 3}, std::pair{"submit", 0}}) {
        stored.batch.options = {{u"until"_s, QString::fromLatin1(until)}};
        QCOMPARE(static_cast<int>(exitCodeFor(stored, allPlatforms())), code);
    }
}

void TestBatchText::cutsByWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("short") << u"abc"_s << u"abc   "_s;
    QTest::newRow("fits") << u"abcdef"_s << u"abcdef"_s;
    QTest::newRow("long") << u"abcdefg"_s << u"abcde…"_s;
    QTest::newRow("Chinese takes two cells") << u"海港"_s << u"海港  "_s;
    QTest::newRow("control characters and line ends are blanks") << u"a\x1b\n\x9b" u"b"_s << u"a   b "_s;
    QTest::newRow("Chinese is not cut in half") << u"海港点单"_s << u"海港… "_s;
}

void TestBatchText::cutsByWidth()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(fitted(text, 6), expected);
    QCOMPARE(displayWidth(fitted(text, 6)), 6);
}

FLOTILLA_TEST(TestBatchText)
#include "tst_batchtext.moc"
