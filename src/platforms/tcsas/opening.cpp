// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/gateway.h"

#include "apinetwork.h"
#include "tcsas/names.h"
#include "transport/endpointurl.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasOpening
{
    Q_DECLARE_TR_FUNCTIONS(TcsasGateway)
};

constexpr auto kVendorEndpoint = "https://tcsas.intl.tencentcloudapi.com";
constexpr int kRate = 20; ///< of each call, on every page of the vendor that tells a limit (1219/67858)

/// Goes into a header: a blank or a line break in it is a slip of copy and paste, or worse.
bool isPlain(const QByteArray &value)
{
    return std::all_of(value.cbegin(), value.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

QString complaintOf(const Connection &connection, const Credentials &credentials)
{
    if (credentials.secretId.isEmpty() || credentials.secretKey.isEmpty()) {
        return TcsasOpening::tr("The SecretId or the SecretKey is missing.");
    }
    if (!isPlain(credentials.secretId.toUtf8()) || !isPlain(credentials.secretKey.reveal()) || !isPlain(credentials.token.reveal())) {
        return TcsasOpening::tr("The SecretId, the SecretKey or the token has blanks or special characters. Copy it again.");
    }
    const QString platform = connection.field(fields::PlatformId).trimmed();
    if (platform.isEmpty() || !isPlain(platform.toUtf8())) {
        return TcsasOpening::tr("The PlatformId is missing, or has blanks or special characters. It stands in the console.");
    }
    return isPlain(connection.field(fields::Region).toUtf8()) ? QString() : TcsasOpening::tr("The region is not one like ap-singapore.");
}

} // namespace

Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network)
{
    const Credentials credentials{connection.field(fields::SecretId), secrets.value(fields::SecretKey), secrets.value(fields::Token)};
    if (const QString complaint = complaintOf(connection, credentials); !complaint.isEmpty()) {
        return usage(complaint);
    }
    const QString text = connection.field(fields::Endpoint);
    const Result<QUrl> endpoint = endpointUrl(text.isEmpty() ? QString::fromLatin1(kVendorEndpoint) : text);
    if (!endpoint) {
        return endpoint.error();
    }
    TcsasGateway::Place place{connection.field(fields::PlatformId).trimmed(), {}};
    if (const QString cos = connection.field(fields::CosEndpoint); !cos.isEmpty()) {
        const Result<QUrl> url = endpointUrl(cos);
        if (!url) {
            return url.error();
        }
        place.cosEndpoint = *url;
    }
    network.tryRests(credentials.secretId);
    const std::shared_ptr<HttpChannel> channel = network.channel(connection.proxy);
    const int rate = connection.field(fields::Rate).toInt();
    ApiAccount account{credentials, *endpoint, connection.field(fields::Region), network.language(), {}, rate > 0 ? rate : kRate};
    auto client = std::make_unique<ApiClient>(std::move(account), channel, std::make_shared<ErrorDictionary>(u":/flotilla/tcsas/errors.json"_s),
                                              network.clock());
    return std::shared_ptr<Gateway>(std::make_shared<TcsasGateway>(std::move(place), std::move(client), channel, network.clock()));
}

} // namespace flotilla::tcsas
