// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Neither echo nor line editing for as long as it lives. Ctrl+C arrives as a character, because the stop signals are
/// blocked and read elsewhere.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_changed) {
            termios quiet = m_before;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
        }
    }
    ~QuietTerminal()
    {
        if (m_changed) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)

private:
    termios m_before{};
    bool m_changed = false;
};

/// What is typed up to Return; empty after Ctrl+C or Ctrl+D.
QByteArray readTyped()
{
    constexpr char kInterrupt = 3;
    constexpr char kEndOfInput = 4;
    constexpr char kDelete = 127;
    QByteArray line;
    char c = 0;
    while (::read(STDIN_FILENO, &c, 1) == 1 && c != '\n' && c != '\r') {
        if (c == kInterrupt || c == kEndOfInput) {
            return {};
        }
        if (c == kDelete || c == '\b') {
            line.chop(1);
        } else {
            line.append(c);
        }
    }
    return line;
}

/// Reads bytes up to a line end or the end of the input.
QByteArray readLine()
{
    QByteArray line;
    char c = 0;
    constexpr qsizetype kLongestLine = 65'536;
    while (line.size() < kLongestLine && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') {
        line.append(c);
    }
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
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
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::print(const QString &line) const
{
    write(stdout, line.toUtf8() + '\n');
}

void Console::say(const QString &line) const
{
    write(stderr, line.toUtf8() + '\n');
}

void Console::raw(const QString &text) const
{
    write(stderr, text.toUtf8());
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

Result<Secret> Console::readSecret(const QString &prompt) const
{
    QByteArray secret;
    if (isatty(STDIN_FILENO) == 1) {
        raw(prompt);
        const QuietTerminal quiet;
        secret = readTyped().trimmed();
        raw(u"\n"_s);
    } else {
        secret = readLine().trimmed();
        const QByteArray token = readLine().trimmed();
        if (!token.isEmpty()) {
            secret += '\n' + token;
        }
    }
    if (secret.isEmpty()) {
        return Error{ErrorKind::Usage,
                     QCoreApplication::translate("Cli", "No SecretKey was given on standard input; nothing was stored."),
                     {}, {}, {}};
    }
    return Secret(std::move(secret));
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

QString fitted(const QString &text, int width)
{
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
