// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectioncheck.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

bool isPlainWord(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

bool isVariableName(const QString &text)
{
    const auto fits = [](QChar c) {
        return c == u'_' || (c < u'\x7f' && c.isLetterOrNumber());
    };
    return !text.isEmpty() && !text.front().isDigit() && std::all_of(text.cbegin(), text.cend(), fits);
}

void checkStoredSecret(const ConnectionDraft &draft, QMap<ConnectionField, QString> &problems)
{
    if (draft.secretKey.isEmpty() && !draft.token.isEmpty()) {
        problems[ConnectionField::SecretKey] =
            QCoreApplication::translate("ConnectionCheck", "A session token needs the SecretKey that came with it.");
    } else if (draft.secretKey.isEmpty() && !draft.secretStored) {
        problems[ConnectionField::SecretKey] =
            QCoreApplication::translate("ConnectionCheck", "Enter the SecretKey that belongs to the SecretId.");
    } else if (!isPlainWord(draft.secretKey)) {
        problems[ConnectionField::SecretKey] = QCoreApplication::translate(
            "ConnectionCheck", "A SecretKey has no spaces and no other than plain letters, digits and signs. Copy it again.");
    }
    if (!isPlainWord(draft.token)) {
        problems[ConnectionField::Token] = QCoreApplication::translate(
            "ConnectionCheck", "A session token has no spaces and no other than plain letters, digits and signs.");
    }
}

void checkVariables(const Connection &c, QMap<ConnectionField, QString> &problems)
{
    if (!isVariableName(c.keyVariable)) {
        problems[ConnectionField::KeyVariable] = QCoreApplication::translate(
            "ConnectionCheck", "Enter the name of the variable that holds the SecretKey, for example TENCENTCLOUD_SECRET_KEY.");
    }
    if (!c.tokenVariable.isEmpty() && !isVariableName(c.tokenVariable)) {
        problems[ConnectionField::TokenVariable] = QCoreApplication::translate(
            "ConnectionCheck", "The name of a variable has only letters, digits and underscores. Leave it empty without a token.");
    }
}

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

bool sameAccess(const Connection &a, const Connection &b) { return accessOf(a) == accessOf(b); }

bool isAllowedEndpoint(const QString &endpoint)
{
    const QUrl url(endpoint, QUrl::StrictMode);
    const bool bare = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment()
        && url.userInfo().isEmpty();
    if (!url.isValid() || url.host().isEmpty() || !bare) {
        return false;
    }
    const bool loopback = url.host() == "localhost"_L1 || url.host() == "::1"_L1 || url.host() == "127.0.0.1"_L1;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback);
}

QMap<ConnectionField, QString> problemsOf(const ConnectionDraft &draft)
{
    QMap<ConnectionField, QString> problems;
    const Connection &c = draft.connection;
    if (c.name.isEmpty()) {
        problems[ConnectionField::Name] = QCoreApplication::translate("ConnectionCheck", "Give the connection a name.");
    } else if (draft.takenNames.contains(c.name, Qt::CaseInsensitive)) {
        problems[ConnectionField::Name] =
            QCoreApplication::translate("ConnectionCheck", "Another connection has this name already.");
    }
    if (c.secretId.isEmpty() || !isPlainWord(c.secretId)) {
        problems[ConnectionField::SecretId] = QCoreApplication::translate(
            "ConnectionCheck", "Enter the SecretId as the Tencent Cloud console shows it. It usually begins with AKID.");
    }
    if (c.environment.isEmpty() || !isPlainWord(c.environment)) {
        problems[ConnectionField::Environment] = QCoreApplication::translate(
            "ConnectionCheck", "Enter the id of the cloud environment, for example lowcode-5gzbnlvd93.");
    }
    if (!isPlainWord(c.region)) {
        problems[ConnectionField::Region] =
            QCoreApplication::translate("ConnectionCheck", "A region has no spaces, for example ap-shanghai.");
    }
    if (!c.endpoint.isEmpty() && !isAllowedEndpoint(c.endpoint)) {
        problems[ConnectionField::Endpoint] = QCoreApplication::translate(
            "ConnectionCheck", "Enter an address that begins with https:// and ends after the host. http:// is for this "
                               "computer only.");
    }
    if (c.source == SecretSource::Environment) {
        checkVariables(c, problems);
    } else {
        checkStoredSecret(draft, problems);
    }
    return problems;
}

} // namespace flotilla
