// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpserver.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// What a truncated reply promises beyond what it sends.
constexpr qsizetype kMissingBytes = 100;

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status";
    }
}

/// RFC 9110 date, e.g. "Thu, 01 Jan 2026 00:00:00 GMT".
QByteArray httpDate(qint64 utcMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray serialised(const HttpReply &reply, bool keepAlive)
{
    const bool truncated = reply.wire == HttpReply::Wire::Truncated;
    const qsizetype sent = reply.body.size() + (truncated ? kMissingBytes : 0);
    const qsizetype length = reply.toldLength >= 0 ? reply.toldLength : sent;
    QByteArray out = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    out += "Server: flotilla-sandbox\r\n";
    out += "Date: " + httpDate(reply.dateMs ? reply.dateMs : QDateTime::currentMSecsSinceEpoch()) + "\r\n";
    out += "Content-Type: " + reply.contentType + "\r\n";
    out += "Content-Length: " + QByteArray::number(length) + "\r\n";
    out += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    for (const auto &[name, value] : reply.headers)
        out += name + ": " + value + "\r\n";
    return out + "\r\n" + reply.body;
}

} // namespace

HttpServer::HttpServer(Handler handler, QObject *parent, qsizetype maxBodyBytes)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_maxBodyBytes(maxBodyBytes)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::acceptAll);
}

HttpServer::~HttpServer()
{
    // The sockets are children of m_server and outlive m_connections, which their signals would touch.
    for (auto it = m_connections.cbegin(); it != m_connections.cend(); ++it)
        it.key()->disconnect(this);
}

bool HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), port);
}

QString HttpServer::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void HttpServer::acceptAll()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_connections.insert(socket, Connection{HttpRequestParser(m_maxBodyBytes)});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_connections.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            readFrom(socket);
    }
}

void HttpServer::readFrom(QTcpSocket *socket)
{
    const auto it = m_connections.find(socket);
    if (it == m_connections.end())
        return;
    const QByteArray bytes = socket->readAll();
    if (it->closing)
        return;
    it->parser.append(bytes);
    if (it->busy)
        return;
    switch (it->parser.parse()) {
    case HttpRequestParser::State::NeedMore:
        if (it->parser.takeExpectContinue())
            socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    case HttpRequestParser::State::Bad:
        return refuse(socket, 400);
    case HttpRequestParser::State::TooLarge:
        return refuse(socket, 413);
    case HttpRequestParser::State::Complete:
        break;
    }
    const HttpRequest request = it->parser.request();
    it->parser.next();
    it->busy = true;
    answer(socket, m_handler(request), request.keepAlive());
}

void HttpServer::answer(QTcpSocket *socket, const HttpReply &reply, bool keepAlive)
{
    switch (reply.wire) {
    case HttpReply::Wire::Hang:
        return;
    case HttpReply::Wire::Drop:
        // Queued: abort() emits disconnected() at once, and the caller still holds the connection.
        QTimer::singleShot(reply.delayMs, socket, &QTcpSocket::abort);
        return;
    case HttpReply::Wire::Whole:
    case HttpReply::Wire::Truncated:
        break;
    }
    if (reply.delayMs <= 0)
        return send(socket, reply, keepAlive);
    QTimer::singleShot(reply.delayMs, socket, [this, socket, reply, keepAlive] { send(socket, reply, keepAlive); });
}

void HttpServer::send(QTcpSocket *socket, const HttpReply &reply, bool keepAlive)
{
    const auto it = m_connections.find(socket);
    if (it == m_connections.end())
        return;
    socket->write(serialised(reply, keepAlive));
    if (!keepAlive || reply.wire == HttpReply::Wire::Truncated) {
        it->closing = true;
        socket->disconnectFromHost();
        return;
    }
    it->busy = false;
    // Another request may have arrived while this one was answered; queued so that a long pipeline does not recurse.
    QMetaObject::invokeMethod(socket, [this, socket] { readFrom(socket); }, Qt::QueuedConnection);
}

void HttpServer::refuse(QTcpSocket *socket, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/plain";
    reply.body = reasonPhrase(status) + '\n';
    send(socket, reply, false);
}

} // namespace flotilla::sandbox

#include "moc_httpserver.cpp"
