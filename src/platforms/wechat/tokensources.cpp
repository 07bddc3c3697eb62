// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/tokensources.h"

#include "tencentcloud/jsonread.h"
#include "wechat/tokenrequests.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <functional>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TokenSources
{
    Q_DECLARE_TR_FUNCTIONS(TokenSources)
};

/// Answers from the event loop.
class Later : public QObject, public PendingCall
{
public:
    Later(TokenSource::Done done, const Result<Token> &token)
    {
        QMetaObject::invokeMethod(this, [done = std::move(done), token] { done(token); }, Qt::QueuedConnection);
    }
};

} // namespace

PastedToken::PastedToken(Secret token, QUrl vendor, std::shared_ptr<HttpChannel> channel)
    : m_token(std::move(token)), m_vendor(std::move(vendor)), m_channel(std::move(channel))
{
}

Result<Token> PastedToken::tokenFor(const QString &appid) const
{
    if (appid == m_owner) {
        return Token{m_token, {}};
    }
    return sourceError(ErrorKind::Refused, TokenSources::tr("The pasted token belongs to %1, not to %2. Nothing was sent.").arg(m_owner, appid));
}

std::optional<Error> PastedToken::readOwner(const HttpAnswer &answer)
{
    if (auto problem = sourceProblem(answer)) {
        return problem;
    }
    const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
    m_owner = readWord(reply, "appid"_L1);
    m_name = readText(reply, "nickname"_L1);
    if (m_owner.isEmpty()) {
        const QString message = readText(reply, "errmsg"_L1).replace(QString::fromUtf8(m_token.reveal()), "***"_L1);
        return sourceError(ErrorKind::Refused, TokenSources::tr("Whose token was pasted cannot be told, so nothing is sent with it. %1").arg(message).trimmed(),
                       readWord(reply, "errcode"_L1));
    }
    return std::nullopt;
}

std::unique_ptr<PendingCall> PastedToken::fetch(const QString &appid, Done done)
{
    if (appid.isEmpty()) {
        return std::make_unique<Later>(std::move(done), sourceError(ErrorKind::Refused, TokenSources::tr("A pasted token is for one mini program; there is none of the "
                                                                                                     "third-party platform.")));
    }
    if (!m_owner.isEmpty()) {
        return std::make_unique<Later>(std::move(done), tokenFor(appid));
    }
    return askOwner([this, appid, done = std::move(done)](const std::optional<Error> &problem) {
        done(problem ? Result<Token>(*problem) : tokenFor(appid));
    });
}

std::unique_ptr<PendingCall> PastedToken::list(Gateway::Callback done)
{
    return askOwner([this, done = std::move(done)](const std::optional<Error> &problem) {
        Reply reply;
        reply.outcome = !problem ? Outcome::Accepted : problem->kind == ErrorKind::Unreachable ? Outcome::NotSent : Outcome::Refused;
        if (problem) {
            reply.error = *problem;
        } else {
            reply.items = {{m_owner, m_name, {}}};
            reply.total = 1;
        }
        done(reply);
    });
}

std::unique_ptr<PendingCall> PastedToken::askOwner(std::function<void(const std::optional<Error> &)> done)
{
    QUrl url = m_vendor;
    url.setPath(url.path() + u"/cgi-bin/account/getaccountbasicinfo"_s);
    auto make = [url, token = m_token] {
        QUrl with = url;
        QUrlQuery query;
        query.addQueryItem(u"access_token"_s, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(token.reveal()))));
        with.setQuery(query);
        return sourceRequest("GET", with, {});
    };
    return m_channel->post({u"tokens|"_s + url.host(), u"owner"_s}, make, [this, done = std::move(done)](const HttpAnswer &answer) {
        done(readOwner(answer));
        return true;
    });
}

HttpTokens::HttpTokens(Place place, Secret key, std::shared_ptr<HttpChannel> channel, Clock &clock)
    : m_place(std::move(place)), m_key(std::move(key)), m_channel(std::move(channel)), m_clock(clock)
{
}

std::unique_ptr<PendingCall> HttpTokens::fetch(const QString &appid, Done done)
{
    if (appid.isEmpty() && m_place.componentUrl.isEmpty()) {
        return std::make_unique<Later>(std::move(done), sourceError(ErrorKind::Refused, TokenSources::tr("The connection names no URL for the component token.")));
    }
    QString text = appid.isEmpty() ? m_place.componentUrl : m_place.url;
    text.replace("{appid}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(appid)));
    const QUrl url(text);
    auto make = [url, key = m_key] { return sourceRequest("GET", url, key.reveal()); };
    return m_channel->post({u"tokens|"_s + url.host(), u"token"_s}, make,
                           [this, done = std::move(done)](const HttpAnswer &answer) {
                               if (const auto problem = sourceProblem(answer)) {
                                   done(*problem);
                                   return answer.problem == HttpProblem::BadStatus;
                               }
                               const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
                               const QString value = valueAt(reply, m_place.tokenPath).toString();
                               const qint64 seconds = valueAt(reply, m_place.expiryPath).toVariant().toLongLong();
                               const Instant expires = seconds > 0 ? m_clock.now() + std::chrono::seconds(seconds) : Instant{};
                               done(value.isEmpty() ? Result<Token>(sourceError(ErrorKind::Refused, TokenSources::tr("There is no token at “%1” of the source's reply.").arg(m_place.tokenPath)))
                                                    : Result<Token>(Token{Secret(value.toUtf8()), expires}));
                               return true;
                           });
}

} // namespace flotilla::wechat
