// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "testmain.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace e2e;
using namespace shop;

/// What WeChat limits, and what goes to its reviewers, by flotilla-cli.
class TestCliWechatLimits : public QObject
{
    Q_OBJECT
private slots:
    // In the order of the list, and never into the reserve; what does not fit is not touched.
    void theQuotaIsABudget()
    {
        Shop shop({{u"auditLimit"_s, 3}, {u"auditSeconds"_s, 600}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 2, 4, 6}, u"submit"_s, {u"--reserve"_s, u"1"_s});
        QVERIFY2(result.exitCode == 3, said(result).constData());
        QCOMPARE(state(result, 0), u"in_review"_s);
        QCOMPARE(state(result, 1), u"in_review"_s);
        for (const int place : {2, 3}) {
            QCOMPARE(state(result, place), u"waiting"_s);
            QCOMPARE(target(result, place).value("code"_L1).toString(), u"85085"_s);
            QVERIFY(shop.effects(2 * place).isEmpty());
        }
        // Whoever only waits holds up nothing else.
        const CliResult closed = shop.order(u"visibility"_s, {4}, {u"--set"_s, u"close"_s});
        QVERIFY2(closed.exitCode == 0, said(closed).constData());
        const CliResult resumed = shop.run({u"resume"_s, u"--json"_s});
        QCOMPARE(resumed.exitCode, 3);
        QCOMPARE(resumed.json().value("waiting"_L1).toInt(), 2);
    }

