// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/client.h"

#include "tencentcloud/jsonread.h"
#include "wechat/errortable.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QPointer>
#include <QRegularExpression>

#include <optional>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcWechat, "flotilla.api", QtWarningMsg)

constexpr int kRepeats = 2;
constexpr Millis kRepeatAfter{500};

/// Carries the translation context of everything in this file.
struct WechatClient
{
    Q_DECLARE_TR_FUNCTIONS(WechatClient)
};

ErrorKind kindOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return ErrorKind::None;
    case Outcome::Denied:
        return ErrorKind::Denied;
    case Outcome::Limited:
        return ErrorKind::Limited;
    case Outcome::NotSent:
        return ErrorKind::Unreachable;
    case Outcome::Unknown:
        return ErrorKind::Unknown;
    default:
        return ErrorKind::Refused;
    }
}

void fail(Reply &head, Outcome outcome, const QString &text, const QString &code = {}, Millis wait = {})
{
    head.outcome = outcome;
    head.error = {kindOf(outcome), text, code, head.requestId, wait};
}

/// What an answer without a body of the vendor means: HTTP 200 is the vendor's, all else is unknown.
void readProblem(Reply &head, const HttpAnswer &answer, bool gateway)
{
    switch (answer.problem) {
    case HttpProblem::NoConnection:
    case HttpProblem::NoHost:
        fail(head, Outcome::NotSent, WechatClient::tr("The platform cannot be reached. Is there a network?"));
        return;
    case HttpProblem::NoTrust:
        fail(head, Outcome::NotSent, (WechatClient::tr("The platform's identity could not be verified (TLS).") + u' ' + answer.reason).trimmed());
        return;
    case HttpProblem::TooLate:
        fail(head, Outcome::Limited, WechatClient::tr("Its turn came too late, so it was not sent: what it stands on is looked at again."));
        return;
    case HttpProblem::Resting:
        fail(head, Outcome::Limited, WechatClient::tr("The platform went on refusing this call because of too many requests. It is left alone for a while."));
        return;
    default:
        break;
    }
    if (gateway && (answer.status == 401 || answer.status == 403)) {
        fail(head, Outcome::Denied, WechatClient::tr("The gateway refused the key (HTTP %1).").arg(answer.status));
        head.scope = RefusalScope::Batch;
        return;
    }
    if (gateway && answer.status == 503 && !answer.passedOn) {
        fail(head, Outcome::NotSent, WechatClient::tr("The gateway did not pass the call on: it was too busy, or has no token at the moment."));
        return;
    }
    fail(head, Outcome::Unknown,
         answer.status != 0 && answer.status != 200 ? WechatClient::tr("The reply is HTTP %1 and not a reply of the platform's API.").arg(answer.status)
                                                    : WechatClient::tr("The reply was lost or cannot be read."));
}

/// The rid at the end of an errmsg, and the message without it: two errors that differ only in it are alike.
QString takeRid(QString &message)
{
    static const QRegularExpression kRid(u"\\s*rid:\\s*([0-9A-Za-z-]+)\\s*$"_s);
    const QRegularExpressionMatch match = kRid.match(message);
    if (match.hasMatch()) {
        message.truncate(match.capturedStart());
    }
    return match.captured(1);
}

/// By its bytes: refusals come as pictures too.
bool isPicture(const QByteArray &body)
{
    return body.startsWith("\xff\xd8\xff") || body.startsWith("\x89PNG") || body.startsWith("GIF8");
}

/// Whether it speaks as the vendor does: an errcode that is a whole number, also as text, or none; no `code` of a gateway or a broker.
bool isVendors(const QJsonObject &body)
{
    if (fieldOf(body, "errcode"_L1).isUndefined()) {
        return body.value("code"_L1).toVariant().toInt() == 0 && !body.contains("errorMsg"_L1);
    }
    return readInteger(body, "errcode"_L1).has_value();
}

/// A line that is not in the file: it ends the file's part of a form.
QByteArray boundaryFor(const QByteArray &file)
{
    const QByteArray boundary = "flotilla-" + QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex().left(32);
    return file.contains(boundary) ? boundary + "-0" : boundary;
}

/// A server may say the key back: it goes no further, whichever field it stands in.
QByteArray withoutSecret(QByteArray body, const Secret &secret)
{
    return secret.isEmpty() ? body : body.replace(secret.reveal(), "***");
}

} // namespace

