// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "compose/platforms.h"
#include "operationoptions.h"
#include "operationlist.h"
#include "testmain.h"
#include "verbrules.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT
private slots:
    void knowsEveryVerb_data();
    void knowsEveryVerb();
    void refuses_data();
    void refuses();
    void publishHasItsDefaults();
    void publishReadsAll();
    void optionsStandAnywhere();
    void connectionAdd();
    void secretSources_data();
    void secretSources();
    void noOptionSwallowsTheNext_data();
    void noOptionSwallowsTheNext();
    void valuesThatLookLikeOptions_data();
    void valuesThatLookLikeOptions();
    void whatLooksLikeAKeyIsRefused_data();
    void whatLooksLikeAKeyIsRefused();
    void anUnusualIdIsSaid();
    void aBlankNameIsNone();
    void theVerbIsKnownWhateverElseIsWrong();
    void waves();
    void purposes();
    void verdicts();
    void neverRepeatsASecret();
    void aConnectionMayHaveItsRate();
    void practiceNamesItsPlatform();
    void whatAPlatformCanDoIsTold();
    void helpNamesEveryVerbAndOption();
};

void TestArguments::knowsEveryVerb_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verb");
    const QList<std::pair<QString, QStringList>> verbs{
        {u"connection add"_s, {u"connection add shop --platform weda --secret-id ID --env E"_s}},
        {u"connection list"_s, {u"connection list"_s}},
        {u"connection test"_s, {u"connection test shop"_s}},
        {u"connection remove"_s, {u"connection remove shop"_s}},
        {u"publish"_s, {u"publish --connection shop --app app-1 --targets t.csv"_s, u"publish --connection shop --targets t.csv"_s}},
        {u"publish"_s, {u"publish --connection shop --targets t.csv --template 0 --version 2.4 --ext-json e.json --until release --testers-first"_s}},
        {u"audits"_s, {u"audits --refresh --connection shop --json"_s}},
        {u"operations"_s, {u"operations --connection shop --json"_s}},
        {u"status"_s, {u"status"_s, u"status --workspace /tmp/w"_s}},
        {u"resume"_s, {u"resume --batch B --json"_s}},
        {u"retry"_s, {u"retry --json"_s}},
        {u"stop"_s, {u"stop --batch B"_s}},
        {u"batches"_s, {u"batches --json"_s}},
        {u"report"_s, {u"report --batch B --format html --out r.html"_s}},
        {u"resolve"_s, {u"resolve --batch B --appid wx1 --as accepted"_s}},
        {u"help"_s, {u"--help"_s, u"publish --help"_s}},
        {u"version"_s, {u"--version"_s, u"-v"_s, u"--version --json"_s}},
    };
    for (const auto &[verb, lines] : verbs) {
        for (const QString &line : lines) {
            QTest::newRow(qPrintable(line)) << line << verb;
        }
    }
}

void TestArguments::knowsEveryVerb()
{
    QFETCH(QString, line);
    QFETCH(QString, verb);
    const Result<Arguments> parsed = parseArguments(allPlatforms(), words(line));
    QVERIFY2(parsed.ok(), qPrintable(parsed.ok() ? QString() : parsed.error().text));
    QCOMPARE(parsed->verb, verb);
}

