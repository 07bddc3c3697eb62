// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/endpoints.h"
#include "tcsas/versiontext.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// ReleaseMNPVersion
Answer release(const Call &call)
{
    const qint64 id = call.number(u"MNPVersionId"_s);
    MiniProgram *program = call.world.programOfVersion(id);
    Version *version = program ? program->version(id) : nullptr;
    if (!version || !version->isBuilt(call.nowMs))
        return Answer::refused(u"InvalidParameterValue.InvalidMNPVersionId"_s, u"There is no such version."_s);
    if (version->releasedMs > 0)
        return Answer::refused(u"FailedOperation.MNPVersionReleased"_s, u"The version was released already."_s);
    const Approval *approval = call.world.approval(version->approvalNo);
    if (!approval || approval->status(call.nowMs) != Approved) {
        return Answer::refused(u"FailedOperation.OnlyReleasePlatformApprovedMNPVersion"_s,
                               u"Only an approved version can be released."_s);
    }
    if (program->offShelf)
        return Answer::refused(u"FailedOperation"_s, u"The mini program is off the shelf."_s);
    const Version *online = program->version(program->online);
    if (online && compareVersions(version->text, online->text) <= 0) {
        return Answer::refused(u"FailedOperation.ReleaseMNPVersionNeedGreaterThanOnlineVersion"_s,
                               u"The version must be higher than %1, which is online."_s.arg(online->text));
    }
    version->releasedMs = call.nowMs;
    program->online = version->id;
    program->rolledBack = false;
    program->canary = false;
    program->updatedMs = call.nowMs;
    Answer answer = Answer::done(u"release"_s, {{u"version"_s, version->text}});
    answer.appid = program->id;
    return answer;
}

/// What DescribeMNPReleasedVersionHistory lists: released once, not online now; the latest release first.
QList<const Version *> formerVersions(const MiniProgram &program)
{
    QList<const Version *> former;
    for (const Version &version : program.versions) {
        if (version.releasedMs > 0 && version.id != program.online)
            former.append(&version);
    }
    std::stable_sort(former.begin(), former.end(),
                     [](const Version *a, const Version *b) { return a->releasedMs > b->releasedMs; });
    return former;
}

/// DescribeMNPReleasedVersionHistory
Answer history(const Call &call)
{
    QJsonArray rows;
    const QList<const Version *> former = formerVersions(*call.program);
    for (const Version *version : former) {
        rows.append(QJsonObject{{u"MNPId"_s, call.program->id},
                                {u"MNPVersion"_s, version->text},
                                {u"MNPVersionId"_s, version->id},
                                {u"MNPVersionNote"_s, version->intro},
                                {u"UpdateTime"_s, unixText(version->releasedMs)}});
    }
    return Answer::with(QJsonObject{{u"TotalCount"_s, rows.size()}, {u"DataList"_s, rows}});
}

/// RollbackMNPVersion
Answer rollback(const Call &call)
{
    MiniProgram &program = *call.program;
    const qint64 id = call.number(u"MNPVersionId"_s);
    const QList<const Version *> former = formerVersions(program);
    const auto target = std::find_if(former.cbegin(), former.cend(), [id](const Version *version) { return version->id == id; });
    if (program.online == 0)
        return Answer::refused(u"FailedOperation"_s, u"No version is online."_s);
    if (program.rolledBack && !call.rules.repeatsRollback)
        return Answer::refused(u"FailedOperation"_s, u"A version cannot be rolled back twice in a row."_s);
    if (target == former.cend() || (*target)->text != call.text(u"MNPVersion"_s)) {
        return Answer::refused(u"FailedOperation"_s,
                               u"MNPVersionId and MNPVersion do not name the same released version."_s);
    }
    const Version *online = program.version(program.online);
    const QString before = online ? online->text : QString();
    program.online = id;
    program.rolledBack = true;
    program.canary = false;
    program.updatedMs = call.nowMs;
    return Answer::done(u"rollback"_s, {{u"version"_s, (*target)->text}, {u"from"_s, before}});
}

/// DescribeMNPOfflinePackageURL: a file of the version that is online, as the console names it.
Answer offlinePackage(const Call &call)
{
    const Version *online = call.program->version(call.program->online);
    if (!online)
        return Answer::refused(u"FailedOperation.MNPOnlineVersionNotExist"_s, u"No version is online."_s);
    return Answer::with(QJsonObject{{u"Data"_s, u"%1/%2/mpp/%3_%4.apkg"_s.arg(call.places.cos, call.world.credentials.platformId,
                                                                             call.program->id, online->text)}});
}

} // namespace

QList<Endpoint> releaseEndpoints()
{
    return {{u"ReleaseMNPVersion"_s, release, {}},
            {u"DescribeMNPReleasedVersionHistory"_s, history, kInvalidProgram},
            {u"RollbackMNPVersion"_s, rollback, u"InvalidParameterValue.InvalidMiniAppId"_s},
            {u"DescribeMNPOfflinePackageURL"_s, offlinePackage, kInvalidProgram}};
}

} // namespace flotilla::sandbox::tcsas
