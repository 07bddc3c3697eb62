// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/diagnosis.h"

#include "wechat/endpoints.h"

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRememberedRequests = 1000;
constexpr int kDailyLimit = 1'000'000;

QString keyOf(const QString &path, const QString &owner)
{
    return owner + u' ' + path;
}

QString ownerOf(const Call &call)
{
    return call.program ? call.program->appid : call.world.credentials.componentAppid;
}

/// POST /cgi-bin/openapi/quota/get
Answer apiQuota(const Call &call)
{
    const QString path = call.body["cgi_path"_L1].toString();
    if (!path.startsWith(u'/'))
        return Answer::refused(76003);
    const QList<Endpoint> all = allEndpoints();
    if (std::none_of(all.cbegin(), all.cend(), [&path](const Endpoint &endpoint) { return endpoint.path == path; }))
        return Answer::refused(76021);
    const int limit = call.rules.perDay > 0 ? call.rules.perDay : kDailyLimit;
    const int used = call.diagnosis.used(path, ownerOf(call), call.nowMs);
    const QJsonObject rate{{u"call_count"_s, call.rules.perMinute > 0 ? call.rules.perMinute : 100'000},
                           {u"refresh_second"_s, 60}};
    return Answer::with({{u"quota"_s, QJsonObject{{u"daily_limit"_s, limit},
                                                  {u"used"_s, used},
                                                  {u"remain"_s, std::max(0, limit - used)}}},
                         {u"rate_limit"_s, rate},
                         {u"component_rate_limit"_s, rate}});
}

/// POST /cgi-bin/openapi/rid/get
Answer requestOfRid(const Call &call)
{
    const QJsonObject request = call.diagnosis.recall(call.body["rid"_L1].toString());
    return request.isEmpty() ? Answer::refused(40097, u"rid not found"_s) : Answer::with({{u"request"_s, request}});
}

/// POST /cgi-bin/clear_quota
Answer clearQuota(const Call &call)
{
    if (call.body["appid"_L1].toString() != ownerOf(call))
        return Answer::refused(40013);
    call.diagnosis.clear(ownerOf(call));
    return {};
}

} // namespace

int Diagnosis::count(const QString &path, const QString &owner, const Rules &rules, qint64 nowMs)
{
    Counter &counter = m_counters[keyOf(path, owner)];
    const qint64 minute = nowMs / 60'000;
    if (counter.minute != minute) {
        counter.minute = minute;
        counter.inMinute = 0;
    }
    if (counter.day != dayInChina(nowMs)) {
        counter.day = dayInChina(nowMs);
        counter.onDay = 0;
    }
    if (rules.perDay > 0 && counter.onDay >= rules.perDay)
        return 45009;
    if (rules.perMinute > 0 && counter.inMinute >= rules.perMinute)
        return 45011;
    ++counter.inMinute;
    ++counter.onDay;
    return 0;
}

int Diagnosis::used(const QString &path, const QString &owner, qint64 nowMs) const
{
    const Counter counter = m_counters.value(keyOf(path, owner));
    return counter.day == dayInChina(nowMs) ? counter.onDay : 0;
}

void Diagnosis::clear(const QString &owner)
{
    m_counters.removeIf([&owner](const auto &entry) { return entry.key().startsWith(owner + u' '); });
}

void Diagnosis::remember(const QString &rid, const QJsonObject &request)
{
    m_requests.insert(rid, request);
    m_order.enqueue(rid);
    if (m_order.size() > kRememberedRequests)
        m_requests.remove(m_order.dequeue());
}

QList<Endpoint> diagnosisEndpoints()
{
    using Method = Endpoint::Method;
    return {{Method::Post, u"/cgi-bin/openapi/quota/get"_s, Caller::Either, 0, apiQuota},
            {Method::Post, u"/cgi-bin/openapi/rid/get"_s, Caller::Either, 0, requestOfRid},
            {Method::Post, u"/cgi-bin/clear_quota"_s, Caller::Either, 0, clearQuota}};
}

} // namespace flotilla::sandbox::wechat
