// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;
using namespace shop;

/// flotilla-cli against the simulated WeChat, from the connection to the version online.
class TestCliWechat : public QObject
{
    Q_OBJECT
private slots:
    void everyTokenSourcePublishes_data()
    {
        QTest::addColumn<QString>("source");
        for (const char *source : {"gateway", "broker", "http", "mint"}) {
            QTest::newRow(source) << QString::fromLatin1(source);
        }
    }
    void everyTokenSourcePublishes()
    {
        QFETCH(QString, source);
        Shop shop;
        QVERIFY(shop.isReady());
        const CliResult added = shop.connect(source);
        QVERIFY2(added.exitCode == 0, said(added).constData());
        const CliResult tested = shop.run({u"connection"_s, u"test"_s, u"shop"_s});
        QVERIFY2(tested.exitCode == 0, said(tested).constData());
        const CliResult result = shop.publish({0, 1}, u"release"_s);
        QVERIFY2(result.exitCode == 0, said(result).constData());
        for (const int place : {0, 1}) {
            QCOMPARE(state(result, place), u"succeeded"_s);
            QCOMPARE(shop.effects(place), (QStringList{u"commit"_s, u"submit"_s, u"release"_s}));
            const QJsonObject ids = target(result, place).value("ids"_L1).toObject();
            QVERIFY(ids.value("audit_id"_L1).toString().toLongLong() > 0xffffffffLL);
            QCOMPARE(ids.value("version"_L1).toString(), u"9.0"_s);
        }
    }

