// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/holder.h"

#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <optional>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct ProcessStat
{
    char state = ' ';
    qint64 start = 0;
};

/// Nothing if the process is not there or may not be looked at.
std::optional<ProcessStat> statOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    // The second field is the program's name in brackets and may hold blanks and brackets itself: count behind it.
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype kState = 0;  // field 3
    constexpr qsizetype kStart = 19; // field 22
    if (fields.size() <= kStart || fields.at(kState).isEmpty()) {
        return {};
    }
    return ProcessStat{fields.at(kState).front(), fields.at(kStart).toLongLong()};
}

bool hasEnded(const ProcessStat &stat)
{
    return stat.state == 'Z' || stat.state == 'X'; // a killed process whose parent has not asked for its end
}

QString userName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
}

/// A start for a process that /proc does not tell of: it began no later than now.
qint64 startedByNow()
{
    timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) != 0) {
        return 0;
    }
    return -(static_cast<qint64>(now.tv_sec) + 1) * ::sysconf(_SC_CLK_TCK);
}

QString bootOf(const QString &place)
{
    return place.section(u'/', 0, 0);
}

Life lifeByStart(const Holder &holder, const ProcessStat &stat)
{
    if (hasEnded(stat)) {
        return Life::Ended;
    }
    if (holder.processStart == 0 || stat.start == 0) {
        return Life::NotKnown; // the number is in use, perhaps by a later process
    }
    const bool same = holder.processStart > 0 ? stat.start == holder.processStart : stat.start <= -holder.processStart;
    return same ? Life::Lives : Life::Ended;
}

} // namespace

Holder thisProcess()
{
    const qint64 process = ::getpid();
    const qint64 start = processStart(process);
    return {QSysInfo::machineHostName(), process, start != 0 ? start : startedByNow(), userName(), thisPlace()};
}

qint64 processStart(qint64 process)
{
    const auto stat = statOf(process);
    return stat && !hasEnded(*stat) ? stat->start : 0;
}

QString thisPlace()
{
    QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
    struct ::stat space{};
    if (!boot.open(QIODevice::ReadOnly) || ::stat("/proc/self/ns/pid", &space) != 0) {
        return {};
    }
    return QString::fromLatin1(boot.readAll()).trimmed() + u'/' + QString::number(space.st_ino);
}

Life lifeOf(const Holder &holder)
{
    if (holder.host != QSysInfo::machineHostName()) {
        return Life::NotKnown;
    }
    if (holder.process <= 0) {
        return Life::Ended;
    }
    const QString here = thisPlace();
    if (!holder.place.isEmpty() && !here.isEmpty() && holder.place != here) {
        return bootOf(holder.place) == bootOf(here) ? Life::NotKnown : Life::Ended;
    }
    if (const auto stat = statOf(holder.process)) {
        return lifeByStart(holder, *stat);
    }
    const bool inUse = ::kill(static_cast<pid_t>(holder.process), 0) == 0 || errno != ESRCH;
    return inUse ? Life::NotKnown : Life::Ended;
}

} // namespace flotilla
