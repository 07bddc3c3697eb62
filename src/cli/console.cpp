// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "clitexts.h"

#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kPatienceMs = 1000; // a reader that is only slow takes something within this time

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool steersTerminal(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Marks, embeddings, overrides and isolates of the direction, and those that only take no room.
    return c == u'\u061C' || (c >= u'\u200B' && c <= u'\u200F') || (c >= u'\u202A' && c <= u'\u202E')
        || (c >= u'\u2060' && c <= u'\u206F') || c == QChar::ByteOrderMark;
}

/// Whether standard error takes something, now or within this time. What is wrong with it is for the writing to find.
bool errorTakes(int patienceMs)
{
    pollfd error{STDERR_FILENO, POLLOUT, 0};
    int ready = 0;
    do {
        ready = poll(&error, 1, patienceMs);
    } while (ready < 0 && errno == EINTR);
    return ready != 0;
}

/// Writes while somebody reads; false when the rest is not taken. A pipe that takes something takes PIPE_BUF bytes.
bool writeWhileRead(const QByteArray &bytes, int patienceMs)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        if (!errorTakes(patienceMs)) {
            return false;
        }
        const auto part = static_cast<size_t>(std::min<qsizetype>(bytes.size() - done, PIPE_BUF));
        const ssize_t written = ::write(STDERR_FILENO, bytes.constData() + done, part);
        if (written < 0 && errno != EINTR) {
            return errno != EAGAIN; // a reader that is gone is nobody's trouble
        }
        done += std::max<ssize_t>(written, 0);
    }
    return true;
}

QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (steersTerminal(c)) {
            c = u' ';
        }
    }
    return text;
}

/// JSON says the same with an escape as with the character, and a terminal may show it.
QByteArray escaped(const QByteArray &json)
{
    QString text = QString::fromUtf8(json);
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (const QChar c = text.at(i); c > u'\x7e' && steersTerminal(c)) {
            text.replace(i, 1, u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')));
        }
    }
    return text.toUtf8();
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

void Console::json(const QJsonObject &object) const
{
    write(stdout, escaped(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n');
}

void Console::result(const QByteArray &bytes) const
{
    write(stdout, bytes);
}

void Console::print(const QString &line) const
{
    write(stdout, withoutControls(line).toUtf8() + '\n');
}

void Console::say(const QString &line) const
{
    tell(withoutControls(line).toUtf8() + '\n');
}

void Console::raw(const QString &text) const
{
    tell(text.toUtf8());
}

// Only the first text that nobody takes is waited for: a batch goes on and stop signals are heard although nobody reads.
void Console::tell(const QByteArray &bytes) const
{
    QByteArray text = bytes;
    if (m_leftOut > 0) {
        text.prepend('\n' + Cli::tr("(%n line(s) left out here: nobody read them)", nullptr, m_leftOut).toUtf8() + '\n');
    }
    m_unread = !writeWhileRead(text, m_unread ? 0 : kPatienceMs);
    m_leftOut = m_unread ? m_leftOut + 1 : 0;
}

// The stream remembers: every write is flushed at once, so that none fails later.
bool Console::isResultWritten() const
{
    return std::ferror(stdout) == 0;
}

bool Console::errorIsTerminal() const
{
    return isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb";
}

Console::Size Console::size() const
{
    winsize window{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_row == 0 || window.ws_col == 0) {
        return {};
    }
    return {window.ws_row, window.ws_col};
}

int displayWidth(const QString &text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        width += isWide(c) ? 2 : 1;
    }
    return width;
}

QString fitted(const QString &raw, int width)
{
    const QString text = withoutControls(raw);
    if (displayWidth(text) <= width) {
        return text + QString(width - displayWidth(text), u' ');
    }
    QString cut;
    int used = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        const int next = isWide(c) ? 2 : 1;
        if (used + next > width - 1) {
            break;
        }
        const char32_t character = c;
        cut += QString::fromUcs4(&character, 1);
        used += next;
    }
    return cut + u'…' + QString(std::max(0, width - used - 1), u' ');
}

} // namespace flotilla
