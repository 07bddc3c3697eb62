// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/brokertokens.h"

#include "tencentcloud/jsonread.h"
#include "wechat/tokenrequests.h"

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

constexpr int kMostLogins = 3;
constexpr int kLargestBrokerPage = 20;

/// Carries the translation context of everything in this file.
struct BrokerWords
{
    Q_DECLARE_TR_FUNCTIONS(TokenSources)
};

/// A page of the broker's list, as a listing.
// Where no total is told, a full page has at least one more behind it: it is shorter than what was asked for.
Reply listed(const Result<QJsonObject> &data, int offset, int page)
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
    const QJsonArray records = data->value("records"_L1).toArray();
    const int seen = offset + static_cast<int>(records.size());
    reply.total = !total.isEmpty() ? total.toInt() : records.size() < page ? seen : seen + 1;
    for (const auto &value : records) {
        const QJsonObject record = value.toObject();
        if (const QString appid = readWord(record, "appid"_L1); !appid.isEmpty()) {
            reply.items.append({appid, readText(record, "nickName"_L1), {}});
        }
    }
    return reply;
}

} // namespace

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
            return sourceRequest("PUT", session->at(u"auth"_s), {}, QJsonDocument(body).toJson(QJsonDocument::Compact));
        };
        m_last = std::move(m_call);
        m_call = m_session->channel->post(m_session->rate(u"login"_s), make, [this](const HttpAnswer &answer) { return loginAnswered(answer); });
    }

    bool loginAnswered(const HttpAnswer &answer)
    {
        const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
        const QString jwt = valueAt(reply, u"data.jwt"_s).toString();
        m_session->loggingIn = false;
        m_logsIn = false;
        if (answer.problem == HttpProblem::None && !jwt.isEmpty()) {
            m_session->jwt = Secret(jwt.toUtf8());
            tellWaiting([](Asking &asking) { asking.ask(); });
            ask();
            return true;
        }
        const QString code = readWord(reply, "code"_L1);
        std::optional<Error> problem = sourceProblem(answer);
        if (!code.isEmpty() && code != "0"_L1) {
            problem = sourceError(ErrorKind::Denied,
                              BrokerWords::tr("The token broker refused the login: %1 It is not repeated, as ten refusals lock the account. Check user and "
                                               "password, and whether the broker wants the password as MD5 or as it is. After a change at the broker start Flotilla "
                                               "again.")
                                  .arg(m_session->harmless(readText(reply, "errorMsg"_L1))),
                              code);
        }
        if (!problem) {
            problem = sourceError(ErrorKind::Unreachable, BrokerWords::tr("The token source did not answer as it should."));
        }
        if (answer.status != 0 && ++m_session->failedLogins >= kMostLogins && problem->kind != ErrorKind::Denied) {
            problem = sourceError(ErrorKind::Denied, BrokerWords::tr("The login to the token broker failed %1 times; it is not repeated, as ten lock the account. %2")
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
        auto make = [session = m_session, url = m_url] { return sourceRequest("GET", url, session->jwt.reveal()); };
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
        const QJsonObject data = fieldOf(reply, "data"_L1).toObject();
        if (answer.problem == HttpProblem::None && !isRefused && !data.isEmpty()) {
            tell(data);
            return true;
        }
        if (isRefused) {
            tell(sourceError(loginOver ? ErrorKind::Denied : ErrorKind::Refused, m_no.arg(m_session->harmless(readText(reply, "errorMsg"_L1))), code));
            return true;
        }
        tell(sourceProblem(answer).value_or(sourceError(ErrorKind::Unreachable, BrokerWords::tr("The token source did not answer as it should."))));
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
    return std::make_unique<Asking>(m_session, url, BrokerWords::tr("The token broker has no token: %1"),
                                    [done = std::move(done)](const Result<QJsonObject> &data) {
                                        const QString token = data ? data->value("token"_L1).toString() : QString();
                                        done(!data             ? Result<Token>(data.error())
                                             : token.isEmpty() ? Result<Token>(sourceError(ErrorKind::Unreachable, BrokerWords::tr("The token source did not answer as it should.")))
                                                               : Result<Token>(Token{Secret(token.toUtf8()), {}}));
                                    });
}

std::unique_ptr<PendingCall> BrokerTokens::list(int offset, int limit, Gateway::Callback done)
{
    QUrlQuery query;
    query.addQueryItem(u"offset"_s, QString::number(offset));
    const int page = std::min(limit, kLargestBrokerPage);
    query.addQueryItem(u"limit"_s, QString::number(page));
    QUrl url = m_session->at(u"admin/authorizer-list"_s);
    url.setQuery(query);
    return std::make_unique<Asking>(m_session, url, BrokerWords::tr("The token broker has no list of mini programs: %1"),
                                    [offset, page, done = std::move(done)](const Result<QJsonObject> &data) { done(listed(data, offset, page)); });
}

} // namespace flotilla::wechat