    void eachGetsWhatTheReviewSays()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 7, 9}, u"audit"_s); // approved, rejected, delayed first
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(state(result, 0), u"succeeded"_s);
        QCOMPARE(state(result, 1), u"rejected"_s);
        QCOMPARE(state(result, 2), u"succeeded"_s);
        const QString reason = target(result, 1).value("reason"_L1).toString();
        QVERIFY2(!reason.contains(u'<') && reason.contains(u"隐私"_s), qPrintable(reason));
    }

    void aSubmissionEndsInReview()
    {
        Shop shop({{u"auditSeconds"_s, 600}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({2}, u"submit"_s);
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(state(result, 0), u"in_review"_s);
        QCOMPARE(shop.effects(2), (QStringList{u"commit"_s, u"submit"_s}));
        // The same once more: it is on trial and in review already.
        const CliResult again = shop.publish({2}, u"submit"_s);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(target(again, 0).value("reason_kind"_L1).toString(), u"already_so"_s);
        QVERIFY(!target(again, 0).value("reason"_L1).toString().isEmpty());
        QCOMPARE(shop.effects(2), (QStringList{u"commit"_s, u"submit"_s}));
    }

    void singleOrders()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0}, u"audit"_s).exitCode, 0);
        const auto ends = [&shop](const QString &verb, const QStringList &more) {
            const CliResult result = shop.order(verb, {0}, more);
            const QJsonObject row = target(result, 0);
            const QString note = row.value("reason_kind"_L1).toString() == "already_so"_L1 ? u" already"_s : QString();
            return QString::number(result.exitCode) + u' ' + state(result, 0) + u' ' + row.value("code"_L1).toString() + note;
        };
        QCOMPARE(ends(u"gray"_s, {u"--percent"_s, u"10"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"gray"_s, {u"--percent"_s, u"10"_s}), u"0 succeeded  already"_s);
        QCOMPARE(ends(u"gray"_s, {u"--percent"_s, u"5"_s}), u"1 failed 85082"_s);
        QCOMPARE(ends(u"rollback"_s, {u"--to"_s, u"previous"_s}), u"1 failed 87011"_s);
        QCOMPARE(ends(u"cancel-gray"_s, {}), u"0 succeeded "_s);
        QCOMPARE(ends(u"release"_s, {}), u"0 succeeded "_s);
        QCOMPARE(ends(u"release"_s, {}), u"0 succeeded  already"_s);
        QCOMPARE(ends(u"rollback"_s, {u"--to"_s, u"previous"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"visibility"_s, {u"--set"_s, u"close"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"visibility"_s, {u"--set"_s, u"close"_s}), u"0 succeeded  already"_s);
        QCOMPARE(ends(u"min-version"_s, {u"--set"_s, u"3.0.0"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"min-version"_s, {u"--set"_s, u"3.0.0"_s}), u"0 succeeded  already"_s);
        const QString domains = shop.write(u"domains.json"_s, "{\"requestdomain\":[\"https://api.example.com\",\"https://no.invalid\"]}");
        const CliResult some = shop.order(u"domains"_s, {0}, {u"--file"_s, domains, u"--mode"_s, u"add"_s});
        QCOMPARE(state(some, 0), u"failed"_s);
        QVERIFY2(target(some, 0).value("reason"_L1).toString().contains(u"https://no.invalid"_s), said(some).constData());
        const QString fit = shop.write(u"fit.json"_s, "{\"requestdomain\":[\"https://api.example.com\"],\"webviewdomain\":[\"https://www.example.com\"]}");
        QCOMPARE(ends(u"domains"_s, {u"--file"_s, fit, u"--mode"_s, u"add"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"domains"_s, {u"--file"_s, fit, u"--mode"_s, u"set"_s}), u"0 succeeded  already"_s);
        const QString part = shop.write(u"part.json"_s, "{\"webviewdomain\":[\"https://www.example.com\",\"https://m.example.com\",\"http://no.example\"]}");
        const CliResult webview = shop.order(u"domains"_s, {0}, {u"--file"_s, part, u"--mode"_s, u"set"_s});
        QCOMPARE(state(webview, 0), u"failed"_s);
        QVERIFY2(target(webview, 0).value("reason"_L1).toString().contains(u"http://no.example"_s), said(webview).constData());
        QCOMPARE(ends(u"testers"_s, {u"--add"_s, u"ann,bob"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"testers"_s, {u"--add"_s, u"bob,ann"_s}), u"0 succeeded  already"_s);
        QCOMPARE(ends(u"testers"_s, {u"--add"_s, u"ann,nobody1"_s}), u"1 failed 85001"_s);
        const CliResult removed = shop.order(u"testers"_s, {0}, {u"--remove"_s, u"bob"_s});
        QCOMPARE(state(removed, 0), u"succeeded"_s);
        QCOMPARE(target(removed, 0).value("step"_L1).toString(), u"testers"_s);
        const QString guideline = shop.write(u"privacy.json"_s, R"({"owner_setting":{"contact_email":"a@b.example","notice_method":"popup"},
            "setting_list":[{"privacy_key":"Album","privacy_text":"for pictures"}]})");
        QCOMPARE(ends(u"privacy-setting"_s, {u"--file"_s, guideline}), u"0 succeeded "_s);
        QCOMPARE(ends(u"privacy-setting"_s, {u"--file"_s, guideline}), u"0 succeeded  already"_s);
        QCOMPARE(ends(u"apply-privacy-api"_s, {u"--api"_s, u"wx.getLocation"_s, u"--content"_s, u"to find shops"_s}), u"0 succeeded "_s);
        const CliResult added = shop.order(u"message-template-add"_s, {0}, {u"--tid"_s, u"307"_s, u"--keywords"_s, u"1,3"_s, u"--scene"_s, u"paid"_s});
        QVERIFY2(state(added, 0) == "succeeded"_L1, said(added).constData());
        const QString message = target(added, 0).value("ids"_L1).toObject().value("template_id"_L1).toString();
        QVERIFY(!message.isEmpty());
        QCOMPARE(ends(u"message-template-delete"_s, {u"--template"_s, message}), u"0 succeeded "_s);
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"submit"_s, u"gray"_s, u"cancelGray"_s, u"release"_s, u"rollback"_s, u"visibility"_s,
                                               u"minVersion"_s, u"domains"_s, u"webviewDomains"_s, u"webviewDomains"_s, u"addTester"_s, u"addTester"_s, u"removeTester"_s,
                                               u"privacySetting"_s, u"privacyApi"_s, u"addMessageTemplate"_s, u"deleteMessageTemplate"_s}));
    }

    void aGrayscaleReleaseGoesThroughItsStages()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0}, u"audit"_s).exitCode, 0);
        QCOMPARE(shop.order(u"gray"_s, {0}, {}).exitCode, 2);
        QCOMPARE(shop.order(u"gray"_s, {0}, {u"--stages"_s, u"20,10"_s}).exitCode, 2);
        const CliResult result = shop.order(u"gray"_s, {0}, {u"--stages"_s, u"20,50"_s, u"--soak"_s, u"0"_s, u"--max-errors"_s, u"1000"_s, u"--then-release"_s});
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(state(result, 0), u"succeeded"_s);
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"submit"_s, u"gray"_s, u"gray"_s, u"release"_s}));
    }

    // The library belongs to the connection: no list of mini programs is asked for, or taken.
    void theTemplateLibrary()
    {
        for (const QString &source : {u"gateway"_s, u"broker"_s}) {
            Shop shop;
            QCOMPARE(shop.connect(source).exitCode, 0);
            const auto order = [&shop](const QString &verb, const QStringList &more) {
                return shop.run(QStringList{verb, u"--connection"_s, u"shop"_s, u"--json"_s} + more);
            };
            const QJsonArray drafts = order(u"drafts"_s, {}).json().value("drafts"_L1).toArray();
            const QString draft = drafts.at(0).toObject().value("id"_L1).toString();
            const CliResult dry = order(u"template-add"_s, {u"--draft"_s, draft, u"--dry-run"_s});
            QVERIFY2(said(dry).contains("“Add a draft to the template library” would run on the connection “shop”."), said(dry).constData());
            const CliResult added = order(u"template-add"_s, {u"--draft"_s, draft});
            QVERIFY2(added.exitCode == 0, said(added).constData());
            QCOMPARE(target(added, 0).value("appid"_L1).toString(), shop.told().value("componentAppid"_L1).toString());
            const QString id = target(added, 0).value("ids"_L1).toObject().value("template_id"_L1).toString();
            QCOMPARE(order(u"templates"_s, {}).json().value("templates"_L1).toArray().at(0).toObject().value("id"_L1).toString(), id);
            QCOMPARE(order(u"template-add"_s, {u"--draft"_s, u"4711"_s}).exitCode, 1);
            QCOMPARE(order(u"template-delete"_s, {u"--template"_s, id}).exitCode, 0);
            QCOMPARE(order(u"template-delete"_s, {u"--template"_s, id}).exitCode, 0);
            QCOMPARE(order(u"templates"_s, {}).json().value("templates"_L1).toArray().size(), 4);
            QCOMPARE(order(u"template-add"_s, {u"--draft"_s, draft, u"--all"_s}).exitCode, 2);
        }
    }

    void aProgramIsShownAsItWillRun()
    {
        Shop shop;
        const CliResult added = shop.run({u"connection"_s, u"add"_s, u"mine"_s, u"--platform"_s, u"wechat"_s, u"--token-source"_s, u"command"_s,
                                          u"--command"_s, u"/opt/tokens --for {appid}"_s});
        QVERIFY2(added.exitCode == 0, said(added).constData());
        QVERIFY2(added.err.contains("Adding the connection confirms it.\nProgram: “/opt/tokens”\nArgument 1: “--for”\nArgument 2: “{appid}”\nIt runs as you"),
                 said(added).constData());
        QVERIFY2(added.err.contains("It needs no secret."), said(added).constData());
    }

    void withoutItsIdTheConnectionIsNoTarget()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QString url = shop.told().value("gateway"_L1).toObject().value("url"_L1).toString();
        QCOMPARE(shop.run({u"connection"_s, u"add"_s, u"bare"_s, u"--platform"_s, u"wechat"_s, u"--secret-source"_s, u"env:"_s + kSecret,
                           u"--token-source"_s, u"gateway"_s, u"--gateway-url"_s, url}).exitCode, 0);
        const CliResult result = shop.run({u"template-delete"_s, u"--connection"_s, u"bare"_s, u"--template"_s, u"3"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(said(result).contains("--component-appid"), said(result).constData());
    }

    void repliesThatAreLost()
    {
        const QJsonArray faults{QJsonObject{{u"fault"_s, u"dropAfter"_s}, {u"action"_s, u"/wxa/commit"_s}, {u"call"_s, 1}},
                                QJsonObject{{u"fault"_s, u"dropBefore"_s}, {u"action"_s, u"/wxa/submit_audit"_s}, {u"call"_s, 1}},
                                QJsonObject{{u"fault"_s, u"dropAfter"_s}, {u"action"_s, u"/wxa/release"_s}, {u"call"_s, 1}}};
        Shop shop({}, faults);
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0}, u"release"_s);
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"submit"_s, u"release"_s}));
    }

    void whatIsWrongForAllStopsBeforeAnythingIsWritten()
    {
        Shop shop({{u"foreignIp"_s, u"203.0.113.9"_s}});
        QCOMPARE(shop.connect(u"broker"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 1}, u"submit"_s);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(said(result).contains("203.0.113.9"), said(result).constData());
        QCOMPARE(result.json().value("findings"_L1).toArray().size(), 1); // not once for each question
        QVERIFY(shop.effects(0).isEmpty());
    }

    void anUnfitOneFailsAlone()
    {
        Shop shop({{u"programs"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"authorised"_s, false}}, QJsonObject{{u"index"_s, 1}, {u"complete"_s, false}}}}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 1, 2}, u"audit"_s);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(target(result, 0).value("code"_L1).toString(), u"61023"_s);
        QCOMPARE(target(result, 1).value("code"_L1).toString(), u"86002"_s);
        QCOMPARE(state(result, 2), u"succeeded"_s);
    }

    void listsOfThePlatform()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const auto list = [&shop](const QString &verb, const QStringList &more = {}) {
            return shop.run(QStringList{verb, u"--connection"_s, u"shop"_s, u"--json"_s} + more);
        };
        const QJsonArray templates = list(u"templates"_s).json().value("templates"_L1).toArray();
        QCOMPARE(templates.size(), 4);
        QCOMPARE(templates.at(0).toObject().value("id"_L1).toString(), u"3"_s);
        QCOMPARE(templates.at(0).toObject().value("version"_L1).toString(), u"2.4.0"_s);
        QCOMPARE(list(u"drafts"_s).json().value("drafts"_L1).toArray().size(), 2);
        const CliResult history = list(u"history"_s, {u"--only"_s, shop.appid(0) + u",wx0000000000000000"_s});
        QCOMPARE(history.exitCode, 1);
        const QJsonObject first = history.json().value("programs"_L1).toArray().at(0).toObject();
        QCOMPARE(first.value("appid"_L1).toString(), shop.appid(0));
        QVERIFY(!first.value("versions"_L1).toArray().at(0).toObject().value("app_version"_L1).toString().isEmpty());
        QCOMPARE(history.json().value("problems"_L1).toArray().at(0).toObject().value("code"_L1).toString(), u"61003"_s);
    }

    void theQuotaIsAskedThroughAnyMiniProgram()
    {
        Shop shop({{u"programs"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"authorised"_s, false}}}}});
        QCOMPARE(shop.connect(u"broker"_s).exitCode, 0);
        const CliResult quota = shop.run({u"quota"_s, u"--connection"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(quota.exitCode == 0, said(quota).constData());
        QCOMPARE(quota.json().size(), 4);
        for (const auto name : {"rest"_L1, "limit"_L1, "speedup_rest"_L1, "speedup_limit"_L1}) {
            QVERIFY2(quota.json().value(name).isDouble(), said(quota).constData());
        }
        QCOMPARE(shop.run({u"quota"_s, u"--connection"_s, u"shop"_s, u"--json"_s, u"--only"_s, u"wx0000000000000000"_s}).exitCode, 2);
        QVERIFY(said(shop.run({u"quota"_s, u"--connection"_s, u"shop"_s})).contains("speedup_rest"));
    }

    void theFleetIsKept()
    {
        Shop shop({{u"programs"_s, QJsonArray{QJsonObject{{u"index"_s, 1}, {u"authorised"_s, false}}}}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QStringList fleet{u"fleet"_s, u"--connection"_s, u"shop"_s, u"--json"_s};
        const CliResult before = shop.run(fleet);
        QCOMPARE(before.exitCode, 0);
        QCOMPARE(before.json().value("refreshed_at"_L1).toString(), QString());
        QVERIFY(before.json().value("programs"_L1).toArray().isEmpty());
        QCOMPARE(shop.publish({0, 7}, u"audit"_s).exitCode, 1); // approved, rejected
        QCOMPARE(shop.order(u"gray"_s, {0}, {u"--percent"_s, u"10"_s}).exitCode, 0);

        const CliResult asked = shop.run(fleet + QStringList{u"--refresh"_s});
        QCOMPARE(asked.exitCode, 1); // one of them is not authorised any more
        const auto programs = [](const CliResult &result) { return result.json().value("programs"_L1).toArray(); };
        const auto row = [&programs](const CliResult &result, const QString &appid) {
            const QJsonArray rows = programs(result);
            for (const auto &each : rows) {
                if (each.toObject().value("appid"_L1).toString() == appid) {
                    return each.toObject();
                }
            }
            return QJsonObject();
        };
        QCOMPARE(programs(asked).size(), 20);
        QCOMPARE(asked.json().value("connection"_L1).toString(), u"shop"_s);
        const QJsonObject first = row(asked, shop.appid(0));
        QVERIFY(!first.value("name"_L1).toString().isEmpty());
        QCOMPARE(first.value("trial"_L1).toObject().value("version"_L1).toString(), u"9.0"_s);
        const QJsonObject audit = first.value("audit"_L1).toObject();
        QCOMPARE(audit.value("state"_L1).toString(), u"approved"_s);
        QCOMPARE(audit.value("version"_L1).toString(), u"9.0"_s);
        QVERIFY(audit.value("id"_L1).toString().toLongLong() > 0xffffffffLL);
        QVERIFY(!first.value("online"_L1).toObject().value("version"_L1).toString().isEmpty());
        QVERIFY(QDateTime::fromString(first.value("online"_L1).toObject().value("at"_L1).toString(), Qt::ISODate).isValid());
        QCOMPARE(first.value("gray"_L1).toObject(), (QJsonObject{{u"percent"_s, 10}, {u"state"_s, u"running"_s}}));
        QCOMPARE(first.value("error"_L1).toString(), QString());
        QCOMPARE(row(asked, shop.appid(7)).value("audit"_L1).toObject().value("state"_L1).toString(), u"rejected"_s);
        QVERIFY(row(asked, shop.appid(7)).value("audit"_L1).toObject().value("reason"_L1).toString().contains(u"隐私"_s));
        QVERIFY2(row(asked, shop.appid(1)).value("error"_L1).toString().startsWith("61"_L1), said(asked).constData());
        QVERIFY(row(asked, shop.appid(2)).value("error"_L1).toString().isEmpty());

        // In a process of its own, from what the workspace knows.
        const CliResult kept = shop.run(fleet);
        QCOMPARE(kept.exitCode, 0);
        QCOMPARE(kept.json(), asked.json());
        // The same as a file, which is a list that can be read again.
        const QString book = shop.write(u"fleet.xlsx"_s, {});
        const CliResult written = shop.run(fleet + QStringList{u"--out"_s, book});
        QVERIFY2(written.exitCode == 0, said(written).constData());
        QCOMPARE(written.json().value("programs"_L1).toInt(), 20);
        const CliResult read = shop.run({u"visibility"_s, u"--connection"_s, u"shop"_s, u"--set"_s, u"close"_s, u"--json"_s, u"--targets"_s, book, u"--dry-run"_s});
        QVERIFY2(said(read).contains("“Open or close the service” would run for 20 mini program"), said(read).constData());
        QCOMPARE(shop.run(fleet + QStringList{u"--out"_s, u"fleet.pdf"_s}).exitCode, 2);
        // New ones are mini programs of the workspace from now on.
        const CliResult all = shop.run({u"visibility"_s, u"--connection"_s, u"shop"_s, u"--set"_s, u"close"_s, u"--json"_s, u"--all"_s, u"--dry-run"_s});
        QVERIFY2(said(all).contains("“Open or close the service” would run for 20 mini program"), said(all).constData());
    }

    void theReviewsAreKept()
    {
        Shop shop({{u"auditSeconds"_s, 600}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QStringList audits{u"audits"_s, u"--connection"_s, u"shop"_s, u"--json"_s};
        QVERIFY(shop.run(audits).json().value("audits"_L1).toArray().isEmpty());
        QCOMPARE(shop.publish({12, 13}, u"submit"_s).exitCode, 0);
        const CliResult asked = shop.run(audits + QStringList{u"--refresh"_s});
        QVERIFY2(asked.exitCode == 0, said(asked).constData());
        const QJsonArray rows = asked.json().value("audits"_L1).toArray();
        int open = 0;
        for (const auto &each : rows) {
            const QJsonObject row = each.toObject();
            QVERIFY(!row.value("audit_id"_L1).toString().isEmpty());
            if (row.value("appid"_L1).toString() == shop.appid(12) || row.value("appid"_L1).toString() == shop.appid(13)) {
                ++open;
                QCOMPARE(row.value("state"_L1).toString(), u"in_review"_s);
                QCOMPARE(row.value("version"_L1).toString(), u"9.0"_s);
                QVERIFY(QDateTime::fromString(row.value("since"_L1).toString(), Qt::ISODate).isValid());
                QVERIFY(row.value("age_hours"_L1).isDouble());
            }
        }
        QCOMPARE(open, 2);
        QCOMPARE(shop.run(audits).json().value("audits"_L1).toArray().size(), rows.size());
        // The only connection need not be named.
        QCOMPARE(shop.run({u"audits"_s, u"--json"_s}).json().value("audits"_L1).toArray().size(), rows.size());
    }

    void listsOfEachMiniProgram()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0}, u"commit"_s).exitCode, 0);
        const auto first = [&shop](const QStringList &verb, const QString &list) {
            const CliResult result = shop.run(verb + QStringList{u"--connection"_s, u"shop"_s, u"--json"_s, u"--only"_s, shop.appid(0)});
            return result.exitCode == 0 ? result.json().value("programs"_L1).toArray().at(0).toObject().value(list).toArray() : QJsonArray();
        };
        QVERIFY(first({u"pages"_s}, u"pages"_s).contains(QJsonObject{{u"page"_s, u"pages/index/index"_s}}));
        const QString yesterday = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date().addDays(-1).toString(u"yyyyMMdd"_s);
        QCOMPARE(first({u"logs"_s, u"--level"_s, u"info"_s, u"--date"_s, yesterday}, u"logs"_s).size(), 8);
        const QJsonArray errors = first({u"logs"_s, u"--level"_s, u"error"_s, u"--date"_s, yesterday}, u"logs"_s);
        QCOMPARE(errors.size(), 2);
        QCOMPARE(errors.at(0).toObject().value("level"_L1).toString(), u"error"_s);
        QVERIFY(errors.at(0).toObject().value("text"_L1).toString().contains(u"version"_s));
        QCOMPARE(shop.run({u"logs"_s, u"--connection"_s, u"shop"_s}).exitCode, 2); // no level
        QCOMPARE(shop.run({u"logs"_s, u"--connection"_s, u"shop"_s, u"--level"_s, u"loud"_s}).exitCode, 2);
        const CliResult messages = shop.run({u"message-templates"_s, u"--connection"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(messages.exitCode == 0, said(messages).constData());
        QCOMPARE(messages.json().value("programs"_L1).toArray().size(), 20); // nobody was named: all that the platform lists
        QVERIFY(messages.json().value("programs"_L1).toArray().at(0).toObject().value("templates"_L1).isArray());
    }

    void trialCodesAreFiles()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0}, u"commit"_s).exitCode, 0);
        const QString folder = QFileInfo(shop.write(u"here"_s, "x")).path() + u"/codes/new"_s;
        const QStringList order{u"qrcode"_s, u"--connection"_s, u"shop"_s, u"--out"_s, folder, u"--json"_s};
        const CliResult one = shop.run(order + QStringList{u"--only"_s, shop.appid(0)});
        QVERIFY2(one.exitCode == 0, said(one).constData());
        const QJsonObject file = one.json().value("files"_L1).toArray().at(0).toObject();
        QCOMPARE(file.value("appid"_L1).toString(), shop.appid(0));
        QFile picture(folder + u'/' + shop.appid(0) + u".jpg"_s);
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QVERIFY(picture.read(3) == "\xff\xd8\xff");
        QCOMPARE(QFileInfo(file.value("file"_L1).toString()), QFileInfo(picture.fileName()));

        const CliResult two = shop.run(order + QStringList{u"--only"_s, shop.appid(0) + u",wx0000000000000000"_s});
        QCOMPARE(two.exitCode, 1);
        QCOMPARE(two.json().value("files"_L1).toArray().size(), 1);
        const QJsonObject problem = two.json().value("problems"_L1).toArray().at(0).toObject();
        QCOMPARE(problem.value("appid"_L1).toString(), u"wx0000000000000000"_s);
        QVERIFY(!problem.value("code"_L1).toString().isEmpty() && !problem.value("text"_L1).toString().isEmpty());
        QVERIFY(!QFile::exists(folder + u"/wx0000000000000000.jpg"_s));
        QVERIFY(shop.run(order + QStringList{u"--all"_s}).json().value("files"_L1).toArray().size() > 0);
        QCOMPARE(shop.run(order).exitCode, 2);
        QCOMPARE(shop.run({u"qrcode"_s, u"--connection"_s, u"shop"_s, u"--all"_s}).exitCode, 2);
    }

    void someAreNamedInsteadOfAFile()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QStringList order{u"visibility"_s, u"--connection"_s, u"shop"_s, u"--set"_s, u"close"_s, u"--json"_s};
        const CliResult result = shop.run(order + QStringList{u"--only"_s, shop.appid(0) + u',' + shop.appid(3)});
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(shop.effects(3), QStringList{u"visibility"_s});
        QCOMPARE(shop.run(order + QStringList{u"--only"_s, u"shop1"_s}).exitCode, 2);
        QCOMPARE(shop.run(order).exitCode, 2);
        QCOMPARE(shop.run(order + QStringList{u"--only"_s, shop.appid(0), u"--all"_s}).exitCode, 2);
    }

    void variablesComeFromTheList()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QString list = shop.write(u"columns.csv"_s, (u"appid,name,page\n%1,First,pages/cart/cart\n%2,Second,pages/gone/gone\n"_s)
                                                               .arg(shop.appid(0), shop.appid(1)).toUtf8());
        const QString ext = shop.write(u"ext.json"_s, R"({"ext":{"shop":"${name}"},"pages":["pages/index/index","${page}","pages/me/me"]})");
        const QStringList order{u"publish"_s, u"--connection"_s, u"shop"_s, u"--targets"_s, list, u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s,
                                u"--until"_s, u"commit"_s, u"--ext-json"_s, ext, u"--json"_s};
        const CliResult result = shop.run(order);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(target(result, 1).value("code"_L1).toString(), u"85045"_s); // that page is not in the template
        QVERIFY2(state(result, 0) == "succeeded"_L1, said(result).constData());
    }

    void optionsAreThoseOfThePlatform()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.order(u"publish"_s, {0}, {u"--app"_s, u"app-1"_s, u"--mode"_s, u"preview"_s}); // WeDa's
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(said(result).contains("--app") || said(result).contains("--mode"), said(result).constData());
        QVERIFY(shop.effects(0).isEmpty());
    }
};

FLOTILLA_TEST(TestCliWechat)
#include "tst_cliwechat.moc"
