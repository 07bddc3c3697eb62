// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/cosverifier.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

QByteArray sha1Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex();
}

QByteArray hmacHex(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1).toHex();
}

/// The header's `name=value` pairs, joined by `&`.
QHash<QByteArray, QByteArray> partsOf(const QByteArray &header)
{
    QHash<QByteArray, QByteArray> parts;
    const QList<QByteArray> pairs = header.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        parts.insert(pair.left(equals).trimmed(), equals < 0 ? QByteArray() : pair.mid(equals + 1));
    }
    return parts;
}

/// The names in a list of the header, which must be sorted and in small letters; none of an empty one.
QList<QByteArray> listOf(const QByteArray &text)
{
    return text.isEmpty() ? QList<QByteArray>() : text.split(';');
}

bool isInTime(const QByteArray &span, qint64 nowSeconds)
{
    const QList<QByteArray> ends = span.split(';');
    return ends.size() == 2 && ends.at(0).toLongLong() <= nowSeconds && nowSeconds <= ends.at(1).toLongLong();
}

QByteArray hostWithoutPort(const QByteArray &host)
{
    return host.left(host.indexOf(':') < 0 ? host.size() : host.indexOf(':'));
}

/// `name=value` of each, both percent-encoded, joined by `&`.
QByteArray canonicalHeaders(const HttpRequest &request, const QList<QByteArray> &names, bool hostWithPort)
{
    QList<QByteArray> pairs;
    for (const QByteArray &name : names) {
        QByteArray value = request.header(QByteArray::fromPercentEncoding(name)).trimmed();
        if (name == "host" && !hostWithPort)
            value = hostWithoutPort(value);
        pairs.append(name + '=' + value.toPercentEncoding());
    }
    return pairs.join('&');
}

QByteArray canonicalParameters(const QUrl &url, const QList<QByteArray> &names)
{
    const QUrlQuery query(url.query(QUrl::FullyEncoded));
    QList<QByteArray> pairs;
    for (const QByteArray &name : names) {
        const QString value = query.queryItemValue(QString::fromUtf8(QByteArray::fromPercentEncoding(name)), QUrl::FullyDecoded);
        pairs.append(name + '=' + value.toUtf8().toPercentEncoding());
    }
    return pairs.join('&');
}

bool isSignedWith(const QByteArray &secretKey, const HttpRequest &request, const QHash<QByteArray, QByteArray> &parts)
{
    const QUrl url = QUrl::fromEncoded(request.target);
    const QByteArray parameters = canonicalParameters(url, listOf(parts.value("q-url-param-list")));
    for (const bool hostWithPort : {true, false}) {
        const QByteArray http = request.method.toLower() + '\n' + url.path(QUrl::FullyDecoded).toUtf8() + '\n' + parameters + '\n'
            + canonicalHeaders(request, listOf(parts.value("q-header-list")), hostWithPort) + '\n';
        const QByteArray toSign = "sha1\n" + parts.value("q-sign-time") + '\n' + sha1Hex(http) + '\n';
        if (hmacHex(hmacHex(secretKey, parts.value("q-key-time")), toSign) == parts.value("q-signature"))
            return true;
    }
    return false;
}

ApiError accessDenied(const QString &message)
{
    return {u"AccessDenied"_s, message};
}

} // namespace

QString cosSecretId(const HttpRequest &request)
{
    return QString::fromUtf8(partsOf(request.header("Authorization")).value("q-ak"));
}

std::optional<ApiError> verifyCos(const HttpRequest &request, const QMap<QString, Grant> &grants, qint64 nowMs)
{
    const QHash<QByteArray, QByteArray> parts = partsOf(request.header("Authorization"));
    const QList<QByteArray> headers = listOf(parts.value("q-header-list"));
    if (parts.value("q-sign-algorithm") != "sha1" || !std::is_sorted(headers.cbegin(), headers.cend()))
        return accessDenied(u"The Authorization header is missing or malformed."_s);
    const auto grant = grants.constFind(cosSecretId(request));
    if (grant == grants.cend())
        return ApiError{u"InvalidAccessKeyId"_s, u"The access key does not exist."_s};
    if (!isInTime(parts.value("q-sign-time"), nowMs / 1000) || !isInTime(parts.value("q-key-time"), nowMs / 1000)
        || nowMs > grant->expiresMs) {
        return accessDenied(u"Request has expired."_s);
    }
    if (!isSignedWith(grant->secretKey.toUtf8(), request, parts))
        return ApiError{u"SignatureDoesNotMatch"_s, u"The signature does not match what the store computes."_s};
    if (request.header("x-cos-security-token") != grant->token.toUtf8())
        return accessDenied(u"The token in x-cos-security-token is missing or not valid."_s);
    if (QUrl::fromEncoded(request.target).path(QUrl::FullyDecoded).mid(1) != grant->path)
        return accessDenied(u"The key is not for this path."_s);
    return std::nullopt;
}

} // namespace flotilla::sandbox::tcsas
