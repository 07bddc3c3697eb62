// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/extjson.h"
#include "wechat/names.h"

#include "testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::wechat;

namespace {

Target shop()
{
    return {{}, {u"wx0123456789abcdef"_s}, u"Shop"_s, {}, {{u"name"_s, u"Tom's \"Best\" \\ Tea"_s}, {u"empty"_s, u""_s}}};
}

} // namespace

class TestExtJson : public QObject
{
    Q_OBJECT

private slots:
    void aFieldOfTheAuditProfileThatNobodyKnowsIsNamed()
    {
        const QList<TextFault> faults = optionFaults(opts::AuditProfile, u"{\"version_dec\":\"x\",\"order_path\":\"pages/order\"}"_s, nullptr);
        QCOMPARE(faults.size(), 1);
        QVERIFY(!faults.constFirst().stops);
        QVERIFY2(faults.constFirst().text.contains("version_dec"_L1), qPrintable(faults.constFirst().text));
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("stops");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const QString &text, const char *code, bool stops, const QString &names) {
            QTest::newRow(name) << text << QString::fromLatin1(code) << stops << names;
        };
        row("only comments", u"// {\n//   \"ext\": {}\n// }"_s, "85048", true, u"only comments"_s);
        row("a comment behind a value", u"{\"ext\":{\"shop\":\"a\" // which\n}}"_s, "85048", true, u"line 1"_s);
        row("a trailing comma", u"{\n\"ext\":{\"a\":1,}}"_s, "85048", true, u"line 2"_s);
        row("single quotes", u"{'ext':{}}"_s, "85048", true, u"line 1"_s);
        row("no object", u"[]"_s, "85013", true, u"object"_s);
        row("a whole commit", u"{\"template_id\":0,\"ext_json\":\"{}\",\"user_version\":\"V1\"}"_s, "", true, u"whole commit"_s);
        row("a key of app.json", u"{\"lazyCodeLoading\":\"requiredComponents\"}"_s, "85013", false, u"lazyCodeLoading"_s);
        row("a key of the developer tool", u"{\"directCommit\":false,\"ext\":{}}"_s, "", false, u"directCommit"_s);
        row("switched off", u"{\"extEnable\":false}"_s, "", true, u"switched off"_s);
        row("almost a key", u"{\"extAppId\":\"wx0123456789abcdef\"}"_s, "", true, u"extAppid"_s);
        row("a secret by its name", u"{\"ext\":{\"attr\":{\"cfg\":{\"appsecret\":\"x\"}}}}"_s, "", true, u"ext.attr.cfg.appsecret"_s);
        row("a secret by its looks", u"{\"ext\":{\"k\":\"0123456789abcdef0123456789abcdef\"}}"_s, "", true, u"ext.k"_s);
        row("null", u"{\"ext\":{\"a\":null}}"_s, "85013", true, u"ext.a"_s);
        row("no pages", u"{\"pages\":[]}"_s, "85047", true, u"pages"_s);
        row("a page with a slash", u"{\"pages\":[\"/p/i\"]}"_s, "85045", true, u"/p/i"_s);
        row("one tab", u"{\"tabBar\":{\"list\":[{\"pagePath\":\"p\",\"text\":\"1\"}]}}"_s, "85046", true, u"tabBar"_s);
        row("a tab without a path", u"{\"tabBar\":{\"list\":[{\"text\":\"1\"},{\"pagePath\":\"p\",\"text\":\"2\"}]}}"_s, "85046", true, u"pagePath"_s);
        row("unknown interface", u"{\"requiredPrivateInfos\":[\"chooseImage\"]}"_s, "85310", true, u"chooseImage"_s);
        row("no list", u"{\"requiredPrivateInfos\":\"getLocation\"}"_s, "85310", true, u"list"_s);
        row("exact and fuzzy", u"{\"requiredPrivateInfos\":[\"getLocation\",\"getFuzzyLocation\"]}"_s, "85311", true, u"fuzzy"_s);
        row("a name that stands twice", u"{\"ext\":{\"a\":1,\n\"a\":2}}"_s, "85013", true, u"line 2"_s);
        row("a number that would be changed", u"{\"ext\":{\"id\":12345678901234567890}}"_s, "85013", true, u"12345678901234567890"_s);
        row("a placeholder as a name", u"{\"ext\":{\"${shop}\":1}}"_s, "", true, u"${shop}"_s);
        row("a secret called token", u"{\"ext\":{\"token\":\"x\"}}"_s, "", true, u"ext.token"_s);
        row("one mini program's AppID for all", u"{\n\"ext\":{\"shop\":{\"appid\":\"wx1111111111111111\"}}}"_s, "", false, u"“ext.shop.appid” is the AppID wx1111111111111111"_s);
        row("no plugins", u"{\"plugins\":{}}"_s, "", false, u"plugins"_s);
    }
    void whatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        const QList<ExtProblem> problems = extProblems(text);
        QVERIFY(!problems.isEmpty());
        QTEST(problems.constFirst().code, "code");
        QTEST(problems.constFirst().stops, "stops");
        QVERIFY2(problems.constFirst().text.contains(names), qPrintable(problems.constFirst().text));
    }

    void nothingIsWrong()
    {
        for (const QString &text : {u""_s, u"{}"_s, u"\uFEFF{}"_s, u"{\"ext\":{\"shop\":\"${name}\"},\"pages\":[\"p/i\"]}"_s,
                                    u"{\"navigateToMiniProgramAppIdList\":[\"wx1111111111111111\"],\"ext\":{\"id\":\"${appid}\",\"file\":\"wxs\"}}"_s}) {
            QVERIFY2(extProblems(text).isEmpty(), qPrintable(text));
        }
    }

    // Filled into the parsed tree: a text stays a text, whatever is in it.
    void variablesAddNoKey_data()
    {
        QTest::addColumn<QString>("value");
        for (const QString &value : {u"Tom's \"Best\" \\ Tea"_s, u"line\nbreak"_s, u"x\",\"extAppid\":\"wx1111111111111111"_s, u"</script>"_s,
                                     u"${appid}"_s, u"👨‍👩‍👧"_s, u""_s}) {
            QTest::addRow("“%s”", qPrintable(value)) << value;
        }
    }
    void variablesAddNoKey()
    {
        QFETCH(QString, value);
        Target target = shop();
        target.values.insert(u"name"_s, value);
        const QString merged = mergedExt(u"{\"window\":{\"navigationBarTitleText\":\"${name}\"}}"_s, target);
        const QJsonObject root = QJsonDocument::fromJson(merged.toUtf8()).object();
        QCOMPARE(root.keys(), QStringList{u"window"_s});
        QCOMPARE(root.value(u"window"_s).toObject().value(u"navigationBarTitleText"_s).toString(), value);
    }

    void whatIsMerged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("merged");
        QTest::newRow("nothing") << u""_s << u"{}"_s;
        QTest::newRow("an empty extAppid") << u"{\"extAppid\":\"\"}"_s << u"{\"extAppid\":\"wx0123456789abcdef\"}"_s;
        QTest::newRow("keys of the tool") << u"{\"extEnable\":true,\"directCommit\":true}"_s << u"{}"_s;
        QTest::newRow("a default") << u"{\"ext\":{\"a\":\"${x|y}\",\"b\":\"<${z|}>\"}}"_s << u"{\"ext\":{\"a\":\"y\",\"b\":\"<>\"}}"_s;
        QTest::newRow("the appid") << u"{\"ext\":{\"a\":\"${appid}\"}}"_s << u"{\"ext\":{\"a\":\"wx0123456789abcdef\"}}"_s;
    }
    void whatIsMerged()
    {
        QFETCH(QString, text);
        QTEST(mergedExt(text, shop()), "merged");
    }

    void aTargetThatDoesNotFitIsNamed()
    {
        const QList<ExtProblem> missing = extProblems(u"{\"ext\":{\"a\":\"${city}\",\"b\":\"${empty}\"}}"_s, shop());
        QCOMPARE(missing.size(), 1);
        QVERIFY(missing.constFirst().text.contains(u"city"_s));
        for (const QString &left : {u"${}"_s, u"${shop"_s, u"${empty|{x}}"_s}) { // nobody may see it on a phone
            const QList<ExtProblem> unfilled = extProblems(u"{\"ext\":{\"a\":\"%1\"}}"_s.arg(left), shop());
            QVERIFY2(!unfilled.isEmpty() && unfilled.constFirst().stops, qPrintable(left));
        }
        Target leaky = shop();
        leaky.values.insert(u"key"_s, u"0123456789ABCDEF0123456789ABCDEF"_s);
        QCOMPARE(extProblems(u"{\n\"ext\":{\"k\":\"${key}\"}}"_s, leaky).constFirst().line, 2);
        // A column with the ids of another row: it is told, and committed if a person wants it so.
        Target mixed = shop();
        mixed.values.insert(u"mp"_s, u"wx1111111111111111"_s);
        const QList<ExtProblem> foreign = extProblems(u"{\"ext\":{\"a\":\"wx1111111111111111\",\n\"b\":\"${mp}\",\"c\":\"${appid}\"}}"_s, mixed);
        QCOMPARE(foreign.size(), 1); // the literal one is told of the text
        QVERIFY(!foreign.constFirst().stops && foreign.constFirst().line == 2);
        QVERIFY2(foreign.constFirst().text.contains(u"“ext.b” is wx1111111111111111"_s), qPrintable(foreign.constFirst().text));
        const QList<ExtProblem> other = extProblems(u"{\"extAppid\":\"wx1111111111111111\"}"_s, shop());
        QCOMPARE(other.size(), 1);
        QVERIFY(other.constFirst().stops);
    }
};

FLOTILLA_TEST(TestExtJson)
#include "tst_extjson.moc"
