// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/tokensources.h"

#include "tencentcloud/jsonread.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>

#include <algorithm>
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

constexpr int kMostLogins = 3;
constexpr int kLargestBrokerPage = 20;

Error refused(ErrorKind kind, const QString &text, const QString &code = {})
{
    return {kind, text, code, {}, {}};
}

/// What a reply that is none says; nothing for one that is.
std::optional<Error> problemOf(const HttpAnswer &answer)
{
    if (answer.problem == HttpProblem::None) {
        return std::nullopt;
    }
    if (answer.status == 401 || answer.status == 403) {
        return refused(ErrorKind::Denied, TokenSources::tr("The token source refused the key or password (HTTP %1).").arg(answer.status));
    }
    if (answer.status == 404) {
        return refused(ErrorKind::Refused, TokenSources::tr("The token source knows no token of this mini program (HTTP 404)."));
    }
    const bool notSent = answer.problem == HttpProblem::NoConnection || answer.problem == HttpProblem::NoHost
                         || answer.problem == HttpProblem::NoTrust;
    const QString text = notSent ? TokenSources::tr("The token source cannot be reached.") : TokenSources::tr("The token source did not answer as it should.");
    // Whatever became of the question, the call that needs the token was not sent.
    return refused(ErrorKind::Unreachable, (text + u' ' + answer.reason).trimmed());
}

QJsonValue at(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const QStringList names = path.split(u'.', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        value = value.toObject().value(name);
    }
    return value;
}

HttpPost request(const QByteArray &method, const QUrl &url, const QByteArray &bearer, const QByteArray &body = {})
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

/// A page of the broker's list, as a listing.
Reply listed(const Result<QJsonObject> &data)
{
    Reply reply;
    if (!data) {
        const ErrorKind kind = data.error().kind;
        reply.outcome = kind == ErrorKind::Denied ? Outcome::Denied : kind == ErrorKind::Refused ? Outcome::Refused : Outcome::NotSent;
        reply.error = data.error();
        return reply;
    }
    reply.outcome = Outcome::Accepted;
    const QString total = readWord(*data, "total"_L1);
    reply.total = total.isEmpty() ? -1 : total.toInt();
    const QJsonArray records = data->value("records"_L1).toArray();
    for (const auto &value : records) {
        const QJsonObject record = value.toObject();
        if (const QString appid = readWord(record, "appid"_L1); !appid.isEmpty()) {
            reply.items.append({appid, readText(record, "nickName"_L1), {}});
        }
    }
    return reply;
}

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
    return refused(ErrorKind::Refused, TokenSources::tr("The pasted token belongs to %1, not to %2. Nothing was sent.").arg(m_owner, appid));
}

std::optional<Error> PastedToken::readOwner(const HttpAnswer &answer)
{
    if (auto problem = problemOf(answer)) {
        return problem;
    }
    const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
    m_owner = readWord(reply, "appid"_L1);
    m_name = readText(reply, "nickname"_L1);
    if (m_owner.isEmpty()) {
        const QString message = readText(reply, "errmsg"_L1).replace(QString::fromUtf8(m_token.reveal()), "***"_L1);
        return refused(ErrorKind::Refused, TokenSources::tr("Whose token was pasted cannot be told, so nothing is sent with it. %1").arg(message).trimmed(),
                       readWord(reply, "errcode"_L1));
    }
    return std::nullopt;
}