void TestArguments::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QString() << u"--help"_s;
    QTest::newRow("unknown verb") << u"deploy"_s << u"deploy"_s;
    QTest::newRow("unknown option") << u"status --force"_s << u"--force"_s;
    QTest::newRow("option of another verb") << u"status --dry-run"_s << u"--dry-run"_s;
    QTest::newRow("connection alone") << u"connection"_s << u"add, list, test, freeze or remove"_s;
    QTest::newRow("unknown connection verb") << u"connection rename a"_s << u"connection rename"_s;
    QTest::newRow("no name") << u"connection test"_s << u"name"_s;
    QTest::newRow("a word too many") << u"status B1"_s << u"B1"_s;
    QTest::newRow("publish without a list") << u"publish --connection shop --app app-1"_s << u"--targets"_s;
    QTest::newRow("publish without a connection") << u"publish --app app-1 --targets t.csv"_s << u"--connection"_s;
    QTest::newRow("option without a value") << u"publish --targets t.csv --connection"_s << u"connection"_s;
    QTest::newRow("mode") << u"publish --connection s --app a --targets t --mode formal"_s << u"upload, preview"_s;
    QTest::newRow("build type") << u"publish --connection s --app a --targets t --build-type web"_s << u"mp"_s;
    QTest::newRow("binding") << u"publish --connection s --app a --targets t --binding none"_s << u"unbind, keep, restore"_s;
    QTest::newRow("stop after a word") << u"publish --connection s --app a --targets t --stop-after five"_s << u"--stop-after"_s;
    QTest::newRow("stop after minus one") << u"publish --connection s --app a --targets t --stop-after=-1"_s << u"--stop-after"_s;
    QTest::newRow("options of two platforms") << u"publish --connection s --targets t --template 3 --version 1 --until submit --app a"_s << u"--app"_s;
    QTest::newRow("half of what the other platform needs") << u"publish --connection s --targets t --template 3 --until submit"_s << u"--version"_s;
    QTest::newRow("a version without a value") << u"publish --connection s --targets t --template 3 --version"_s << u"--version"_s;
    QTest::newRow("a field of another platform") << u"connection add s --platform weda --secret-id I --env E --gateway-url https://g"_s << u"--gateway-url"_s;
    QTest::newRow("platform") << u"connection add s --platform other --secret-id I --env E"_s << u"weda"_s;
    for (const char *rate : {"0", "201", "-1", "fast"}) {
        QTest::addRow("rate %s", rate) << u"connection add s --platform wechat --token-source gateway --gateway-url https://g --rate "_s + QLatin1StringView(rate)
                                       << u"--rate"_s;
    }
    QTest::newRow("platform of practice") << u"practice --platform other"_s << u"weda"_s;
    QTest::newRow("no environment") << u"connection add s --platform weda --secret-id I"_s << u"--env"_s;
    QTest::newRow("report format") << u"report --batch B --format pdf --out f"_s << u"csv, html, json"_s;
    QTest::newRow("resolve without a verdict") << u"resolve --batch B --appid wx1"_s << u"--as"_s;
    QTest::newRow("resolve with another verdict") << u"resolve --batch B --appid wx1 --as yes"_s << u"accepted, not-accepted, skip"_s;
    QTest::newRow("empty workspace") << u"status --workspace="_s << u"--workspace"_s;
    for (const char *option : {"--secret-id", "--env", "--endpoint", "--region", "--secret-source", "--platform", "--purpose"}) {
        QTest::addRow("connection add with an empty %s", option)
            << u"connection add s --platform weda --secret-id I --env E %1="_s.arg(QLatin1StringView(option)) << QString::fromLatin1(option);
    }
    for (const char *option : {"--connection", "--app", "--targets", "--mode", "--build-type", "--binding", "--stop-after", "--label", "--note"}) {
        QTest::addRow("publish with an empty %s", option)
            << u"publish --connection s --app a --targets t %1="_s.arg(QLatin1StringView(option)) << QString::fromLatin1(option);
    }
    for (const char *verb : {"status", "resume", "retry", "stop"}) {
        QTest::addRow("%s with an empty batch", verb) << QString::fromLatin1(verb) + u" --batch="_s << u"--batch"_s;
    }
    QTest::newRow("report of an empty batch") << u"report --batch= --format csv --out f"_s << u"--batch"_s;
    QTest::newRow("an encoding that nobody knows") << u"publish --connection s --app a --targets t --encoding klingon"_s << u"GB18030"_s;
    QTest::newRow("two things on standard output") << u"report --batch B --format csv --out - --json"_s << u"--json"_s;
    QTest::newRow("report to nowhere") << u"report --batch B --format csv --out="_s << u"--out"_s;
    QTest::newRow("report without a format") << u"report --batch B --format= --out f"_s << u"--format"_s;
    QTest::newRow("resolve of an empty app") << u"resolve --batch B --appid wx1 --app= --as skip"_s << u"--app"_s;
    QTest::newRow("resolve of an empty mini program") << u"resolve --batch B --appid= --as skip"_s << u"--appid"_s;
    QTest::newRow("audits of an empty connection") << u"audits --connection="_s << u"--connection"_s;
    QTest::newRow("a freeze of two kinds") << u"connection freeze s --weekly X --remove 1"_s << u"--remove"_s;
    QTest::newRow("a freeze without a reason") << u"connection freeze s --from 2026-12-24T00:00 --to 2027-01-04T08:00"_s << u"--reason"_s;
    QTest::newRow("a freeze that is not there") << u"connection freeze s --remove zero"_s << u"--remove"_s;
    QTest::newRow("a reason without a freeze") << u"connection freeze s --reason x"_s << u"--from"_s;
    QTest::newRow("a start without a time") << u"publish --connection s --app a --targets t --at="_s << u"--at"_s;
    QTest::newRow("a start time of no order") << u"status --at 02:00"_s << u"--at"_s;
    QTest::newRow("the trail alone") << u"trail"_s << u"verify"_s;
    QTest::newRow("one of two apps is empty") << u"publish --connection s --targets t --app a,"_s << u"--app"_s;
    QTest::newRow("an empty app beside another") << u"publish --connection s --targets t --app a --app="_s << u"--app"_s;
    QTest::newRow("purpose") << u"connection add s --platform weda --secret-id I --env E --purpose practice"_s << u"production, test"_s;
}

