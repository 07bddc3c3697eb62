// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace flotilla::sandbox {

/// What goes back on the wire, and in which broken way if a fault asks for one.
struct HttpReply {
    enum class Wire {
        Whole, ///< an honest reply
        Drop, ///< the connection is cut without a byte
        Hang, ///< nothing is ever sent; the connection stays open
        Truncated, ///< Content-Length promises more than is sent, then the connection is closed
    };

    int status = 200;
    QByteArray contentType = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Wire wire = Wire::Whole;
    int delayMs = 0; ///< wait before the first byte
    qint64 toldLength = -1; ///< of an answer to HEAD: the Content-Length of what is not sent
    qint64 dateMs = 0; ///< UTC milliseconds for the Date header; 0 = the clock of this machine
};

/// HTTP/1.1 over plain sockets on 127.0.0.1: keep-alive, one request of a connection at a time, chunked bodies.
/// Plain sockets and not Qt HTTP Server, because faults need control over each byte.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    /// handler is called once for each complete request, in order of arrival. Longer bodies are refused.
    explicit HttpServer(Handler handler, QObject *parent = nullptr, qsizetype maxBodyBytes = HttpRequestParser::kMaxBodyBytes);
    ~HttpServer() override;

    /// Port 0 takes a free one. False if the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// "http://127.0.0.1:PORT"
    [[nodiscard]] QString url() const;

private:
    struct Connection {
        HttpRequestParser parser;
        bool busy = false; ///< a reply is owed: what the client sends meanwhile waits
        bool closing = false;
    };

    void acceptAll();
    void readFrom(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HttpReply &reply, bool keepAlive);
    void send(QTcpSocket *socket, const HttpReply &reply, bool keepAlive);
    void refuse(QTcpSocket *socket, int status);

    Handler m_handler;
    qsizetype m_maxBodyBytes;
    QTcpServer m_server;
    QHash<QTcpSocket *, Connection> m_connections;
};

} // namespace flotilla::sandbox
