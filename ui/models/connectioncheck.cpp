// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectioncheck.h"

#include "model/textrules.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

TextRule ruleOf(ConnectionField field)
{
    const QStringList keyIds{u"AKID"_s, u"IKID"_s}; // of the mainland and of the international site
    switch (field) {
    case ConnectionField::Name:
        return {TextKind::Title};
    case ConnectionField::SecretId:
        return {TextKind::KeyId, keyIds};
    case ConnectionField::SecretKey:
        return {TextKind::Key, keyIds};
    case ConnectionField::Token:
        return {TextKind::Token};
    case ConnectionField::KeyVariable:
    case ConnectionField::TokenVariable:
        return {TextKind::Variable};
    case ConnectionField::Environment:
    case ConnectionField::Region:
        return {TextKind::Id};
    case ConnectionField::Endpoint:
        break;
    }
    return {TextKind::Address};
}

/// What must not be stored in a field at all goes before everything else that may be wrong with it.
void checkText(ConnectionField field, const QString &text, QMap<ConnectionField, QString> &problems)
{
    if (const QString problem = problemOf(ruleOf(field), text); !problem.isEmpty()) {
        problems[field] = problem;
    }
}

void checkStoredSecret(const ConnectionDraft &draft, QMap<ConnectionField, QString> &problems)
{
    if (draft.secretKey.isEmpty() && !draft.token.isEmpty()) {
        problems[ConnectionField::SecretKey] =
            QCoreApplication::translate("ConnectionCheck", "A session token needs the SecretKey that came with it.");
    } else if (draft.secretKey.isEmpty() && !draft.secretStored) {
        problems[ConnectionField::SecretKey] =
            QCoreApplication::translate("ConnectionCheck", "Enter the SecretKey that belongs to the SecretId.");
    } else if (const QString problem = problemOfKeyId(draft.connection.secretId, !draft.token.isEmpty() || draft.secretKey.isEmpty());
               !problem.isEmpty()) {
        problems[ConnectionField::SecretId] = problem;
    }
    checkText(ConnectionField::SecretKey, draft.secretKey, problems);
    checkText(ConnectionField::Token, draft.token, problems);
}

void checkVariables(const Connection &c, QMap<ConnectionField, QString> &problems)
{
    if (c.keyVariable.isEmpty()) {
        problems[ConnectionField::KeyVariable] = QCoreApplication::translate(
            "ConnectionCheck", "Enter the name of the variable that holds the SecretKey, for example TENCENTCLOUD_SECRET_KEY.");
    }
    if (const QString problem = problemOfKeyId(c.secretId, !c.tokenVariable.isEmpty()); !problem.isEmpty()) {
        problems[ConnectionField::SecretId] = problem;
    }
    checkText(ConnectionField::KeyVariable, c.keyVariable, problems);
    checkText(ConnectionField::TokenVariable, c.tokenVariable, problems);
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
    if (c.secretId.isEmpty()) {
        problems[ConnectionField::SecretId] = QCoreApplication::translate(
            "ConnectionCheck", "Enter the SecretId as the Tencent Cloud console shows it. It usually begins with AKID.");
    }
    if (c.environment.isEmpty()) {
        problems[ConnectionField::Environment] = QCoreApplication::translate(
            "ConnectionCheck", "Enter the id of the cloud environment, for example lowcode-5gzbnlvd93.");
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
    checkText(ConnectionField::Name, c.name, problems);
    checkText(ConnectionField::SecretId, c.secretId, problems);
    checkText(ConnectionField::Environment, c.environment, problems);
    checkText(ConnectionField::Region, c.region, problems);
    checkText(ConnectionField::Endpoint, c.endpoint, problems);
    return problems;
}

QMap<ConnectionField, QString> hintsOf(const ConnectionDraft &draft)
{
    const TextRule rule = ruleOf(ConnectionField::SecretId);
    const QString &id = draft.connection.secretId;
    const QString problem = problemOf(rule, id);
    const QString hint = problem.isEmpty() ? warningOf(rule, id) : problem;
    return hint.isEmpty() ? QMap<ConnectionField, QString>() : QMap<ConnectionField, QString>{{ConnectionField::SecretId, hint}};
}

} // namespace flotilla
