// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection says of where its tokens live, made into a gateway.
#include "apinetwork.h"
#include "transport/endpointurl.h"
#include "wechat/brokertokens.h"
#include "wechat/commandtokens.h"
#include "wechat/gateway.h"
#include "wechat/minttokens.h"
#include "wechat/names.h"
#include "wechat/tokensources.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVendor = "https://api.weixin.qq.com";

/// Carries the translation context of everything in this file.
struct WechatOpening
{
    Q_DECLARE_TR_FUNCTIONS(WechatGateway)
};

/// Goes into a header or a URL: a blank or a line break in it is a slip of copy and paste, or worse.
bool isPlain(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// What stands before an @ may be a password.
QString withoutLogin(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    return at < 0 ? text : u"…"_s + text.mid(at);
}

/// An address as a person typed it; unlike an endpoint it may have a path.
Result<QUrl> addressOf(const QString &text)
{
    const QUrl url(QString(text).replace(u"{appid}"_s, u"appid"_s), QUrl::StrictMode);
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !secure || !url.userInfo().isEmpty() || url.hasFragment()) {
        return usage(WechatOpening::tr("“%1” is no address that can be used: https, or http on this computer.").arg(withoutLogin(text)));
    }
    return url;
}

QUrl withoutSlash(QUrl url)
{
    while (url.path().endsWith(u'/')) {
        url.setPath(url.path().chopped(1));
    }
    return url;
}

/// `vendor`: where the platform itself is.
Result<std::unique_ptr<TokenSource>> mintOf(const Connection &connection, const Secrets &secrets, const QUrl &vendor, ApiNetwork &network)
{
    const QString appid = connection.field(fields::ComponentAppid).trimmed();
    if (appid.isEmpty() || secrets.value(fields::Ticket).isEmpty()) {
        return usage(WechatOpening::tr("To make tokens the AppID of the third-party platform and a ticket are needed."));
    }
    MintTokens::Component component{vendor, appid, secrets.value(fields::Secret), secrets.value(fields::Ticket)};
    return std::unique_ptr<TokenSource>(
        std::make_unique<MintTokens>(std::move(component), network.channel(connection.proxy), network.clock()));
}

/// What gives a token for each mini program must be told for which.
bool namesProgram(const QString &text)
{
    return text.contains("{appid}"_L1);
}

/// However often it is made, the login is one.
Result<std::unique_ptr<BrokerTokens>> brokerOf(const Connection &connection, const Secret &secret, ApiNetwork &network)
{
    const auto url = addressOf(connection.field(fields::BrokerUrl));
    if (!url) {
        return url.error();
    }
    if (connection.field(fields::BrokerUser).isEmpty()) {
        return usage(WechatOpening::tr("The user of the token broker is missing."));
    }
    const bool plain = connection.field(fields::BrokerPassword) == "plain"_L1;
    const BrokerTokens::Account account{withoutSlash(*url), connection.field(fields::BrokerUser), plain};
    return std::make_unique<BrokerTokens>(account, secret, network.channel(connection.proxy), network.shared(BrokerTokens::sessionKey(account, secret)));
}