/// One call over its token and all its sendings.
class ClientCall : public QObject, public PendingCall
{
public:
    ClientCall(Client &client, QString name, Request request, QString appid, Client::Done done)
        : m_client(&client), m_name(std::move(name)), m_request(std::move(request)), m_appid(std::move(appid)), m_done(std::move(done))
    {
        connect(&client, &QObject::destroyed, this, [this] {
            m_http.reset();
            m_again.reset();
        });
        // Never from inside send(): nobody has the handle yet.
        QMetaObject::invokeMethod(this, [this] { begin(); }, Qt::QueuedConnection);
    }
    [[nodiscard]] bool hasLeft() const override { return m_left; }

private:
    void begin()
    {
        if (!m_client) {
            return;
        }
        if (!m_client->m_tokens || m_request.token == TokenKind::Nobody) {
            sendNow({});
            return;
        }
        m_client->m_tokens->get(m_request.token == TokenKind::Component ? QString() : m_appid, this, [this](const Result<Token> &token) {
            if (token.ok()) {
                sendNow(token->value);
                return;
            }
            Answer answer;
            const ErrorKind kind = token.error().kind;
            answer.head.outcome = kind == ErrorKind::Denied    ? Outcome::Denied
                                  : kind == ErrorKind::Refused ? Outcome::Refused
                                                               : Outcome::NotSent;
            answer.head.error = token.error();
            if (kind == ErrorKind::Refused && !token.error().vendorCode.isEmpty()) {
                answer.head.scope = errorTable().find(token.error().vendorCode, m_name).scope;
            }
            finish(answer);
        });
    }

    void sendNow(const Secret &token)
    {
        m_token = token;
        auto make = [this] {
            m_left = true;
            return m_client->post(m_request, m_appid, m_token);
        };
        m_last = std::move(m_http);
        m_http = m_client->m_channel->post(m_client->rateKey(m_request), make,
                                           [this](const HttpAnswer &answer) { return judge(answer); }, m_request.leaveBy);
    }

    bool judge(const HttpAnswer &http)
    {
        Answer answer = m_client->read(m_name, m_request, http, m_token);
        Reply &head = answer.head;
        RateLimiter &limiter = m_client->m_channel->limiter();
        const RateKey key = m_client->rateKey(m_request);
        const bool understood = http.problem == HttpProblem::None && head.outcome != Outcome::Unknown;
        // 9402202 is about one mini program, not about the rate.
        if (head.error.vendorCode == "45011"_L1) {
            limiter.limited(key);
            head.error.retryAfter = std::max(head.error.retryAfter, limiter.pause(key));
        } else if (understood) {
            limiter.accepted(key);
        }
        qCInfo(lcWechat, "%s %s %s %s", m_request.method.constData(), qUtf8Printable(m_request.path),
               head.outcome == Outcome::Accepted ? "ok" : qUtf8Printable(head.error.vendorCode), qUtf8Printable(head.requestId));
        if (errorTable().find(head.error.vendorCode, m_name).isStaleToken && m_client->m_tokens && !std::exchange(m_renewed, true)) {
            m_client->m_tokens->drop(m_request.token == TokenKind::Component ? QString() : m_appid, m_token);
            begin();
            return true;
        }
        const bool lost = head.outcome == Outcome::Unknown || head.outcome == Outcome::NotSent;
        if (lost && !m_request.changes && m_repeated < kRepeats) {
            ++m_repeated;
            m_again = m_client->m_clock.at(m_client->m_clock.now() + kRepeatAfter * m_repeated, [this] { begin(); });
            return understood;
        }
        finish(answer);
        return understood;
    }

    void finish(const Answer &answer)
    {
        const Client::Done done = std::move(m_done);
        done(answer); // may destroy this call, and the client
    }

    QPointer<Client> m_client;
    QString m_name;
    Request m_request;
    QString m_appid;
    Client::Done m_done;
    Secret m_token;
    std::unique_ptr<PendingCall> m_http;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    std::unique_ptr<Alarm> m_again;
    int m_repeated = 0;
    bool m_renewed = false;
    bool m_left = false;
};

