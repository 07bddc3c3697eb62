// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/httpdoor.h"

#include "transport/endpointurl.h"
#include "transport/httpcall.h"

#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <cerrno>
#include <sys/socket.h>

#include <memory>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 413:
        return "Content Too Large";
    default:
        return status < 500 ? "Refused" : "Failed";
    }
}

void sendAnswer(QTcpSocket &socket, const DoorAnswer &answer)
{
    socket.write("HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\nContent-Type: " + answer.type
                 + "\r\nContent-Length: " + QByteArray::number(answer.body.size())
                 + (answer.passedOn ? QByteArray() : QByteArray("\r\n") + kNotPassedOn + ": 1") + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + answer.body);
    socket.disconnectFromHost();
}

/// Qt tells of that a turn of the event loop after it has told of the request: too late where this process stood still and both have waited
/// meanwhile.
bool hasHungUp(const QTcpSocket &socket)
{
    char next = 0;
    const auto had = ::recv(static_cast<int>(socket.socketDescriptor()), &next, 1, MSG_PEEK | MSG_DONTWAIT);
    return had == 0 || (had < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR); // reset is hung up as well
}

QByteArray methodOf(QHttpServerRequest::Method method)
{
    return method == QHttpServerRequest::Method::Get ? "GET" : method == QHttpServerRequest::Method::Post ? "POST" : "";
}

} // namespace

QByteArray DoorRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

/// Takes connections in, and puts out who sends too much, too slowly, or is one too many. Its look at what arrives comes before Qt's.
class HttpDoor::Doorway : public QTcpServer
{
public:
    Doorway(Clock &clock, QObject *parent) : QTcpServer(parent), m_clock(clock) {}

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(handle) || m_open >= kMostAtOnce) { // the socket has to have it, or nobody closes it
            socket->abort();
            socket->deleteLater();
            return;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        const auto received = std::make_shared<qint64>(0);
        const std::shared_ptr<Alarm> late = m_clock.at(m_clock.now() + kArrivesWithin, [socket] { // lives as long as the socket, by the connection below
            if (!socket->property("arrived").toBool()) {
                socket->abort();
            }
        });
        connect(socket, &QTcpSocket::readyRead, socket, [socket, received, late] {
            *received += socket->bytesAvailable();
            if (*received > kMostBytes && !socket->property("arrived").toBool()) {
                socket->setProperty("arrived", true);
                sendAnswer(*socket, {413});
                socket->flush();
                socket->abort();
            }
        });
        addPendingConnection(socket);
    }

private:
    Clock &m_clock;
    int m_open = 0;
};

HttpDoor::HttpDoor(Clock &clock, Handler handler, QObject *parent) : QAbstractHttpServer(parent), m_clock(clock), m_handler(std::move(handler)) {}
HttpDoor::~HttpDoor() = default;

Result<QPair<QHostAddress, quint16>> HttpDoor::placeOf(const QString &text)
{
    const QUrl url(u"http://"_s + text, QUrl::StrictMode);
    const QString host = url.host();
    const QHostAddress address(host == "localhost"_L1 ? u"127.0.0.1"_s : host);
    if (!url.isValid() || url.port() < 0 || url.authority() != text || !url.userInfo().isEmpty() || !isLoopback(host) || address.isNull()) {
        return usage(tr("“%1” is no address to listen on: 127.0.0.1:PORT or another one of this computer alone. What the platform and other "
                        "computers reach is your reverse proxy, which speaks TLS.").arg(text));
    }
    return std::pair(address, static_cast<quint16>(url.port()));
}

Result<quint16> HttpDoor::open(const QPair<QHostAddress, quint16> &place)
{
    auto *doorway = new Doorway(m_clock, this);
    if (!doorway->listen(place.first, place.second)) {
        return Error{ErrorKind::Usage, tr("Port %1 cannot be listened on: %2.").arg(QString::number(place.second), doorway->errorString()), {}, {}, {}};
    }
    bind(doorway);
    return doorway->serverPort();
}

bool HttpDoor::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    if (socket->property("arrived").toBool()) { // one that was sent behind the first, or put out
        return true;
    }
    socket->setProperty("arrived", true);
    const QUrl url = request.url();
    auto *asker = new QObject(socket);
    connect(socket, &QTcpSocket::disconnected, asker, &QObject::deleteLater);
    const DoorRequest asked{methodOf(request.method()), url.path(QUrl::FullyDecoded), url.query(QUrl::FullyEncoded), request.headers(), request.body(), asker, m_clock.now(),
                            hasHungUp(*socket)};
    m_handler(asked, [socket = QPointer(socket)](const DoorAnswer &answer) {
        if (socket && socket->state() == QAbstractSocket::ConnectedState) {
            sendAnswer(*socket, answer);
        }
    });
    return true;
}

void HttpDoor::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

} // namespace flotilla::wechat

#include "moc_httpdoor.cpp"
