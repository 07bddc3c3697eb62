// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpSocket>

namespace flotilla::sandbox {

/// A call to be signed and written out as HTTP text, in any style that a client may have.
struct WireCall {
    QString action;
    QJsonObject body;
    QString version = QStringLiteral("2021-01-08");
    QString service = QStringLiteral("lowcode"); ///< goes into the credential scope
    QString secretId;
    QString secretKey;
    QByteArray host; ///< as in the Host header
    QByteArray signedHost; ///< empty: the Host header's value
    qint64 timestamp = 0; ///< 0: now
    QByteArray extraHeaders; ///< whole lines
    bool chunked = false;

    [[nodiscard]] QByteArray toHttp() const;
};

/// One reply as it came over the wire.
struct WireReply {
    int status = 0;
    QByteArray head;
    QByteArray body;
    bool complete = false; ///< as many bytes as Content-Length says

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject response() const; ///< the object "Response"
    [[nodiscard]] QString errorCode() const; ///< Response.Error.Code, empty if there is none
};

/// A bare socket, so that a test sees each byte and each end of a connection.
class WireClient : public QObject
{
    Q_OBJECT
public:
    explicit WireClient(quint16 port, QObject *parent = nullptr);

    void send(const QByteArray &bytes);
    /// True if take() would give a complete reply.
    [[nodiscard]] bool hasReply() const { return peek().complete; }
    /// Takes the next reply; one that is not complete stays.
    [[nodiscard]] WireReply take();
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] bool hasBytes() const { return !m_received.isEmpty(); }

private:
    [[nodiscard]] WireReply peek() const;

    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_closed = false;
};

} // namespace flotilla::sandbox
