// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/centre/centrememory.h"
#include "wechat/tokens.h"

#include <QObject>

namespace flotilla::wechat {

/// The tokens that a token centre makes for everybody: the component's first, by one call however many wait for it, then the mini
/// program's, likewise. An empty AppID means the component.
class CentreTokens : public QObject
{
    Q_OBJECT
public:
    CentreTokens(MintTokens::Component component, std::shared_ptr<CentreMemory> memory, std::shared_ptr<HttpChannel> channel, Clock &clock,
                 QObject *parent = nullptr);
    ~CentreTokens() override;

    /// `done` runs at once or later; not at all if `context` is destroyed before. An error that the platform named has its code.
    void get(const QString &appid, QObject *context, const TokenSource::Done &done);
    /// This token was refused: the next get() fetches, unless somebody else has fetched another one since.
    void drop(const QString &appid, const Secret &refused) { m_tokens.drop(appid, refused); }
    /// What is kept of it belongs to an authorisation that is over.
    void forget(const QString &appid) { m_tokens.forget(appid); }
    /// Whether the last request for the component's own token succeeded.
    [[nodiscard]] bool works() const { return m_works; }

private:
    void getWith(const QString &appid, bool again, QObject *context, const TokenSource::Done &done);

    std::shared_ptr<CentreMemory> m_memory;
    Tokens m_tokens;
    bool m_works = false;
};

} // namespace flotilla::wechat