void TestArguments::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const Result<Arguments> parsed = parseArguments(allPlatforms(), words(line));
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::Usage);
    QVERIFY2(parsed.error().text.contains(says), qPrintable(parsed.error().text));
}

void TestArguments::publishHasItsDefaults()
{
    const Result<Arguments> parsed = parseArguments(allPlatforms(), words(u"publish --connection shop --app app-1 --targets t.csv"_s));
    QVERIFY(parsed.ok());
    QVERIFY(parsed->isOperation);
    QVERIFY2(parsed->given.keys() == QStringList{u"app"_s}, "what is not given is the field's usual, which create() fills in");
    QCOMPARE(parsed->limits.stopAfter, 5);
    QVERIFY(!parsed->dryRun && !parsed->json);
}

void TestArguments::publishReadsAll()
{
    const Result<Arguments> parsed = parseArguments(allPlatforms(),
        words(u"publish --connection shop --app app-1,app-2,app-1 --targets t.csv --mode preview --build-type mp --binding restore "
              "--stop-after 0 --label 2.3.0 --note spring --dry-run --json --workspace /tmp/w"_s));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->connection, u"shop"_s);
    QCOMPARE(parsed->lanes, (QList<LaneId>{{u"app-1"_s}, {u"app-2"_s}}));
    QCOMPARE(parsed->targetsFile, u"t.csv"_s);
    const Result<Values> options = optionsOf(*allPlatforms().find(u"weda"_s)->operation(u"publish"_s), parsed->given);
    QVERIFY(options.ok());
    QCOMPARE(*options, (Values{{u"mode"_s, u"preview"_s}, {u"build_type"_s, u"mp"_s}, {u"binding"_s, u"restore"_s}, {u"label"_s, u"2.3.0"_s}, {u"note"_s, u"spring"_s}}));
    QCOMPARE(parsed->limits.stopAfter, 0);
    QVERIFY(parsed->dryRun && parsed->json);
    QCOMPARE(parsed->workspace, u"/tmp/w"_s);
}

void TestArguments::optionsStandAnywhere()
{
    const Result<Arguments> before = parseArguments(allPlatforms(), words(u"--json --workspace /tmp/w --batch B status"_s));
    QVERIFY(before.ok());
    QCOMPARE(before->verb, u"status"_s);
    QCOMPARE(before->batch.value, u"B"_s);
    const Result<Arguments> between = parseArguments(allPlatforms(), words(u"connection --json --workspace=/tmp/w test shop"_s));
    QVERIFY(between.ok());
    QCOMPARE(between->verb, u"connection test"_s);
    QCOMPARE(between->name, u"shop"_s);
    QCOMPARE(between->workspace, u"/tmp/w"_s);
}

