// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/tc3signer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace flotilla {

namespace {

constexpr auto kAlgorithm = "TC3-HMAC-SHA256";
constexpr auto kEnd = "tc3_request";

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

} // namespace

Secret tc3SigningKey(const Secret &secretKey, const QByteArray &date, const QByteArray &service)
{
    const Secret start(QByteArray("TC3") + secretKey.reveal());
    const Secret day(hmac(start.reveal(), date));
    const Secret dayService(hmac(day.reveal(), service));
    return Secret(hmac(dayService.reveal(), kEnd));
}

Tc3Signature signTc3(const Tc3Input &input, const QByteArray &secretId, const Secret &secretKey)
{
    auto headers = input.headers;
    std::sort(headers.begin(), headers.end());
    QByteArray block;
    QByteArrayList names;
    for (const auto &[name, value] : std::as_const(headers)) {
        block += name + ':' + value.trimmed() + '\n';
        names.append(name);
    }
    const QByteArray signedHeaders = names.join(';');
    // The date of the scope is the UTC date of the timestamp: between 0 and 8 o'clock in China it is still yesterday.
    const QByteArray date =
        QDateTime::fromSecsSinceEpoch(input.timestamp, Qt::UTC).date().toString(Qt::ISODate).toLatin1();
    const QByteArray scope = date + '/' + input.service + '/' + kEnd;

    Tc3Signature result;
    result.canonicalRequest = "POST\n/\n\n" + block + '\n' + signedHeaders + '\n' + sha256Hex(input.body);
    result.stringToSign = QByteArray(kAlgorithm) + '\n' + QByteArray::number(input.timestamp) + '\n' + scope + '\n'
                          + sha256Hex(result.canonicalRequest);
    const Secret key = tc3SigningKey(secretKey, date, input.service);
    result.signature = hmac(key.reveal(), result.stringToSign).toHex();
    result.authorization = QByteArray(kAlgorithm) + " Credential=" + secretId + '/' + scope
                           + ", SignedHeaders=" + signedHeaders + ", Signature=" + result.signature;
    return result;
}

} // namespace flotilla
