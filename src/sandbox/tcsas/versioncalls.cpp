// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "tcsas/endpoints.h"
#include "tcsas/versiontext.h"

#include <QDateTime>
#include <QUrl>
#include <QUuid>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kGrantMs = 30LL * 60 * 1000;
constexpr qsizetype kLongestVersionIntro = 200;

/// DescribeTempSecret4UploadFile2Cos: keys for one path and half an hour, whatever the time scale.
Answer uploadKeys(const Call &call)
{
    const QString suffix = call.text(u"Suffix"_s);
    if (!suffix.startsWith(u'.') || suffix.contains(u'/') || call.text(u"BusinessName"_s).isEmpty()) {
        return Answer::refused(u"FailedOperation.RequestParamAnalysisFailed"_s,
                               u"BusinessName is empty, or Suffix is not like `.zip`."_s);
    }
    const qint64 nowMs = call.nowMs;
    call.world.grants.removeIf([nowMs](const QMap<QString, Grant>::iterator &it) { return nowMs > it->expiresMs; });
    const QString name = QUuid::createUuid().toString(QUuid::Id128);
    const Grant grant{randomText(40), randomText(120),
                      u"%1/%2/%3%4"_s.arg(call.world.credentials.platformId, call.text(u"BusinessName"_s), name, suffix),
                      nowMs + kGrantMs};
    const QString secretId = u"AKID"_s + randomText(40);
    call.world.grants.insert(secretId, grant);
    Answer answer = Answer::with(QJsonObject{{u"Bucket"_s, u"tcsas-sandbox-1250000000"_s},
                                             {u"Region"_s, u"ap-singapore"_s},
                                             {u"Path"_s, grant.path},
                                             {u"TempSecretId"_s, secretId},
                                             {u"TempSecretKey"_s, grant.secretKey},
                                             {u"Token"_s, grant.token},
                                             {u"AccelerateEnable"_s, 0}});
    answer.changed = true;
    return answer;
}

/// The task of an upload: packages that are no zip archive fail, and those that the scenario fails.
QString failureOf(const Call &call, const StoredObject &package)
{
    const QStringList outcomes = call.script().build;
    QString outcome = outcomes.value(std::min<qsizetype>(call.program->uploads, outcomes.size() - 1), u"ok"_s);
    if (outcome != "ok"_L1)
        return outcome;
    return package.zip ? QString() : u"The package cannot be unzipped."_s;
}

/// CreateMNPVersion
Answer createVersion(const Call &call)
{
    MiniProgram &program = *call.program;
    const QString text = call.text(u"MNPVersion"_s);
    const auto has = [&](const Version &version) { return version.text == text && version.taskStatus(call.nowMs) != TaskFailed; };
    if (!isVersionText(text))
        return Answer::refused(u"InvalidParameterValue.InvalidMNPVersion"_s, u"The version is not valid."_s);
    if (std::any_of(program.versions.cbegin(), program.versions.cend(), has))
        return Answer::refused(u"InvalidParameterValue.InvalidMNPVersion"_s, u"The version exists already."_s);
    const QString intro = call.text(u"MNPVersionIntro"_s);
    if (intro.trimmed().isEmpty() || intro.size() > kLongestVersionIntro)
        return Answer::refused(u"InvalidParameterValue.InvalidMNPVersionIntro"_s, u"The introduction is empty or too long."_s);
    const auto package = call.world.objects.constFind(QUrl(call.text(u"FileUrl"_s)).path().mid(1));
    if (package == call.world.objects.cend())
        return Answer::refused(u"FailedOperation.FileDownloadFailed"_s, u"There is no file at that URL."_s);
    if (package->bytes > call.rules.packageLimit)
        return Answer::refused(u"InvalidParameterValue.MNPFileSizExceedLimit"_s, u"The package is too large."_s);

    Version added;
    added.id = call.world.nextId++;
    added.text = text;
    added.intro = intro;
    added.taskId = QDateTime::fromMSecsSinceEpoch(call.nowMs, Qt::UTC).toString(u"yyyyMMddHHmmss"_s) + QString::number(added.id);
    added.user = u"operator"_s;
    added.createdMs = call.nowMs;
    added.durationMs = call.rules.scaled(buildSeconds(call.rules, program.id));
    added.failure = failureOf(call, *package);
    added.bytes = package->bytes;
    program.versions.append(added);
    ++program.uploads;
    return Answer::done(u"createVersion"_s, {{u"version"_s, text}, {u"taskId"_s, added.taskId}}, {{u"TaskId"_s, added.taskId}});
}

/// DescribeMNPVersion
Answer task(const Call &call)
{
    const QString id = call.text(u"BusinessId"_s);
    const MiniProgram *program = call.world.programOfTask(id);
    if (!program)
        return Answer::refused(u"InvalidParameterValue.InvalidMNPVersionTaskId"_s, u"There is no such task."_s);
    const Version &version = *std::find_if(program->versions.cbegin(), program->versions.cend(),
                                           [&id](const Version &one) { return one.taskId == id; });
    const TaskStatus status = version.taskStatus(call.nowMs);
    QJsonObject row{{u"MNPId"_s, program->id},
                    {u"TaskId"_s, id},
                    {u"TaskStatus"_s, int(status)},
                    {u"TaskMsg"_s, status == TaskSucceeded ? u"success"_s : (status == TaskFailed ? version.failure : QString())}};
    if (status == TaskSucceeded && !call.rules.sparse) {
        row.insert(u"MNPVersionId"_s, version.id);
        row.insert(u"ExpireTime"_s, call.nowMs / 1000 + 3600);
        row.insert(u"QRCode"_s, u"tcmpp://applet/?appId=%1&type=2&businessId=%2"_s.arg(program->id, id));
        row.insert(u"SubPackageInfos"_s, QJsonArray{QJsonObject{{u"Name"_s, u"__APP__"_s}, {u"Size"_s, version.bytes}}});
    }
    return Answer::with(row);
}

