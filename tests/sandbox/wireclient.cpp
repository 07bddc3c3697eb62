// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireclient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray inChunks(const QByteArray &body)
{
    const qsizetype half = body.size() / 2;
    QByteArray out;
    for (const QByteArray &part : {body.left(half), body.mid(half)})
        out += QByteArray::number(part.size(), 16) + ";ext=1\r\n" + part + "\r\n";
    return out + "0\r\nTrailer: x\r\n\r\n";
}

} // namespace

QByteArray WireCall::toHttp() const
{
    const QByteArray payload = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const qint64 seconds = timestamp ? timestamp : QDateTime::currentSecsSinceEpoch();
    const QByteArray stamp = QByteArray::number(seconds);
    const QByteArray date = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd"_s).toLatin1();
    const QByteArray canonical = "POST\n/\n\ncontent-type:application/json\nhost:"
        + (signedHost.isEmpty() ? host : signedHost) + "\n\ncontent-type;host\n" + sha256(payload);
    const QByteArray scope = date + '/' + service.toUtf8() + "/tc3_request";
    const QByteArray toSign = "TC3-HMAC-SHA256\n" + stamp + '\n' + scope + '\n' + sha256(canonical);
    const QByteArray key = hmac(hmac(hmac("TC3" + secretKey.toUtf8(), date), service.toUtf8()), "tc3_request");

    QByteArray http = "POST / HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n";
    http += "X-TC-Action: " + action.toUtf8() + "\r\nX-TC-Version: " + version.toUtf8() + "\r\n";
    http += "X-TC-Timestamp: " + stamp + "\r\nAuthorization: TC3-HMAC-SHA256 Credential=" + secretId.toUtf8() + '/'
        + scope + ", SignedHeaders=content-type;host, Signature=" + hmac(key, toSign).toHex() + "\r\n" + extraHeaders;
    if (chunked)
        return http + "Transfer-Encoding: chunked\r\n\r\n" + inChunks(payload);
    return http + "Content-Length: " + QByteArray::number(payload.size()) + "\r\n\r\n" + payload;
}

QByteArray WireReply::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QJsonObject WireReply::response() const
{
    return QJsonDocument::fromJson(body).object()["Response"_L1].toObject();
}

QString WireReply::errorCode() const
{
    return response()["Error"_L1].toObject()["Code"_L1].toString();
}

WireClient::WireClient(quint16 port, QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_received += m_socket.readAll(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_closed = true; });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void WireClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
}

WireReply WireClient::take()
{
    WireReply reply = peek();
    if (reply.complete)
        m_received.remove(0, reply.head.size() + 4 + reply.body.size());
    return reply;
}

WireReply WireClient::peek() const
{
    WireReply reply;
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return reply;
    reply.head = m_received.left(end);
    reply.status = reply.head.split(' ').value(1).toInt();
    const qsizetype length = reply.header("Content-Length").toLongLong();
    reply.body = m_received.mid(end + 4, length);
    reply.complete = reply.body.size() == length;
    return reply;
}

} // namespace flotilla::sandbox

#include "moc_wireclient.cpp"
