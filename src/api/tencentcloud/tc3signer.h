// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QByteArray>
#include <QList>
#include <QPair>

namespace flotilla {

/// What is signed: a POST to "/" without a query (cloud.tencent.com doc 362/4208, signature v3).
struct Tc3Input
{
    QByteArray service;   ///< of the endpoint, e.g. "lowcode"; never taken from the host
    qint64 timestamp = 0; ///< Unix seconds; the value of X-TC-Timestamp
    /// Lower-case names and the values exactly as sent. content-type and host must be there.
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< the bytes sent
};

/// The signature and what it was made of.
struct Tc3Signature
{
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;     ///< lower-case hex
    QByteArray authorization; ///< value of the Authorization header
};

/// The raw 32-byte key for one UTC day (`date` as YYYY-MM-DD) and service.
[[nodiscard]] Secret tc3SigningKey(const Secret &secretKey, const QByteArray &date, const QByteArray &service);

/// TC3-HMAC-SHA256. A pure function of its arguments.
[[nodiscard]] Tc3Signature signTc3(const Tc3Input &input, const QByteArray &secretId, const Secret &secretKey);

} // namespace flotilla
