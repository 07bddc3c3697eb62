// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/pusher.h"

#include "wechat/sealedpush.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMs = 250;
constexpr double kTicketSeconds = 600;
constexpr qint64 kUntilFirstMs = 1000; ///< a server that is not there yet is asked again soon
constexpr int kTries = 4;

QByteArray element(const char *name, const QByteArray &value)
{
    return QByteArray("<") + name + "><![CDATA[" + value + "]]></" + name + '>';
}

QByteArray eventOf(AuditStatus status)
{
    return status == Approved ? "weapp_audit_success" : status == Rejected ? "weapp_audit_fail" : "weapp_audit_delay";
}

} // namespace

Pusher::Pusher(const QUrl &url, const Rules &rules, World &world, std::function<qint64()> nowMs, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_rules(rules)
    , m_world(world)
    , m_nowMs(std::move(nowMs))
{
    for (const MiniProgram &program : std::as_const(m_world.programs)) {
        for (const AuditOrder &order : program.audits)
            m_told.insert(order.id, order.status(m_nowMs()));
    }
    connect(&m_timer, &QTimer::timeout, this, &Pusher::look);
    m_timer.start(kLookMs);
}

void Pusher::look()
{
    const qint64 nowMs = m_nowMs();
    const QList<Letter> again = std::exchange(m_again, {});
    for (const Letter &letter : again)
        push(letter);
    if (nowMs >= m_nextTicketMs) {
        m_nextTicketMs = nowMs + kUntilFirstMs;
        push({{}, "<xml>" + element("AppId", m_world.credentials.componentAppid.toUtf8()) + "<CreateTime>" + QByteArray::number(nowMs / 1000)
                      + "</CreateTime>" + element("InfoType", "component_verify_ticket")
                      + element("ComponentVerifyTicket", m_world.credentials.ticket.toUtf8()) + "</xml>"});
    }
    lookAtReviews(nowMs);
}

void Pusher::lookAtReviews(qint64 nowMs)
{
    for (const MiniProgram &program : std::as_const(m_world.programs)) {
        if (program.audits.isEmpty())
            continue;
        const AuditOrder &order = program.audits.constLast();
        const AuditStatus status = order.status(nowMs);
        if (m_told.value(order.id, UnderAudit) == status)
            continue;
        m_told.insert(order.id, status);
        if (status == UnderAudit || status == Withdrawn)
            continue;
        push({program.appid, "<xml>" + element("ToUserName", program.userName.toUtf8()) + element("FromUserName", "sandbox") + "<CreateTime>"
                                 + QByteArray::number(nowMs / 1000) + "</CreateTime>" + element("MsgType", "event")
                                 + element("Event", eventOf(status)) + element("Reason", order.reason.toUtf8()) + "</xml>"});
    }
}

void Pusher::push(const Letter &letter)
{
    const Credentials &known = m_world.credentials;
    const SealedPush push = sealed(letter.message, known.pushToken.toUtf8(), known.pushKey.toUtf8(), known.componentAppid.toUtf8(), m_nowMs());
    QUrl url = m_url;
    if (!letter.appid.isEmpty())
        url.setPath(url.path() + u'/' + letter.appid);
    url.setQuery(QString::fromLatin1(push.query));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/xml"_s);
    QNetworkReply *reply = m_network.post(request, push.body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, letter] {
        reply->deleteLater();
        const bool taken = reply->readAll() == "success";
        if (letter.appid.isEmpty() && taken)
            m_nextTicketMs = m_nowMs() + std::max(m_rules.scaled(kTicketSeconds), kUntilFirstMs);
        if (!letter.appid.isEmpty() && !taken && letter.tries + 1 < kTries)
            m_again.append({letter.appid, letter.message, letter.tries + 1});
    });
}

} // namespace flotilla::sandbox::wechat
