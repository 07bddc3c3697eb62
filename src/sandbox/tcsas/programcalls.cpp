// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "tcsas/endpoints.h"

#include <QUrl>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTypes = 5;
constexpr qsizetype kLongestName = 60;
constexpr qsizetype kLongestIntro = 200;

struct Category {
    QString name;
    QStringList values;
    int id = 0;
};

QList<Category> categories()
{
    return {{u"Logistics Services"_s, {u"1_Pickup/Delivery"_s, u"2_Search"_s, u"10_Postal Service"_s}, 10000},
            {u"Shopping"_s, {u"1_Supermarket"_s, u"2_Clothing"_s, u"3_Books"_s}, 10001},
            {u"Food"_s, {u"1_Restaurant"_s, u"2_Takeaway"_s, u"3_Coffee"_s}, 10002},
            {u"Finance"_s, {u"1_Banking"_s, u"2_Insurance"_s}, 10003},
            {u"IT tech"_s, {u"1_Tools"_s, u"2_Video"_s}, 10004}};
}

/// DescribeMNPCategory
Answer categoryList(const Call & /*call*/)
{
    QJsonArray rows;
    const QList<Category> all = categories();
    for (const Category &category : all) {
        rows.append(QJsonObject{{u"TypeName"_s, category.name},
                                {u"TypeValue"_s, QJsonArray::fromStringList(category.values)},
                                {u"TypeId"_s, category.id},
                                {u"CreateTime"_s, 1'719'991'302},
                                {u"CreateUser"_s, u"admin"_s},
                                {u"IsSystem"_s, true}});
    }
    return Answer::with(rows);
}

QString ownerName(const Call &call, const MiniProgram &program)
{
    const Team *owner = call.world.team(program.team);
    return owner ? owner->name : QString();
}

QStringList applicationNames(const Call &call, const MiniProgram &program)
{
    QStringList names;
    const QList<const Application *> all = call.world.applicationsOf(program.team);
    for (const Application *application : all)
        names.append(application->name);
    return names;
}

/// What every list says about a mini program.
QJsonObject commonRow(const Call &call, const MiniProgram &program)
{
    return {{u"MNPId"_s, program.id},
            {u"MNPName"_s, program.name},
            {u"MNPIcon"_s, program.icon},
            {u"MNPIntro"_s, program.intro},
            {u"CreateUser"_s, program.createUser},
            {u"CreateTime"_s, unixText(program.createdMs)},
            {u"UpdateUser"_s, program.updateUser},
            {u"UpdateTime"_s, unixText(program.updatedMs)},
            {u"TeamId"_s, program.team},
            {u"TeamName"_s, ownerName(call, program)},
            {u"TeamTypeId"_s, 1}};
}

QJsonObject listRow(const Call &call, const MiniProgram &program)
{
    QJsonObject row = commonRow(call, program);
    const Version *online = program.version(program.online);
    row.insert(u"MNPType"_s, program.type);
    row.insert(u"Status"_s, program.offShelf ? 2 : 1);
    row.insert(u"ApplicationName"_s, applicationNames(call, program).join(u','));
    row.insert(u"EffectStatus"_s, online ? 2 : 1);
    row.insert(u"EffectMNPVersionId"_s, online ? online->id : 0);
    row.insert(u"EffectMNPVersion"_s, online ? online->text : QString());
    return row;
}

bool runsIn(const Call &call, const MiniProgram &program, const QString &application)
{
    const QList<const Application *> all = call.world.applicationsOf(program.team);
    return std::any_of(all.cbegin(), all.cend(), [&application](const Application *one) { return one->id == application; });
}

bool hasKeyword(const MiniProgram &program, const QString &keyword)
{
    return keyword.isEmpty() || program.name.contains(keyword, Qt::CaseInsensitive) || program.id == keyword;
}

/// DescribeMNPList
Answer programList(const Call &call)
{
    const QString team = call.text(u"TeamId"_s);
    const QString application = call.text(u"ApplicationId"_s);
    QList<const MiniProgram *> found;
    for (const MiniProgram &program : std::as_const(call.world.programs)) {
        if (hasKeyword(program, call.text(u"Keyword"_s)) && (team.isEmpty() || program.team == team)
            && (application.isEmpty() || runsIn(call, program, application))) {
            found.append(&program);
        }
    }
    return paged(call, found, [&call](const MiniProgram *program) { return listRow(call, *program); });
}

/// OnlineStatus as DescribeApplicationMNPList answers it; its filter has 0 for all.
int onlineStatus(const MiniProgram &program)
{
    if (program.online == 0)
        return 0;
    return program.canary ? 2 : 1;
}

/// DescribeApplicationMNPList
Answer applicationPrograms(const Call &call)
{
    const QString application = call.text(u"ApplicationId"_s);
    if (!call.world.application(application))
        return Answer::refused(u"InvalidParameterValue.InvalidApplicationId"_s, u"There is no such superapp."_s);
    const qint64 wanted = call.number(u"OnlineStatus"_s);
    QList<const MiniProgram *> found;
    for (const MiniProgram &program : std::as_const(call.world.programs)) {
        if (hasKeyword(program, call.text(u"Keyword"_s)) && runsIn(call, program, application)
            && (wanted == 0 || wanted == onlineStatus(program))) {
            found.append(&program);
        }
    }
    return paged(call, found, [&call](const MiniProgram *program) {
        QJsonObject row = commonRow(call, *program);
        row.insert(u"OnlineStatus"_s, onlineStatus(*program));
        row.insert(u"EngineType"_s, 1);
        return row;
    });
}

/// DescribeMNP
Answer program(const Call &call)
{
    const MiniProgram &found = *call.program;
    QJsonObject row = commonRow(call, found);
    row.insert(u"MNPType"_s, found.type);
    row.insert(u"MNPDesc"_s, found.desc);
    row.insert(u"AccessStatus"_s, applicationNames(call, found).isEmpty() ? 1 : 2);
    row.insert(u"Status"_s, found.offShelf ? 2 : 1);
    for (const QString &absent : {u"UpdateUser"_s, u"UpdateTime"_s})
        row.remove(absent);
    return Answer::with(row);
}

bool isKnownType(const QString &type)
{
    const QList<Category> all = categories();
    return std::any_of(all.cbegin(), all.cend(), [&type](const Category &category) {
        return type.startsWith(category.name + u"->"_s) && category.values.contains(type.mid(category.name.size() + 2));
    });
}

std::optional<Answer> formProblem(const Call &call)
{
    const auto invalid = [](const QString &code, const QString &message) {
        return Answer::refused(u"InvalidParameterValue."_s + code, message);
    };
    const QString name = call.text(u"MNPName"_s);
    if (name.trimmed().isEmpty() || name.size() > kLongestName)
        return invalid(u"InvalidMNPName"_s, u"The name is empty or too long."_s);
    const auto &all = call.world.programs;
    if (std::any_of(all.cbegin(), all.cend(), [&](const MiniProgram &other) { return other.name == name && &other != call.program; }))
        return invalid(u"MiniProgramNameAlreadyExist"_s, u"There is a mini program of that name."_s);
    const QStringList types = call.text(u"MNPType"_s).split(u',');
    if (types.size() > kMostTypes)
        return invalid(u"MNPTypeNumberExceedLimit"_s, u"There are too many categories."_s);
    if (!std::all_of(types.cbegin(), types.cend(), isKnownType))
        return invalid(u"InvalidMNPType"_s, u"There is no such category."_s);
    if (call.text(u"MNPIntro"_s).isEmpty() || call.text(u"MNPIntro"_s).size() > kLongestIntro)
        return invalid(u"InvalidMNPIntro"_s, u"The introduction is empty or too long."_s);
    const QUrl icon(call.text(u"MNPIcon"_s));
    const bool needed = !call.program || call.body.contains("MNPIcon"_L1);
    if (needed && (!icon.isValid() || !icon.scheme().startsWith("http"_L1) || icon.host().isEmpty()))
        return invalid(u"InvalidMNPIcon"_s, u"The icon is not a URL."_s);
    return std::nullopt;
}

void fillIn(const Call &call, MiniProgram &program)
{
    program.name = call.text(u"MNPName"_s);
    program.intro = call.text(u"MNPIntro"_s);
    program.desc = call.text(u"MNPDesc"_s);
    program.type = call.text(u"MNPType"_s);
    if (call.body.contains("MNPIcon"_L1))
        program.icon = call.text(u"MNPIcon"_s);
    program.updateUser = u"operator"_s;
    program.updatedMs = call.nowMs;
}

/// CreateMNP
Answer create(const Call &call)
{
    if (auto problem = formProblem(call))
        return *problem;
    MiniProgram added;
    added.team = call.text(u"TeamId"_s);
    for (const Team &team : std::as_const(call.world.teams)) {
        if (added.team.isEmpty() && !team.superapp)
            added.team = team.id;
    }
    const Team *owner = call.world.team(added.team);
    if (!owner)
        return Answer::refused(u"InvalidParameter"_s, u"There is no such team."_s);
    if (owner->superapp) {
        return Answer::refused(u"FailedOperation.OperationsTeamNoMiniProgramPermission"_s,
                               u"A team of superapps has no mini programs."_s);
    }
    added.id = u"mp"_s + randomText(14).toLower();
    added.createUser = u"operator"_s;
    added.createdMs = call.nowMs;
    fillIn(call, added);
    call.world.programs.append(added);
    Answer answer = Answer::done(u"create"_s, {{u"name"_s, added.name}}, {{u"ResourceId"_s, added.id}});
    answer.appid = added.id;
    return answer;
}

/// ModifyMNP: the ResourceId of its answer is a number that means nothing.
Answer edit(const Call &call)
{
    if (auto problem = formProblem(call))
        return *problem;
    fillIn(call, *call.program);
    return Answer::done(u"edit"_s, {{u"name"_s, call.program->name}}, {{u"ResourceId"_s, call.world.nextId++}});
}

/// RemoveMNP takes a mini program off the shelf.
Answer takeOff(const Call &call)
{
    if (call.program->offShelf)
        return Answer::refused(u"FailedOperation.RecordNotFound"_s, u"The mini program is off the shelf already."_s);
    call.program->offShelf = true;
    call.program->canary = false;
    call.program->online = 0;
    return Answer::done(u"offShelf"_s);
}

/// DeleteMNP
Answer remove(const Call &call)
{
    const QString id = call.program->id;
    call.world.approvals.removeIf([&id](const Approval &approval) { return approval.program == id; });
    call.world.programs.removeIf([&id](const MiniProgram &one) { return one.id == id; });
    return Answer::done(u"delete"_s);
}

} // namespace

QList<Endpoint> programEndpoints()
{
    return {{u"DescribeMNPCategory"_s, categoryList, {}},
            {u"DescribeMNPList"_s, programList, {}},
            {u"DescribeApplicationMNPList"_s, applicationPrograms, {}},
            {u"DescribeMNP"_s, program, kInvalidProgram},
            {u"CreateMNP"_s, create, {}},
            {u"ModifyMNP"_s, edit, kInvalidProgram},
            {u"RemoveMNP"_s, takeOff, kInvalidProgram},
            {u"DeleteMNP"_s, remove, kInvalidProgram}};
}

} // namespace flotilla::sandbox::tcsas
