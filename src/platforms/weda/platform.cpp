// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/platform.h"

#include "model/usualid.h"
#include "weda/checks.h"
#include "weda/limits.h"
#include "weda/names.h"
#include "weda/operations.h"
#include "weda/sight.h"
#include "weda/words.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;

namespace {

// An app belongs to an environment of one account, whichever host is asked for it.
QString scope(const Connection &connection)
{
    return u"weda|"_s + connection.field(fields::Environment).trimmed().toLower();
}

Values place(const Connection &connection)
{
    Values place;
    put(place, fields::Environment, connection.field(fields::Environment).trimmed());
    put(place, fields::Endpoint, plainEndpoint(connection.field(fields::Endpoint)));
    return place;
}

QJsonObject laneJson(const LaneState &lane, const QString &note)
{
    const QString bound = lane.memory.value(lane::Bound);
    return {
        {u"app"_s, lane.id.value},
        {u"appid"_s, bound.isEmpty() ? QJsonValue() : QJsonValue(bound)},
        {u"certain"_s, lane.memory.contains(lane::Certain)},
        {u"note"_s, note},
    };
}

QString csvCell(const QString &column, const LaneState &lane, const Progress &progress)
{
    if (column == "deployed"_L1) {
        return isSet(progress.beganAt) ? toDateTime(progress.beganAt).toString(Qt::ISODate) : QString();
    }
    return column == "app_bound_to"_L1 ? platform().words->laneState(lane) : QString();
}

Platform made()
{
    static const WedaWords words;
    Platform p;
    p.id = u"weda"_s;
    p.idColumns = {u"微信appid"_s, u"微信小程序appid"_s, u"wxappid"_s, u"weappappid"_s};
    p.connection = connectionFields();
    p.operations = {publish()};
    p.queries = {{.name = u"apps"_s, .call = calls::ListApps}};
    p.doctor = doctorQuestions();
    p.checks = checkQuestions();
    p.pages = {u"fleet"_s, u"publish"_s, u"audits"_s};
    p.console = u"https://weda.cloud.tencent.com/"_s;
    p.ticks = {u"submitted"_s, u"approved"_s, u"released"_s};
    p.auditCall = calls::CheckBuild;
    p.closingReport = u"bindings"_s;
    p.csvColumns = {u"batch"_s, u"connection"_s, u"environment"_s, u"app"_s, u"app_title"_s, u"appid"_s, u"name"_s, u"tags"_s,
                    u"version"_s, u"description"_s, u"state"_s, u"step"_s, u"reason"_s, u"what_to_do"_s, u"code"_s, u"status"_s,
                    u"build_id"_s, u"attempts"_s, u"started"_s, u"deployed"_s, u"finished"_s, u"seconds"_s, u"request_ids"_s,
                    u"app_bound_to"_s};
    p.words = &words;
    p.limits = limits;
    p.scope = scope;
    p.place = place;
    p.isWellFormed = isUsualId;
    p.sight = sight;
    p.laneAfter = laneAfter;
    p.laneOpened = laneOpened;
    p.localFindings = localFindings;
    p.laneJson = laneJson;
    p.csvCell = csvCell;
    p.audit = audit;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform weda = made();
    return weda;
}

} // namespace flotilla::weda
