// SPDX-License-Identifier: GPL-3.0-or-later
#include "tc3verifier.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxClockDifference = 300;

/// The parts of an Authorization header.
struct Authorization {
    QString secretId;
    QString date;
    QString service;
    QList<QByteArray> signedHeaders;
    QByteArray signature;
};

std::optional<Authorization> parseAuthorization(const QByteArray &header)
{
    static const QRegularExpression pattern(
        u"^TC3-HMAC-SHA256\\s+Credential=([^/,\\s]+)/(\\d{4}-\\d\\d-\\d\\d)/([^/,\\s]+)/tc3_request\\s*,"
        "\\s*SignedHeaders=([^,\\s]+)\\s*,\\s*Signature=([0-9a-f]{64})$"_s);
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(header));
    if (!match.hasMatch())
        return std::nullopt;
    return Authorization{match.captured(1), match.captured(2), match.captured(3),
                         match.captured(4).toUtf8().split(';'), match.captured(5).toLatin1()};
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray withoutPort(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon < 0 || host.endsWith(']') ? host : host.left(colon);
}

/// What may differ between honest clients in the canonical form of one request.
struct CanonicalForm {
    bool hostWithPort = true;
    bool lowerCaseAction = true; ///< the samples of doc 362/4208 lower-case the value of x-tc-action
};

QByteArray canonicalRequest(const HttpRequest &request, const QList<QByteArray> &names, CanonicalForm form)
{
    QByteArray headers;
    for (const QByteArray &name : names) {
        QByteArray value = request.header(name).trimmed();
        if (name == "host" && !form.hostWithPort)
            value = withoutPort(value);
        if (name == "x-tc-action" && form.lowerCaseAction)
            value = value.toLower();
        headers += name + ':' + value + '\n';
    }
    return request.method + "\n/\n\n" + headers + '\n' + names.join(';') + '\n' + sha256Hex(request.body);
}

QByteArray expectedSignature(const Authorization &auth, const QString &secretKey, const QByteArray &timestamp,
                             const QByteArray &canonical)
{
    const QByteArray date = auth.date.toLatin1();
    const QByteArray service = auth.service.toUtf8();
    const QByteArray scope = date + '/' + service + "/tc3_request";
    const QByteArray text = "TC3-HMAC-SHA256\n" + timestamp + '\n' + scope + '\n' + sha256Hex(canonical);
    const QByteArray key = hmac(hmac(hmac("TC3" + secretKey.toUtf8(), date), service), "tc3_request");
    return hmac(key, text).toHex();
}

ApiError signatureFailure()
{
    return {u"AuthFailure.SignatureFailure"_s,
            u"The provided credentials could not be validated. Please check your signature is correct."_s};
}

std::optional<ApiError> checkToken(const ApiKey &key, const QByteArray &token)
{
    if (token == key.token.toUtf8())
        return std::nullopt;
    return ApiError{u"AuthFailure.TokenFailure"_s, u"The token in X-TC-Token is missing or not valid."_s};
}

} // namespace

Tc3Verifier::Tc3Verifier(QList<ApiKey> keys, const QString &strictHost)
    : m_keys(std::move(keys))
    , m_strictHost(strictHost.toUtf8())
{
}

std::optional<ApiError> Tc3Verifier::verify(const HttpRequest &request, const QString &service,
                                            qint64 nowSeconds) const
{
    const auto auth = parseAuthorization(request.header("Authorization"));
    if (!auth || !auth->signedHeaders.contains("content-type") || !auth->signedHeaders.contains("host")) {
        return ApiError{u"AuthFailure.InvalidAuthorization"_s,
                        u"The Authorization header is missing or malformed."_s};
    }
    const QByteArray timestamp = request.header("X-TC-Timestamp");
    bool ok = false;
    const qint64 seconds = timestamp.toLongLong(&ok);
    if (!ok) {
        return ApiError{u"MissingParameter"_s, u"The request is missing the header `X-TC-Timestamp`."_s};
    }
    if (std::llabs(seconds - nowSeconds) > kMaxClockDifference) {
        return ApiError{u"AuthFailure.SignatureExpire"_s,
                        u"The provided credentials expired: the timestamp differs from the server's by more than five minutes."_s};
    }
    const ApiKey *key = keyOf(auth->secretId);
    if (!key) {
        return ApiError{u"AuthFailure.SecretIdNotFound"_s,
                        u"The SecretId is not found, please ensure that your SecretId is correct."_s};
    }

    const QString utcDate = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date().toString(Qt::ISODate);
    const QString firstLabel = QString::fromUtf8(withoutPort(request.header("Host")).split('.').constFirst());
    if (auth->date != utcDate || (auth->service != service && auth->service != firstLabel)
        || !std::is_sorted(auth->signedHeaders.cbegin(), auth->signedHeaders.cend()))
        return signatureFailure();

    if (!m_strictHost.isEmpty() && request.header("Host") != QByteArray(m_strictHost).replace("{service}", service.toUtf8()))
        return signatureFailure();
    for (const CanonicalForm form : {CanonicalForm{true, true}, CanonicalForm{false, true}, CanonicalForm{true, false},
                                     CanonicalForm{false, false}}) {
        if (!m_strictHost.isEmpty() && !form.hostWithPort)
            continue;
        const QByteArray canonical = canonicalRequest(request, auth->signedHeaders, form);
        if (expectedSignature(*auth, key->secretKey, timestamp, canonical) == auth->signature)
            return checkToken(*key, request.header("X-TC-Token"));
    }
    return signatureFailure();
}

const ApiKey *Tc3Verifier::keyOf(const QString &secretId) const
{
    const auto it = std::find_if(m_keys.cbegin(), m_keys.cend(),
                                 [&secretId](const ApiKey &key) { return key.secretId == secretId; });
    return it == m_keys.cend() ? nullptr : &*it;
}

} // namespace flotilla::sandbox