QJsonObject stageRow(const Call &call, const Version &version, const QString &phase)
{
    const MiniProgram &program = *call.program;
    const Approval *approval = call.world.approval(version.approvalNo);
    const int status = approval ? approval->status(call.nowMs) : int(Pending);
    QJsonObject row{{u"MNPId"_s, program.id},
                    {u"MNPVersionId"_s, version.id},
                    {u"MNPName"_s, program.name},
                    {u"MNPIcon"_s, program.icon},
                    {u"MNPType"_s, program.type},
                    {u"MNPIntro"_s, program.intro},
                    {u"MNPDesc"_s, program.desc},
                    {u"CreateUser"_s, version.user},
                    {u"CreateTime"_s, unixText(version.createdMs)},
                    {u"MNPVersion"_s, version.text},
                    {u"MNPVersionIntro"_s, version.intro},
                    {u"Phase"_s, phase},
                    {u"ApprovalStatus"_s, status},
                    {u"ApprovalNo"_s, version.approvalNo},
                    {u"ShowCase"_s, program.preview == version.id ? 1 : 0},
                    {u"VersionCurrentStatus"_s, status}};
    if (phase == "Online"_L1)
        row.insert(u"Status"_s, program.canary ? 2 : 1);
    return row;
}

/// DescribeMNPAllStageVersions: one row per phase, and none of a version whose task still runs.
Answer allStages(const Call &call)
{
    const MiniProgram &program = *call.program;
    const Version *newest = nullptr;
    const Version *submitted = nullptr;
    for (const Version &version : program.versions) {
        if (!version.isBuilt(call.nowMs))
            continue;
        newest = &version;
        if (version.submittedMs > 0 && (!submitted || version.submittedMs >= submitted->submittedMs))
            submitted = &version;
    }
    QJsonArray rows;
    if (newest && newest->submittedMs == 0)
        rows.append(stageRow(call, *newest, u"Develop"_s));
    if (submitted && (submitted->releasedMs == 0 || call.rules.keepsPlatformRow))
        rows.append(stageRow(call, *submitted, u"Platform"_s));
    if (const Version *online = program.version(program.online))
        rows.append(stageRow(call, *online, u"Online"_s));
    return Answer::with(rows.isEmpty() ? QJsonValue() : QJsonValue(rows));
}

/// ConfigureMNPPreview
Answer configurePreview(const Call &call)
{
    MiniProgram &program = *call.program;
    const Version *version = program.version(call.number(u"MNPVersionId"_s));
    const qint64 action = call.number(u"ActionType"_s);
    if (action != 1 && action != 2)
        return Answer::refused(u"InvalidParameter"_s, u"ActionType must be 1 or 2."_s);
    if (!version || !version->isBuilt(call.nowMs) || (action == 2 && program.preview != version->id))
        return Answer::refused(u"FailedOperation.RecordNotFound"_s, u"There is no such version, or it is not the trial version."_s);
    if (action == 1 && program.preview != 0)
        return Answer::refused(u"FailedOperation.ShowcaseVersionAlreadyExist"_s, u"There is a trial version already."_s);
    program.preview = action == 1 ? version->id : 0;
    program.previewPath = action == 1 ? call.text(u"PreivewEntrancePath"_s) : QString();
    return Answer::done(action == 1 ? u"preview"_s : u"cancelPreview"_s, {{u"version"_s, version->text}});
}

/// DescribeMNPPreview
Answer preview(const Call &call)
{
    const MiniProgram &program = *call.program;
    const Version *version = program.version(call.number(u"MNPVersionId"_s));
    if (!version || program.preview != version->id)
        return Answer::refused(u"FailedOperation.RecordNotFound"_s, u"It is not the trial version."_s);
    const QString code = u"tcmpp://applet/?appId=%1&type=2&businessId=%2"_s.arg(program.id, version->taskId);
    return Answer::with(QJsonObject{{u"MNPId"_s, program.id},
                                    {u"MNPName"_s, program.name},
                                    {u"MNPDesc"_s, program.desc},
                                    {u"MNPVersion"_s, version->text},
                                    {u"MNPVersionIntro"_s, version->intro},
                                    {u"QRCodeUrl"_s, u"https://qr.example.com/%1"_s.arg(version->taskId)},
                                    {u"PreviewEntrancePath"_s, program.previewPath},
                                    {u"QRCodeContent"_s, code}});
}

} // namespace

QList<Endpoint> versionEndpoints()
{
    return {{u"DescribeTempSecret4UploadFile2Cos"_s, uploadKeys, {}},
            {u"CreateMNPVersion"_s, createVersion, kInvalidProgram},
            {u"DescribeMNPVersion"_s, task, {}},
            {u"DescribeMNPAllStageVersions"_s, allStages, kInvalidProgram},
            {u"ConfigureMNPPreview"_s, configurePreview, kInvalidProgram},
            {u"DescribeMNPPreview"_s, preview, kInvalidProgram}};
}

} // namespace flotilla::sandbox::tcsas
