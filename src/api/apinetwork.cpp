// SPDX-License-Identifier: GPL-3.0-or-later
#include "apinetwork.h"

#include "tencentcloud/errordictionary.h"
#include "transport/httpchannel.h"
#include "transport/ratelimiter.h"

namespace flotilla {

using namespace Qt::StringLiterals;

ApiNetwork::ApiNetwork(Clock &clock, RateBudget *budget, HttpLimits limits)
    : m_clock(clock), m_limits(limits), m_language(u"en"_s), m_dictionary(std::make_shared<ErrorDictionary>()),
      m_limiter(std::make_shared<RateLimiter>(clock, budget))
{
}

ApiNetwork::~ApiNetwork() = default;

std::shared_ptr<HttpChannel> ApiNetwork::channel(Proxy proxy)
{
    std::shared_ptr<HttpChannel> &shared = proxy == Proxy::System ? m_desktop : m_direct;
    if (!shared) {
        shared = std::make_shared<HttpChannel>(proxy, m_limiter, m_clock, m_limits);
    }
    return shared;
}

std::shared_ptr<HttpChannel> ApiNetwork::wideChannel(Proxy proxy, int mostInFlight)
{
    return std::make_shared<HttpChannel>(proxy, m_limiter, m_clock, m_limits, mostInFlight);
}

void ApiNetwork::tryRests(const QString &account)
{
    m_limiter->tryRests(account);
}

} // namespace flotilla