void TestArguments::connectionAdd()
{
    const Result<Arguments> parsed = parseArguments(allPlatforms(),
        words(u"connection add shop --platform weda --secret-id AKID1 --env lowcode-1 --endpoint http://127.0.0.1:9 --region ap-shanghai"_s));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->name, u"shop"_s);
    const Connection &connection = parsed->newConnection;
    QCOMPARE(connection.field(u"secret_id"_s), u"AKID1"_s);
    QCOMPARE(connection.field(u"environment"_s), u"lowcode-1"_s);
    QCOMPARE(connection.field(u"endpoint"_s), u"http://127.0.0.1:9"_s);
    QCOMPARE(connection.field(u"region"_s), u"ap-shanghai"_s);
    QCOMPARE(connection.source, SecretSource::Keychain);
}

void TestArguments::secretSources_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::newRow("keychain") << u"keychain"_s << true << QString() << QString();
    QTest::newRow("a variable") << u"env:SHOP_KEY"_s << true << u"SHOP_KEY"_s << QString();
    QTest::newRow("two variables") << u"env:K,T"_s << true << u"K"_s << u"T"_s;
    QTest::newRow("no name") << u"env:"_s << false << QString() << QString();
    QTest::newRow("not a name") << u"env:A-B"_s << false << QString() << QString();
    QTest::newRow("three") << u"env:A,B,C"_s << false << QString() << QString();
    QTest::newRow("a credential") << u"cred:shop-key"_s << true << u"cred:shop-key"_s << QString();
    QTest::newRow("two credentials") << u"cred:k.1,t"_s << true << u"cred:k.1"_s << u"cred:t"_s;
    QTest::newRow("no credential") << u"cred:"_s << false << QString() << QString();
    QTest::newRow("a credential elsewhere") << u"cred:../k"_s << false << QString() << QString();
    QTest::newRow("something else") << u"file:/etc/key"_s << false << QString() << QString();
}

void TestArguments::secretSources()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const Result<Arguments> parsed
        = parseArguments(allPlatforms(), words(u"connection add s --platform weda --secret-id I --env E --secret-source "_s + text));
    QCOMPARE(parsed.ok(), good);
    if (good) {
        QTEST(parsed->newConnection.variables.value(u"secret_key"_s), "key");
        QTEST(parsed->newConnection.variables.value(u"token"_s), "token");
        QCOMPARE(parsed->newConnection.source, text == u"keychain"_s ? SecretSource::Keychain : SecretSource::Environment);
    }
}

// `--note $NOTE --dry-run` where the variable is not set: whatever the option and whatever comes next, it is refused.
void TestArguments::noOptionSwallowsTheNext_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("option");
    const QList<std::pair<QString, QStringList>> verbs{
        {u"connection add s --platform weda --secret-id I --env E"_s,
         {u"platform"_s, u"secret-id"_s, u"env"_s, u"endpoint"_s, u"region"_s, u"secret-source"_s, u"purpose"_s}},
        {u"publish --connection s --app a --targets t"_s,
         {u"connection"_s, u"app"_s, u"targets"_s, u"encoding"_s, u"mode"_s, u"build-type"_s, u"binding"_s, u"stop-after"_s, u"label"_s,
          u"note"_s}},
        {u"audits"_s, {u"connection"_s}},
        {u"status"_s, {u"batch"_s}},
        {u"resume"_s, {u"batch"_s}},
        {u"retry"_s, {u"batch"_s}},
        {u"stop"_s, {u"batch"_s}},
        {u"report --batch B --format csv --out f"_s, {u"batch"_s, u"format"_s, u"out"_s}},
        {u"resolve --batch B --appid wx1 --as skip"_s, {u"batch"_s, u"appid"_s, u"as"_s, u"app"_s}},
        {u"batches"_s, {u"workspace"_s}},
        {u"practice"_s, {u"workspace"_s, u"platform"_s}},
    };
    for (const auto &[verb, options] : verbs) {
        for (const QString &option : options) {
            QTest::addRow("%s --%s", qPrintable(verb.section(u" --"_s, 0, 0)), qPrintable(option)) << verb << option;
        }
    }
}

