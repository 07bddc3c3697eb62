// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"
#include "run/clock.h"
#include "run/gateway.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace flotilla::wechat {

/// An access token, in memory only.
struct Token
{
    Secret value;
    Instant expires; ///< not set: nobody said
};

/// Where tokens live today. It is asked and never told: this program makes no tokens. An empty AppID means the component.
class TokenSource
{
public:
    using Done = std::function<void(const Result<Token> &)>;
    virtual ~TokenSource() = default;
    /// `done` runs once, later, unless the handle is destroyed before. Errors: Denied (the source refuses us: every other target
    /// would hear the same), Refused (it has none for this one), else as the network says.
    [[nodiscard]] virtual std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) = 0;
};

/// The tokens of one connection: each is fetched right before use, kept until ten minutes before its end, and fetched once however
/// many calls wait for it.
class Tokens : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis kEarly = std::chrono::minutes(10);
    /// Of a token whose end nobody told.
    static constexpr Millis kUnknownLife = std::chrono::minutes(5);

    Tokens(std::unique_ptr<TokenSource> source, Clock &clock, QObject *parent = nullptr);
    ~Tokens() override;

    /// `done` runs at once or later; not at all if `context` is destroyed before.
    void get(const QString &appid, QObject *context, const TokenSource::Done &done);
    /// This token was refused: the next get() fetches, unless somebody else has fetched another one since.
    void drop(const QString &appid, const Secret &refused);
    /// The next get() fetches.
    void forget(const QString &appid) { m_kept.remove(appid); }

private:
    struct Fetch;
    void fetched(const QString &appid, const Result<Token> &token);

    std::unique_ptr<TokenSource> m_source;
    Clock &m_clock;
    struct Kept
    {
        Token token;
        Instant until;
    };
    QHash<QString, Kept> m_kept;
    QHash<QString, std::shared_ptr<Fetch>> m_fetching;
    std::shared_ptr<Fetch> m_last; ///< a call may not die inside its own callback
};

} // namespace flotilla::wechat
