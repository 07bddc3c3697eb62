// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprequest.h"

#include <algorithm>
#include <utility>

namespace flotilla::sandbox {

namespace {

constexpr qsizetype kMaxHeadBytes = 64 << 10;

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.cbegin(), headers.cend(), [&name](const auto &entry) {
        return entry.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool HttpRequest::keepAlive() const
{
    const QByteArray connection = header("Connection").toLower();
    return version == "HTTP/1.0" ? connection == "keep-alive" : connection != "close";
}

HttpRequestParser::HttpRequestParser(qsizetype maxBodyBytes)
    : m_maxBodyBytes(maxBodyBytes)
{
}

void HttpRequestParser::append(const QByteArray &bytes)
{
    m_buffer += bytes;
}

HttpRequestParser::State HttpRequestParser::parse()
{
    if (!m_headDone) {
        const State state = parseHead();
        if (state != State::Complete)
            return state;
        m_headDone = true;
    }
    return m_chunked ? parseChunks() : parseFixedBody();
}

bool HttpRequestParser::takeExpectContinue()
{
    return std::exchange(m_expectContinue, false);
}

void HttpRequestParser::next()
{
    m_request = {};
    m_headDone = m_chunked = m_inTrailer = m_expectContinue = false;
    m_contentLength = 0;
}

HttpRequestParser::State HttpRequestParser::parseHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > kMaxHeadBytes || (end < 0 && m_buffer.size() > kMaxHeadBytes))
        return State::TooLarge;
    if (end < 0)
        return State::NeedMore;

    QList<QByteArray> lines;
    const QByteArray head = m_buffer.left(end);
    for (qsizetype from = 0; from <= head.size();) {
        qsizetype to = head.indexOf("\r\n", from);
        if (to < 0)
            to = head.size();
        lines += head.mid(from, to - from);
        from = to + 2;
    }
    m_buffer.remove(0, end + 4);

    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1."))
        return State::Bad;
    m_request.method = words.at(0);
    m_request.target = words.at(1);
    m_request.version = words.at(2);
    return readHeaderLines(lines);
}

HttpRequestParser::State HttpRequestParser::readHeaderLines(const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return State::Bad;
        m_request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    m_chunked = m_request.header("Transfer-Encoding").toLower() == "chunked";
    m_expectContinue = m_request.header("Expect").toLower() == "100-continue";
    if (!m_chunked && m_request.hasHeader("Content-Length")) {
        bool ok = false;
        m_contentLength = m_request.header("Content-Length").toLongLong(&ok);
        if (!ok || m_contentLength < 0)
            return State::Bad;
    }
    return m_contentLength > m_maxBodyBytes ? State::TooLarge : State::Complete;
}

HttpRequestParser::State HttpRequestParser::parseFixedBody()
{
    if (m_buffer.size() < m_contentLength)
        return State::NeedMore;
    m_request.body = m_buffer.left(m_contentLength);
    m_buffer.remove(0, m_contentLength);
    return State::Complete;
}

HttpRequestParser::State HttpRequestParser::parseChunks()
{
    while (true) {
        const qsizetype lineEnd = m_buffer.indexOf("\r\n");
        if (lineEnd < 0)
            return m_buffer.size() > kMaxHeadBytes ? State::TooLarge : State::NeedMore;
        if (m_inTrailer) {
            m_buffer.remove(0, lineEnd + 2);
            if (lineEnd == 0)
                return State::Complete;
            continue;
        }
        bool ok = false;
        const qsizetype size = m_buffer.left(lineEnd).split(';').constFirst().trimmed().toLongLong(&ok, 16);
        if (!ok || size < 0)
            return State::Bad;
        if (size > m_maxBodyBytes - m_request.body.size())
            return State::TooLarge;
        if (size == 0) {
            m_inTrailer = true;
            m_buffer.remove(0, lineEnd + 2);
            continue;
        }
        if (m_buffer.size() < lineEnd + 2 + size + 2)
            return State::NeedMore;
        if (m_buffer.mid(lineEnd + 2 + size, 2) != "\r\n")
            return State::Bad;
        m_request.body += m_buffer.mid(lineEnd + 2, size);
        m_buffer.remove(0, lineEnd + 2 + size + 2);
    }
}

} // namespace flotilla::sandbox