void TestArguments::noOptionSwallowsTheNext()
{
    QFETCH(QString, verb);
    QFETCH(QString, option);
    for (const auto &next : {u"--dry-run"_s, u"--json"_s, u"--note=x"_s, u"--"_s, u"--made-up"_s, u"-h"_s, u"-dry-run"_s, u"\u2013dry-run"_s,
                             u"\u2014dry-run"_s, QString()}) {
        for (const QString &line : {verb + u" --"_s + option + u' ' + next, u"--"_s + option + u' ' + next + u' ' + verb}) {
            if (next.isEmpty() && !line.endsWith(option + u' ')) {
                continue; // the verb would be its value
            }
            const Result<Arguments> parsed = parseArguments(allPlatforms(), words(line));
            QVERIFY2(!parsed.ok(), qPrintable(line));
            QVERIFY2(parsed.error().text.contains(u"--"_s + option + u" has no value"_s), qPrintable(line + u": "_s + parsed.error().text));
        }
    }
}

void TestArguments::valuesThatLookLikeOptions_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::newRow("with an equals sign") << u"--label=--x"_s << u"--x"_s;
    QTest::newRow("one dash, with an equals sign") << u"--label=-x"_s << u"-x"_s;
    QTest::newRow("a number") << u"--label -50%"_s << u"-50%"_s;
    QTest::newRow("a dash alone") << u"--label -"_s << u"-"_s;
    QTest::newRow("inside") << u"--label a--b"_s << u"a--b"_s;
}

void TestArguments::valuesThatLookLikeOptions()
{
    QFETCH(QString, label);
    QFETCH(QString, value);
    const Result<Arguments> parsed = parseArguments(allPlatforms(), words(u"publish --connection s --app a --targets t "_s + label + u" --dry-run"_s));
    QVERIFY2(parsed.ok(), qPrintable(parsed.ok() ? QString() : parsed.error().text));
    QCOMPARE(parsed->given.value(u"label"_s), value);
    QVERIFY(parsed->dryRun);
}

void TestArguments::whatLooksLikeAKeyIsRefused_data()
{
    QTest::addColumn<QString>("line");
    const QString key = u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s;
    const QString id = u"AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"_s;
    const QString add = u"connection add %1 --platform weda --secret-id %2 --env %3 "_s;
    QTest::newRow("as the name") << add.arg(key, id, u"E"_s);
    QTest::newRow("behind the id") << add.arg(u"s"_s, id + u'#' + key, u"E"_s);
    QTest::newRow("behind the id, nothing between") << add.arg(u"s"_s, id + key, u"E"_s) + u"--secret-source env:K"_s;
    QTest::newRow("instead of the id") << add.arg(u"s"_s, key, u"E"_s);
    QTest::newRow("as the environment") << add.arg(u"s"_s, id, key);
    QTest::newRow("as the region") << add.arg(u"s"_s, id, u"E"_s) + u"--region "_s + key;
    QTest::newRow("in the endpoint") << add.arg(u"s"_s, id, u"E"_s) + u"--endpoint https://h/?k="_s + key;
    QTest::newRow("as the platform") << add.arg(u"s"_s, id, u"E"_s) + u"--platform "_s + key;
    QTest::newRow("as a word") << u"status "_s + key;
    QTest::newRow("as the verb") << key;
    QTest::newRow("as an option") << u"status --"_s + key;
    QTest::newRow("behind an option") << u"status --batch --"_s + key;
    for (const auto &option : {u"label"_s, u"note"_s, u"connection"_s, u"app"_s, u"mode"_s}) {
        QTest::addRow("publish --%s", qPrintable(option)) << u"publish --connection s --app a --targets t --%1 x%2"_s.arg(option, u'-' + key);
    }
    QTest::newRow("resolve") << u"resolve --batch B --as skip --appid "_s + key;
    QTest::newRow("a batch") << u"status --batch "_s + key;
}

