// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apiclient.h"

#include "tencentcloud/tc3signer.h"
#include "transport/endpointurl.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcApi, "flotilla.api", QtWarningMsg)

constexpr auto kContentType = "application/json";
/// Pauses before the first and the second repeat.
constexpr Millis kRepeatAfter[] = {Millis{300}, Millis{1'500}};

} // namespace

ApiClient::ApiClient(ApiAccount account, std::shared_ptr<HttpChannel> channel,
                     std::shared_ptr<const ErrorDictionary> dictionary, Clock &clock, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_channel(std::move(channel)),
      m_dictionary(std::move(dictionary)), m_clock(clock)
{
}

std::unique_ptr<PendingCall> ApiClient::send(ApiRequest request, Done done)
{
    return std::make_unique<ApiCall>(*this, std::move(request), std::move(done));
}

RateKey ApiClient::rateKey(const ApiRequest &request) const
{
    return {m_account.credentials.secretId, QString::fromLatin1(request.action), 0, m_account.rate};
}

ApiContext ApiClient::context(const QString &action) const
{
    return {*m_dictionary, m_account.language, m_clock.now(), action,
            {m_account.credentials.secretKey, m_account.credentials.token}};
}

void ApiClient::setError(ApiAnswer &to, const QString &action, const QString &code, const QString &message) const
{
    flotilla::setError(to, code, message, context(action));
}

HttpPost ApiClient::sign(const ApiRequest &request, Millis offset) const
{
    HttpPost post;
    post.url = m_account.endpoint;
    if (post.url.isEmpty())
        post.url = QUrl(u"https://%1.tencentcloudapi.com/"_s.arg(QString::fromLatin1(request.service)));
    post.body = QJsonDocument(request.body).toJson(QJsonDocument::Compact);
    QByteArray host = hostHeader(post.url);
    if (!m_account.signedHost.isEmpty())
        host = m_account.signedHost.toLatin1().replace("{service}", request.service);
    const qint64 timestamp = toEpochMillis(m_clock.now() + offset) / 1000;
    const Tc3Signature signature = signTc3(
        {request.service, timestamp, {{"content-type", kContentType}, {"host", host}}, post.body},
        m_account.credentials.secretId.toLatin1(), m_account.credentials.secretKey);

    const bool chinese = m_account.language.startsWith("zh"_L1);
    post.headers = {
        {"Host", host},
        {"Content-Type", kContentType},
        {"Authorization", signature.authorization},
        {"X-TC-Action", request.action},
        {"X-TC-Version", request.version},
        {"X-TC-Timestamp", QByteArray::number(timestamp)},
        {"X-TC-Language", chinese ? "zh-CN" : "en-US"},
        {"X-TC-RequestClient", "Flotilla_" FLOTILLA_VERSION},
        {"User-Agent", "Flotilla/" FLOTILLA_VERSION},
        {"Accept", kContentType},
        {"Accept-Encoding", "identity"},
    };
    const QByteArray region = m_account.region.isEmpty() ? request.usualRegion : m_account.region.toLatin1();
    if (!region.isEmpty())
        post.headers.append({"X-TC-Region", region});
    // Not part of the signature, and must be absent with permanent keys.
    if (!m_account.credentials.token.isEmpty())
        post.headers.append({"X-TC-Token", m_account.credentials.token.reveal()});
    return post;
}

ApiAnswer ApiClient::read(const ApiRequest &request, const HttpAnswer &answer)
{
    ApiAnswer result = readAnswer(answer, context(QString::fromLatin1(request.action)));
    addRelayHint(result);
    RateLimiter &limiter = m_channel->limiter();
    const RateKey key = rateKey(request);
    if (result.understood && result.head.outcome == Outcome::Limited)
        limiter.limited(key);
    else if (result.understood)
        limiter.accepted(key);
    if (result.head.outcome == Outcome::Limited) {
        const Millis wait = key.alone > 0 ? Millis{0} : result.head.error.retryAfter; // how long, the limiter knows where the limit is known
        result.head.error.retryAfter = std::max(wait, limiter.pause(key));
        if (limiter.rests(key))
            result.head.scope = RefusalScope::Batch; // waiting is no plan any more
    }
    return result;
}

// The signature holds the host: a relay that sends another one on spoils it.
void ApiClient::addRelayHint(ApiAnswer &to) const
{
    const QString host = m_account.endpoint.host();
    const bool relay = !host.isEmpty() && !host.endsWith(".tencentcloudapi.com"_L1, Qt::CaseInsensitive);
    if (relay && to.head.error.vendorCode == "AuthFailure.SignatureFailure"_L1)
        to.head.error.text += u' ' + QCoreApplication::translate(
            "ApiClient", "The endpoint %1 is not the platform's own: a relay there must hand on the Host header as it is, or the "
                         "connection must name the host that the relay sends.").arg(host);
}

ApiCall::ApiCall(ApiClient &client, ApiRequest request, ApiClient::Done done)
    : m_client(&client), m_request(std::move(request)), m_done(std::move(done))
{
    connect(&client, &QObject::destroyed, this, [this] {
        m_http.reset();
        m_again.reset();
    });
    sendNow();
}

void ApiCall::sendNow()
{
    auto make = [this] {
        m_sent = m_client->m_clock.now();
        if (!isSet(m_firstSent))
            m_firstSent = m_sent;
        m_offset = m_client->m_time.offset();
        return m_client->sign(m_request, m_offset);
    };
    m_http = m_client->m_channel->post(m_client->rateKey(m_request), std::move(make),
                                       [this](const HttpAnswer &answer) { return judge(answer); }, m_request.leaveBy);
}

bool ApiCall::judge(const HttpAnswer &answer)
{
    ApiAnswer result = m_client->read(m_request, answer);
    Reply &head = result.head;
    qCInfo(lcApi, "POST %s %s %s %lld ms", m_request.action.constData(),
           head.outcome == Outcome::Accepted ? "ok" : qUtf8Printable(head.error.vendorCode.isEmpty()
                                                        ? u"http-%1-%2"_s.arg(answer.status).arg(int(answer.problem))
                                                        : head.error.vendorCode),
           head.requestId.isEmpty() ? "-" : qUtf8Printable(head.requestId),
           static_cast<long long>((m_client->m_clock.now() - m_sent).count()));
    if (const std::optional<Millis> pause = repeatAfter(result)) {
        m_again = m_client->m_clock.at(m_client->m_clock.now() + *pause, [this] { sendNow(); });
        return result.understood;
    }
    // Of a page from somewhere else, or where a correction did not help, the Date says nothing about the platform's clock.
    const bool tellsTime = result.understood && !result.expired;
    head.clockOffset = tellsTime ? PlatformTime::plausible(head.clockOffset, m_offset) : std::nullopt;
    const ApiClient::Done done = std::move(m_done);
    done(result); // may destroy this call, and the client
    return result.understood;
}

/// The pause before the call may be sent once more, or nothing if the answer stands.
std::optional<Millis> ApiCall::repeatAfter(const ApiAnswer &answer)
{
    if (answer.expired)
        return mayBeSignedAgain(answer) ? std::optional(Millis{0}) : std::nullopt;
    const Reply &head = answer.head;
    if (head.outcome != Outcome::NotSent && head.outcome != Outcome::Unknown)
        return std::nullopt;
    if (m_repeated >= m_request.repeats || m_client->m_clock.now() - m_firstSent > ApiClient::kRepeatWithin)
        return std::nullopt;
    return kRepeatAfter[std::min<size_t>(static_cast<size_t>(m_repeated++), std::size(kRepeatAfter) - 1)];
}

// Refused for its time alone, so certainly not done.
bool ApiCall::mayBeSignedAgain(const ApiAnswer &answer)
{
    if (m_signedAgain >= ApiClient::kSignedAgain) {
        m_client->m_time.refusedForGood(m_offset);
        return false;
    }
    const bool first = m_signedAgain++ == 0;
    const bool otherTime = m_client->m_time.refused(answer.head.clockOffset, m_offset);
    // The platform has a time to compare with: if it agrees with ours, the request may just have been long on its way.
    return otherTime || (first && answer.head.clockOffset);
}

} // namespace flotilla

#include "moc_apiclient.cpp"
