// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "tencentcloud/credentials.h"
#include "tencentcloud/apianswer.h"
#include "tencentcloud/endpoint.h"
#include "tencentcloud/errordictionary.h"
#include "tencentcloud/platformtime.h"
#include "transport/httpchannel.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace flotilla {

/// Whom the calls are made for, and where.
struct ApiAccount
{
    Credentials credentials; ///< a token marks temporary keys
    QUrl endpoint;           ///< from endpointUrl(); empty: https://SERVICE.tencentcloudapi.com
    QString region;          ///< may be empty
    QString language;        ///< locale name of the texts, e.g. en or zh_CN
    /// Host to sign and to send as Host where the endpoint is a relay; "{service}" stands for the service of the call. Empty:
    /// that of the endpoint.
    QString signedHost = {};
    int rate = 0; ///< calls of each action a second; 0: what the rate limiter takes for all
};

/// Sends any endpoint of Tencent Cloud API 3.0 for one account: signs it when it really leaves, keeps to the rate limit,
/// maps errors. A call is sent once; but a read whose reply was lost is sent again at most ApiRequest::repeats times within
/// kRepeatWithin, and a call of any kind at most kSignedAgain times after AuthFailure.SignatureExpire (which refused it for
/// certain): with the time of the Date header, and without what did not help (PlatformTime).
/// Deleting the client cancels all its calls. The log category flotilla.api has a line per answer: method, action,
/// code, request id and time, nothing else.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const ApiAnswer &)>;
    /// A call that hung is sent again once, one that failed at once is sent again twice.
    static constexpr Millis kRepeatWithin{12'000};
    static constexpr int kSignedAgain = 2;

    ApiClient(ApiAccount account, std::shared_ptr<HttpChannel> channel,
              std::shared_ptr<const ErrorDictionary> dictionary, Clock &clock, QObject *parent = nullptr);

    /// `done` runs once, later, from the event loop, unless the handle or the client is destroyed before.
    [[nodiscard]] std::unique_ptr<PendingCall> send(ApiRequest request, Done done);
    /// Puts an error that an endpoint found inside a reply into the answer, as if it had been a Response.Error.
    void setError(ApiAnswer &to, const QString &action, const QString &code, const QString &message) const;

private:
    friend class ApiCall;
    [[nodiscard]] HttpPost sign(const ApiRequest &request, Millis offset) const;
    [[nodiscard]] ApiContext context(const QString &action) const;
    [[nodiscard]] RateKey rateKey(const ApiRequest &request) const;
    [[nodiscard]] ApiAnswer read(const ApiRequest &request, const HttpAnswer &answer);
    void addRelayHint(ApiAnswer &to) const;

    ApiAccount m_account;
    std::shared_ptr<HttpChannel> m_channel;
    std::shared_ptr<const ErrorDictionary> m_dictionary;
    Clock &m_clock;
    PlatformTime m_time;
};

/// One call of an ApiClient over all its sendings. Destroying it cancels.
class ApiCall : public QObject, public PendingCall
{
    Q_OBJECT
public:
    ApiCall(ApiClient &client, ApiRequest request, ApiClient::Done done);
    [[nodiscard]] bool hasLeft() const override { return isSet(m_firstSent); }

private:
    void sendNow();
    /// True if the platform itself answered.
    bool judge(const HttpAnswer &answer);
    [[nodiscard]] std::optional<Millis> repeatAfter(const ApiAnswer &answer);
    [[nodiscard]] bool mayBeSignedAgain(const ApiAnswer &answer);

    ApiClient *m_client; ///< while m_http or m_again is set
    ApiRequest m_request;
    ApiClient::Done m_done;
    std::unique_ptr<PendingCall> m_http;
    std::unique_ptr<Alarm> m_again;
    Instant m_firstSent;
    Instant m_sent;
    Millis m_offset{0}; ///< that the last sending was signed with
    int m_repeated = 0;
    int m_signedAgain = 0;
};

} // namespace flotilla
