// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/auditform.h"
#include "wechat/endpoints.h"
#include "wechat/multipart.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWithdrawalsADay = 5;
constexpr int kWithdrawalsAMonth = 10;

int auditLimit(const Call &call)
{
    return call.rules.auditLimit > 0 ? call.rules.auditLimit : std::max<int>(100, 3 * int(call.world.programs.size()));
}

AuditOrder *openOrder(const Call &call)
{
    QList<AuditOrder> &audits = call.program->audits;
    return !audits.isEmpty() && audits.constLast().isOpen(call.nowMs) ? &audits.last() : nullptr;
}

AuditOrder *orderOf(const Call &call)
{
    const auto id = integerOf(call.body["auditid"_L1]);
    QList<AuditOrder> &audits = call.program->audits;
    const auto it = std::find_if(audits.begin(), audits.end(),
                                 [&id](const AuditOrder &order) { return id && order.id == *id; });
    return it == audits.end() ? nullptr : &*it;
}

/// Decided from the start; only a withdrawal or a speed-up changes it.
AuditOrder newOrder(const Call &call)
{
    const ProgramScript script = call.script();
    const QString outcome = auditOutcome(script, call.program->appid, call.program->submissions++);
    AuditOrder order;
    order.id = call.world.nextAuditId++;
    order.package = call.program->trial->package;
    order.submittedMs = call.nowMs;
    order.approved = outcome != "rejected"_L1;
    if (outcome == "delayed"_L1) {
        order.decidedMs = call.nowMs + call.rules.scaled(call.rules.delayedSeconds);
        order.delayedMs = call.nowMs + call.rules.scaled(call.rules.delayedSeconds / 2);
        order.reason = script.reason.isEmpty() ? u"审核时间较长，请耐心等待<br>"_s : script.reason;
    } else if (outcome != "stuck"_L1) {
        order.decidedMs = call.nowMs + call.rules.scaled(call.rules.auditSeconds);
    }
    if (!order.approved) {
        order.reason = script.reason.isEmpty()
            ? u"1:小程序内容不符合规则:<br>(1):你的小程序用户隐私保护指引内容不完整，请补充后重新提交。<br>"_s
            : script.reason;
        order.screenshots = QStringList{u"shot-%1-1"_s.arg(order.id), u"shot-%1-2"_s.arg(order.id)};
    }
    return order;
}

int whyNoSubmit(const Call &call)
{
    const MiniProgram &program = *call.program;
    if (!program.trial)
        return 85086;
    if (openOrder(call))
        return 85009;
    if (call.nowMs < program.trial->scanEndsMs)
        return 61039;
    if (call.nowMs < program.busyUntilMs)
        return 9402202;
    const bool findings = !program.trial->withoutAuth.isEmpty() || !program.trial->withoutConf.isEmpty();
    if (findings && !call.body["privacy_api_not_use"_L1].toBool())
        return 61040;
    if (!call.script().complete)
        return 86002;
    if (const int code = checkAuditForm(call); code != 0)
        return code;
    return countInMonth(call.world.submissions, call.nowMs) >= auditLimit(call) ? 85085 : 0;
}

/// POST /wxa/submit_audit
Answer submit(const Call &call)
{
    if (const int code = whyNoSubmit(call); code != 0)
        return Answer::refused(code);
    const AuditOrder order = newOrder(call);
    call.program->audits.append(order);
    call.world.submissions.append(call.nowMs);
    return Answer::done(u"submit"_s, {{u"version"_s, order.package.version}, {u"auditId"_s, QString::number(order.id)}},
                        {{u"auditid"_s, order.id}});
}

/// What both status calls say of an order. They spell the screenshots differently, as the vendor's pages and examples do.
QJsonObject statusFields(const AuditOrder &order, qint64 nowMs, const QString &screenshots)
{
    const AuditStatus status = order.status(nowMs);
    QJsonObject fields{{u"status"_s, int(status)}};
    if (status == Rejected || status == Delayed)
        fields.insert(u"reason"_s, order.reason);
    if (status == Rejected)
        fields.insert(screenshots, order.screenshots.join(u'|'));
    return fields;
}

/// POST /wxa/get_auditstatus
Answer auditStatus(const Call &call)
{
    const AuditOrder *order = orderOf(call);
    return order ? Answer::with(statusFields(*order, call.nowMs, u"screenshot"_s)) : Answer::refused(85012);
}

/// GET /wxa/get_latest_auditstatus
Answer latestStatus(const Call &call)
{
    if (call.program->audits.isEmpty())
        return Answer::refused(85058);
    const AuditOrder &order = call.program->audits.constLast();
    QJsonObject fields = statusFields(order, call.nowMs, u"ScreenShot"_s);
    fields.insert(u"auditid"_s, order.id);
    fields.insert(u"user_version"_s, order.package.version);
    fields.insert(u"user_desc"_s, order.package.desc);
    fields.insert(u"submit_audit_time"_s, order.submittedMs / 1000);
    return Answer::with(fields);
}

