// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include "scenarioobject.h"
#include "tcsas/tcsasscenario.h"
#include "wechat/wechatscenario.h"

#include <QJsonDocument>
#include <QMap>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// How a fault is spelt, and whether the call takes effect unless the file says otherwise.
struct FaultWord {
    Fault::Kind kind;
    bool effect;
    ApiError error; ///< for Kind::Error
};

QMap<QString, FaultWord> faultWords()
{
    using Kind = Fault::Kind;
    return {{u"dropBefore"_s, {Kind::DropBefore, false, {}}},
            {u"dropAfter"_s, {Kind::DropAfter, true, {}}},
            {u"hang"_s, {Kind::Hang, false, {}}},
            {u"slow"_s, {Kind::Slow, true, {}}},
            {u"http"_s, {Kind::Http, false, {}}},
            {u"html"_s, {Kind::Html, false, {}}},
            {u"truncated"_s, {Kind::Truncated, true, {}}},
            {u"brokenJson"_s, {Kind::BrokenJson, true, {}}},
            {u"limited"_s, {Kind::Error, false, {u"RequestLimitExceeded"_s, u"Your current request times exceed the limit."_s}}},
            {u"internalError"_s, {Kind::Error, false, {u"InternalError"_s, u"An internal error has occurred."_s}}},
            {u"expired"_s, {Kind::Error, false, {u"AuthFailure.SignatureExpire"_s, u"The provided credentials expired."_s}}},
            {u"error"_s, {Kind::Error, false, {u"FailedOperation"_s, u"The operation failed."_s}}},
            {u"clockSkew"_s, {Kind::ClockSkew, true, {}}},
            {u"redirect"_s, {Kind::Redirect, false, {}}},
            {u"oversize"_s, {Kind::Oversize, true, {}}},
            {u"json"_s, {Kind::Json, false, {}}},
            {u"emptyBuildId"_s, {Kind::EmptyBuildId, true, {}}},
            {u"deployErrCode"_s, {Kind::DeployErrCode, false, {}}}};
}

FaultRule readFault(ScenarioObject object)
{
    const QMap<QString, FaultWord> words = faultWords();
    FaultRule rule;
    rule.fault.name = object.word(u"fault"_s, words.keys());
    if (!object.has(u"fault"_s))
        object.fail(u"fault"_s, u"is missing"_s);
    const FaultWord word = words.value(rule.fault.name);
    rule.fault.kind = word.kind;
    rule.fault.effect = object.flag(u"effect"_s, word.effect);
    rule.fault.ms = int(object.number(u"ms"_s, 0));
    rule.fault.status = int(object.number(u"status"_s, 500));
    rule.fault.seconds = qint64(object.number(u"seconds"_s, 0));
    rule.fault.error.code = object.textOrNumber(u"code"_s, word.error.code);
    rule.fault.error.message = object.text(u"message"_s, word.error.message);
    rule.fault.reply = object.value(u"reply"_s);
    rule.fault.errCode = int(object.number(u"errCode"_s, 1));
    rule.fault.errMsg = object.text(u"errMsg"_s, u"The deploy was refused."_s);
    rule.action = object.text(u"action"_s);
    rule.app = object.text(u"app"_s);
    rule.appid = object.text(u"appid"_s);
    rule.every = int(object.number(u"every"_s, 0));
    const QJsonArray calls = object.oneOrMany(u"call"_s);
    for (const auto &call : calls) {
        if (call.toInt() < 1)
            object.fail(u"call"_s, u"must be numbers from 1"_s);
        rule.calls.append(call.toInt());
    }
    object.finish();
    return rule;
}

ApiError readError(ScenarioObject &object)
{
    return {object.text(u"code"_s, u"FailedOperation"_s), object.text(u"message"_s, u"The operation failed."_s)};
}

/// An outcome is "ok" (or, for a build, a status word) or an object that says more.
QString plainWord(ScenarioObject &program, const QString &key, const QJsonValue &value)
{
    if (!value.isString() && !value.isObject())
        program.fail(key, u"must be texts or objects"_s);
    return value.toString();
}

void readBind(ScenarioObject &program, ProgramScript &script)
{
    const QJsonArray values = program.oneOrMany(u"bind"_s);
    for (const auto &value : values) {
        if (const QString word = plainWord(program, u"bind"_s, value); !value.isObject()) {
            if (word != "ok"_L1)
                program.fail(u"bind"_s, u"must be \"ok\" or an object with code and message"_s);
            script.bind.append(std::nullopt);
            continue;
        }
        ScenarioObject object = program.child(value.toObject(), u"bind"_s);
        script.bind.append(readError(object));
        object.finish();
    }
}

void readDeploy(ScenarioObject &program, ProgramScript &script)
{
    const QJsonArray values = program.oneOrMany(u"deploy"_s);
    for (const auto &value : values) {
        DeployOutcome outcome;
        if (const QString word = plainWord(program, u"deploy"_s, value); !value.isObject()) {
            if (word != "ok"_L1)
                program.fail(u"deploy"_s, u"must be \"ok\" or an object"_s);
            script.deploy.append(outcome);
            continue;
        }
        ScenarioObject object = program.child(value.toObject(), u"deploy"_s);
        if (object.has(u"code"_s))
            outcome.refused = readError(object);
        else
            outcome.errCode = int(object.number(u"errCode"_s, 1));
        outcome.errMsg = object.text(u"errMsg"_s);
        object.finish();
        script.deploy.append(outcome);
    }
}

