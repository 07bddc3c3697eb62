// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "wechattest.h"

#include <QTest>

#include <utility>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Submissions, their outcomes, and what limits them.
class tst_WechatAudit : public WechatTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void refusesASubmission_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("code");
        const QJsonObject good{{u"first_class"_s, u"商家自营"_s}, {u"second_class"_s, u"食品饮料"_s}, {u"first_id"_s, u"304"_s},
                               {u"second_id"_s, 318}};
        const auto row = [&good](const char *name, const QString &key, const QJsonValue &value, int code) {
            QJsonObject item = good;
            item.insert(key, value);
            QTest::newRow(name) << QJsonObject{{u"item_list"_s, QJsonArray{item}}} << code;
        };
        row("good", u"title"_s, u"Home"_s, 0);
        row("a page that is not there", u"address"_s, u"pages/no/no"_s, 85007);
        row("a long title", u"title"_s, QString(33, u'x'), 85011);
        row("a long tag", u"tag"_s, QString(21, u'x'), 85006);
        row("another category", u"second_id"_s, 1, 85008);
        QTest::newRow("no item") << QJsonObject{{u"item_list"_s, QJsonArray()}} << 85023;
        QTest::newRow("an empty item") << QJsonObject{{u"item_list"_s, QJsonArray{QJsonObject()}}} << 85010;
        QTest::newRow("preview_info as a list") << QJsonObject{{u"preview_info"_s, QJsonArray()}} << 85092;
        QTest::newRow("unknown pictures")
            << QJsonObject{{u"preview_info"_s, QJsonObject{{u"pic_id_list"_s, QJsonArray{u"x"_s}}}}} << 40007;
        QTest::newRow("long notes") << QJsonObject{{u"version_desc"_s, QString(2001, u'x')}} << 85051;
        const QJsonObject social{{u"first_class"_s, u"社交"_s}, {u"second_class"_s, u"社区/论坛"_s}, {u"first_id"_s, 7}, {u"second_id"_s, 8}};
        QTest::newRow("a community") << QJsonObject{{u"item_list"_s, QJsonArray{social}}} << 85094;
    }

    void refusesASubmission()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, code);
        const QString token = tokenOf(appid(0));
        commit(token, u"5"_s);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s, body), code);
    }

    void refusesUnfitAccounts()
    {
        start(R"({"wechat":{"programs":[{"index":0,"complete":false},{"index":1,"category":false}]}})");
        for (const auto &[index, code] : {std::pair(0, 86002), std::pair(1, 85008)}) {
            const QString token = tokenOf(appid(index));
            commit(token, u"5"_s);
            QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), code);
        }
    }

    void theLastLetterDecides()
    {
        const QString rejected = appid(7);
        const QString delayed = appid(9);
        QVERIFY(rejected.endsWith(u'r') && delayed.endsWith(u'd'));
        QVERIFY(submit(tokenOf(rejected), u"2.4.0"_s) > 0 && submit(tokenOf(delayed), u"2.4.0"_s) > 0);
        m_nowMs += 2 * kHour;
        const QString token = tokenOf(rejected);
        const QJsonObject verdict = get(token, u"/wxa/get_latest_auditstatus"_s);
        QCOMPARE(verdict["status"_L1].toInt(-1), 1);
        QVERIFY(verdict["reason"_L1].toString().contains("<br>"_L1));
        const QStringList shots = verdict["ScreenShot"_L1].toString().split(u'|');
        const WireReply shot = send("POST", u"/cgi-bin/material/get_material?access_token="_s + token,
                                    "{\"media_id\":\"" + shots.at(0).toUtf8() + "\"}");
        QVERIFY(shots.size() == 2 && shot.body.startsWith("\x89PNG"));
        const QJsonObject byId = post(token, u"/wxa/get_auditstatus"_s, {{u"auditid"_s, verdict["auditid"_L1]}});
        QCOMPARE(byId["screenshot"_L1], verdict["ScreenShot"_L1]);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 85019);

        QCOMPARE(get(tokenOf(delayed), u"/wxa/get_latest_auditstatus"_s)["status"_L1].toInt(-1), 4);
        m_nowMs += 2 * kHour;
        QCOMPARE(get(tokenOf(delayed), u"/wxa/get_latest_auditstatus"_s)["status"_L1].toInt(-1), 0);
    }

    void aScenarioMayDecideByAttempt()
    {
        start(R"({"wechat":{"firstAuditId":"9007199254740993","programs":[{"index":0,"audit":["rejected","approved"],"reason":"R"}]}})");
        QString token = tokenOf(appid(0));
        const qint64 first = submit(token, u"3"_s);
        QVERIFY(first > 9'007'199'254'740'993); // digit for digit, past what a double holds
        m_nowMs += 2 * kHour;
        token = tokenOf(appid(0));
        QCOMPARE(get(token, u"/wxa/get_latest_auditstatus"_s)["reason"_L1].toString(), u"R"_s);
        QCOMPARE(post(token, u"/wxa/get_auditstatus"_s, {{u"auditid"_s, QString::number(first)}})["status"_L1].toInt(-1), 1);
        QCOMPARE(submit(token, u"3.1"_s), first + 1);
        m_nowMs += 2 * kHour;
        QCOMPARE(get(tokenOf(appid(0)), u"/wxa/get_latest_auditstatus"_s)["status"_L1].toInt(-1), 0);
    }

    void timesAreTheScenarios()
    {
        start(R"({"wechat":{"auditSeconds":10,"scanSeconds":1,"settleSeconds":0}})");
        const QString token = tokenOf(appid(0));
        QVERIFY(submit(token, u"3"_s) > 0);
        m_nowMs += 10'000;
        QCOMPARE(postCode(token, u"/wxa/release"_s), 0);
    }

    void quotaIsThePlatforms()
    {
        start(R"({"wechat":{"auditLimit":5,"auditUsed":3}})");
        QVERIFY(submit(tokenOf(appid(0)), u"3"_s) > 0);
        QCOMPARE(get(tokenOf(appid(1)), u"/wxa/queryquota"_s)["rest"_L1].toInt(), 1);
        QVERIFY(submit(tokenOf(appid(1)), u"3"_s) > 0);
        const QString token = tokenOf(appid(2));
        commit(token, u"3"_s);
        QCOMPARE(postCode(token, u"/wxa/submit_audit"_s), 85085);
        m_nowMs += 31 * 24 * kHour; // next month
        QCOMPARE(postCode(tokenOf(appid(2)), u"/wxa/submit_audit"_s), 0);
        QCOMPARE(get(tokenOf(appid(2)), u"/wxa/queryquota"_s)["limit"_L1].toInt(), 5);
    }

    void withdrawsFiveTimesADayAndTenAMonth()
    {
        const auto submitAndUndo = [this] {
            const QString token = tokenOf(appid(0));
            return submit(token, u"3"_s) > 0 ? getCode(token, u"/wxa/undocodeaudit"_s) : -1;
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(submitAndUndo(), 0);
        QCOMPARE(get(tokenOf(appid(0)), u"/wxa/get_latest_auditstatus"_s)["status"_L1].toInt(-1), 3);
        QCOMPARE(submitAndUndo(), 87013);
        m_nowMs += 24 * kHour; // and the open audit has been decided
        for (int i = 0; i < 5; ++i)
            QCOMPARE(submitAndUndo(), 0);
        m_nowMs += 24 * kHour;
        QCOMPARE(submitAndUndo(), 87013);
    }

    void speedsUp()
    {
        start(R"({"wechat":{"speedupLimit":1}})");
        const QString token = tokenOf(appid(0));
        const qint64 id = submit(token, u"3"_s);
        const qint64 other = submit(tokenOf(appid(1)), u"3"_s);
        QCOMPARE(postCode(token, u"/wxa/speedupaudit"_s, {{u"auditid"_s, 1}}), 85012);
        QCOMPARE(postCode(token, u"/wxa/speedupaudit"_s, {{u"auditid"_s, id}}), 0);
        QCOMPARE(postCode(token, u"/wxa/speedupaudit"_s, {{u"auditid"_s, id}}), 89404);
        QCOMPARE(postCode(tokenOf(appid(1)), u"/wxa/speedupaudit"_s, {{u"auditid"_s, other}}), 89405);
        m_nowMs += 10 * kMinute;
        QCOMPARE(get(token, u"/wxa/get_latest_auditstatus"_s)["status"_L1].toInt(-1), 0);
        m_nowMs += 2 * kHour;
        QCOMPARE(postCode(tokenOf(appid(1)), u"/wxa/speedupaudit"_s, {{u"auditid"_s, other}}), 89402);
    }
};

FLOTILLA_TEST(tst_WechatAudit)
#include "tst_wechataudit.moc"
