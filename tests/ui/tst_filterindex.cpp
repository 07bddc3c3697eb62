// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterindex.h"
#include "pinyin.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;

class TestFilterIndex : public QObject
{
    Q_OBJECT
private slots:
    void query_data();
    void query();
    void chineseNamesAreFoundAsTheySound_data();
    void chineseNamesAreFoundAsTheySound();
    void whatWasFoundIsMarked_data();
    void whatWasFoundIsMarked();
    void sortsStablyAndKnowsWhereARowIs();
    void rowsComeAndGoWhereTheyAreTold();
    void tenThousandRows();
};

void TestFilterIndex::chineseNamesAreFoundAsTheySound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("shown");
    const QString road = u"海滨路店"_s; // hai bin lu dian
    QTest::newRow("whole syllables") << road << u"haibin"_s << true;
    QTest::newRow("first letters") << road << u"hbld"_s << true;
    QTest::newRow("from the middle") << road << u"ludian"_s << true;
    QTest::newRow("mixed") << road << u"haiblud"_s << true;
    QTest::newRow("half of the last one") << road << u"haibi"_s << true;
    QTest::newRow("capitals") << road << u"HBLD"_s << true;
    QTest::newRow("two words") << road << u"hai dian"_s << true;
    QTest::newRow("letters from inside a syllable") << road << u"ian"_s << false;
    QTest::newRow("syllables that do not follow each other") << road << u"hailu"_s << false;
    QTest::newRow("the name itself") << road << u"滨路"_s << true;
    QTest::newRow("left out") << road << u"-hbld"_s << false;
    QTest::newRow("an initial of two letters") << u"中山城店"_s << u"zhshchd"_s << true;
    QTest::newRow("… or of one") << u"中山城店"_s << u"zscd"_s << true;
    QTest::newRow("u for ü") << u"绿茶旅行"_s << u"lucha"_s << true;
    QTest::newRow("v for ü") << u"绿茶旅行"_s << u"lclv"_s << true;
    QTest::newRow("letters and digits beside it") << u"海港 Shop 12 号"_s << u"hgshop12h"_s << true;
    QTest::newRow("a city that sounds otherwise than its characters") << u"成都店"_s << u"chengdu"_s << true;
    QTest::newRow("… its first letters") << u"重庆银行店"_s << u"cqyhd"_s << true;
    QTest::newRow("… and the character elsewhere") << u"重点店"_s << u"zhongdian"_s << true;
    QTest::newRow("a character with two readings") << u"成都店"_s << u"chdu"_s << true;
    QTest::newRow("… read the other way") << u"都好吃店"_s << u"douhaochi"_s << true;
    QTest::newRow("… and as in a name") << u"都江堰店"_s << u"dujiangyan"_s << true;
    QTest::newRow("… in no third way") << u"都好吃店"_s << u"dihao"_s << false;
    QTest::newRow("a business") << u"农业银行长安街店"_s << u"yinhangchangan"_s << true;
    QTest::newRow("a street") << u"六安朴单路店"_s << u"luanpiaodan"_s << true;
    QTest::newRow("no Chinese name sounds") << u"Harbour"_s << u"hrb"_s << false;
    QTest::newRow("a character of no known sound is passed over") << u"海\ue000滨"_s << u"haibin"_s << true;
    QTest::newRow("far too much") << road << u"haibinludianhaibinludianhaibinludian"_s << false;
}

void TestFilterIndex::chineseNamesAreFoundAsTheySound()
{
    QFETCH(QString, name);
    QFETCH(QString, line);
    QTEST(FilterQuery(line).matches({fold(name), {}, {}, {}, soundsOf(name)}), "shown");
}

void TestFilterIndex::whatWasFoundIsMarked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<FoundPart>>("parts");
    QTest::newRow("as it is written") << u"Shop Harbour"_s << u"HARB"_s << QList<FoundPart>{{5, 4}};
    QTest::newRow("as it sounds") << u"海滨路店"_s << u"binl"_s << QList<FoundPart>{{1, 2}};
    QTest::newRow("letters beside it") << u"海港 Shop 12 号"_s << u"gangsh"_s << QList<FoundPart>{{1, 6}};
    QTest::newRow("each word, but not what has to be absent") << u"成都 12"_s << u"12 du -nord tag:vip"_s << QList<FoundPart>{{3, 2}, {1, 1}};
    QTest::newRow("full width") << u"ＳＨＯＰ 1"_s << u"shop"_s << QList<FoundPart>{{0, 4}};
    QTest::newRow("elsewhere") << u"Quay"_s << u"harb"_s << QList<FoundPart>();
}

void TestFilterIndex::whatWasFoundIsMarked()
{
    QFETCH(QString, name);
    QFETCH(QString, line);
    QTEST(foundIn(name, FilterQuery(line).words()), "parts");
}