    // Who would be refused is named before the start; nothing is changed, and the others can go.
    void theCheckLooksAtEachMiniProgram()
    {
        const auto one = [](int index, const QString &what) { return QJsonObject{{u"index"_s, index}, {what, false}}; };
        const QJsonArray programs{one(1, u"authorised"_s), one(2, u"complete"_s), one(3, u"category"_s), one(4, u"guideline"_s),
                                  QJsonObject{{u"index"_s, 5}, {u"permissions"_s, QJsonArray{17}}}};
        Shop shop({{u"programs"_s, programs}, {u"auditSeconds"_s, 600}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult other = shop.publish({6}, u"submit"_s);
        QVERIFY2(other.exitCode == 0, said(other).constData());
        QStringList before;
        for (int place = 0; place < 7; ++place) {
            before.append(shop.effects(place).join(u','));
        }
        const CliResult dry = shop.order(u"publish"_s, {0, 1, 2, 3, 4, 5, 6}, {u"--template"_s, u"2"_s, u"--version"_s, u"9.1"_s, u"--until"_s, u"release"_s, u"--dry-run"_s});
        QVERIFY2(dry.exitCode == 0, said(dry).constData());
        QMap<QString, QString> told;
        const QJsonArray findings = dry.json().value("findings"_L1).toArray();
        for (const auto &value : findings) {
            const QJsonObject finding = value.toObject();
            if (const QString program = finding.value("appid"_L1).toString(); !program.isEmpty()) {
                QCOMPARE(finding.value("level"_L1).toString(), u"warn"_s);
                told[program] += finding.value("check"_L1).toString();
                if (finding.value("check"_L1).toString() == "refuses_calls"_L1) {
                    QVERIFY2(finding.value("detail"_L1).toString().contains(program == shop.appid(1) ? u"61023"_s : u"61007"_s), said(dry).constData());
                }
            }
        }
        const QStringList expected{{}, u"refuses_calls"_s, u"incomplete"_s, u"no_category"_s, u"no_guideline"_s, u"refuses_calls"_s, u"recently_publishedin_review"_s};
        for (int place = 0; place < 7; ++place) {
            QCOMPARE(told.value(shop.appid(place)), expected.at(place));
            QCOMPARE(shop.effects(place).join(u','), before.at(place));
        }
        QCOMPARE(dry.json().value("looked"_L1)["programs"_L1].toInt(), 7);
        QVERIFY(!dry.json().value("looked"_L1)["oldest_at"_L1].toString().isEmpty());
        QVERIFY2(said(dry).contains("Asking the platform about 7 mini program"), said(dry).constData());
    }

    void thePicturesOfTheAuditProfileAreUploaded()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"broker"_s).exitCode, 0);
        QVERIFY(!shop.write(u"cart.png"_s, QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(3000, 'x')).isEmpty());
        const QString profile = shop.write(u"profile.json"_s, R"({"version_desc":"user a, password b","order_path":"pages/me/me",
            "preview_info":{"pic_files":["cart.png"]}})");
        const CliResult result = shop.publish({0, 2}, u"submit"_s, {u"--audit-profile"_s, profile});
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"media"_s, u"submit"_s}));
        QCOMPARE(shop.effects(2), (QStringList{u"commit"_s, u"media"_s, u"submit"_s}));
        const QString gone = shop.write(u"gone.json"_s, R"({"preview_info":{"pic_files":["gone.png"]}})");
        const CliResult refused = shop.publish({4}, u"submit"_s, {u"--audit-profile"_s, gone});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(said(refused).contains("gone.png"), said(refused).constData());
        QVERIFY(shop.effects(4).isEmpty());
    }

    // Our own orders tell it, although the fleet was never read.
    void whoUsesATemplateIsSaidBeforeItGoes()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0}, u"audit"_s).exitCode, 0);
        QCOMPARE(shop.publish({2}, u"commit"_s).exitCode, 0); // neither published nor read
        const auto detail = [&shop](const QString &id) {
            const CliResult result = shop.run({u"template-delete"_s, u"--connection"_s, u"shop"_s, u"--template"_s, id, u"--json"_s});
            return result.json().value("findings"_L1).toArray().at(0).toObject().value("detail"_L1).toString();
        };
        QCOMPARE(detail(u"2"_s), QString());
        const QString users = detail(u"3"_s);
        QVERIFY2(users.contains(u"to 2 mini programs"_s) && users.contains(shop.appid(0)) && users.contains(shop.appid(2)), qPrintable(users));
    }

    // For a timer: what was approved since goes on, and what is told of it is its end.
    void followTellsWhatBecameOfIt()
    {
        Shop shop({{u"auditSeconds"_s, 4}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const auto rests = [](const QList<QJsonObject> &lines) {
            bool submitted = false;
            qsizetype looks = 0;
            for (const QJsonObject &line : lines) {
                submitted = submitted || line.value("effect"_L1).toString() == "submit"_L1;
                looks += submitted && line.value("action"_L1).toString() == "/wxa/get_latest_auditstatus"_L1 ? 1 : 0;
            }
            return looks >= 2;
        };
        QVERIFY(shop.killWhen(rests, {u"publish"_s, u"--connection"_s, u"shop"_s, u"--only"_s, shop.appid(0), u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s,
                                      u"--until"_s, u"release"_s}).killed);
        QJsonArray changed;
        for (int tries = 0; changed.isEmpty() && tries < 500; ++tries) {
            const CliResult followed = shop.run({u"follow"_s, u"--all"_s, u"--json"_s});
            QVERIFY2(followed.exitCode == 0, said(followed).constData());
            changed = followed.json().value("changed"_L1).toArray();
        }
        QCOMPARE(changed.at(0).toObject().value("state"_L1).toString(), u"succeeded"_s);
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"submit"_s, u"release"_s}));
    }

    // Ten minutes of the two others, which another order would not wait for either.
    void whatIsLimitedHoldsUpNothingElse()
    {
        Shop shop({}, {QJsonObject{{u"action"_s, u"/wxa/security/get_code_privacy_info"_s}, {u"fault"_s, u"error"_s}, {u"code"_s, 45009},
                                   {u"call"_s, QJsonArray{1, 2}}}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const auto released = [](const QList<QJsonObject> &lines) {
            return std::any_of(lines.begin(), lines.end(), [](const QJsonObject &line) { return line.value("effect"_L1) == "release"_L1; });
        };
        const CliResult result = shop.killWhen(released, {u"publish"_s, u"--connection"_s, u"shop"_s, u"--only"_s,
                                                          shop.appid(0) + u',' + shop.appid(2) + u',' + shop.appid(4), u"--template"_s, u"3"_s,
                                                          u"--version"_s, u"9.0"_s, u"--until"_s, u"release"_s});
        QVERIFY2(result.killed, said(result).constData());
        const CliResult shown = shop.run({u"status"_s, u"--json"_s});
        QVERIFY2(shown.json().value("waiting"_L1).toInt() >= 2, said(shown).constData());
    }

    void theDoctorNamesTheAddress()
    {
        Shop shop({{u"foreignIp"_s, u"203.0.113.7"_s}});
        QCOMPARE(shop.connect(u"broker"_s).exitCode, 0);
        const CliResult tested = shop.run({u"connection"_s, u"test"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(tested.exitCode == 2, said(tested).constData());
        const QJsonArray lines = tested.json().value("lines"_L1).toArray();
        const bool named = std::any_of(lines.begin(), lines.end(), [](const QJsonValue &line) {
            return line.toObject().value("mark"_L1) == "bad"_L1 && line.toObject().value("seen"_L1) == "203.0.113.7"_L1;
        });
        QVERIFY2(named, said(tested).constData());
    }
};

FLOTILLA_TEST(TestCliWechatLimits)
#include "tst_cliwechatlimits.moc"
