// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchreport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace flotilla::bench {

namespace {

/// The text behind the colon of the first line that begins so.
QString valueIn(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key)) {
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
        }
    }
    return {};
}

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

} // namespace

QJsonObject machine()
{
    return {
        {u"processor"_s, valueIn(u"/proc/cpuinfo"_s, "model name")},
        {u"cores"_s, QThread::idealThreadCount()},
        {u"memory"_s, valueIn(u"/proc/meminfo"_s, "MemTotal")},
        {u"load"_s, firstLine(u"/proc/loadavg"_s)},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QSysInfo::kernelVersion()},
        {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"compiler"_s, QStringLiteral(__VERSION__)},
        {u"build"_s, QStringLiteral(FLOTILLA_BUILD_TYPE)},
    };
}

double median(QList<double> values)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double secondsOf(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished(-1);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fputs(process.readAllStandardError().constData(), stderr);
        return -1;
    }
    return seconds;
}

int print(const QString &benchmark, double value, double goal, QJsonObject details)
{
    const bool met = value <= goal;
    details.insert(u"benchmark"_s, benchmark);
    details.insert(u"value"_s, value);
    details.insert(u"goal"_s, goal);
    details.insert(u"met"_s, met);
    details.insert(u"machine"_s, machine());
    std::fputs(QJsonDocument(details).toJson(QJsonDocument::Compact).constData(), stdout);
    std::fputc('\n', stdout);
    return met ? 0 : 1;
}

} // namespace flotilla::bench
