// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "testmain.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace e2e;
using namespace shop;

namespace {

QStringList appids(const CliResult &result, const QString &list)
{
    QStringList ids;
    const QJsonArray rows = result.json().value(list).toArray();
    for (const auto &row : rows) {
        ids.append(row.toObject().value("appid"_L1).toString());
    }
    ids.sort();
    return ids;
}

QString dayInChina(int daysAgo)
{
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date().addDays(-daysAgo).toString(u"yyyyMMdd"_s);
}

} // namespace

/// What flotilla-cli tells of some mini programs instead of all, and what it refuses before anything is asked.
class TestCliWechatQueries : public QObject
{
    Q_OBJECT
private slots:
    void someAreToldOf()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QStringList two{shop.appid(2), shop.appid(5)};
        two.sort();
        const QString only = two.join(u',');
        const QStringList fleet{u"fleet"_s, u"--connection"_s, u"shop"_s, u"--json"_s};
        // The workspace knows none yet: those that are named are asked, and kept.
        const CliResult asked = shop.run(fleet + QStringList{u"--only"_s, only, u"--refresh"_s});
        QVERIFY2(asked.exitCode == 0, said(asked).constData());
        QCOMPARE(appids(asked, u"programs"_s), two);
        QCOMPARE(appids(shop.run(fleet), u"programs"_s), two);
        QCOMPARE(shop.run(fleet + QStringList{u"--refresh"_s}).exitCode, 0);
        QCOMPARE(appids(shop.run(fleet + QStringList{u"--only"_s, only}), u"programs"_s), two);
        const QString list = shop.write(u"two.csv"_s, (u"appid,name\n%1,A\n%2,B\n"_s).arg(two.at(0), two.at(1)).toUtf8());
        QCOMPARE(appids(shop.run(fleet + QStringList{u"--targets"_s, list}), u"programs"_s), two);
        const CliResult audits = shop.run({u"audits"_s, u"--connection"_s, u"shop"_s, u"--json"_s, u"--targets"_s, list});
        QVERIFY2(audits.exitCode == 0, said(audits).constData());
        const QStringList told = appids(audits, u"audits"_s);
        QVERIFY(std::all_of(told.cbegin(), told.cend(), [&two](const QString &id) { return two.contains(id); }));
        const CliResult history = shop.run({u"history"_s, u"--connection"_s, u"shop"_s, u"--json"_s, u"--targets"_s, list});
        QCOMPARE(appids(history, u"programs"_s), two);
    }

    // One that is named and not there is said, whether the platform was asked or not.
    void whoIsMissingIsNamed()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QString strange = u"wx0000000000000000"_s;
        for (const QStringList &more : {QStringList(), QStringList{u"--refresh"_s}}) {
            const CliResult fleet = shop.run(QStringList{u"fleet"_s, u"--connection"_s, u"shop"_s, u"--json"_s, u"--only"_s, strange} + more);
            QCOMPARE(fleet.exitCode, 1);
            const QJsonObject row = fleet.json().value("programs"_L1).toArray().at(0).toObject();
            QCOMPARE(row.value("appid"_L1).toString(), strange);
            QVERIFY2(!row.value("error"_L1).toString().isEmpty(), said(fleet).constData());
            const CliResult audits = shop.run(QStringList{u"audits"_s, u"--connection"_s, u"shop"_s, u"--json"_s, u"--only"_s, strange} + more);
            QCOMPARE(audits.exitCode, 1);
            QCOMPARE(appids(audits, u"problems"_s), QStringList{strange});
        }
        QVERIFY(shop.run({u"fleet"_s, u"--json"_s}).json().value("programs"_L1).toArray().isEmpty()); // and it is not kept
    }

    void aSelectionIsCheckedFirst_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("only commas") << QStringList{u"history"_s, u"--only"_s, u","_s};
        QTest::newRow("no AppID") << QStringList{u"fleet"_s, u"--only"_s, u"shop1"_s};
        QTest::newRow("a list and ids") << QStringList{u"fleet"_s, u"--only"_s, u"wx0000000000000000"_s, u"--targets"_s, u"list.csv"_s};
        QTest::newRow("no such file") << QStringList{u"audits"_s, u"--targets"_s, u"/nowhere/list.csv"_s};
        QTest::newRow("an encoding of nothing") << QStringList{u"pages"_s, u"--encoding"_s, u"UTF-8"_s};
        QTest::newRow("no day") << QStringList{u"logs"_s, u"--level"_s, u"error"_s, u"--date"_s, u"20261301"_s};
        QTest::newRow("no such day") << QStringList{u"logs"_s, u"--level"_s, u"error"_s, u"--date"_s, u"20260231"_s};
        QTest::newRow("a day to come") << QStringList{u"logs"_s, u"--level"_s, u"error"_s, u"--date"_s, dayInChina(-1)};
        QTest::newRow("a day that nobody kept") << QStringList{u"logs"_s, u"--level"_s, u"error"_s, u"--date"_s, dayInChina(9)};
        QTest::newRow("no level") << QStringList{u"logs"_s, u"--level"_s, u"loud"_s};
    }
    void aSelectionIsCheckedFirst()
    {
        QFETCH(QStringList, arguments);
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const qsizetype before = shop.arrivals();
        const CliResult result = shop.run(arguments + QStringList{u"--connection"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(result.exitCode == 2, said(result).constData());
        QVERIFY(!result.json().value("error"_L1).toString().isEmpty());
        QCOMPARE(shop.arrivals(), before);
    }

    void theReviewersPicturesAreNamed()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0, 7}, u"audit"_s).exitCode, 1);
        const CliResult audits = shop.run({u"audits"_s, u"--connection"_s, u"shop"_s, u"--json"_s, u"--refresh"_s, u"--only"_s, shop.appid(0) + u',' + shop.appid(7)});
        QVERIFY2(audits.exitCode == 0, said(audits).constData());
        const QJsonArray rows = audits.json().value("audits"_L1).toArray();
        QCOMPARE(rows.size(), 2);
        for (const auto &each : rows) {
            const QJsonObject row = each.toObject();
            QVERIFY(row.value("screenshots"_L1).isArray());
            QCOMPARE(row.value("screenshots"_L1).toArray().isEmpty(), row.value("appid"_L1).toString() == shop.appid(0));
        }
    }

    // What an order would never come to is refused before anything is asked.
    void optionsThatFitNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList publish{u"publish"_s, u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s};
        QTest::newRow("a reserve and no submission") << publish + QStringList{u"--until"_s, u"commit"_s, u"--reserve"_s, u"5"_s};
        QTest::newRow("no submission to say it of") << publish + QStringList{u"--until"_s, u"commit"_s, u"--privacy-not-used"_s};
        QTest::newRow("a share and no release") << publish + QStringList{u"--until"_s, u"submit"_s, u"--gray"_s, u"5"_s};
        QTest::newRow("a share and the usual end") << publish + QStringList{u"--gray"_s, u"5"_s};
        QTest::newRow("testers of no share") << publish + QStringList{u"--until"_s, u"release"_s, u"--testers-first"_s};
        QTest::newRow("testers of no share, release") << QStringList{u"release"_s, u"--testers-first"_s};
        QTest::newRow("nobody to add or remove") << QStringList{u"testers"_s};
        QTest::newRow("both to add and remove") << QStringList{u"testers"_s, u"--add"_s, u"ann"_s, u"--remove"_s, u"bob"_s};
        QTest::newRow("no version") << QStringList{u"min-version"_s, u"--set"_s, u"newest"_s};
        QTest::newRow("no number of a version") << QStringList{u"rollback"_s, u"--to"_s, u"2.4.0"_s};
        QTest::newRow("one keyword") << QStringList{u"message-template-add"_s, u"--tid"_s, u"307"_s, u"--keywords"_s, u"1"_s, u"--scene"_s, u"paid"_s};
    }
    void optionsThatFitNothing()
    {
        QFETCH(QStringList, arguments);
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const qsizetype before = shop.arrivals();
        const CliResult result = shop.run(arguments + QStringList{u"--connection"_s, u"shop"_s, u"--json"_s, u"--only"_s, shop.appid(0)});
        QVERIFY2(result.exitCode == 2, said(result).constData());
        QCOMPARE(shop.arrivals(), before);
    }

    void aPasswordInAnAddressGoesNoFurther()
    {
        Shop shop;
        for (const QString &url : {u"https://user:letmein@gate.example/wx"_s, u"user:letmein@gate.example"_s, u"https://letmein@gate.example"_s}) {
            const CliResult result = shop.run({u"connection"_s, u"add"_s, u"gate"_s, u"--platform"_s, u"wechat"_s, u"--secret-source"_s, u"env:WX_SECRET"_s,
                                               u"--token-source"_s, u"gateway"_s, u"--gateway-url"_s, url, u"--json"_s});
            QCOMPARE(result.exitCode, 2);
            QVERIFY2(!said(result).contains("letmein"), said(result).constData());
        }
    }

    void withoutItsIdTheBrokerListsThem()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"broker"_s).exitCode, 0);
        const QJsonObject broker = shop.told().value("broker"_L1).toObject();
        QCOMPARE(shop.run({u"connection"_s, u"add"_s, u"bare"_s, u"--platform"_s, u"wechat"_s, u"--secret-source"_s, u"env:"_s + kSecret, u"--token-source"_s,
                           u"broker"_s, u"--broker-url"_s, broker.value("url"_L1).toString(), u"--broker-user"_s, broker.value("user"_L1).toString(),
                           u"--endpoint"_s, shop.url()}).exitCode, 0);
        const CliResult fleet = shop.run({u"fleet"_s, u"--connection"_s, u"bare"_s, u"--json"_s, u"--refresh"_s});
        QCOMPARE(fleet.exitCode, 0);
        QCOMPARE(fleet.json().value("programs"_L1).toArray().size(), shop.told().value("authorizers"_L1).toArray().size());
        QCOMPARE(shop.run({u"fleet"_s, u"--connection"_s, u"bare"_s, u"--json"_s, u"--refresh"_s, u"--only"_s, shop.appid(0)}).exitCode, 0);
    }

    void aVariableThatStandsTwice()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QString list = shop.write(u"twice.csv"_s, (u"appid,shop,shop\n%1,a,b\n"_s).arg(shop.appid(0)).toUtf8());
        const CliResult result = shop.run({u"publish"_s, u"--connection"_s, u"shop"_s, u"--targets"_s, list, u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s, u"--json"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(said(result).contains("shop") && shop.effects(0).isEmpty(), said(result).constData());
    }
};

FLOTILLA_TEST(TestCliWechatQueries)
#include "tst_cliwechatqueries.moc"
