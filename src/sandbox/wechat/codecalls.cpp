// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/endpoints.h"
#include "wechat/extjson.h"

#include <QFile>
#include <QJsonArray>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kVersionLength = 64;

/// POST /wxa/commit
Answer commit(const Call &call)
{
    const auto templateId = integerOf(call.body["template_id"_L1]);
    const QString version = call.body["user_version"_L1].toString();
    if (!templateId || !call.body["ext_json"_L1].isString() || version.isEmpty()
        || call.body["user_desc"_L1].toString().isEmpty()) {
        return Answer::refused(47001);
    }
    if (version.toUcs4().size() > kVersionLength)
        return Answer::refused(40097, u"user_version is longer than 64"_s);
    const CodeTemplate *code = call.world.codeTemplate(int(*templateId));
    if (!code)
        return Answer::refused(85014);
    MiniProgram &program = *call.program;
    if (call.nowMs < program.busyUntilMs)
        return Answer::refused(9402202);
    const MergedPages merged = mergePages(*code, call.body["ext_json"_L1].toString());
    if (merged.code != 0)
        return Answer::refused(merged.code, merged.detail);

    const ProgramScript script = call.script();
    Trial trial;
    if (program.trial)
        trial.before = program.trial->package;
    trial.package = {version, call.body["user_desc"_L1].toString(), call.nowMs, code->id, merged.pages};
    trial.shownMs = call.nowMs + call.rules.scaled(call.rules.showSeconds);
    trial.scanEndsMs = call.nowMs + call.rules.scaled(call.rules.scanSeconds);
    trial.withoutAuth = script.withoutAuth;
    trial.withoutConf = script.withoutConf;
    program.trial = trial;
    program.busyUntilMs = call.nowMs + call.rules.scaled(call.rules.commitSeconds);
    return Answer::done(u"commit"_s, {{u"version"_s, version}, {u"templateId"_s, code->id}});
}

/// GET /wxa/get_page
Answer pages(const Call &call)
{
    if (!call.program->trial)
        return Answer::refused(86001);
    return Answer::with({{u"page_list"_s, QJsonArray::fromStringList(call.program->trial->package.pages)}});
}

/// GET /wxa/get_qrcode: a picture, or an error as JSON.
Answer trialCode(const Call &call)
{
    if (!call.program->trial)
        return Answer::refused(86001);
    QFile picture(u":/sandbox/wechat/trialcode.jpg"_s);
    Answer answer;
    if (picture.open(QIODevice::ReadOnly))
        answer.file = picture.readAll();
    answer.fileType = "image/jpeg";
    return answer;
}

/// GET /wxa/security/get_code_privacy_info
Answer privacyInfo(const Call &call)
{
    if (!call.program->trial)
        return Answer::refused(86001);
    const Trial &trial = *call.program->trial;
    if (call.nowMs < trial.scanEndsMs)
        return Answer::refused(61039);
    return Answer::with({{u"without_auth_list"_s, QJsonArray::fromStringList(trial.withoutAuth)},
                         {u"without_conf_list"_s, QJsonArray::fromStringList(trial.withoutConf)}});
}

QJsonObject versionFields(const QString &prefix, const Package &package, qint64 ms)
{
    return {{prefix + u"_time"_s, ms / 1000},
            {prefix + u"_version"_s, package.version},
            {prefix + u"_desc"_s, package.desc}};
}

/// POST /wxa/getversioninfo: an object is absent where there is no such version.
Answer versionInfo(const Call &call)
{
    QJsonObject fields;
    if (const auto &trial = call.program->trial) {
        const bool shown = call.nowMs >= trial->shownMs;
        if (shown || trial->before) {
            const Package &package = shown ? trial->package : *trial->before;
            fields.insert(u"exp_info"_s, versionFields(u"exp"_s, package, package.committedMs));
        }
    }
    if (const auto &online = call.program->online)
        fields.insert(u"release_info"_s, versionFields(u"release"_s, online->package, online->releasedMs));
    return Answer::with(fields);
}

} // namespace

QList<Endpoint> codeEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/wxa/commit"_s, Caller::Program, 18, commit},
            {Method::Get, u"/wxa/get_page"_s, Caller::Program, 18, pages},
            {Method::Get, u"/wxa/get_qrcode"_s, Caller::Program, 18, trialCode},
            {Method::Get, u"/wxa/security/get_code_privacy_info"_s, Caller::Program, 18, privacyInfo},
            {Method::Post, u"/wxa/getversioninfo"_s, Caller::Program, 18, versionInfo}};
}

} // namespace flotilla::sandbox::wechat
