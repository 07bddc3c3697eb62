// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "httprequest.h"

#include <QList>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// A key the platform knows. A non-empty token makes it a temporary key of STS (doc 1312/48195).
struct ApiKey {
    QString secretId;
    QString secretKey;
    QString token;
};

/// Checks TC3-HMAC-SHA256 as the platform does (cloud.tencent.com doc 362/4208).
/// Written from that page alone: it shares no code with the signer in src/api, so that the two cannot be wrong together.
///
/// Lenient in the two points in which the vendor's Node SDK differs when it is aimed at an IP address: the host may be
/// signed without its port, and the service in the scope may be the first label of the host ("127"). With a strict host
/// it accepts no other Host than that one ("{service}" stands for the service), signed as it came: what a relay that
/// rewrites the header runs into.
class Tc3Verifier
{
public:
    explicit Tc3Verifier(QList<ApiKey> keys, const QString &strictHost = {});

    /// The error the platform would answer with, or nothing if the signature is good.
    /// service: the one that belongs to the action, e.g. "lowcode". nowSeconds: the server's Unix time.
    [[nodiscard]] std::optional<ApiError> verify(const HttpRequest &request, const QString &service,
                                                 qint64 nowSeconds) const;

private:
    [[nodiscard]] const ApiKey *keyOf(const QString &secretId) const;

    QList<ApiKey> m_keys;
    QByteArray m_strictHost;
};

} // namespace flotilla::sandbox
