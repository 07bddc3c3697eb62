// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/titlesearch.h"

#include "wechat/calls/messages.h"
#include "wechat/replies.h"

#include <algorithm>
#include <utility>

namespace flotilla::wechat {

namespace {

constexpr int kMostTitles = 30; // getpubtemplatetitles: more are refused (200017)

} // namespace

TitleSearch::TitleSearch(Client &client, const Call &call, const QString &appid, Gateway::Callback done)
    : m_client(client), m_call(call), m_appid(appid), m_done(std::move(done))
{
    m_first = m_client.send(m_call.name, GetMessageCategories{}.request(), m_appid, [this](const Answer &answer) { categoriesTold(answer); });
}

void TitleSearch::categoriesTold(const Answer &answer)
{
    const auto categories = GetMessageCategories::Reply::parse(answer.body);
    if (answer.head.outcome != Outcome::Accepted || !categories || categories->ids.isEmpty()) {
        finish(answer.head); // none are there to choose from
        return;
    }
    const GetPublicTitles titles{categories->ids, m_call.offset, std::min(m_call.limit, kMostTitles)};
    m_second = m_client.send(m_call.name, titles.request(), m_appid, [this](const Answer &told) { titlesTold(told); });
}

void TitleSearch::titlesTold(const Answer &answer)
{
    Reply reply = answer.head;
    if (const auto titles = GetPublicTitles::Reply::parse(answer.body); reply.outcome == Outcome::Accepted && titles) {
        fill(*titles, reply);
    }
    finish(reply);
}

void TitleSearch::finish(const Reply &reply)
{
    const Gateway::Callback done = std::move(m_done);
    done(reply); // may destroy this
}

} // namespace flotilla::wechat