Client::Client(Place place, std::unique_ptr<Tokens> tokens, std::shared_ptr<HttpChannel> channel, Clock &clock, QObject *parent)
    : QObject(parent), m_place(std::move(place)), m_tokens(std::move(tokens)), m_channel(std::move(channel)), m_clock(clock)
{
}

Client::~Client() = default;

std::unique_ptr<PendingCall> Client::send(const QString &name, const Request &request, const QString &appid, Done done)
{
    return std::make_unique<ClientCall>(*this, name, request, appid, std::move(done));
}

HttpPost Client::post(const Request &request, const QString &appid, const Secret &token) const
{
    HttpPost post;
    post.method = request.method;
    post.url = m_place.url;
    post.url.setPath(m_place.url.path() + request.path);
    QUrlQuery query = request.query;
    if (!m_place.gateway && request.token != TokenKind::Nobody) {
        query.addQueryItem(u"access_token"_s, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(token.reveal()))));
    }
    if (!query.isEmpty()) {
        post.url.setQuery(query);
    }
    post.headers = {{"Accept", request.file ? "*/*" : "application/json"}, {"Accept-Encoding", "identity"}, {"User-Agent", "Flotilla/" FLOTILLA_VERSION}};
    if (!request.media.isEmpty()) {
        const QByteArray boundary = boundaryFor(request.media);
        post.headers.append({QByteArray("Content-Type"), "multipart/form-data; boundary=" + boundary});
        post.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + request.mediaName.toUtf8()
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + request.media + "\r\n--" + boundary + "--\r\n";
    } else if (request.method == "POST") {
        post.headers.append({QByteArray("Content-Type"), QByteArray("application/json; charset=utf-8")});
        QJsonObject body = request.body;
        if (!request.secret.isEmpty()) {
            body.insert(request.secretName, QString::fromUtf8(request.secret.reveal()));
        }
        post.body = QJsonDocument(body).toJson(QJsonDocument::Compact); // UTF-8, never \u: the vendor keeps such escapes
    }
    if (m_place.gateway) {
        post.headers.append({"Authorization", "Bearer " + m_place.key.reveal()});
        if (request.token == TokenKind::Authorizer) {
            post.headers.append({"X-Authorizer-Appid", appid.toLatin1()});
        }
    }
    return post;
}

Answer Client::read(const QString &name, const Request &request, const HttpAnswer &answer, const Secret &token) const
{
    const bool file = request.file;
    Answer result;
    Reply &head = result.head;
    if (answer.date) {
        head.clockOffset = *answer.date + Millis{500} - m_clock.now();
    }
    if (file && answer.problem == HttpProblem::None && isPicture(answer.body)) {
        head.outcome = Outcome::Accepted;
        head.bytes = answer.body;
        return result;
    }
    const QJsonDocument document = QJsonDocument::fromJson(withoutSecret(withoutSecret(withoutSecret(answer.body, token), m_place.key), request.secret));
    const QJsonObject body = document.object();
    if (answer.problem != HttpProblem::None || !document.isObject() || !isVendors(body)) {
        readProblem(head, answer, m_place.gateway);
        return result;
    }
    const std::optional<qint64> number = readInteger(body, "errcode"_L1);
    const QString code = number ? QString::number(*number) : QString();
    QString message = readText(body, "errmsg"_L1);
    head.requestId = takeRid(message);
    if (file && (code.isEmpty() || code == "0"_L1)) { // neither a picture nor a reason
        readProblem(head, answer, m_place.gateway);
        return result;
    }
    if (code.isEmpty() || code == "0"_L1) {
        head.outcome = Outcome::Accepted;
        result.body = body;
        return result;
    }
    const ErrorTable::Entry known = errorTable().find(code, name, m_place.language);
    if (known.isAnswer) {
        head.outcome = Outcome::Accepted;
        head.word = code;
        result.body = body;
        return result;
    }
    const QString text = known.meaning.isEmpty() ? message : message.isEmpty() ? known.meaning : known.meaning + u" ("_s + message + u')';
    result.body = body; // lists of what was refused come with a code, too
    fail(head, known.outcome, text, code, known.wait);
    head.scope = known.isStaleToken ? RefusalScope::Alike : known.scope;
    head.internalError = known.outcome == Outcome::Unknown;
    return result;
}

} // namespace flotilla::wechat

#include "moc_client.cpp"