void TestFilterIndex::query_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("shown");
    // The row: "Shop Harbour 12", tags vip and north, state failed.
    QTest::newRow("an empty line shows everything") << u""_s << true;
    QTest::newRow("one word, any case") << u"HARB"_s << true;
    QTest::newRow("all words must match") << u"shop quay"_s << false;
    QTest::newRow("words in any order") << u"12 shop"_s << true;
    QTest::newRow("a phrase in quotes") << u"\"shop harbour\""_s << true;
    QTest::newRow("a phrase that is not there") << u"\"harbour shop\""_s << false;
    QTest::newRow("full width letters") << u"ＨＡＲＢＯＵＲ"_s << true;
    QTest::newRow("an invisible character that was pasted along") << u"harb\u200bour\ufeff"_s << true;
    QTest::newRow("a tag") << u"tag:vip"_s << true;
    QTest::newRow("the beginning of a tag") << u"tag:nor"_s << true;
    QTest::newRow("another tag") << u"tag:south"_s << false;
    QTest::newRow("a tag that is still being typed") << u"tag:"_s << true;
    QTest::newRow("a state") << u"state:failed"_s << true;
    QTest::newRow("another state") << u"state:succeeded"_s << false;
    QTest::newRow("a translated state") << u"state:失败"_s << true;
    QTest::newRow("an excluded word") << u"shop -harbour"_s << false;
    QTest::newRow("an excluded tag that it has not") << u"-tag:south"_s << true;
    // It tells online 2.10.1, audit "rejected" (被拒), and nothing of gray.
    QTest::newRow("a key of the table") << u"audit:rej"_s << true;
    QTest::newRow("a key in the language of the reader") << u"审核:被拒"_s << true;
    QTest::newRow("another word of it") << u"audit:approved"_s << false;
    QTest::newRow("an excluded key") << u"-audit:rejected"_s << false;
    QTest::newRow("a version that is less") << u"online:<2.11"_s << true;
    QTest::newRow("number by number") << u"online:<2.3"_s << false;
    QTest::newRow("more") << u"online:>2.9"_s << true;
    QTest::newRow("the same and more") << u"online:>=2.10.1"_s << true;
    QTest::newRow("the same and less") << u"online:<=2.10.1.0"_s << true;
    QTest::newRow("less than nothing known") << u"gray:<50"_s << false;
    QTest::newRow("nothing is told") << u"gray:none"_s << true;
    QTest::newRow("something is told") << u"online:none"_s << false;
    QTest::newRow("a key that is still being typed") << u"online:<"_s << true;
    QTest::newRow("no key of the table is a word") << u"https:yes"_s << false;
    QTest::newRow("several together") << u"tag:vip audit:rejected online:<2.20 -frozen"_s << true;
}

void TestFilterIndex::query()
{
    QFETCH(QString, line);
    QFETCH(bool, shown);
    const FilterText row{fold(u"Shop Harbour 12\nwx0000000000000012"_s), {u"vip"_s, u"north"_s}, {u"failed"_s, u"失败"_s},
                         {{u"online"_s, {u"2.10.1"_s}}, {u"audit"_s, {u"rejected"_s, u"被拒"_s}}, {u"审核"_s, {u"rejected"_s, u"被拒"_s}}, {u"gray"_s, {QString()}}}};
    QCOMPARE(FilterQuery(line, {u"online"_s, u"audit"_s, u"审核"_s, u"gray"_s}).matches(row), shown);
}

void TestFilterIndex::sortsStablyAndKnowsWhereARowIs()
{
    const QList<int> keys{3, 1, 2, 1, 3, 2};
    FilterIndex index;
    index.rebuild(6, [](int row) { return row != 2; }, [&keys](int a, int b) { return keys.at(a) < keys.at(b); });
    QCOMPARE(index.rows(), (std::vector<int>{1, 3, 5, 0, 4}));
    QCOMPARE(index.visibleOf(0), 3);
    QCOMPARE(index.visibleOf(2), -1);
    QCOMPARE(index.visibleOf(99), -1);
    index.sort([&keys](int a, int b) { return keys.at(b) < keys.at(a); });
    QCOMPARE(index.rows(), (std::vector<int>{0, 4, 5, 1, 3}));
}

void TestFilterIndex::rowsComeAndGoWhereTheyAreTold()
{
    FilterIndex index;
    index.rebuild(5, [](int row) { return row < 2; }, {});
    index.insert(2, {4});
    index.insert(1, {3, 2});
    QCOMPARE(index.rows(), (std::vector<int>{0, 3, 2, 1, 4}));
    QCOMPARE(index.visibleOf(4), 4);
    index.remove(1, 2);
    QCOMPARE(index.rows(), (std::vector<int>{0, 1, 4}));
    QCOMPARE(index.visibleOf(3), -1);
    QCOMPARE(index.visibleOf(4), 2);
    index.take({7, 0}, 8);
    QCOMPARE(index.visibleOf(7), 0);
    QCOMPARE(index.visibleOf(4), -1);
}

void TestFilterIndex::tenThousandRows()
{
    constexpr int kRows = 10'000;
    std::vector<FilterText> rows;
    for (int i = 0; i < kRows; ++i) {
        rows.push_back({fold(u"Shop %1\nwx%2"_s.arg(i).arg(i, 16, 16, QChar(u'0'))), {i % 3 == 0 ? u"vip"_s : u"plain"_s}, {}});
    }
    const FilterQuery query(u"tag:vip 99"_s);
    FilterIndex index;
    index.rebuild(kRows, [&](int row) { return query.matches(rows[static_cast<size_t>(row)]); }, {});
    int expected = 0;
    for (int i = 0; i < kRows; ++i) {
        const bool has = u"shop %1\nwx%2"_s.arg(i).arg(i, 16, 16, QChar(u'0')).contains(u"99"_s);
        expected += i % 3 == 0 && has ? 1 : 0;
    }
    QCOMPARE(index.size(), expected);
    QVERIFY(expected > 50);
    for (int visible = 0; visible < index.size(); ++visible) {
        QCOMPARE(index.visibleOf(index.rowAt(visible)), visible);
    }
}

FLOTILLA_TEST(TestFilterIndex)
#include "tst_filterindex.moc"