void readBuild(ScenarioObject &program, ProgramScript &script)
{
    const QJsonArray values = program.oneOrMany(u"build"_s);
    for (const auto &value : values) {
        BuildOutcome outcome;
        outcome.word = plainWord(program, u"build"_s, value);
        if (value.isObject()) {
            ScenarioObject object = program.child(value.toObject(), u"build"_s);
            outcome.word = object.text(u"word"_s, u"success"_s);
            outcome.runningWord = object.text(u"running"_s, u"building"_s);
            outcome.laterWord = object.text(u"later"_s);
            outcome.laterSeconds = object.number(u"laterSeconds"_s, 0);
            object.finish();
        }
        script.build.append(outcome);
    }
}

ProgramScript readProgram(ScenarioObject object)
{
    ProgramScript script;
    script.appid = object.text(u"appid"_s);
    if (script.appid.isEmpty())
        object.fail(u"appid"_s, u"is missing"_s);
    object.ignore(u"name"_s);
    object.ignore(u"tags"_s);
    object.ignore(u"note"_s);
    readBind(object, script);
    readDeploy(object, script);
    readBuild(object, script);
    script.buildSeconds = object.number(u"buildSeconds"_s, 0);
    object.finish();
    return script;
}

ApiKey readKey(ScenarioObject object)
{
    ApiKey key{object.text(u"secretId"_s), object.text(u"secretKey"_s), object.text(u"token"_s)};
    object.finish();
    return key;
}

WhenUnclear readWhenUnclear(ScenarioObject &root, const QString &key)
{
    return root.word(key, {u"refuse"_s, u"accept"_s}) == "refuse"_L1 ? WhenUnclear::Refuse : WhenUnclear::Accept;
}

LastMpCiId readLastMpCiId(ScenarioObject &root)
{
    const QString word = root.word(u"lastMpCiId"_s, {u"same"_s, u"other"_s, u"none"_s});
    if (word == "other"_L1)
        return LastMpCiId::Other;
    return word == "none"_L1 ? LastMpCiId::None : LastMpCiId::Same;
}

QList<AppDefinition> readApps(ScenarioObject &root, const QString &envId)
{
    QList<AppDefinition> apps;
    const QList<ScenarioObject> objects = root.objects(u"apps"_s);
    for (ScenarioObject object : objects) {
        AppDefinition app;
        app.id = object.text(u"id"_s);
        if (app.id.isEmpty())
            object.fail(u"id"_s, u"is missing"_s);
        app.title = object.text(u"title"_s, app.id);
        app.name = object.text(u"name"_s, app.id);
        app.envId = object.text(u"envId"_s, envId);
        object.finish();
        apps.append(app);
    }
    return apps;
}

void readRules(ScenarioObject &root, PlatformRules &rules)
{
    rules.envId = root.text(u"envId"_s, rules.envId);
    rules.seed = qint64(root.number(u"seed"_s, 1));
    if (root.has(u"apps"_s))
        rules.apps = readApps(root, rules.envId);
    else
        for (AppDefinition &app : rules.apps)
            app.envId = rules.envId;
    if (root.has(u"buildSeconds"_s)) {
        ScenarioObject seconds = root.object(u"buildSeconds"_s);
        rules.minBuildSeconds = seconds.number(u"min"_s, rules.minBuildSeconds);
        rules.maxBuildSeconds = seconds.number(u"max"_s, rules.maxBuildSeconds);
        if (rules.minBuildSeconds < 0 || rules.maxBuildSeconds < rules.minBuildSeconds)
            seconds.fail(u"max"_s, u"must not be less than min"_s);
        seconds.finish();
    }
    rules.unbindWhenUnbound = readWhenUnclear(root, u"unbindWhenUnbound"_s);
    rules.bindWhenBound = readWhenUnclear(root, u"bindWhenBound"_s);
    rules.lastMpCiId = readLastMpCiId(root);
    const QList<ScenarioObject> programs = root.objects(u"programs"_s);
    for (const ScenarioObject &object : programs) {
        const ProgramScript script = readProgram(object);
        rules.programs.insert(script.appid, script);
    }
}

} // namespace

Scenario Scenario::plain()
{
    Scenario scenario;
    scenario.rules.envId = u"lowcode-sandbox01"_s;
    for (int i = 1; i <= 3; ++i) {
        scenario.rules.apps.append(
            {u"app-sandbox%1"_s.arg(i), u"sandbox_%1"_s.arg(i), u"Sandbox app %1"_s.arg(i), scenario.rules.envId});
    }
    return scenario;
}

std::optional<Scenario> Scenario::parse(const QByteArray &json, QString *error)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        *error = u"Not a JSON object: %1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset);
        return std::nullopt;
    }
    QStringList errors;
    ScenarioObject root(document.object(), {}, &errors);
    Scenario scenario = plain();
    readRules(root, scenario.rules);
    root.ignore(u"note"_s);
    if (root.has(u"key"_s))
        scenario.key = readKey(root.object(u"key"_s));
    if (root.has(u"temporaryKey"_s))
        scenario.temporaryKey = readKey(root.object(u"temporaryKey"_s));
    if (root.has(u"rateLimit"_s))
        scenario.requestsPerSecond = int(root.number(u"rateLimit"_s, 0));
    scenario.strictHost = root.text(u"strictHost"_s);
    scenario.clockSkewSeconds = qint64(root.number(u"clockSkew"_s, 0));
    if (root.has(u"wechat"_s))
        scenario.wechatRules = wechat::readRules(root.object(u"wechat"_s));
    if (root.has(u"tcsas"_s))
        scenario.tcsasRules = tcsas::readRules(root.object(u"tcsas"_s));
    const QList<ScenarioObject> faults = root.objects(u"faults"_s);
    for (const ScenarioObject &object : faults)
        scenario.faults.append(readFault(object));
    root.finish();
    if (errors.isEmpty())
        return scenario;
    *error = errors.join(u'\n');
    return std::nullopt;
}

} // namespace flotilla::sandbox
