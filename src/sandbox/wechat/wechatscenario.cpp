// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/wechatscenario.h"

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

QStringList readTexts(ScenarioObject &object, const QString &key)
{
    QStringList texts;
    const QJsonArray values = object.oneOrMany(key);
    for (const auto &value : values) {
        if (!value.isString())
            object.fail(key, u"must be texts"_s);
        texts.append(value.toString());
    }
    return texts;
}

QList<int> readNumbers(ScenarioObject &object, const QString &key)
{
    QList<int> numbers;
    const QJsonArray values = object.oneOrMany(key);
    for (const auto &value : values) {
        if (!value.isDouble())
            object.fail(key, u"must be numbers"_s);
        numbers.append(value.toInt());
    }
    return numbers;
}

QStringList readAudit(ScenarioObject &object)
{
    const QStringList known{u"approved"_s, u"rejected"_s, u"delayed"_s, u"stuck"_s};
    QStringList outcomes = readTexts(object, u"audit"_s);
    for (const QString &outcome : qAsConst(outcomes)) {
        if (!known.contains(outcome))
            object.fail(u"audit"_s, u"must be one of: %1"_s.arg(known.join(u", "_s)));
    }
    return outcomes;
}

ProgramScript readProgram(ScenarioObject object)
{
    ProgramScript script;
    script.index = int(object.number(u"index"_s, -1));
    script.appid = object.text(u"appid"_s);
    if (script.index < 0 && script.appid.isEmpty())
        object.fail(u"appid"_s, u"is missing, and there is no index either"_s);
    script.name = object.text(u"name"_s);
    script.audit = readAudit(object);
    script.reason = object.text(u"reason"_s);
    script.withoutAuth = readTexts(object, u"withoutAuth"_s);
    script.withoutConf = readTexts(object, u"withoutConf"_s);
    if (object.has(u"online"_s))
        script.online = object.text(u"online"_s);
    if (object.has(u"history"_s))
        script.history = readTexts(object, u"history"_s);
    script.gray = int(object.number(u"gray"_s, 0));
    script.permissions = readNumbers(object, u"permissions"_s);
    script.authorised = object.flag(u"authorised"_s, true);
    script.complete = object.flag(u"complete"_s, true);
    script.guideline = object.flag(u"guideline"_s, true);
    script.category = object.flag(u"category"_s, true);
    script.error = int(object.number(u"error"_s, 0));
    object.ignore(u"note"_s);
    object.finish();
    return script;
}

QList<TemplateScript> readTemplates(ScenarioObject &root, const QString &key)
{
    QList<TemplateScript> list;
    const QList<ScenarioObject> objects = root.objects(key);
    for (ScenarioObject object : objects) {
        TemplateScript script;
        script.id = int(object.number(u"id"_s, 0));
        script.version = object.text(u"version"_s);
        script.desc = object.text(u"desc"_s, script.version);
        script.type = int(object.number(u"type"_s, 0));
        script.pages = readTexts(object, u"pages"_s);
        object.finish();
        list.append(script);
    }
    return list;
}

void readSeconds(ScenarioObject &object, Rules &rules)
{
    rules.auditSeconds = object.number(u"auditSeconds"_s, rules.auditSeconds);
    rules.delayedSeconds = object.number(u"delayedSeconds"_s, rules.delayedSeconds);
    rules.speedupSeconds = object.number(u"speedupSeconds"_s, rules.speedupSeconds);
    rules.scanSeconds = object.number(u"scanSeconds"_s, rules.scanSeconds);
    rules.commitSeconds = object.number(u"commitSeconds"_s, rules.commitSeconds);
    rules.showSeconds = object.number(u"showSeconds"_s, rules.showSeconds);
    rules.settleSeconds = object.number(u"settleSeconds"_s, rules.settleSeconds);
    rules.tokenSeconds = int(object.number(u"tokenSeconds"_s, rules.tokenSeconds));
    rules.overlapSeconds = int(object.number(u"overlapSeconds"_s, rules.overlapSeconds));
}

void readLimits(ScenarioObject &object, Rules &rules)
{
    rules.auditLimit = int(object.number(u"auditLimit"_s, rules.auditLimit));
    rules.auditUsed = int(object.number(u"auditUsed"_s, rules.auditUsed));
    rules.speedupLimit = int(object.number(u"speedupLimit"_s, rules.speedupLimit));
    rules.templateLimit = int(object.number(u"templateLimit"_s, rules.templateLimit));
    rules.perMinute = int(object.number(u"perMinute"_s, rules.perMinute));
    rules.perDay = int(object.number(u"perDay"_s, rules.perDay));
    rules.foreignIp = object.text(u"foreignIp"_s);
    rules.refreshTokenChanges = object.flag(u"refreshTokenChanges"_s, false);
    rules.graySettlesAt100 = object.flag(u"graySettlesAt100"_s, true);
    rules.brokerPassword = object.word(u"brokerPassword"_s, {u"either"_s, u"md5"_s, u"plain"_s});
    // As text, because JSON's numbers end at 53 bits in most programs.
    if (object.has(u"firstAuditId"_s))
        rules.firstAuditId = object.text(u"firstAuditId"_s).toLongLong();
}

} // namespace

Rules readRules(ScenarioObject object)
{
    Rules rules;
    readSeconds(object, rules);
    readLimits(object, rules);
    rules.authorizers = int(object.number(u"authorizers"_s, rules.authorizers));
    rules.templates = readTemplates(object, u"templates"_s);
    rules.drafts = readTemplates(object, u"drafts"_s);
    const QList<ScenarioObject> programs = object.objects(u"programs"_s);
    for (const ScenarioObject &program : programs)
        rules.programs.append(readProgram(program));
    object.finish();
    return rules;
}

} // namespace flotilla::sandbox::wechat
