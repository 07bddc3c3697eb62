// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/holder.h"

#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <optional>

#include <pwd.h>
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

} // namespace

Holder thisProcess()
{
    const qint64 process = ::getpid();
    return {QSysInfo::machineHostName(), process, processStart(process), userName()};
}

qint64 processStart(qint64 process)
{
    const auto stat = statOf(process);
    return stat && !hasEnded(*stat) ? stat->start : 0;
}

bool mayBeAlive(const Holder &holder)
{
    if (holder.host != QSysInfo::machineHostName()) {
        return true;
    }
    if (holder.process <= 0) {
        return false;
    }
    if (const auto stat = statOf(holder.process)) {
        const bool sameStart = holder.processStart == 0 || stat->start == 0 || stat->start == holder.processStart;
        return !hasEnded(*stat) && sameStart;
    }
    return ::kill(static_cast<pid_t>(holder.process), 0) == 0 || errno != ESRCH;
}

} // namespace flotilla
