// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "run/clock.h"
#include "transport/httpcall.h"
#include "transport/ratelimiter.h"

#include <QList>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace flotilla {

/// The way to the network for one trust and proxy configuration: at most so many calls under way (time in Qt's own
/// queue would count against the transfer timeout), the others wait here in the order given, each until the rate limit
/// of its action lets it pass. An action that must wait does not hold up the others. While the limit rests, a call is
/// answered HttpProblem::Resting instead of waiting.
/// Each call under way has a line, a QNetworkAccessManager, for itself. Only so is it certain which call a connection
/// served last: Qt gives a connection to the next call before this thread has seen the answer of the one before. A line
/// whose answer was good is used again, any other one is closed.
class HttpChannel : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostInFlight = 6;

    HttpChannel(Proxy proxy, std::shared_ptr<RateLimiter> limiter, Clock &clock, HttpLimits limits,
                int mostInFlight = kMostInFlight, QObject *parent = nullptr);
    ~HttpChannel() override;
    Q_DISABLE_COPY_MOVE(HttpChannel)

    /// Queues a request. `make` runs when its turn has come, so that it carries a fresh time; `done` runs once, later, from
    /// the event loop, unless the handle or the channel is destroyed before. A turn that comes after `leaveBy`, if that is set,
    /// is answered HttpProblem::TooLate: the computer may have slept meanwhile.
    [[nodiscard]] std::unique_ptr<PendingCall> post(RateKey key, HttpCall::Make make, HttpCall::Done done, Instant leaveBy = {});
    [[nodiscard]] RateLimiter &limiter() { return *m_limiter; }

private:
    friend class HttpCall;
    void forget(HttpCall *call);
    [[nodiscard]] QNetworkAccessManager &takeLine();
    void giveBack(QNetworkAccessManager *line, bool good);
    void schedulePump();
    void pump();

    std::shared_ptr<RateLimiter> m_limiter;
    Clock &m_clock;
    HttpLimits m_limits;
    int m_most;
    Proxy m_proxy;
    QList<QNetworkAccessManager *> m_idle; ///< belong to this object, like those in use
    QList<HttpCall *> m_waiting;
    QList<HttpCall *> m_inFlight;
    std::unique_ptr<Alarm> m_nextTurn;
    bool m_pumpScheduled = false;
};

} // namespace flotilla
