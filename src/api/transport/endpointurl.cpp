// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/endpointurl.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

QString urlWord(const char *text)
{
    return QCoreApplication::translate("EndpointUrl", text);
}

} // namespace

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Result<QUrl> endpointUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return usage(urlWord(QT_TRANSLATE_NOOP("EndpointUrl",
                                           "The endpoint is not a web address like https://host or https://host:port.")));
    if (scheme == "http"_L1 && !isLoopback(url.host()))
        return usage(urlWord(QT_TRANSLATE_NOOP("EndpointUrl",
                                           "Plain http is allowed only for this machine (127.0.0.1, localhost). "
                                           "Use https for every other host.")));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return usage(urlWord(QT_TRANSLATE_NOOP("EndpointUrl",
                                           "The endpoint may hold a host and a port, and nothing else.")));
    QUrl base = url;
    base.setPath(u"/"_s);
    return base;
}

QByteArray hostHeader(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    const int port = url.port(usual);
    return (port == usual ? host : host + u':' + QString::number(port)).toLatin1();
}

} // namespace flotilla