void TestArguments::whatLooksLikeAKeyIsRefused()
{
    QFETCH(QString, line);
    const Result<Arguments> parsed = parseArguments(allPlatforms(), words(line));
    QVERIFY(!parsed.ok());
    QVERIFY2(!parsed.error().text.contains(u"Gu5t9"_s), qPrintable(parsed.error().text)); // nor does the refusal show it
}

void TestArguments::anUnusualIdIsSaid()
{
    const QString line = u"connection add s --platform weda --env E --secret-id "_s;
    QVERIFY(parseArguments(allPlatforms(), words(line + u"AKIDx"_s))->warning.isEmpty());
    QVERIFY(parseArguments(allPlatforms(), words(line + u"2026123456"_s))->warning.contains(u"AKID"_s));
}

void TestArguments::aBlankNameIsNone()
{
    QVERIFY(!parseArguments(allPlatforms(), {u"connection"_s, u"remove"_s, u" "_s}).ok());
}

void TestArguments::theVerbIsKnownWhateverElseIsWrong()
{
    QCOMPARE(verbIn(allPlatforms(), words(u"batches --dry-run --json"_s)), u"batches"_s);
    QCOMPARE(verbIn(allPlatforms(), words(u"--workspace publish connection list x y"_s)), u"connection list"_s);
    QCOMPARE(verbIn(allPlatforms(), words(u"--batch status"_s)), QString()); // the value of the option
    QCOMPARE(verbIn(allPlatforms(), words(u"--note --json publish"_s)), u"publish"_s);
    QCOMPARE(verbIn(allPlatforms(), words(u"fly --json"_s)), QString());
}

void TestArguments::waves()
{
    const auto read = [](const QString &more) {
        return parseArguments(allPlatforms(), words(u"publish --connection shop --app app-1 --targets t.csv "_s + more));
    };
    QVERIFY(read({})->waves.isEmpty());
    QCOMPARE(read(u"--first 3"_s)->waves.value(0).count, 3);
    const auto tagged = read(u"--waves tag:pilot,20,tag:vip --gate share:90,clean"_s);
    QVERIFY(tagged && tagged->gate.clean && tagged->waves.size() == 3);
    QCOMPARE(tagged->waves.at(0).tag, u"pilot"_s);
    QCOMPARE(tagged->waves.at(1).count, 20);
    QVERIFY(read(u"--first 3"_s)->gate.person); // the careful one, when nothing is said
    const auto both = read(u"--first 3 --gate share:90,soak:10"_s);
    QVERIFY(both && (both->gate == Gate{.share = 90, .soak = std::chrono::minutes(10)}));
    for (const char *wrong : {"--first 0", "--first x", "--gate click", "--first 3 --gate share:0", "--first 3 --gate later",
                              "--waves pilot", "--waves tag:", "--waves 0", "--waves tag:a --first 1"}) {
        QVERIFY2(!read(QString::fromLatin1(wrong)), wrong);
    }
}

void TestArguments::purposes()
{
    const QString line = u"connection add s --platform weda --secret-id I --env E"_s;
    QCOMPARE(parseArguments(allPlatforms(), words(line))->newConnection.purpose, Purpose::Production);
    QCOMPARE(parseArguments(allPlatforms(), words(line + u" --purpose production"_s))->newConnection.purpose, Purpose::Production);
    QCOMPARE(parseArguments(allPlatforms(), words(line + u" --purpose test"_s))->newConnection.purpose, Purpose::Test);
}

void TestArguments::verdicts()
{
    for (const auto &[word, verdict] : {std::pair{u"accepted"_s, Verdict::Accepted}, std::pair{u"not-accepted"_s, Verdict::NotAccepted},
                                        std::pair{u"skip"_s, Verdict::Skip}}) {
        const Result<Arguments> parsed = parseArguments(allPlatforms(), words(u"resolve --batch B --appid wx1 --app app-1 --as "_s + word));
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->verdict, verdict);
        QCOMPARE(parsed->lanes, QList<LaneId>{{u"app-1"_s}});
    }
}

