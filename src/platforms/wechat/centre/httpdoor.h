// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "run/clock.h"

#include <QAbstractHttpServer>
#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>

namespace flotilla::wechat {

/// One request as it came in.
struct DoorRequest
{
    QByteArray method; ///< GET, POST, or empty for any other one
    QString path;      ///< decoded
    QString query;     ///< as it came
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    QObject *asker = nullptr; ///< gone as soon as nobody waits for the answer any more
    Instant arrived = {};
    bool hasLeft = false; ///< whoever asked had hung up before it was read: this process stood still meanwhile

    /// The first header of that name, in whatever case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

struct DoorAnswer
{
    int status = 200;
    QByteArray body = {};
    QByteArray type = "text/plain; charset=utf-8";
    bool passedOn = true; ///< false: whoever asked may rely on it that nothing was sent to the platform
};

/// 503, and nothing was sent to the platform for it.
[[nodiscard]] inline DoorAnswer notPassedOn(const QByteArray &why) { return {503, why, "text/plain; charset=utf-8", false}; }

/// HTTP on loopback, for a reverse proxy of the user: Qt's HTTP server with what it lacks, an end to how much and how long somebody may
/// send and how many may at once. One request a connection.
class HttpDoor : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Reply = std::function<void(const DoorAnswer &)>;
    /// Answers once, now or later; an answer to somebody who has left is dropped.
    using Handler = std::function<void(const DoorRequest &, const Reply &)>;
    static constexpr qint64 kMostBytes = 12 * 1024 * 1024; ///< the largest video of a review, and what stands around it
    static constexpr int kMostAtOnce = 64;
    static constexpr Millis kArrivesWithin = std::chrono::seconds(30);

    HttpDoor(Clock &clock, Handler handler, QObject *parent = nullptr);
    ~HttpDoor() override;
    /// "127.0.0.1:PORT", "[::1]:PORT": loopback and nothing else; error Usage. Port 0 takes a free one.
    [[nodiscard]] static Result<QPair<QHostAddress, quint16>> placeOf(const QString &text);
    /// The port, or why not.
    [[nodiscard]] Result<quint16> open(const QPair<QHostAddress, quint16> &place);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    class Doorway;
    Clock &m_clock;
    Handler m_handler;
};

} // namespace flotilla::wechat
