// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/platform.h"

#include "wechat/checks.h"
#include "wechat/names.h"
#include "wechat/operations.h"
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

Platform made()
{
    static const WechatWords words;
    Platform p;
    p.id = u"wechat"_s;
    p.connection = connectionFields();
    p.operations = allOperations();
    const QList<Query::Column> code{{u"id"_s}, {u"version"_s, told::Version}, {u"desc"_s, told::Description}, {u"created_at"_s, told::At, true}};
    p.queries = {
        {.name = u"fleet"_s, .call = calls::ListPrograms},
        {.name = u"templates"_s, .call = calls::ListTemplates, .list = u"templates"_s, .columns = code},
        {.name = u"drafts"_s, .call = calls::ListDrafts, .list = u"drafts"_s, .columns = code},
        {.name = u"history"_s, .call = calls::ReadHistory, .perProgram = true, .list = u"versions"_s,
         .columns = {{u"app_version"_s}, {u"user_version"_s, told::Version}, {u"at"_s, told::At, true}}},
    };
    p.doctor = doctorQuestions();
    p.checks = checkQuestions();
    p.pages = {u"fleet"_s};
    p.auditCall = calls::ReadAudit;
    p.words = &words;
    p.scope = scope;
    p.place = place;
    p.isWellFormed = flotilla::isWellFormed;
    p.sight = sight;
    p.laneAfter = laneAfter;
    p.audit = audit;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform wechat = made();
    return wechat;
}

} // namespace flotilla::wechat
