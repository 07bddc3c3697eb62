// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/cos.h"

#include "tcsas/names.h"
#include "tcsas/replies.h"
#include "transport/endpointurl.h"
#include "transport/httpchannel.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasStore
{
    Q_DECLARE_TR_FUNCTIONS(TcsasStore)
};

constexpr qint64 kValidFor = 900; // seconds
constexpr qint64 kMostBytes = qint64{512} * 1024 * 1024;

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1).toHex();
}

HttpLimits limitsOfFiles()
{
    return {.silence = 30s, .total = 15min, .bytes = kMostBytes};
}

QByteArray md5Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

Reply failure(Outcome outcome, ErrorKind kind, const QString &code, const QString &text)
{
    Reply reply;
    reply.outcome = outcome;
    reply.scope = RefusalScope::Alone;
    reply.error = {kind, text, code, {}, {}};
    return reply;
}

/// What an answer that is no success of the store or of a web server means.
Reply failureOf(const HttpAnswer &answer)
{
    switch (answer.problem) {
    case HttpProblem::NoConnection:
    case HttpProblem::NoHost:
    case HttpProblem::NoTrust:
        return failure(Outcome::NotSent, ErrorKind::Unreachable, {}, TcsasStore::tr("The object store cannot be reached. %1").arg(answer.reason).trimmed());
    case HttpProblem::Resting:
    case HttpProblem::TooLate:
        return failure(Outcome::Limited, ErrorKind::Limited, {}, TcsasStore::tr("The file waited too long for its turn."));
    case HttpProblem::BadStatus:
        break;
    default:
        return failure(Outcome::Unknown, ErrorKind::Unknown, {}, TcsasStore::tr("The connection to the object store was lost."));
    }
    static const QRegularExpression kCode(u"<Code>([A-Za-z0-9.]{1,64})</Code>"_s);
    const QString code = kCode.match(QString::fromUtf8(answer.body.left(4096))).captured(1);
    const QString text = TcsasStore::tr("The object store answered HTTP %1.").arg(answer.status);
    if (answer.status < 400 || answer.status >= 500) {
        return failure(Outcome::Unknown, ErrorKind::Unknown, code, text);
    }
    Reply refused = failure(Outcome::Refused, ErrorKind::Refused, code.isEmpty() ? u"CosRefused"_s : code, text);
    if (constexpr int kForbidden = 403; answer.status == kForbidden) {
        put(refused.values, inside::KeysRefused, u"yes"_s);
    }
    return refused;
}

Reply putAnswer(const HttpAnswer &answer, const QByteArray &md5, const QUrl &url)
{
    if (answer.problem != HttpProblem::None) {
        return failureOf(answer);
    }
    // Of an object that was put in one piece the tag is the digest.
    const QByteArray tag = QByteArray(answer.tag).replace('"', "").trimmed().toLower();
    if (tag.isEmpty()) { // something else than the store has answered, such as a page that asks to sign in
        return failure(Outcome::Unknown, ErrorKind::Unknown, {}, TcsasStore::tr("The answer does not say which file the object store has."));
    }
    if (tag.size() == md5.size() && tag != md5) {
        return failure(Outcome::Refused, ErrorKind::Refused, u"CosDamaged"_s,
                       TcsasStore::tr("What the object store has is not the file that was sent."));
    }
    Reply reply;
    reply.outcome = Outcome::Accepted;
    reply.values.insert(marks::FileUrl, url.toString(QUrl::FullyEncoded));
    return reply;
}

} // namespace

QByteArray cosAuthorization(const QByteArray &method, const CosPlace &place, Instant now)
{
    const qint64 from = toEpochMillis(now) / 1000;
    const QByteArray time = QByteArray::number(from) + ';' + QByteArray::number(from + kValidFor);
    const QByteArray signKey = hmac(place.secretKey.reveal(), time);
    const QByteArray host = QUrl::toPercentEncoding(QString::fromLatin1(hostHeader(place.url)));
    const QByteArray http = method.toLower() + '\n' + place.url.path(QUrl::FullyDecoded).toUtf8() + "\n\nhost=" + host + '\n';
    const QByteArray text = "sha1\n" + time + '\n' + QCryptographicHash::hash(http, QCryptographicHash::Sha1).toHex() + '\n';
    return "q-sign-algorithm=sha1&q-ak=" + place.secretId.toUtf8() + "&q-sign-time=" + time + "&q-key-time=" + time
        + "&q-header-list=host&q-url-param-list=&q-signature=" + hmac(signKey, text);
}

Send putFile(HttpChannel &channel, const Clock &clock, const QString &file, const CosPlace &place, const std::function<void(const Transfer &)> &tell)
{
    return [&channel, &clock, file, place, tell](Gateway::Callback done) -> std::unique_ptr<PendingCall> {
        const QByteArray md5 = md5Of(file);
        auto make = [&clock, file, place, tell] {
            HttpPost put;
            put.method = "PUT";
            put.url = place.url;
            put.file = file;
            put.limits = limitsOfFiles();
            put.sent = [file, tell](qint64 sent, qint64 total) { tell({file, sent, total}); };
            put.headers = {{"Host", hostHeader(place.url)},
                           {"Authorization", cosAuthorization("PUT", place, clock.now())},
                           {"x-cos-security-token", place.token.reveal()},
                           {"Content-Type", "application/octet-stream"},
                           {"User-Agent", "Flotilla/" FLOTILLA_VERSION}};
            return put;
        };
        return channel.post({place.url.host(), u"PUT"_s}, std::move(make), [md5, place, done = std::move(done)](const HttpAnswer &answer) {
            done(putAnswer(answer, md5, place.url));
            return answer.problem == HttpProblem::None;
        });
    };
}

Send getFile(HttpChannel &channel, const QUrl &url)
{
    return [&channel, url](Gateway::Callback done) -> std::unique_ptr<PendingCall> {
        auto make = [url] {
            HttpPost get;
            get.method = "GET";
            get.url = url;
            get.limits = limitsOfFiles();
            get.headers = {{"Host", hostHeader(url)}, {"User-Agent", "Flotilla/" FLOTILLA_VERSION}, {"Accept-Encoding", "identity"}};
            return get;
        };
        return channel.post({url.host(), u"GET"_s}, std::move(make), [done = std::move(done)](const HttpAnswer &answer) {
            Reply reply = answer.problem == HttpProblem::None ? Reply() : failureOf(answer);
            if (answer.problem == HttpProblem::None) {
                reply.outcome = Outcome::Accepted;
                reply.bytes = answer.body;
            }
            done(reply);
            return answer.problem == HttpProblem::None;
        });
    };
}

} // namespace flotilla::tcsas
