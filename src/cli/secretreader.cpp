// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretreader.h"

#include <QSocketNotifier>

#include <algorithm>
#include <iterator>
#include <utility>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr Millis kTokenWithin{1'000};
constexpr qsizetype kLongestInput = 131'072;

/// What can be read without waiting; empty at the end of the input.
QByteArray readAvailable(bool &atEnd)
{
    QByteArray bytes;
    char buffer[4096];
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (!atEnd && bytes.size() < kLongestInput && poll(&input, 1, 0) > 0) {
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count > 0) {
            bytes.append(buffer, static_cast<qsizetype>(count));
        } else {
            atEnd = true;
        }
    }
    std::fill(std::begin(buffer), std::end(buffer), '\0');
    return bytes;
}

} // namespace

/// Neither echo nor line editing for as long as it lives.
class SecretReader::QuietTerminal
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
            (void)!::write(STDERR_FILENO, "\n", 1); // after what was typed without echo
        }
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)

private:
    termios m_before{};
    bool m_changed = false;
};

SecretReader::SecretReader(Clock &clock) : m_clock(clock) {}

SecretReader::~SecretReader()
{
    m_input.fill('\0');
}

void SecretReader::start(const Console &console, const QString &prompt)
{
    if (isatty(STDIN_FILENO) == 1) {
        console.raw(prompt);
        m_quiet = std::make_unique<QuietTerminal>();
    }
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SecretReader::readMore);
}

void SecretReader::readMore()
{
    if (m_done) {
        return;
    }
    QByteArray bytes = readAvailable(m_atEnd);
    if (m_quiet) {
        typed(bytes);
    } else {
        m_input += bytes;
        piped();
    }
    bytes.fill('\0');
}

void SecretReader::typed(const QByteArray &characters)
{
    constexpr char kInterrupt = 3;
    constexpr char kEndOfInput = 4;
    constexpr char kDelete = 127;
    for (const char c : characters) {
        if (c == kInterrupt) {
            m_done = true;
            m_quiet.reset();
            emit interrupted();
            return;
        }
        if (c == kEndOfInput) {
            m_input.clear();
        }
        if (c == kEndOfInput || c == '\n' || c == '\r') {
            finish();
            return;
        }
        if (c == kDelete || c == '\b') {
            m_input.chop(1);
        } else {
            m_input.append(c);
        }
    }
    if (m_atEnd) { // the terminal is gone
        m_input.clear();
        finish();
    }
}

void SecretReader::piped()
{
    const qsizetype feed = m_input.indexOf('\n');
    const bool hasToken = feed >= 0 && m_input.indexOf('\n', feed + 1) >= 0;
    if (m_atEnd || hasToken || m_input.size() >= kLongestInput) {
        finish();
    } else if (feed >= 0 && !m_noToken) {
        m_noToken = m_clock.at(m_clock.now() + kTokenWithin, [this] { finish(); });
    }
}

void SecretReader::finish()
{
    if (std::exchange(m_done, true)) {
        return;
    }
    m_quiet.reset();
    m_noToken.reset();
    const QList<QByteArray> lines = m_input.split('\n');
    QByteArray secret = lines.value(0).trimmed();
    const QByteArray token = lines.value(1).trimmed();
    if (secret.isEmpty()) {
        emit read(Error{ErrorKind::Usage, tr("No secret was given on standard input; nothing was stored."), {}, {}, {}});
        return;
    }
    if (!token.isEmpty()) {
        secret += '\n' + token;
    }
    emit read(Secret(std::move(secret)));
}

} // namespace flotilla

#include "moc_secretreader.cpp"