void TestArguments::neverRepeatsASecret()
{
    for (const auto &option : {u"--secret-key=MARKED"_s, u"--secret-source=MARKED"_s, u"--token=MARKED"_s}) {
        const Result<Arguments> parsed
            = parseArguments(allPlatforms(), words(u"connection add s --platform weda --secret-id I --env E "_s + option));
        QVERIFY(!parsed.ok());
        QVERIFY(!parsed.error().text.contains(u"MARKED"_s));
        QVERIFY2(parsed.error().text.contains(u"env:VARIABLE"_s), qPrintable(parsed.error().text)); // and says what to do
    }
}

void TestArguments::aConnectionMayHaveItsRate()
{
    const QString add = u"connection add s --platform wechat --token-source gateway --gateway-url https://g"_s;
    QCOMPARE(parseArguments(allPlatforms(), words(add + u" --rate 5"_s))->newConnection.field(u"rate"_s), u"5"_s);
    QCOMPARE(parseArguments(allPlatforms(), words(add))->newConnection.field(u"rate"_s), QString());
}

void TestArguments::practiceNamesItsPlatform()
{
    QCOMPARE(parseArguments(allPlatforms(), words(u"practice"_s))->platform, QString());
    QCOMPARE(parseArguments(allPlatforms(), words(u"practice --platform wechat"_s))->platform, u"wechat"_s);
    QVERIFY(helpText(allPlatforms()).contains(u"practice [--platform weda|wechat|tcsas]"_s));
}

// Every verb of a platform, with the options that the command line takes for it, and whether it changes anything.
void TestArguments::whatAPlatformCanDoIsTold()
{
    const Platforms platforms = allPlatforms();
    for (const Platform *platform : platforms.all()) {
        const QJsonArray verbs = operationsJson(*platform);
        int writing = 0;
        for (const auto &verb : verbs) {
            QVERIFY(!verb["name"_L1].toString().isEmpty());
            QVERIFY(QStringList({u"program"_s, u"connection"_s}).contains(verb["scope"_L1].toString()));
            QVERIFY(verb["options"_L1].isArray());
            writing += verb["writes"_L1].toBool() ? 1 : 0;
            const Operation *operation = platform->operation(verb["name"_L1].toString());
            QVERIFY(!operation || verb["options"_L1].toArray().size() == operation->options.size());
            QVERIFY(!operation || (verb["scope"_L1] == "connection"_L1) == !operation->targetField.isEmpty()); // one that makes mini programs takes a list
        }
        QCOMPARE(writing, platform->operations.size());
    }
    const auto publish = operationsJson(*platforms.find(u"tcsas"_s)).at(0);
    QCOMPARE(publish["name"_L1].toString(), u"publish"_s);
    QCOMPARE(publish["options"_L1][0]["name"_L1].toString(), u"package"_s);
    QVERIFY(publish["options"_L1][0]["required"_L1].toBool());
    QCOMPARE(publish["options"_L1][3]["choices"_L1].toArray().size(), 4);
}

void TestArguments::helpNamesEveryVerbAndOption()
{
    const QString help = helpText(allPlatforms());
    for (const char *word : {"connection add", "connection list", "connection test", "connection remove", "publish", "audits", "operations", "status",
                             "resume", "retry", "stop", "batches", "report", "resolve", "practice", "--platform", "--secret-id", "--env",
                             "--endpoint", "--region", "--secret-source", "--purpose", "--connection", "--app", "--targets", "--mode",
                             "--build-type", "--encoding", "--binding", "--stop-after", "--label", "--note", "--dry-run", "--json", "--refresh",
                             "--batch", "--format", "--out", "--appid", "--as", "--workspace", "--version", "--at", "--lift-freeze",
                             "connection freeze", "connection labels", "trail head", "trail verify", "approve-order", "reject-order", "second-person", "--orders"}) {
        QVERIFY2(help.contains(QLatin1StringView(word)), word);
    }
}

FLOTILLA_TEST(TestArguments)
#include "tst_arguments.moc"
