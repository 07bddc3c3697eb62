// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/centreopening.h"

#include "apinetwork.h"
#include "transport/endpointurl.h"
#include "wechat/centre/pushcrypt.h"
#include "wechat/centre/tokencentre.h"
#include "wechat/names.h"

#include <QCoreApplication>

#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVendorHost = "https://api.weixin.qq.com";

/// Carries the translation context of everything in this file.
struct CentreOpening
{
    Q_DECLARE_TR_FUNCTIONS(TokenCentre)
};

Result<QUrl> vendorOf(const Connection &connection)
{
    const QString text = connection.field(fields::Endpoint);
    const auto url = endpointUrl(text.isEmpty() ? QString::fromLatin1(kVendorHost) : text);
    if (!url) {
        return url.error();
    }
    QUrl vendor = *url;
    vendor.setPath({});
    return vendor;
}

} // namespace

Result<std::unique_ptr<Service>> makeTokenCentre(const Workspace &workspace, const Connection &connection, const Secrets &secrets,
                                                 const Values &options, ApiNetwork &network)
{
    if (connection.field(fields::TokenSource) != sources::Centre) {
        return usage(CentreOpening::tr("The connection “%1” is not one of a token centre: add one with “--token-source %2”.")
                         .arg(connection.name, sources::Centre));
    }
    const auto place = HttpDoor::placeOf(options.value(services::Listen, u"127.0.0.1:8087"_s));
    const auto key = pushKey(secrets.value(fields::PushKey));
    if (!place || !key) {
        return place ? key.error() : place.error();
    }
    TokenCentre::Setting setting{*place, {secrets.value(fields::PushToken), {*key}, connection.field(fields::ComponentAppid).trimmed()}, {}, secrets.value(fields::Secret)};
    if (!secrets.value(fields::PushKeyBefore).isEmpty()) {
        const auto before = pushKey(secrets.value(fields::PushKeyBefore));
        if (!before) {
            return before.error();
        }
        setting.keys.keys.append(*before);
    }
    const auto vendor = vendorOf(connection);
    if (!vendor) {
        return vendor.error();
    }
    setting.component = {*vendor, setting.keys.appid, secrets.value(fields::ComponentSecret), {}};
    setting.keeps = connection.source == SecretSource::Keychain;
    if (setting.keys.appid.isEmpty() || setting.keys.token.isEmpty() || setting.component.secret.isEmpty() || setting.gatewayKey.isEmpty()) {
        return usage(CentreOpening::tr("A token centre needs the AppID and the AppSecret of the third-party platform, the token and the EncodingAESKey of its pushes, "
                                     "and a key for those who may use its gateway. At least one of them is missing."));
    }
    return std::unique_ptr<Service>(std::make_unique<TokenCentre>(workspace, connection, std::move(setting), network));
}

} // namespace flotilla::wechat
