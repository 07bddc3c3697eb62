// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/tokenrequests.h"

#include <QCoreApplication>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TokenRequests
{
    Q_DECLARE_TR_FUNCTIONS(TokenSources)
};

} // namespace

std::optional<Error> sourceProblem(const HttpAnswer &answer)
{
    if (answer.problem == HttpProblem::None) {
        return std::nullopt;
    }
    if (answer.status == 401 || answer.status == 403) {
        return sourceError(ErrorKind::Denied, TokenRequests::tr("The token source refused the key or password (HTTP %1).").arg(answer.status));
    }
    if (answer.status == 404) {
        return sourceError(ErrorKind::Refused, TokenRequests::tr("The token source knows no token of this mini program (HTTP 404)."));
    }
    const bool notSent = answer.problem == HttpProblem::NoConnection || answer.problem == HttpProblem::NoHost
                         || answer.problem == HttpProblem::NoTrust;
    const QString text = notSent ? TokenRequests::tr("The token source cannot be reached.") : TokenRequests::tr("The token source did not answer as it should.");
    // Whatever became of the question, the call that needs the token was not sent.
    return sourceError(ErrorKind::Unreachable, (text + u' ' + answer.reason).trimmed());
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const QStringList names = path.split(u'.', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        value = value.toObject().value(name);
    }
    return value;
}

HttpPost sourceRequest(const QByteArray &method, const QUrl &url, const QByteArray &bearer, const QByteArray &body)
{
    HttpPost post;
    post.method = method;
    post.url = url;
    post.body = body;
    post.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}, {"Accept-Encoding", "identity"},
                    {"User-Agent", "Flotilla/" FLOTILLA_VERSION}};
    if (!bearer.isEmpty()) {
        post.headers.append({"Authorization", "Bearer " + bearer});
    }
    return post;
}

} // namespace flotilla::wechat
