// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/errorcount.h"

#include "wechat/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kErrorLevel = 8;
constexpr int kChinaSeconds = 8 * 3600;
constexpr auto kOldest = std::chrono::hours(24 * 6); // seven days, of which today is one

QDate chinaDay(Instant at)
{
    return toDateTime(at).toOffsetFromUtc(kChinaSeconds).date();
}

Instant beginOf(QDate day)
{
    return fromEpochMillis(QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kChinaSeconds).toMSecsSinceEpoch());
}

} // namespace

SearchUserlog searchOf(const Call &call, Instant now)
{
    const QString level = call.options.value(opts::Level);
    const QString day = call.options.value(opts::Date);
    return {.date = day.isEmpty() ? chinaDay(now) : QDate::fromString(day, u"yyyyMMdd"_s),
            .level = level == "error"_L1 ? kErrorLevel : level == "warn"_L1 ? 4 : 2, .start = call.offset, .limit = call.limit};
}

ErrorCount::ErrorCount(Client &client, const Call &call, QString appid, Instant since, Instant now, QString filter, Gateway::Callback done)
    : m_client(client), m_call(call.name), m_appid(std::move(appid)), m_from(std::clamp(since, now - kOldest, now)), m_now(now),
      m_leaveBy(call.leaveBy), m_filter(std::move(filter)), m_done(std::move(done))
{
    next();
}

void ErrorCount::next()
{
    SearchUserlog search{.date = chinaDay(m_from), .level = kErrorLevel, .limit = 1};
    search.filterMsg = m_filter;
    search.begin = m_from;
    search.end = std::min(m_now, beginOf(search.date.addDays(1)) - std::chrono::seconds(1));
    Request request = search.request();
    request.leaveBy = m_leaveBy;
    m_last = std::move(m_current);
    m_current = m_client.send(m_call, request, m_appid, [this](const Answer &answer) { answered(answer); });
}

void ErrorCount::answered(const Answer &answer)
{
    Reply reply = answer.head;
    if (reply.outcome != Outcome::Accepted) {
        finish(reply);
        return;
    }
    const auto read = SearchUserlog::Reply::parse(answer.body);
    if (!read || read->total < 0) { // an empty page does not say that there are none
        reply.outcome = Outcome::Unknown;
        reply.error = {ErrorKind::Unknown, QCoreApplication::translate("WechatGateway", "The platform does not say how many lines the log has."), {},
                       reply.requestId, {}};
        finish(reply);
        return;
    }
    m_sum += read->total;
    const QDate tomorrow = chinaDay(m_from).addDays(1);
    if (beginOf(tomorrow) <= m_now) {
        m_from = beginOf(tomorrow);
        next();
        return;
    }
    reply.values.insert(told::Errors, QString::number(m_sum));
    finish(reply);
}

void ErrorCount::finish(const Reply &reply)
{
    const Gateway::Callback done = std::move(m_done);
    done(reply); // may destroy this
}

} // namespace flotilla::wechat
