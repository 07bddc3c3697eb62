// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/platform.h"

#include "model/usualid.h"
#include "wechat/checks.h"
#include "wechat/extjson.h"
#include "wechat/names.h"
#include "wechat/operations.h"
#include "wechat/queries.h"
#include "wechat/sight.h"
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
            .before = u"online.version"_s, .since = told::GrayAt, .ramp = {1, 5, 20, 50, 100}, .widen = operations::Gray,
            .share = opts::Percent, .finish = operations::Release, .cancel = operations::CancelGray, .back = operations::Rollback,
            .backTo = opts::To, .previous = u"previous"_s};
}

Platform made()
{
    static const WechatWords words;
    Platform p;
    p.id = u"wechat"_s;
    p.connection = connectionFields();
    p.operations = allOperations();
    p.queries = allQueries();
    p.overviews = allOverviews();
    p.rollout = rollout();
    p.programs = u"programs"_s;
    p.doctor = doctorQuestions();
    p.checks = checkQuestions();
    p.pages = {u"fleet"_s, u"publish"_s, u"reviews"_s, u"rollout"_s, u"library"_s, u"codes"_s};
    p.auditCall = calls::ReadAudit;
    p.words = &words;
    p.scope = scope;
    p.place = place;
    p.isWellFormed = isUsualId;
    p.sight = sight;
    p.laneAfter = laneAfter;
    p.audit = audit;
    p.optionFaults = optionFaults;
    p.optionSent = optionSent;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform wechat = made();
    return wechat;
}

} // namespace flotilla::wechat
