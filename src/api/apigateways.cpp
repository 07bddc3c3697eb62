// SPDX-License-Identifier: GPL-3.0-or-later
#include "apigateways.h"

#include "tencentcloud/errordictionary.h"
#include "transport/endpointurl.h"
#include "transport/httpchannel.h"
#include "transport/ratelimiter.h"
#include "weda/wedagateway.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

Error usage(const char *text)
{
    return Error{ErrorKind::Usage, QCoreApplication::translate("ApiGateways", text), {}, {}};
}

/// Goes into a header: a blank or a line break in it is a slip of copy and paste, or worse.
bool isPlain(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// HOST or HOST:PORT, with {service} where the name of the service belongs.
bool isHost(const QString &text)
{
    static const QRegularExpression pattern(u"\\A(?:[A-Za-z0-9.-]|\\{service\\})+(?::[0-9]{1,5})?\\z"_s);
    return pattern.match(text).hasMatch();
}

std::optional<Error> complaint(const Connection &connection, const Credentials &credentials)
{
    if (connection.platform != "weda"_L1)
        return usage(QT_TRANSLATE_NOOP("ApiGateways", "This program does not know the platform of the connection."));
    if (credentials.secretId.isEmpty() || credentials.secretKey.isEmpty())
        return usage(QT_TRANSLATE_NOOP("ApiGateways", "The SecretId or the SecretKey is missing."));
    if (!isPlain(credentials.secretId.toUtf8()) || !isPlain(credentials.secretKey.reveal())
        || !isPlain(credentials.token.reveal()))
        return usage(QT_TRANSLATE_NOOP("ApiGateways",
                                       "The SecretId, the SecretKey or the token has blanks or special characters. "
                                       "Copy it again."));
    if (!connection.signedHost.isEmpty() && (connection.endpoint.isEmpty() || !isHost(connection.signedHost)))
        return usage(QT_TRANSLATE_NOOP("ApiGateways",
                                       "The host to sign is a plain host name like {service}.tencentcloudapi.com, and goes "
                                       "together with an endpoint."));
    if (!isPlain(connection.region.toUtf8()))
        return usage(QT_TRANSLATE_NOOP("ApiGateways", "The region is not one like ap-shanghai."));
    return std::nullopt;
}

} // namespace

ApiGateways::ApiGateways(Clock &clock, HttpLimits limits)
    : m_clock(clock), m_limits(limits), m_language(u"en"_s), m_dictionary(std::make_shared<ErrorDictionary>()),
      m_limiter(std::make_shared<RateLimiter>(clock))
{
}

ApiGateways::~ApiGateways() = default;

std::shared_ptr<HttpChannel> ApiGateways::channel(Proxy proxy)
{
    std::shared_ptr<HttpChannel> &shared = proxy == Proxy::System ? m_desktop : m_direct;
    if (!shared)
        shared = std::make_shared<HttpChannel>(proxy, m_limiter, m_clock, m_limits);
    return shared;
}

Result<std::shared_ptr<Gateway>> ApiGateways::open(const Connection &connection, const Credentials &credentials)
{
    if (const std::optional<Error> error = complaint(connection, credentials))
        return *error;
    ApiAccount account{credentials, {}, connection.region, m_language, connection.signedHost};
    if (!connection.endpoint.isEmpty()) {
        const Result<QUrl> endpoint = endpointUrl(connection.endpoint);
        if (!endpoint)
            return endpoint.error();
        account.endpoint = *endpoint;
    }
    m_limiter->endRests(credentials.secretId);
    auto client = std::make_unique<ApiClient>(std::move(account), channel(connection.proxy), m_dictionary, m_clock);
    return std::shared_ptr<Gateway>(std::make_shared<WedaGateway>(connection.environment, std::move(client)));
}

} // namespace flotilla