std::unique_ptr<PendingCall> PastedToken::fetch(const QString &appid, Done done)
{
    if (appid.isEmpty()) {
        return std::make_unique<Later>(std::move(done), refused(ErrorKind::Refused, TokenSources::tr("A pasted token is for one mini program; there is none of the "
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
        return request("GET", with, {});
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
        return std::make_unique<Later>(std::move(done), refused(ErrorKind::Refused, TokenSources::tr("The connection names no URL for the component token.")));
    }
    QString text = appid.isEmpty() ? m_place.componentUrl : m_place.url;
    text.replace("{appid}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(appid)));
    const QUrl url(text);
    auto make = [url, key = m_key] { return request("GET", url, key.reveal()); };
    return m_channel->post({u"tokens|"_s + url.host(), u"token"_s}, make,
                           [this, done = std::move(done)](const HttpAnswer &answer) {
                               if (const auto problem = problemOf(answer)) {
                                   done(*problem);
                                   return answer.problem == HttpProblem::BadStatus;
                               }
                               const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
                               const QString value = at(reply, m_place.tokenPath).toString();
                               const qint64 seconds = at(reply, m_place.expiryPath).toVariant().toLongLong();
                               const Instant expires = seconds > 0 ? m_clock.now() + std::chrono::seconds(seconds) : Instant{};
                               done(value.isEmpty() ? Result<Token>(refused(ErrorKind::Refused, TokenSources::tr("There is no token at “%1” of the source's reply.").arg(m_place.tokenPath)))
                                                    : Result<Token>(Token{Secret(value.toUtf8()), expires}));
                               return true;
                           });
}

struct BrokerTokens::Session
{
    Account account;
    Secret password;
    std::shared_ptr<HttpChannel> channel;
    Secret jwt;
    std::optional<Error> refusedLogin; ///< for as long as this session lives
    int failedLogins = 0;              ///< that were answered, in whatever way
    bool loggingIn = false;
    QList<QPointer<Asking>> waiting;   ///< for the login that is under way

    [[nodiscard]] QUrl at(const QString &path, const QString &appid = {}) const
    {
        QUrl url = account.url;
        url.setPath(account.url.path() + u"/wxcomponent/"_s + path);
        if (!appid.isEmpty()) {
            QUrlQuery query;
            query.addQueryItem(u"appid"_s, appid);
            url.setQuery(query);
        }
        return url;
    }
    [[nodiscard]] RateKey rate(const QString &what) const { return {u"tokens|"_s + account.url.host(), what}; }
    /// A broker may say the password back.
    [[nodiscard]] QString harmless(QString text) const
    {
        for (const Secret &secret : {password, jwt}) {
            if (!secret.isEmpty()) {
                text.replace(QString::fromUtf8(secret.reveal()), "***"_L1);
            }
        }
        return text;
    }
};

/// Login if there is none, then one question; a login that has run out is made once more.
class BrokerTokens::Asking : public QObject, public PendingCall
{
public:
    using Told = std::function<void(const Result<QJsonObject> &)>; ///< what stands under "data"
    /// `no`: a sentence for a refusal, with %1 for the broker's own words.
    Asking(std::shared_ptr<Session> session, QUrl url, QString no, Told done)
        : m_session(std::move(session)), m_url(std::move(url)), m_no(std::move(no)), m_done(std::move(done))
    {
        if (m_session->refusedLogin) {
            QMetaObject::invokeMethod(this, [this, problem = *m_session->refusedLogin] { tell(problem); }, Qt::QueuedConnection);
        } else if (m_session->jwt.isEmpty()) {
            login();
        } else {
            ask();
        }
    }
    ~Asking() override
    {
        if (m_logsIn) { // its answer is lost with it: the next one in the row asks
            m_session->loggingIn = false;
            for (const QPointer<Asking> &next : std::exchange(m_session->waiting, {})) {
                if (next) {
                    next->login();
                }
            }
        }
    }
    Q_DISABLE_COPY_MOVE(Asking)

private:
    // However many ask at once, there is one login: ten that are refused lock the account.
    void login()
    {
        m_loggedIn = true;
        if (m_session->loggingIn) {
            m_session->waiting.append(this);
            return;
        }
        m_session->loggingIn = true;
        m_logsIn = true;
        auto make = [session = m_session] {
            const QByteArray password = session->account.plain
                ? session->password.reveal()
                : QCryptographicHash::hash(session->password.reveal(), QCryptographicHash::Md5).toHex();
            const QJsonObject body{{u"username"_s, session->account.user}, {u"password"_s, QString::fromUtf8(password)}};
            return request("PUT", session->at(u"auth"_s), {}, QJsonDocument(body).toJson(QJsonDocument::Compact));
        };
        m_last = std::move(m_call);
        m_call = m_session->channel->post(m_session->rate(u"login"_s), make, [this](const HttpAnswer &answer) { return loginAnswered(answer); });
    }

    bool loginAnswered(const HttpAnswer &answer)
    {
        const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
        const QString jwt = at(reply, u"data.jwt"_s).toString();
        m_session->loggingIn = false;
        m_logsIn = false;
        if (answer.problem == HttpProblem::None && !jwt.isEmpty()) {
            m_session->jwt = Secret(jwt.toUtf8());
            tellWaiting([](Asking &asking) { asking.ask(); });
            ask();
            return true;
        }
        const QString code = readWord(reply, "code"_L1);
        std::optional<Error> problem = problemOf(answer);
        if (!code.isEmpty() && code != "0"_L1) {
            problem = refused(ErrorKind::Denied,
                              TokenSources::tr("The token broker refused the login: %1 It is not repeated, as ten refusals lock the account. Check user and "
                                               "password, and whether the broker wants the password as MD5 or as it is. After a change at the broker start Flotilla "
                                               "again.")
                                  .arg(m_session->harmless(readText(reply, "errorMsg"_L1))),
                              code);
        }
        if (!problem) {
            problem = refused(ErrorKind::Unreachable, TokenSources::tr("The token source did not answer as it should."));
        }
        if (answer.status != 0 && ++m_session->failedLogins >= kMostLogins && problem->kind != ErrorKind::Denied) {
            problem = refused(ErrorKind::Denied, TokenSources::tr("The login to the token broker failed %1 times; it is not repeated, as ten lock the account. %2")
                                                     .arg(QString::number(kMostLogins), problem->text));
        }
        if (problem->kind == ErrorKind::Denied) {
            m_session->refusedLogin = problem;
        }
        const QPointer<Asking> self(this);
        tellWaiting([&problem](Asking &asking) { asking.tell(*problem); });
        if (self) {
            tell(*problem);
        }
        return !code.isEmpty();
    }

    void tellWaiting(const std::function<void(Asking &)> &what) const
    {
        const QList<QPointer<Asking>> waiting = std::exchange(m_session->waiting, {});
        for (const QPointer<Asking> &one : waiting) {
            if (one) {
                what(*one);
            }
        }
    }

    void ask()
    {
        m_askedWith = m_session->jwt;
        auto make = [session = m_session, url = m_url] { return request("GET", url, session->jwt.reveal()); };
        m_last = std::move(m_call);
        m_call = m_session->channel->post(m_session->rate(u"token"_s), make, [this](const HttpAnswer &answer) { return answered(answer); });
    }

    bool answered(const HttpAnswer &answer)
    {
        const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
        const QString code = readWord(reply, "code"_L1);
        const bool loginOver = code == "1000"_L1 || code == "1003"_L1 || code == "1004"_L1 || answer.status == 401;
        if (loginOver && !m_loggedIn) {
            if (m_session->jwt.reveal() == m_askedWith.reveal()) {
                m_session->jwt = {};
            }
            if (m_session->jwt.isEmpty()) {
                login();
            } else { // somebody has logged in since
                m_loggedIn = true;
                ask();
            }
            return true;
        }
        const bool isRefused = !code.isEmpty() && code != "0"_L1;
        const QJsonObject data = reply.value("data"_L1).toObject();
        if (answer.problem == HttpProblem::None && !isRefused && !data.isEmpty()) {
            tell(data);
            return true;
        }
        if (isRefused) {
            tell(refused(loginOver ? ErrorKind::Denied : ErrorKind::Refused, m_no.arg(m_session->harmless(readText(reply, "errorMsg"_L1))), code));
            return true;
        }
        tell(problemOf(answer).value_or(refused(ErrorKind::Unreachable, TokenSources::tr("The token source did not answer as it should."))));
        return false;
    }

    void tell(const Result<QJsonObject> &data)
    {
        const Told done = std::move(m_done);
        done(data); // may destroy this
    }

    std::shared_ptr<Session> m_session;
    QUrl m_url;
    QString m_no;
    Told m_done;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    Secret m_askedWith; ///< the login of the newest question
    bool m_loggedIn = false;
    bool m_logsIn = false; ///< the session's login is this one's call
};

BrokerTokens::BrokerTokens(Account account, Secret password, std::shared_ptr<HttpChannel> channel, std::shared_ptr<void> &kept)
{
    if (!kept) {
        kept = std::make_shared<Session>(Session{std::move(account), std::move(password), std::move(channel), {}, {}, 0, false, {}});
    }
    m_session = std::static_pointer_cast<Session>(kept);
}

QByteArray BrokerTokens::sessionKey(const Account &account, const Secret &password)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {account.url.toEncoded(), account.user.toUtf8(), QByteArray(account.plain ? "plain" : "md5"), password.reveal()}) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result();
}

BrokerTokens::~BrokerTokens() = default;

std::unique_ptr<PendingCall> BrokerTokens::fetch(const QString &appid, Done done)
{
    const QUrl url = appid.isEmpty() ? m_session->at(u"admin/component-access-token"_s) : m_session->at(u"admin/authorizer-access-token"_s, appid);
    return std::make_unique<Asking>(m_session, url, TokenSources::tr("The token broker has no token: %1"),
                                    [done = std::move(done)](const Result<QJsonObject> &data) {
                                        const QString token = data ? data->value("token"_L1).toString() : QString();
                                        done(!data             ? Result<Token>(data.error())
                                             : token.isEmpty() ? Result<Token>(refused(ErrorKind::Unreachable, TokenSources::tr("The token source did not answer as it should.")))
                                                               : Result<Token>(Token{Secret(token.toUtf8()), {}}));
                                    });
}

std::unique_ptr<PendingCall> BrokerTokens::list(int offset, int limit, Gateway::Callback done)
{
    QUrlQuery query;
    query.addQueryItem(u"offset"_s, QString::number(offset));
    query.addQueryItem(u"limit"_s, QString::number(std::min(limit, kLargestBrokerPage)));
    QUrl url = m_session->at(u"admin/authorizer-list"_s);
    url.setQuery(query);
    return std::make_unique<Asking>(m_session, url, TokenSources::tr("The token broker has no list of mini programs: %1"),
                                    [done = std::move(done)](const Result<QJsonObject> &data) { done(listed(data)); });
}

} // namespace flotilla::wechat
