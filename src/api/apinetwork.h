// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "run/clock.h"
#include "transport/httpcall.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace flotilla {

class ErrorDictionary;
class HttpChannel;
class RateBudget;
class RateLimiter;

/// What the gateways of all platforms share: one rate limiter and, per proxy setting, one way to the network. The clock must
/// outlive it and all its gateways; it may go before its gateways.
class ApiNetwork
{
public:
    /// `budget`: shared with other processes, outlives this and its gateways; null: this process counts its calls alone. `limits`
    /// are for tests; a program takes the defaults.
    explicit ApiNetwork(Clock &clock, RateBudget *budget = nullptr, HttpLimits limits = {});
    ~ApiNetwork();
    Q_DISABLE_COPY_MOVE(ApiNetwork)

    /// Language of error texts, ours and the platform's, for gateways opened from now on: a locale name (en, zh_CN).
    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] std::shared_ptr<HttpChannel> channel(Proxy proxy);
    /// One of its own, whose calls wait for nobody else's, with more of them under way at a time; the rates are counted with all others.
    [[nodiscard]] std::shared_ptr<HttpChannel> wideChannel(Proxy proxy, int mostInFlight);
    /// A key that was told to slow down without an end is tried again with one call: its connection was opened anew.
    void tryRests(const QString &account);
    /// What gateways share for as long as this lives, under a key of theirs; null until one of them puts something there.
    [[nodiscard]] std::shared_ptr<void> &shared(const QByteArray &key) { return m_shared[key]; }
    [[nodiscard]] std::shared_ptr<const ErrorDictionary> dictionary() const { return m_dictionary; }

private:
    Clock &m_clock;
    HttpLimits m_limits;
    QString m_language;
    std::shared_ptr<const ErrorDictionary> m_dictionary;
    std::shared_ptr<RateLimiter> m_limiter;
    std::shared_ptr<HttpChannel> m_direct;
    std::shared_ptr<HttpChannel> m_desktop;
    QHash<QByteArray, std::shared_ptr<void>> m_shared;
};

} // namespace flotilla
