// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace flotilla::sandbox {

/// One complete HTTP/1.x request: header names as received, values trimmed, body decoded from chunks.
struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< path with query, as received
    QByteArray version; ///< "HTTP/1.1" or "HTTP/1.0"
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Value of the first header of that name (any letter case); empty if absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
    /// HTTP/1.1 keeps the connection unless it says close; HTTP/1.0 closes it unless it says keep-alive.
    [[nodiscard]] bool keepAlive() const;
};

/// Takes requests out of the bytes of one connection, whatever way the network cut them.
class HttpRequestParser
{
public:
    enum class State {
        NeedMore, ///< no complete request in the buffer yet
        Complete, ///< request() is valid; next() goes on behind it
        Bad, ///< not HTTP: answer 400 and close
        TooLarge, ///< head over 64 KiB or body over the limit: answer 413 and close
    };

    static constexpr qsizetype kMaxBodyBytes = 10 << 20; ///< the vendor takes 10 MiB with TC3 signatures

    explicit HttpRequestParser(qsizetype maxBodyBytes = kMaxBodyBytes);

    void append(const QByteArray &bytes);
    [[nodiscard]] State parse();
    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    /// True once if the client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeExpectContinue();
    /// Forgets the completed request and keeps what was sent behind it.
    void next();

private:
    [[nodiscard]] State parseHead();
    [[nodiscard]] State readHeaderLines(const QList<QByteArray> &lines);
    [[nodiscard]] State parseFixedBody();
    [[nodiscard]] State parseChunks();

    qsizetype m_maxBodyBytes;
    QByteArray m_buffer;
    HttpRequest m_request;
    bool m_headDone = false;
    bool m_chunked = false;
    bool m_inTrailer = false;
    bool m_expectContinue = false;
    qsizetype m_contentLength = 0;
};

} // namespace flotilla::sandbox
