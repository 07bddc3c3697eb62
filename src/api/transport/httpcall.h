// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"
#include "run/gateway.h"
#include "transport/ratelimiter.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace flotilla {

class HttpChannel;
class OnceBody;

/// How long and how much. The vendor's own SDKs allow 60 s; a runner wants to know sooner.
struct HttpLimits
{
    Millis silence{10'000};         ///< without a byte in either direction
    Millis total{20'000};           ///< from the sending to the last byte
    qint64 bytes = qint64{8} * 1024 * 1024; ///< of the answer's body
};

/// One request, ready to leave: a POST, or another method that is sent once all the same.
struct HttpPost
{
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers; ///< exactly these, Content-Length excepted
    QByteArray body;
    QByteArray method = "POST";
    QString file = {};                      ///< set: what is in it is sent in the place of the body, and never is all of it in memory
    std::function<void(qint64 sent, qint64 total)> sent = {}; ///< told now and then of the body's bytes
    std::optional<HttpLimits> limits = {};  ///< where the usual ones are none for it, as for a large file
};

/// What went wrong on the way. All but the first six leave open whether the platform acted.
enum class HttpProblem {
    None,        ///< HTTP 200 and the whole body
    NoConnection, ///< refused; certainly not sent
    NoHost,       ///< the name is unknown; certainly not sent
    NoTrust,      ///< TLS failed; certainly not sent
    Resting,      ///< not sent, because RateLimiter rests
    TooLate,      ///< not sent, because its turn came after its leaveBy
    Silent,      ///< HttpLimits::silence
    Overdue,     ///< HttpLimits::total
    Dropped,     ///< the connection ended before the answer did
    Short,       ///< fewer bytes than Content-Length promised
    TooBig,      ///< HttpLimits::bytes
    BadStatus,   ///< not HTTP 200; redirects are not followed
};

/// The header of an answer with which a gateway of ours says so.
inline constexpr const char *kNotPassedOn = "Flotilla-Not-Passed-On";

/// What came back. `body` is there with None, and with BadStatus if all of it came.
struct HttpAnswer
{
    HttpProblem problem = HttpProblem::Dropped;
    int status = 0; ///< 0: no status line came
    QByteArray body = {};
    std::optional<Instant> date = std::nullopt; ///< the Date header, to the second
    QByteArray tag = {};                        ///< the ETag header
    bool passedOn = true;                       ///< false: a gateway of ours says that it passed nothing on (kNotPassedOn)
    QString reason = {};                        ///< NoTrust: what was wrong, in words for people
};

/// One request from the queue to its answer. Made by HttpChannel::post; destroying it cancels: a call that waits is never
/// sent, a call under way is aborted.
class HttpCall : public QObject, public PendingCall
{
    Q_OBJECT
public:
    using Make = std::function<HttpPost()>;
    /// Gets the answer, and tells whether it is one that the request can have got. The connection of any other one is not
    /// used again: what is still under way on it would be taken for the answer to the next request.
    using Done = std::function<bool(const HttpAnswer &)>;

    HttpCall(HttpChannel &channel, RateKey key, Make make, Done done, Instant leaveBy = {});
    ~HttpCall() override;
    Q_DISABLE_COPY_MOVE(HttpCall)

    [[nodiscard]] const RateKey &key() const { return m_key; }
    /// Makes the request and sends it on a line of its own; only HttpChannel does that, once.
    void start(QNetworkAccessManager &line, Clock &clock, const HttpLimits &limits);
    /// Whether it may not leave any more.
    [[nodiscard]] bool isLate(Instant now) const { return isSet(m_leaveBy) && now > m_leaveBy; }
    /// Answers without having sent anything.
    void giveUp(HttpProblem why) { deliver({.problem = why}); }

private:
    void readMore();
    void noteDistrust(const QList<QSslError> &errors);
    void stop(HttpProblem why);
    void finish();
    void deliver(const HttpAnswer &answer);
    void drop();
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] HttpProblem judge() const;

    QPointer<HttpChannel> m_channel;
    RateKey m_key;
    Make m_make;
    Done m_done;
    Instant m_leaveBy;
    HttpLimits m_limits;
    QPointer<QNetworkAccessManager> m_line;
    QPointer<QNetworkReply> m_reply;
    OnceBody *m_sending = nullptr; ///< belongs to m_reply
    std::unique_ptr<Alarm> m_overdue;
    std::optional<HttpProblem> m_stopped; ///< we ended it ourselves
    QByteArray m_body;
    QString m_distrust;
};

} // namespace flotilla
