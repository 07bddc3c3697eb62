// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apiclient.h"

#include "tencentcloud/tc3signer.h"
#include "transport/endpointurl.h"

#include <QJsonDocument>
#include <QLoggingCategory>

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
    return {m_account.credentials.secretId, QString::fromLatin1(request.action)};
}

HttpPost ApiClient::sign(const ApiRequest &request) const
{
    HttpPost post;
    post.url = m_account.endpoint;
    if (post.url.isEmpty())
        post.url = QUrl(u"https://%1.tencentcloudapi.com/"_s.arg(QString::fromLatin1(request.service)));
    post.body = QJsonDocument(request.body).toJson(QJsonDocument::Compact);
    const QByteArray host = hostHeader(post.url);
    const qint64 timestamp = toEpochMillis(m_clock.now() + m_clockOffset) / 1000;
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
    ApiAnswer result = readAnswer(answer, *m_dictionary, m_account.language, m_clock.now(),
                                  {m_account.credentials.secretKey, m_account.credentials.token});
    // A page of some proxy on the way has a Date too: only the platform's own is believed.
    if (result.understood && result.head.clockOffset)
        m_clockOffset = *result.head.clockOffset;
    RateLimiter &limiter = m_channel->limiter();
    if (result.head.outcome == Outcome::Limited) {
        limiter.limited(rateKey(request));
        result.head.error.retryAfter = limiter.pause(rateKey(request));
    } else if (result.understood) {
        limiter.accepted(rateKey(request));
    }
    return result;
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
        return m_client->sign(m_request);
    };
    m_http = m_client->m_channel->post(m_client->rateKey(m_request), std::move(make),
                                       [this](const HttpAnswer &answer) { return judge(answer); });
}

bool ApiCall::judge(const HttpAnswer &answer)
{
    const ApiAnswer result = m_client->read(m_request, answer);
    const Reply &head = result.head;
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
    const ApiClient::Done done = std::move(m_done);
    done(result); // may destroy this call, and the client
    return result.understood;
}

/// The pause before the call may be sent once more, or nothing if the answer stands.
std::optional<Millis> ApiCall::repeatAfter(const ApiAnswer &answer)
{
    const Reply &head = answer.head;
    // Refused for its time alone, so certainly not done; the offset was learned from the same answer.
    if (head.error.vendorCode == "AuthFailure.SignatureExpire"_L1 && head.clockOffset && !m_resigned) {
        m_resigned = true;
        return Millis{0};
    }
    if (head.outcome != Outcome::NotSent && head.outcome != Outcome::Unknown)
        return std::nullopt;
    if (m_repeated >= m_request.repeats || m_client->m_clock.now() - m_firstSent > ApiClient::kRepeatWithin)
        return std::nullopt;
    return kRepeatAfter[std::min<size_t>(static_cast<size_t>(m_repeated++), std::size(kRepeatAfter) - 1)];
}

} // namespace flotilla
