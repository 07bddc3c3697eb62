// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/connection.h"

#include <QUrl>

namespace flotilla {

namespace {

/// Without what changes nothing of an access. A new field of a connection counts until somebody says otherwise here.
Connection accessOf(Connection connection)
{
    const Connection nothing;
    connection.name = nothing.name;
    connection.purpose = nothing.purpose;
    connection.testedAt = nothing.testedAt;
    connection.testResult = nothing.testResult;
    connection.testPassed = nothing.testPassed;
    return connection;
}

} // namespace

bool sameAccess(const Connection &a, const Connection &b)
{
    return accessOf(a) == accessOf(b);
}

QString plainEndpoint(const QString &endpoint)
{
    const QUrl url(endpoint.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return endpoint.trimmed();
    }
    QUrl plain;
    plain.setScheme(url.scheme()); // QUrl writes scheme and host in lower case
    plain.setHost(url.host());
    const int usual = plain.scheme() == QLatin1StringView("https") ? 443 : 80;
    plain.setPort(url.port() == usual ? -1 : url.port());
    return plain.toString();
}

} // namespace flotilla
