// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/platform.h"

#include "model/usualid.h"
#include "wechat/auditprofile.h"
#include "wechat/checks.h"
#include "wechat/extjson.h"
#include "wechat/limits.h"
#include "wechat/names.h"
#include "wechat/operations.h"
#include "wechat/queries.h"
#include "wechat/sight.h"
#include "wechat/targetlook.h"
#include "wechat/words.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

// A mini program is one, through whichever connection it is reached: two connections must not publish it at once.
QString scope(const Connection &connection)
{
    return u"wechat|"_s + plainEndpoint(connection.field(fields::Endpoint));
}

Values place(const Connection &connection)
{
    Values place;
    put(place, fields::ComponentAppid, connection.field(fields::ComponentAppid).trimmed());
    put(place, fields::Endpoint, plainEndpoint(connection.field(fields::Endpoint)));
    return place;
}

Rollout rollout()
{
    return {.overview = u"fleet"_s, .state = u"gray.state"_s, .open = {u"initial"_s, u"running"_s, u"paused"_s},
            .over = {u"finished"_s, u"deleted"_s}, .percent = u"gray.percent"_s, .version = u"audit.version"_s,
            .before = u"online.version"_s, .since = told::GrayAt, .ramp = {1, 5, 20, 50, 100}, .cancelled = u"deleted"_s,
            .submitted = told::AuditAt, .widen = operations::Gray,
            .share = opts::Percent, .finish = operations::Release, .cancel = operations::CancelGray, .back = operations::Rollback,
            .backTo = opts::To, .previous = u"previous"_s, .left = marks::OnlineBefore, .stages = opts::Stages, .testers = opts::TestersFirst, .soak = opts::SoakHours,
            .limit = opts::MaxErrors,
            .plan = {{opts::Stages, u"1,5,20,50,100"_s}, {opts::SoakHours, u"24"_s}, {opts::MaxErrors, u"20"_s}},
            .stage = marks::Stage, .stageAt = marks::StageAt, .counted = marks::Errors};
}

QList<DetailTab> details()
{
    return {{.name = u"versions"_s, .told = {u"trial.version"_s, u"trial.at"_s, u"online.version"_s, u"online.at"_s, u"gray.percent"_s, u"gray.state"_s},
             .queries = {u"history"_s, u"qrcode"_s, u"pages"_s}},
            {.name = u"audit"_s, .told = {u"audit.state"_s, u"audit.version"_s, u"audit.id"_s, u"audit.reason"_s}, .queries = {u"latest-review"_s}},
            {.name = u"domains"_s, .queries = {u"server-domains"_s, u"webview-domains"_s, u"dropped-domains"_s, u"dropped-webview-domains"_s}},
            {.name = u"testers"_s, .queries = {u"bound-testers"_s}},
            {.name = u"privacy"_s, .queries = {u"privacy-guideline"_s, u"privacy-interfaces"_s}},
            {.name = u"messages"_s, .queries = {u"message-templates"_s}},
            {.name = u"key"_s, .procedures = {procedures::AppSecret}},
            {.name = u"log"_s, .queries = {u"logs"_s}},
            {.name = u"trail"_s, .trail = true}};
}

QList<Attention> attention()
{
    return {{.name = u"rejected"_s, .rows = {{u"fleet"_s, u"audit.state"_s, {u"rejected"_s}}, {u"audits"_s, u"state"_s, {u"rejected"_s}}}, .page = u"reviews"_s,
             .answeredBy = {steps::Submit, steps::Undo}},
            {.name = u"approved"_s, .rows = {{u"fleet"_s, u"audit.state"_s, {u"approved"_s}}}, .same = {u"audit.version"_s, u"online.version"_s},
             .page = u"reviews"_s, .answeredBy = {steps::Release, steps::Gray}, .forRelease = true}};
}

// There is no public call that resets an AppSecret.
QList<Procedure> allProcedures()
{
    return {{.name = procedures::AppSecret, .console = u"https://mp.weixin.qq.com/"_s,
             .steps = {procedures::SignIn, procedures::Reset, procedures::Store, procedures::Check, procedures::HandOn},
             .secret = Field{.name = procedures::Secret, .kind = Field::Kind::Secret, .required = true, .rule = {TextKind::Key}, .longest = 128},
             .storing = procedures::Store, .checking = procedures::Check, .checkCall = calls::ReadSecretFits}};
}

Platform made()
{
    static const WechatWords words;
    Platform p;
    p.id = u"wechat"_s;
    p.idColumns = {u"微信appid"_s, u"微信小程序appid"_s, u"wxappid"_s, u"weappappid"_s};
    p.connection = connectionFields();
    p.operations = allOperations();
    p.queries = allQueries();
    p.overviews = allOverviews();
    p.attention = attention();
    p.rollout = rollout();
    p.details = details();
    p.programs = u"programs"_s;
    p.doctor = doctorQuestions();
    p.checks = checkQuestions();
    p.look = targetLook();
    p.console = u"https://open.weixin.qq.com/"_s;
    p.procedures = allProcedures();
    p.services = {{services::TokenCentre, {{.name = services::Listen, .usual = u"127.0.0.1:8087"_s, .shape = u"127.0.0.1:PORT"_s, .rule = {TextKind::Address}, .longest = 60}}}};
    p.pages = {u"fleet"_s, u"publish"_s, u"reviews"_s, u"rollout"_s, u"library"_s, u"codes"_s};
    p.auditCall = calls::ReadAudit;
    p.words = &words;
    p.limits = limits;
    p.scope = scope;
    p.place = place;
    p.isWellFormed = isUsualId;
    p.sight = sight;
    p.laneAfter = laneAfter;
    p.audit = audit;
    p.optionFaults = optionFaults;
    p.optionSent = optionSent;
    p.refusedAddress = refusedAddress;
    p.filesIn = filesIn;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform wechat = made();
    return wechat;
}

} // namespace flotilla::wechat
