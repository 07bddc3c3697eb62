// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kListed = 1'767'225'600'000;

PlatformRules listedRules()
{
    PlatformRules rules;
    rules.envId = u"env-1"_s;
    rules.apps = {{u"app-1"_s, u"one"_s, u"门店 One"_s, u"env-1"_s}, {u"app-2"_s, u"two"_s, u"Two"_s, u"env-1"_s}};
    return rules;
}

} // namespace

/// What the platform lists: pages, filters, and rows that keep the vendor's contract.
class tst_Listings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsApps_data()
    {
        QTest::addColumn<QJsonObject>("filter");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, QJsonObject filter, int rows, int count) {
            if (!filter.contains("Limit"_L1))
                filter.insert(u"Limit"_s, 1000);
            if (!filter.contains("Offset"_L1))
                filter.insert(u"Offset"_s, 0);
            QTest::newRow(name) << filter << rows << count;
        };
        row("at most a hundred at once", {}, 100, 150);
        row("the last page", {{u"Offset"_s, 100}}, 50, 150);
        row("behind the end", {{u"Offset"_s, 200}}, 0, 150);
        row("a small page", {{u"Limit"_s, 7}, {u"Offset"_s, 3}}, 7, 150);
        row("by environment", {{u"EnvId"_s, u"env-2"_s}}, 75, 75);
        row("by ids", {{u"AppIds"_s, QJsonArray{u"app-3"_s, u"app-5"_s, u"app-no"_s}}}, 2, 2);
        row("by a word of the title", {{u"Keyword"_s, u"title 14"_s}}, 11, 11);
    }

    void listsApps()
    {
        QFETCH(QJsonObject, filter);
        PlatformRules many = listedRules();
        many.apps.clear();
        for (int i = 0; i < 150; ++i) {
            many.apps.append({u"app-%1"_s.arg(i), u"n"_s, u"Title %1"_s.arg(i), i % 2 ? u"env-1"_s : u"env-2"_s});
        }
        const PlatformReply reply = describeApps(Platform(many), filter, kListed);
        QTEST(int(reply.fields["Weapps"_L1].toArray().size()), "rows");
        QTEST(reply.fields["Count"_L1].toInt(), "count");
        QCOMPARE(reply.fields["Weapps"_L1].isNull(), reply.fields["Weapps"_L1].toArray().isEmpty());
    }

    /// Every documented field is there, none is invented, and null stands only where the vendor allows it.
    void rowsKeepTheContract_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("object");
        QTest::newRow("apps") << u"lowcode"_s << u"Weapp"_s;
        QTest::newRow("environments") << u"tcb"_s << u"EnvInfo"_s;
    }

    void rowsKeepTheContract()
    {
        QFETCH(QString, file);
        QFETCH(QString, object);
        QFile data(u":/sandbox/contracts/%1.json"_s.arg(file));
        QVERIFY(data.open(QIODevice::ReadOnly));
        const QJsonArray fields
            = QJsonDocument::fromJson(data.readAll()).object()["objects"_L1].toObject()[object].toArray();
        Platform platform(listedRules());
        QVERIFY(platform.bind({{u"WeAppId"_s, u"app-1"_s}, {u"WxAppId"_s, u"wx00000000000000a1"_s}}).effect);
        QVERIFY(platform.deploy({{u"EnvId"_s, u"env-1"_s}, {u"Id"_s, u"app-1"_s}}, kListed).effect);
        const QJsonArray rows = file == "tcb"_L1
            ? describeEnvs(platform, {}).fields["EnvList"_L1].toArray()
            : describeApps(platform, {{u"Limit"_s, 10}, {u"Offset"_s, 0}}, kListed).fields["Weapps"_L1].toArray();
        QVERIFY(!rows.isEmpty());
        for (const auto &row : rows) {
            QCOMPARE(row.toObject().size(), fields.size());
            for (const auto &field : fields) {
                const QString name = field["name"_L1].toString();
                const QJsonValue value = row.toObject()[name];
                QVERIFY2(!value.isUndefined(), qPrintable(name));
                QVERIFY2(!value.isNull() || field["nullable"_L1].toBool(), qPrintable(name));
            }
        }
    }

    void listsEnvironments()
    {
        PlatformRules two = listedRules();
        two.apps[1].envId = u"env-2"_s;
        const Platform platform(two);
        QCOMPARE(describeEnvs(platform, {}).fields["Total"_L1].toInt(), 2);
        QCOMPARE(describeEnvs(platform, {{u"EnvId"_s, u"env-2"_s}}).fields["EnvList"_L1].toArray().size(), 1);
        QCOMPARE(describeEnvs(platform, {{u"EnvId"_s, u"env-3"_s}}).fields["Total"_L1].toInt(), 0);
    }
};

FLOTILLA_TEST(tst_Listings)
#include "tst_listings.moc"
