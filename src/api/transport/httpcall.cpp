// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/httpcall.h"

#include "transport/httpchannel.h"
#include "transport/oncebody.h"
#include "transport/tlswords.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

/// A file that cannot be read any more is sent as nothing, which whoever asked for it sees in the answer.
OnceBody *bodyOf(const HttpPost &post)
{
    if (post.file.isEmpty())
        return new OnceBody(post.body);
    auto file = std::make_unique<QFile>(post.file);
    if (!file->open(QIODevice::ReadOnly))
        return new OnceBody(QByteArray());
    return new OnceBody(std::move(file));
}

QNetworkRequest toRequest(const HttpPost &post, const HttpLimits &limits, qint64 length)
{
    QNetworkRequest request(post.url);
    for (const auto &[name, value] : post.headers)
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::ContentLengthHeader, length);
    request.setTransferTimeout(static_cast<int>(limits.silence.count()));
    // Sent once: see OnceBody.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // A dropped HTTP/2 connection leaves its calls hanging in Qt 6.4.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Servers close idle connections; a call that meets such a close has an unknown outcome. Leave first.
    request.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, 20);
    return request;
}

std::optional<Instant> readDate(const QByteArray &header)
{
    // Date and time apart: together they would be a local time, which may not exist here on a day in spring.
    const QString text = QString::fromLatin1(header).trimmed();
    constexpr qsizetype kDateLength = 16;
    const QDate date = QLocale::c().toDate(text.left(kDateLength), u"ddd, dd MMM yyyy"_s);
    const QTime time = QLocale::c().toTime(text.mid(kDateLength), u" hh:mm:ss 'GMT'"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return fromEpochMillis(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

HttpCall::HttpCall(HttpChannel &channel, RateKey key, Make make, Done done, Instant leaveBy)
    : m_channel(&channel), m_key(std::move(key)), m_make(std::move(make)), m_done(std::move(done)), m_leaveBy(leaveBy)
{
}

HttpCall::~HttpCall()
{
    drop();
    if (m_channel) {
        m_channel->forget(this);
        m_channel->giveBack(m_line, false);
    }
}

void HttpCall::start(QNetworkAccessManager &line, Clock &clock, const HttpLimits &limits)
{
    m_line = &line;
    const HttpPost post = m_make();
    m_limits = post.limits.value_or(limits);
    m_sending = bodyOf(post);
    const QNetworkRequest request = toRequest(post, m_limits, m_sending->total());
    // Also a GET has a body, an empty one: without one that cannot be rewound Qt would send it a second time.
    m_reply = post.method == "POST" ? line.post(request, m_sending)
                                    : line.sendCustomRequest(request, post.method, m_sending);
    m_sending->setParent(m_reply);
    if (post.sent) { // of a body that is read once Qt knows no total
        connect(m_reply, &QNetworkReply::uploadProgress, this,
                [tell = post.sent, total = m_sending->total()](qint64 sent, qint64 /*total*/) { tell(sent, total); });
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readMore);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpCall::noteDistrust);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish);
    m_overdue = clock.at(clock.now() + m_limits.total, [this] { stop(HttpProblem::Overdue); });
}

void HttpCall::readMore()
{
    if (m_stopped || !m_reply->isOpen())
        return;
    m_body += m_reply->readAll();
    const qint64 promised = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (std::max<qint64>(promised, m_body.size()) > m_limits.bytes)
        stop(HttpProblem::TooBig);
}

void HttpCall::noteDistrust(const QList<QSslError> &errors)
{
    m_distrust = tlsWords(errors);
}

void HttpCall::stop(HttpProblem why)
{
    if (m_stopped || !m_reply)
        return;
    m_stopped = why;
    m_reply->abort(); // emits finished(), after which this call may be gone
}

// Qt may call a cut-off body complete.
bool HttpCall::isWhole() const
{
    const QVariant promised = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return !promised.isValid() || promised.toLongLong() == m_body.size();
}

HttpProblem HttpCall::judge() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (m_stopped)
        return *m_stopped;
    // After a drop Qt may try another connection, and a refusal of that one says nothing about the first.
    if (!m_sending->touched()) {
        if (error == QNetworkReply::ConnectionRefusedError)
            return HttpProblem::NoConnection;
        if (error == QNetworkReply::HostNotFoundError)
            return HttpProblem::NoHost;
        if (error == QNetworkReply::SslHandshakeFailedError)
            return HttpProblem::NoTrust;
    }
    if (error == QNetworkReply::OperationCanceledError)
        return HttpProblem::Silent; // the transfer timeout; an abort of ours was dealt with above
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && status != 200)
        return HttpProblem::BadStatus;
    if (error != QNetworkReply::NoError || status == 0)
        return HttpProblem::Dropped;
    return isWhole() ? HttpProblem::None : HttpProblem::Short;
}

void HttpCall::finish()
{
    if (!m_stopped && m_reply->isOpen()) // a reply that was aborted cannot be read
        m_body += m_reply->readAll();
    if (!m_stopped && m_body.size() > m_limits.bytes)
        m_stopped = HttpProblem::TooBig;
    HttpAnswer answer;
    answer.problem = judge();
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.date = readDate(m_reply->rawHeader("Date"));
    answer.tag = m_reply->rawHeader("ETag");
    answer.passedOn = !m_reply->hasRawHeader(kNotPassedOn);
    if (answer.problem == HttpProblem::None || (answer.problem == HttpProblem::BadStatus && isWhole()))
        answer.body = std::move(m_body);
    if (answer.problem == HttpProblem::NoTrust)
        answer.reason = m_distrust.isEmpty() ? tlsWords(m_reply->errorString()) : m_distrust;
    deliver(answer); // after which this call may be gone
}

void HttpCall::deliver(const HttpAnswer &answer)
{
    drop();
    const QPointer<HttpChannel> channel = std::exchange(m_channel, {});
    const QPointer<QNetworkAccessManager> line = m_line;
    if (channel)
        channel->forget(this);
    const Done done = std::move(m_done);
    const bool fits = done(answer); // may destroy this call and the channel
    if (channel)
        channel->giveBack(line, fits && answer.problem == HttpProblem::None);
}

void HttpCall::drop()
{
    m_overdue.reset();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace flotilla

#include "moc_httpcall.cpp"