/// GET /wxa/undocodeaudit
Answer undo(const Call &call)
{
    AuditOrder *order = openOrder(call);
    if (!order)
        return Answer::refused(87012);
    QList<qint64> &withdrawals = call.program->withdrawals;
    if (countOnDay(withdrawals, call.nowMs) >= kWithdrawalsADay
        || countInMonth(withdrawals, call.nowMs) >= kWithdrawalsAMonth) {
        return Answer::refused(87013);
    }
    withdrawals.append(call.nowMs);
    order->withdrawn = true;
    return Answer::done(u"undo"_s, {{u"version"_s, order->package.version}, {u"auditId"_s, QString::number(order->id)}});
}

/// POST /wxa/speedupaudit
Answer speedUp(const Call &call)
{
    AuditOrder *order = orderOf(call);
    if (!order)
        return Answer::refused(85012);
    if (order->spedUp)
        return Answer::refused(89404);
    if (!order->isOpen(call.nowMs))
        return Answer::refused(89402);
    if (countInMonth(call.world.speedups, call.nowMs) >= call.rules.speedupLimit)
        return Answer::refused(89405);
    call.world.speedups.append(call.nowMs);
    order->spedUp = true;
    const qint64 sooner = call.nowMs + call.rules.scaled(call.rules.speedupSeconds);
    if (order->decidedMs > sooner)
        order->decidedMs = sooner;
    return Answer::done(u"speedup"_s, {{u"auditId"_s, QString::number(order->id)}});
}

/// GET /wxa/queryquota: the provider's, asked for with the token of any mini program.
Answer quota(const Call &call)
{
    const int limit = auditLimit(call);
    const int speedups = countInMonth(call.world.speedups, call.nowMs);
    return Answer::with({{u"rest"_s, std::max(0, limit - countInMonth(call.world.submissions, call.nowMs))},
                         {u"limit"_s, limit},
                         {u"speedup_rest"_s, std::max(0, call.rules.speedupLimit - speedups)},
                         {u"speedup_limit"_s, call.rules.speedupLimit}});
}

/// POST /wxa/uploadmedia
Answer uploadMedia(const Call &call)
{
    const QByteArray media = multipartField(call.http, "media");
    if (media.isEmpty())
        return Answer::refused(41005);
    const bool video = media.mid(4, 4) == "ftyp";
    const bool picture = media.startsWith("\x89PNG") || media.startsWith("\xff\xd8\xff") || media.startsWith("GIF8");
    if (!video && !picture)
        return Answer::refused(40005);
    if (media.size() > (video ? 10 << 20 : 2 << 20))
        return Answer::refused(40006);
    const QString id = randomText(64);
    call.world.media.insert(id, call.nowMs);
    return Answer::done(u"media"_s, {}, {{u"type"_s, video ? u"video"_s : u"image"_s}, {u"mediaid"_s, id}});
}

/// POST /cgi-bin/material/get_material: the screenshots of a rejection.
Answer material(const Call &call)
{
    const QString id = call.body["media_id"_L1].toString();
    const QList<AuditOrder> &audits = call.program->audits;
    if (std::none_of(audits.cbegin(), audits.cend(), [&id](const AuditOrder &order) { return order.screenshots.contains(id); }))
        return Answer::refused(40007);
    QFile picture(u":/sandbox/wechat/screenshot.png"_s);
    Answer answer;
    if (picture.open(QIODevice::ReadOnly))
        answer.file = picture.readAll();
    answer.fileType = "image/png";
    return answer;
}

} // namespace

QList<Endpoint> auditEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/wxa/submit_audit"_s, Caller::Program, 18, submit},
            {Method::Post, u"/wxa/get_auditstatus"_s, Caller::Program, 18, auditStatus},
            {Method::Get, u"/wxa/get_latest_auditstatus"_s, Caller::Program, 18, latestStatus},
            {Method::Get, u"/wxa/undocodeaudit"_s, Caller::Program, 18, undo},
            {Method::Post, u"/wxa/speedupaudit"_s, Caller::Program, 18, speedUp},
            {Method::Get, u"/wxa/queryquota"_s, Caller::Program, 18, quota},
            {Method::Upload, u"/wxa/uploadmedia"_s, Caller::Program, 18, uploadMedia},
            {Method::Post, u"/cgi-bin/material/get_material"_s, Caller::Program, 0, material}};
}

} // namespace flotilla::sandbox::wechat
