// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/tokens.h"

#include <QPointer>

#include <utility>

namespace flotilla::wechat {

struct Tokens::Fetch
{
    struct Waiter
    {
        QPointer<QObject> context;
        TokenSource::Done done;
    };
    QList<Waiter> waiters;
    std::unique_ptr<PendingCall> call;
};

Tokens::Tokens(std::unique_ptr<TokenSource> source, Clock &clock, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_clock(clock)
{
}

Tokens::~Tokens() = default;

void Tokens::get(const QString &appid, QObject *context, const TokenSource::Done &done)
{
    if (const auto kept = m_kept.constFind(appid); kept != m_kept.cend() && kept->until > m_clock.now()) {
        const Token token = kept->token;
        done(token);
        return;
    }
    if (const auto under = m_fetching.constFind(appid); under != m_fetching.cend()) {
        (*under)->waiters.append({context, done});
        return;
    }
    auto fetch = std::make_shared<Fetch>();
    fetch->waiters.append({context, done});
    m_fetching.insert(appid, fetch);
    fetch->call = m_source->fetch(appid, [this, appid](const Result<Token> &token) { fetched(appid, token); });
}

void Tokens::fetched(const QString &appid, const Result<Token> &token)
{
    m_last = m_fetching.take(appid);
    if (token.ok()) {
        const Instant now = m_clock.now();
        m_kept.insert(appid, {*token, isSet(token->expires) ? token->expires - kEarly : now + kUnknownLife});
    }
    const QPointer<Tokens> self(this);
    const QList<Fetch::Waiter> waiters = std::exchange(m_last->waiters, {});
    for (const Fetch::Waiter &waiter : waiters) {
        if (self && waiter.context) {
            waiter.done(token);
        }
    }
}

void Tokens::drop(const QString &appid, const Secret &refused)
{
    const auto kept = m_kept.constFind(appid);
    if (kept != m_kept.cend() && kept->token.value.reveal() == refused.reveal()) {
        m_kept.erase(kept);
    }
}

} // namespace flotilla::wechat

#include "moc_tokens.cpp"
