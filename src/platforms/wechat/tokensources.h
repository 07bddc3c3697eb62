// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"
#include "wechat/tokens.h"

#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace flotilla::wechat {

/// One token, pasted by a person for a trial: it is every mini program's, and there is none of the component.
/// The vendor is asked whose it is first: with it, whatever is meant for another mini program would be done to that one.
class PastedToken : public TokenSource
{
public:
    /// `vendor`: where the platform itself is.
    PastedToken(Secret token, QUrl vendor, std::shared_ptr<HttpChannel> channel);
    [[nodiscard]] std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) override;
    /// A list of one: whose the token is.
    [[nodiscard]] std::unique_ptr<PendingCall> list(Gateway::Callback done);

private:
    [[nodiscard]] std::unique_ptr<PendingCall> askOwner(std::function<void(const std::optional<Error> &)> done);
    [[nodiscard]] Result<Token> tokenFor(const QString &appid) const;
    [[nodiscard]] std::optional<Error> readOwner(const HttpAnswer &answer);

    Secret m_token;
    QUrl m_vendor;
    std::shared_ptr<HttpChannel> m_channel;
    QString m_owner; ///< empty: not asked yet
    QString m_name;  ///< of it
};

/// Any URL with `{appid}`, asked with a bearer key; two paths say where token and seconds stand in its reply.
class HttpTokens : public TokenSource
{
public:
    struct Place
    {
        QString url;          ///< with {appid}
        QString componentUrl; ///< empty: there is no component token
        QString tokenPath;    ///< names with dots
        QString expiryPath;
    };
    HttpTokens(Place place, Secret key, std::shared_ptr<HttpChannel> channel, Clock &clock);
    [[nodiscard]] std::unique_ptr<PendingCall> fetch(const QString &appid, Done done) override;

private:
    Place m_place;
    Secret m_key;
    std::shared_ptr<HttpChannel> m_channel;
    Clock &m_clock;
};

} // namespace flotilla::wechat
