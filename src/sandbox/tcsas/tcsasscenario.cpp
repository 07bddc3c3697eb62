// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/tcsasscenario.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

QStringList textList(ScenarioObject &object, const QString &key)
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

QString needed(ScenarioObject &object, const QString &key)
{
    QString text = object.text(key);
    if (text.isEmpty())
        object.fail(key, u"is missing"_s);
    return text;
}

ProgramScript programScript(ScenarioObject object)
{
    ProgramScript script;
    script.index = int(object.number(u"index"_s, -1));
    script.id = object.text(u"id"_s);
    if (script.index < 0 && script.id.isEmpty())
        object.fail(u"id"_s, u"is missing, and there is no index either"_s);
    script.name = object.text(u"name"_s);
    script.team = object.text(u"team"_s);
    if (object.has(u"online"_s))
        script.online = object.text(u"online"_s);
    if (object.has(u"history"_s))
        script.history = textList(object, u"history"_s);
    script.develop = object.text(u"develop"_s);
    script.platform = object.text(u"platform"_s);
    script.approval = object.word(u"approval"_s, {u"pending"_s, u"approved"_s, u"rejected"_s});
    if (object.has(u"secret"_s))
        script.secret = object.word(u"secret"_s, {u"none"_s, u"active"_s, u"frozen"_s, u"reset"_s});
    script.offShelf = object.flag(u"offShelf"_s, false);
    script.canary = object.flag(u"canary"_s, false);
    script.build = textList(object, u"build"_s);
    script.decisions = textList(object, u"decisions"_s);
    script.note = object.text(u"reason"_s, u"The content does not follow the rules of this superapp."_s);
    script.error = object.text(u"error"_s);
    object.ignore(u"note"_s);
    object.finish();
    return script;
}

QList<TeamScript> teamScripts(ScenarioObject &root)
{
    QList<TeamScript> teams;
    const QList<ScenarioObject> objects = root.objects(u"teams"_s);
    for (ScenarioObject object : objects) {
        TeamScript team;
        team.id = needed(object, u"id"_s);
        team.name = object.text(u"name"_s, team.id);
        team.superapp = object.flag(u"superapp"_s, false);
        team.related = object.text(u"related"_s);
        object.finish();
        teams.append(team);
    }
    return teams;
}

QList<ApplicationScript> applicationScripts(ScenarioObject &root)
{
    QList<ApplicationScript> applications;
    const QList<ScenarioObject> objects = root.objects(u"applications"_s);
    for (ScenarioObject object : objects) {
        ApplicationScript application;
        application.id = needed(object, u"id"_s);
        application.name = object.text(u"name"_s, application.id);
        application.team = needed(object, u"team"_s);
        application.production = object.flag(u"production"_s, true);
        object.finish();
        applications.append(application);
    }
    return applications;
}

} // namespace

Rules readRules(ScenarioObject object)
{
    Rules rules;
    rules.count = int(object.number(u"count"_s, rules.count));
    rules.seed = qint64(object.number(u"seed"_s, 1));
    rules.approvalSeconds = object.number(u"approvalSeconds"_s, rules.approvalSeconds);
    rules.packageLimit = qint64(object.number(u"packageLimit"_s, double(rules.packageLimit)));
    rules.templateLimit = int(object.number(u"templateLimit"_s, rules.templateLimit));
    rules.keepsPlatformRow = object.flag(u"keepsPlatformRow"_s, rules.keepsPlatformRow);
    rules.repeatsRollback = object.flag(u"repeatsRollback"_s, rules.repeatsRollback);
    rules.sparse = object.flag(u"sparse"_s, rules.sparse);
    rules.platformId = object.text(u"platformId"_s);
    if (object.has(u"key"_s)) {
        ScenarioObject key = object.object(u"key"_s);
        rules.key = ApiKey{needed(key, u"secretId"_s), needed(key, u"secretKey"_s), {}};
        key.finish();
    }
    if (object.has(u"buildSeconds"_s)) {
        ScenarioObject seconds = object.object(u"buildSeconds"_s);
        rules.minBuildSeconds = seconds.number(u"min"_s, rules.minBuildSeconds);
        rules.maxBuildSeconds = seconds.number(u"max"_s, rules.maxBuildSeconds);
        if (rules.minBuildSeconds < 0 || rules.maxBuildSeconds < rules.minBuildSeconds)
            seconds.fail(u"max"_s, u"must not be less than min"_s);
        seconds.finish();
    }
    rules.teams = teamScripts(object);
    rules.applications = applicationScripts(object);
    const QList<ScenarioObject> programs = object.objects(u"programs"_s);
    for (const ScenarioObject &program : programs)
        rules.programs.append(programScript(program));
    object.ignore(u"note"_s);
    object.finish();
    return rules;
}

} // namespace flotilla::sandbox::tcsas
