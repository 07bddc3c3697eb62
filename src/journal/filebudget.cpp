// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/filebudget.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace flotilla {

namespace {

constexpr Millis kLockRetry{5};
constexpr Millis kLockPatience{1'000};
constexpr qsizetype kLargest = qsizetype{64} * 1024; // far more than all actions of a few accounts need; what is larger is not ours

/// Which account calls which action is nobody's business.
QByteArray nameOf(const QString &account, const QString &action)
{
    return QCryptographicHash::hash((account + u'\n' + action).toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
}

/// The lock is held while this lives.
class Lock
{
public:
    explicit Lock(int file) : m_file(file), m_held(::flock(file, LOCK_EX | LOCK_NB) == 0), m_busy(!m_held && errno == EWOULDBLOCK)
    {
    }
    ~Lock()
    {
        if (m_held) {
            (void)::flock(m_file, LOCK_UN);
        }
    }
    Q_DISABLE_COPY_MOVE(Lock)
    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] bool isBusy() const { return m_busy; } ///< another process has it

private:
    int m_file;
    bool m_held;
    bool m_busy;
};

QByteArrayList readLines(int file)
{
    struct ::stat status{};
    if (::fstat(file, &status) != 0 || status.st_size > kLargest) {
        return {};
    }
    QByteArray text(static_cast<qsizetype>(status.st_size), '\0');
    const ssize_t length = ::pread(file, text.data(), static_cast<size_t>(text.size()), 0);
    return text.left(std::max<qsizetype>(0, length)).split('\n');
}

/// What is left of it after a failure is a damaged line, and counts as none.
bool writeLines(int file, const QByteArrayList &lines)
{
    const QByteArray text = lines.join('\n');
    return ::pwrite(file, text.constData(), static_cast<size_t>(text.size()), 0) == text.size()
           && ::ftruncate(file, text.size()) == 0;
}

/// The times of a line that still count, oldest first. One in the future was written before the clock was set back.
QList<qint64> timesOf(const QByteArray &line, Instant from, Instant to)
{
    QList<qint64> times;
    const QByteArrayList words = line.split(' ').mid(1);
    for (const QByteArray &word : words) {
        const qint64 time = word.toLongLong();
        if (time > toEpochMillis(from) && time <= toEpochMillis(to)) {
            times.append(time);
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

FileBudget::FileBudget(QString path) : m_path(std::move(path)) {}

FileBudget::~FileBudget()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

bool FileBudget::open()
{
    if (m_file < 0) {
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    return m_file >= 0;
}

std::optional<Instant> FileBudget::take(const QString &account, const QString &action, int most, Millis window, Instant now)
{
    if (!open()) {
        return {};
    }
    const Lock lock(m_file);
    if (!lock.isHeld()) { // for a moment, unless its process hangs
        m_lockedSince = isSet(m_lockedSince) && m_lockedSince <= now ? m_lockedSince : now;
        return lock.isBusy() && now - m_lockedSince < kLockPatience ? std::optional(now + kLockRetry) : std::nullopt;
    }
    m_lockedSince = {};
    const QByteArray name = nameOf(account, action);
    QByteArrayList kept;
    QList<qint64> mine;
    const QByteArrayList lines = readLines(m_file);
    for (const QByteArray &line : lines) {
        const QList<qint64> times = timesOf(line, now - window, now);
        if (line.startsWith(name + ' ')) {
            mine = times;
        } else if (!times.isEmpty()) {
            kept.append(line);
        }
    }
    if (mine.size() >= most) {
        return fromEpochMillis(mine.at(mine.size() - most)) + window;
    }
    mine.append(toEpochMillis(now));
    QByteArray line = name;
    for (const qint64 time : std::as_const(mine)) {
        line += ' ' + QByteArray::number(time);
    }
    (void)writeLines(m_file, kept << line);
    return {};
}

} // namespace flotilla
