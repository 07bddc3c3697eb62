// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/world.h"

#include "archive.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace flotilla::sandbox::tcsas {

namespace {

template<typename List, typename Predicate>
auto firstOf(List &list, Predicate isIt) -> decltype(&*list.begin())
{
    const auto it = std::find_if(list.begin(), list.end(), isIt);
    return it == list.end() ? nullptr : &*it;
}

} // namespace

World World::fromJson(const QJsonObject &object)
{
    World world;
    JsonReader reader(object);
    world.fields(reader);
    return world;
}

QJsonObject World::toJson()
{
    JsonWriter writer;
    fields(writer);
    return writer.object();
}

MiniProgram *World::program(const QString &id)
{
    return firstOf(programs, [&id](const MiniProgram &program) { return program.id == id; });
}

MiniProgram *World::programOfVersion(qint64 versionId)
{
    return firstOf(programs, [versionId](const MiniProgram &program) { return program.version(versionId) != nullptr; });
}

MiniProgram *World::programOfTask(const QString &taskId)
{
    return firstOf(programs, [&taskId](const MiniProgram &program) {
        return std::any_of(program.versions.cbegin(), program.versions.cend(),
                           [&taskId](const Version &version) { return version.taskId == taskId; });
    });
}

MiniProgram *World::programOfApiRequest(const QString &approvalNo)
{
    return firstOf(programs, [&approvalNo](const MiniProgram &program) {
        return std::any_of(program.apis.cbegin(), program.apis.cend(),
                           [&approvalNo](const ApiRequest &request) { return request.no == approvalNo; });
    });
}

const Team *World::team(const QString &id) const
{
    return firstOf(teams, [&id](const Team &team) { return team.id == id; });
}

Application *World::application(const QString &id)
{
    return firstOf(applications, [&id](const Application &application) { return application.id == id; });
}

Approval *World::approval(const QString &no)
{
    return firstOf(approvals, [&no](const Approval &approval) { return approval.no == no; });
}

QList<const Application *> World::applicationsOf(const QString &teamId) const
{
    const Team *owner = team(teamId);
    QList<const Application *> found;
    for (const Application &application : applications) {
        if (owner && (application.team == owner->related || (owner->superapp && application.team == owner->id)))
            found.append(&application);
    }
    return found;
}

ProgramScript scriptOf(const Rules &rules, const World &world, const QString &id)
{
    for (const ProgramScript &script : rules.programs) {
        if (script.id == id)
            return script;
        if (script.index >= 0 && script.index < world.programs.size() && world.programs.at(script.index).id == id)
            return script;
    }
    return {};
}

double buildSeconds(const Rules &rules, const QString &id)
{
    // Not qHash, which is seeded anew in each process.
    const QByteArray digest = QCryptographicHash::hash(QByteArray::number(rules.seed) + ':' + id.toUtf8(), QCryptographicHash::Sha256);
    const double fraction = double(qFromBigEndian<quint32>(digest.constData())) / 4294967296.0;
    return rules.minBuildSeconds + fraction * (rules.maxBuildSeconds - rules.minBuildSeconds);
}

} // namespace flotilla::sandbox::tcsas
