// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "wechattest.h"

#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// What users see: grayscale, rollback, visibility, base library.
class tst_WechatRelease : public WechatTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }

    void widensAGrayscale()
    {
        const QString token = approved(0);
        QVERIFY(!get(token, u"/wxa/getgrayreleaseplan"_s).contains("gray_release_plan"_L1));
        QCOMPARE(gray(token, 101), 85081);
        QCOMPARE(gray(token, 0), 85081);
        QCOMPARE(postCode(token, u"/wxa/grayrelease"_s, {{u"gray_percentage"_s, 0}, {u"support_experiencer_first"_s, true}}), 0);
        QCOMPARE(plan(token)["support_experiencer_first"_L1].toBool(), true);
        QCOMPARE(gray(token, 5), 0);
        QCOMPARE(gray(token, 5), 85082);
        QCOMPARE(gray(token, 1), 85082);
        QCOMPARE(gray(token, 20), 0);
        QCOMPARE(plan(token)["status"_L1].toInt(), 1);
        QCOMPARE(plan(token)["gray_percentage"_L1].toInt(), 20);
        QCOMPARE(onlineVersion(token), u"2.3.0"_s);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s), 87011);

        QCOMPARE(getCode(token, u"/wxa/revertgrayrelease"_s), 0);
        QCOMPARE(plan(token)["status"_L1].toInt(), 4);
        QCOMPARE(getCode(token, u"/wxa/revertgrayrelease"_s), -1);
        QCOMPARE(gray(token, 1), 0); // from the start again
        QCOMPARE(postCode(token, u"/wxa/release"_s), 0);
        QCOMPARE(plan(token)["status"_L1].toInt(), 3);
        QCOMPARE(onlineVersion(token), u"2.4.0"_s);
    }

    void hundredPercentIsTheEnd()
    {
        QString token = approved(0);
        QCOMPARE(gray(token, 100), 0);
        QCOMPARE(plan(token)["status"_L1].toInt(), 3);
        QCOMPARE(onlineVersion(token), u"2.4.0"_s);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 85052);

        start(R"({"wechat":{"graySettlesAt100":false}})");
        token = approved(0);
        QCOMPARE(gray(token, 100), 0);
        QCOMPARE(onlineVersion(token), u"2.3.0"_s);
        QCOMPARE(postCode(token, u"/wxa/release"_s), 0);
    }

    void grayscaleNeedsAnOnlineAndAnApprovedVersion()
    {
        QCOMPARE(gray(approved(1), 10), 85079);
        const QString token = tokenOf(appid(2));
        QCOMPARE(gray(token, 10), 85080); // nothing newer than what is online
        QVERIFY(submit(token, u"2.4.0"_s) > 0);
        QCOMPARE(gray(token, 10), 85080);
    }

    void listsAndRollsBack()
    {
        QString token = tokenOf(appid(0));
        QCOMPARE(versions(token), (QStringList{u"2.2.0"_s, u"2.1.0"_s}));
        publish(token, u"2.4.0"_s);
        token = tokenOf(appid(0));
        QCOMPARE(versions(token), (QStringList{u"2.3.0"_s, u"2.2.0"_s, u"2.1.0"_s}));

        // Both parameters at once list, as the real one does.
        QCOMPARE(get(token, u"/wxa/revertcoderelease"_s, u"action=get_history_version&app_version=1"_s)["version_list"_L1]
                     .toArray()
                     .size(),
                 3);
        QCOMPARE(onlineVersion(token), u"2.4.0"_s);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s, u"action=x"_s), 40097);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s, u"app_version=x"_s), 40097);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s, u"app_version=77"_s), 87012);

        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s, u"app_version=2"_s), 0);
        QCOMPARE(onlineVersion(token), u"2.2.0"_s);
        QCOMPARE(versions(token), (QStringList{u"2.3.0"_s, u"2.1.0"_s}));
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s, u"app_version=4"_s), 87012); // rolled away from
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s), 0);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s), 0);
        QCOMPARE(getCode(token, u"/wxa/revertcoderelease"_s), 87012);
        QCOMPARE(effects().count(u"rollback"_s), 3);
    }

    void keepsFiveVersions()
    {
        for (const QString &version : {u"3"_s, u"4"_s, u"5"_s, u"6"_s})
            publish(tokenOf(appid(0)), version);
        QCOMPARE(versions(tokenOf(appid(0))), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"2.3.0"_s, u"2.2.0"_s}));
    }

    void hidesAndShows()
    {
        const QString token = tokenOf(appid(0));
        QCOMPARE(post(token, u"/wxa/getvisitstatus"_s)["status"_L1].toInt(-1), 1);
        QCOMPARE(postCode(token, u"/wxa/change_visitstatus"_s, {{u"action"_s, u"close"_s}}), 0);
        QCOMPARE(post(token, u"/wxa/getvisitstatus"_s)["status"_L1].toInt(-1), 0);
        QCOMPARE(postCode(token, u"/wxa/change_visitstatus"_s, {{u"action"_s, u"close"_s}}), 85021);
        QCOMPARE(postCode(token, u"/wxa/change_visitstatus"_s, {{u"action"_s, u"shut"_s}}), 85022);
    }

    void setsTheBaseLibrary()
    {
        const QString token = tokenOf(appid(0));
        QCOMPARE(postCode(token, u"/cgi-bin/wxopen/setweappsupportversion"_s, {{u"version"_s, u"3.0.0"_s}}), 0);
        const QJsonObject reply = post(token, u"/cgi-bin/wxopen/getweappsupportversion"_s);
        QCOMPARE(reply["now_version"_L1].toString(), u"3.0.0"_s);
        QVERIFY(!reply["uv_info"_L1].toObject()["items"_L1].toArray().isEmpty());
        QCOMPARE(postCode(token, u"/cgi-bin/wxopen/setweappsupportversion"_s, {{u"version"_s, u"9"_s}}), 89014);
    }

    void aScenarioMayBeginWithAGrayscale()
    {
        start(R"({"wechat":{"programs":[{"index":2,"online":"1.9","history":["1.8"],"gray":20,"name":"Tea"}]}})");
        const QString token = tokenOf(appid(2));
        QCOMPARE(plan(token)["gray_percentage"_L1].toInt(), 20);
        QCOMPARE(versions(token), QStringList{u"1.8"_s});
        QCOMPARE(onlineVersion(token), u"1.9"_s);
        QCOMPARE(gray(token, 50), 0);
    }

private:
    /// A token of the mini program at that index, with version 2.4.0 approved.
    QString approved(int index)
    {
        if (submit(tokenOf(appid(index)), u"2.4.0"_s) == 0)
            return {};
        m_nowMs += 2 * kHour + kMinute;
        return tokenOf(appid(index));
    }

    int gray(const QString &token, int percentage) const
    {
        return postCode(token, u"/wxa/grayrelease"_s, {{u"gray_percentage"_s, percentage}});
    }

    QJsonObject plan(const QString &token) const
    {
        return get(token, u"/wxa/getgrayreleaseplan"_s)["gray_release_plan"_L1].toObject();
    }

    QStringList versions(const QString &token) const
    {
        QStringList names;
        const QJsonArray list =
            get(token, u"/wxa/revertcoderelease"_s, u"action=get_history_version"_s)["version_list"_L1].toArray();
        for (const auto &version : list)
            names.append(version.toObject()["user_version"_L1].toString());
        return names;
    }
};

FLOTILLA_TEST(tst_WechatRelease)
#include "tst_wechatrelease.moc"
