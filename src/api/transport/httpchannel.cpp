// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpchannel.h"

#include "transport/endpointurl.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QSet>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

/// The desktop's proxies, but never for this machine itself: a sandbox on loopback is not the proxy's business.
class DesktopProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

HttpChannel::HttpChannel(Proxy proxy, std::shared_ptr<RateLimiter> limiter, Clock &clock, HttpLimits limits,
                         int mostInFlight, QObject *parent)
    : QObject(parent), m_limiter(std::move(limiter)), m_clock(clock), m_limits(limits), m_most(mostInFlight), m_proxy(proxy)
{
}

HttpChannel::~HttpChannel() = default;

std::unique_ptr<PendingCall> HttpChannel::post(RateKey key, HttpCall::Make make, HttpCall::Done done, Instant leaveBy)
{
    auto call = std::make_unique<HttpCall>(*this, std::move(key), std::move(make), std::move(done), leaveBy);
    m_waiting.append(call.get());
    schedulePump();
    return call;
}

void HttpChannel::forget(HttpCall *call)
{
    m_waiting.removeOne(call);
    if (m_inFlight.removeOne(call))
        schedulePump();
}

QNetworkAccessManager &HttpChannel::takeLine()
{
    if (!m_idle.isEmpty())
        return *m_idle.takeLast(); // the one that was used last: its connection is the freshest
    auto *line = new QNetworkAccessManager(this);
    if (m_proxy == Proxy::System)
        line->setProxyFactory(new DesktopProxies); // the manager owns it
    else
        line->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    return *line;
}

void HttpChannel::giveBack(QNetworkAccessManager *line, bool good)
{
    if (!line)
        return;
    if (good && m_idle.size() < kMostInFlight) // each has a thread: a wide channel does not keep all that it once needed
        m_idle.append(line);
    else
        line->deleteLater(); // this may run inside a signal of its reply
}

void HttpChannel::schedulePump()
{
    if (m_pumpScheduled)
        return;
    m_pumpScheduled = true;
    QMetaObject::invokeMethod(this, &HttpChannel::pump, Qt::QueuedConnection);
}

void HttpChannel::pump()
{
    m_pumpScheduled = false;
    m_nextTurn.reset();
    std::optional<Instant> earliest;
    QSet<RateKey> mustWait; // one question per action and round
    for (qsizetype i = 0; i < m_waiting.size() && m_inFlight.size() < m_most;) {
        HttpCall *call = m_waiting.at(i);
        const bool late = call->isLate(m_clock.now());
        if (late || m_limiter->rests(call->key())) {
            m_waiting.removeAt(i);
            const HttpProblem why = late ? HttpProblem::TooLate : HttpProblem::Resting;
            QMetaObject::invokeMethod(call, [call, why] { call->giveUp(why); }, Qt::QueuedConnection);
            continue;
        }
        if (mustWait.contains(call->key())) {
            ++i;
            continue;
        }
        if (const std::optional<Instant> turn = m_limiter->take(call->key())) {
            mustWait.insert(call->key());
            earliest = earliest ? std::min(*earliest, *turn) : *turn;
            ++i;
            continue;
        }
        m_waiting.removeAt(i);
        m_inFlight.append(call);
        call->start(takeLine(), m_clock, m_limits);
    }
    if (earliest)
        m_nextTurn = m_clock.at(*earliest, [this] { schedulePump(); });
}

} // namespace flotilla

#include "moc_httpchannel.cpp"