/// `vendor`: as for mintOf.
Result<std::unique_ptr<TokenSource>> sourceOf(const Connection &connection, const Secret &secret, const QUrl &vendor, ApiNetwork &network)
{
    const QString source = connection.field(fields::TokenSource);
    const std::shared_ptr<HttpChannel> channel = network.channel(connection.proxy);
    if (source == sources::Pasted) {
        return std::unique_ptr<TokenSource>(std::make_unique<PastedToken>(secret, vendor, channel));
    }
    if (source == sources::Command) {
        const QStringList command = QProcess::splitCommand(connection.field(fields::Command));
        if (command.isEmpty()) {
            return usage(WechatOpening::tr("The program that prints a token is missing."));
        }
        if (!namesProgram(connection.field(fields::Command))) {
            return usage(WechatOpening::tr("The program that prints a token needs {appid} among its arguments: it would give everybody the same."));
        }
        return std::unique_ptr<TokenSource>(
            std::make_unique<CommandTokens>(command, connection.field(fields::ComponentAppid).trimmed(), network.clock()));
    }
    if (source == sources::Http) {
        HttpTokens::Place place{connection.field(fields::HttpUrl), connection.field(fields::HttpComponentUrl),
                                connection.field(fields::HttpTokenPath), connection.field(fields::HttpExpiryPath)};
        for (const QString &text : {place.url, place.componentUrl}) {
            if (const auto url = addressOf(text); !text.isEmpty() && !url) {
                return url.error();
            }
        }
        if (place.url.isEmpty()) {
            return usage(WechatOpening::tr("The URL that gives a token is missing."));
        }
        if (!namesProgram(place.url)) {
            return usage(WechatOpening::tr("The URL that gives a token needs {appid} in it: it would give everybody the same."));
        }
        place.tokenPath = place.tokenPath.isEmpty() ? u"token"_s : place.tokenPath;
        place.expiryPath = place.expiryPath.isEmpty() ? u"expires_in"_s : place.expiryPath;
        return std::unique_ptr<TokenSource>(std::make_unique<HttpTokens>(place, secret, channel, network.clock()));
    }
    if (source != sources::Broker) {
        return usage(WechatOpening::tr("Say where the tokens live: %1.")
                         .arg(QStringList{sources::Gateway, sources::Broker, sources::Http, sources::Command, sources::Pasted, sources::Mint, sources::Centre}
                                  .join(u", "_s)));
    }
    Result<std::unique_ptr<BrokerTokens>> broker = brokerOf(connection, secret, network);
    return broker ? Result<std::unique_ptr<TokenSource>>(std::move(broker.value())) : Result<std::unique_ptr<TokenSource>>(broker.error());
}

/// A broker has a list, and a pasted token is one mini program's.
WechatGateway::OwnList ownListOf(const Connection &connection, const Secret &secret, const QUrl &vendor, ApiNetwork &network)
{
    const QString source = connection.field(fields::TokenSource);
    if (source == sources::Pasted) {
        const auto pasted = std::make_shared<PastedToken>(secret, vendor, network.channel(connection.proxy));
        return [pasted](int, int, const Gateway::Callback &done) { return pasted->list(done); };
    }
    if (source != sources::Broker) {
        return {};
    }
    Result<std::unique_ptr<BrokerTokens>> opened = brokerOf(connection, secret, network);
    if (!opened) {
        return {};
    }
    const std::shared_ptr<BrokerTokens> broker = std::move(opened.value());
    return [broker](int offset, int limit, const Gateway::Callback &done) { return broker->list(offset, limit, done); };
}

} // namespace

Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network)
{
    const Secret secret = secrets.value(fields::Secret);
    const QString source = connection.field(fields::TokenSource);
    if (secret.isEmpty() && source != sources::Command) {
        return usage(WechatOpening::tr("The key, password or token is missing."));
    }
    if (!isPlain(secret.reveal()) && source != sources::Broker) {
        return usage(WechatOpening::tr("The key or token has blanks or special characters. Copy it again."));
    }
    const bool viaGateway = source == sources::Gateway || source == sources::Centre;
    const QString text = viaGateway ? connection.field(fields::GatewayUrl) : connection.field(fields::Endpoint);
    const Result<QUrl> url = addressOf(text.isEmpty() && !viaGateway ? QString::fromLatin1(kVendor) : text);
    if (!url) {
        return url.error();
    }
    std::unique_ptr<Tokens> tokens;
    if (!viaGateway) {
        Result<std::unique_ptr<TokenSource>> opened = source == sources::Mint ? mintOf(connection, secrets, withoutSlash(*url), network)
                                                                               : sourceOf(connection, secret, withoutSlash(*url), network);
        if (!opened) {
            return opened.error();
        }
        tokens = std::make_unique<Tokens>(std::move(opened.value()), network.clock());
    }
    const QString account = url->host() + u'|' + connection.field(fields::ComponentAppid).trimmed();
    network.tryRests(account);
    const int rate = connection.field(fields::Rate).toInt();
    Client::Place place{withoutSlash(*url), viaGateway, viaGateway ? secret : Secret(), network.language(), account,
                        rate > 0 ? rate : Client::kRate};
    auto client = std::make_unique<Client>(std::move(place), std::move(tokens), network.channel(connection.proxy), network.clock());
    return std::shared_ptr<Gateway>(std::make_shared<WechatGateway>(connection.field(fields::ComponentAppid).trimmed(), std::move(client),
                                                                     ownListOf(connection, secret, withoutSlash(*url), network), network.clock()));
}

} // namespace flotilla::wechat
