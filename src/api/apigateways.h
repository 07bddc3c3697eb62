// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "transport/httpcall.h"

#include <QString>

#include <memory>

namespace flotilla {

class ErrorDictionary;
class HttpChannel;
class RateLimiter;

/// Opens gateways to the platforms this program knows; so far "weda". All gateways share one rate limiter and, per proxy
/// setting, one way to the network. The clock must outlive it and all its gateways; it may go before its gateways.
class ApiGateways : public GatewayFactory
{
public:
    /// `limits` are for tests; a program takes the defaults.
    explicit ApiGateways(Clock &clock, HttpLimits limits = {});
    ~ApiGateways() override;
    Q_DISABLE_COPY_MOVE(ApiGateways)

    /// Language of error texts, ours and the platform's, for gateways opened from now on: a locale name (en, zh_CN).
    void setLanguage(const QString &language) { m_language = language; }

    /// Usage errors: unknown platform, bad endpoint, a secret id, key, token or region that is missing or has characters
    /// no such thing has. Makes no call.
    Result<std::shared_ptr<Gateway>> open(const Connection &connection, const Credentials &credentials) override;

private:
    [[nodiscard]] std::shared_ptr<HttpChannel> channel(Proxy proxy);

    Clock &m_clock;
    HttpLimits m_limits;
    QString m_language;
    std::shared_ptr<const ErrorDictionary> m_dictionary;
    std::shared_ptr<RateLimiter> m_limiter;
    std::shared_ptr<HttpChannel> m_direct;
    std::shared_ptr<HttpChannel> m_desktop;
};

} // namespace flotilla
