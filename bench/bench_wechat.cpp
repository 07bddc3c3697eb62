// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the allowed rate flotilla-cli uses against a simulated WeChat that answers in 20 ms. The requests are counted in the
// sandbox's log, from the first to the last one of the work; tokens come from somewhere else and do not count.
//   bench_wechat BIN-FOLDER refresh [COUNT]   versions, review and grayscale plan of 2,000 mini programs, goal 95 % (five minutes)
//   bench_wechat BIN-FOLDER publish [COUNT]   commit and submission of 500, five lanes at once, goal 90 % (four minutes)
#include "benchreport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRate = 20; ///< the setting's usual
constexpr int kAnswerMs = 20;

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The log of the sandbox.
struct Seen
{
    int requests = 0;
    int mostInASecond = 0;
    double seconds = 0; ///< from the first to the last
    QJsonObject effects;
    [[nodiscard]] double share() const { return seconds > 0 ? requests / seconds / kRate : 0; }
};

Seen readLog(const QString &path)
{
    Seen seen;
    QList<qint64> times;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return seen;
    }
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString action = line["action"_L1].toString();
        if (line["kind"_L1].toString() == "effect"_L1) {
            const QString effect = line["effect"_L1].toString();
            seen.effects.insert(effect, seen.effects.value(effect).toInt() + 1);
        } else if (!action.startsWith("/tokens/"_L1)) {
            times.append(QDateTime::fromString(line["time"_L1].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
        }
    }
    seen.requests = static_cast<int>(times.size());
    for (qsizetype first = 0, last = 0; last < times.size(); ++last) {
        while (times.at(last) - times.at(first) >= 1000) {
            ++first;
        }
        seen.mostInASecond = std::max(seen.mostInASecond, static_cast<int>(last - first + 1));
    }
    seen.seconds = times.size() < 2 ? 0 : double(times.constLast() - times.constFirst()) / 1000;
    return seen;
}

/// A sandbox, a workspace with a connection to it, and the command line.
class Place
{
public:
    Place(const QString &bin, int programs) : m_cli(bin + u"/flotilla-cli"_s)
    {
        // What waits for the platform does not use the rate, so nothing takes long here.
        const QJsonObject rules{{u"authorizers"_s, programs}, {u"auditLimit"_s, 10 * programs}, {u"auditSeconds"_s, 100'000},
                                {u"scanSeconds"_s, 0}, {u"commitSeconds"_s, 0}};
        const QJsonObject slow{{u"fault"_s, u"slow"_s}, {u"ms"_s, kAnswerMs}};
        if (!write(m_folder.filePath(u"scenario.json"_s), QJsonDocument({{u"wechat"_s, rules}, {u"faults"_s, QJsonArray{slow}}}).toJson())) {
            return;
        }
        m_sandbox.start(bin + u"/flotilla-sandbox"_s, {u"--scenario"_s, m_folder.filePath(u"scenario.json"_s), u"--log"_s, log(), u"--exit-with-stdin"_s});
        while (!m_sandbox.canReadLine() && m_sandbox.waitForReadyRead(10'000)) { }
        m_told = QJsonDocument::fromJson(m_sandbox.readLine()).object().value("wechat"_L1).toObject();
    }
    ~Place()
    {
        m_sandbox.closeWriteChannel();
        m_sandbox.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(Place)

    [[nodiscard]] QString log() const { return m_folder.filePath(u"effects.log"_s); }

    bool connectAndImport()
    {
        const QJsonObject http = m_told["http"_L1].toObject();
        m_key = http["key"_L1].toString();
        QByteArray csv = "appid,name\n";
        const QJsonArray all = m_told["authorizers"_L1].toArray();
        for (const auto &one : all) {
            csv += one["appid"_L1].toString().toUtf8() + ",Shop\n";
        }
        return write(targets(), csv)
               && run({u"connection"_s, u"add"_s, u"bench"_s, u"--platform"_s, u"wechat"_s, u"--token-source"_s, u"http"_s, u"--http-url"_s,
                       http["url"_L1].toString(), u"--http-component-url"_s, http["componentUrl"_L1].toString(), u"--component-appid"_s,
                       m_told["componentAppid"_L1].toString(), u"--endpoint"_s, m_told["url"_L1].toString(), u"--secret-source"_s,
                       u"env:BENCH_KEY"_s}) >= 0;
    }
    [[nodiscard]] QString targets() const { return m_folder.filePath(u"targets.csv"_s); }

    /// Seconds that the process took, or a negative number with its words on standard error.
    double run(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BENCH_KEY"_s, m_key);
        return bench::secondsOf(m_cli, arguments + QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)}, environment);
    }

private:
    QString m_cli;
    QString m_key;
    QTemporaryDir m_folder;
    QProcess m_sandbox;
    QJsonObject m_told;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool refresh = arguments.value(2, u"refresh"_s) == "refresh"_L1;
    const int given = arguments.value(3).toInt();
    const int count = given > 0 ? given : refresh ? 2000 : 500;

    Place place(arguments.value(1), count);
    if (!place.connectAndImport()) {
        std::fputs("The sandbox or the command line does not work.\n", stderr);
        return 2;
    }
    const double took = place.run(refresh ? QStringList{u"fleet"_s, u"--connection"_s, u"bench"_s, u"--refresh"_s, u"--json"_s}
                                          : QStringList{u"publish"_s, u"--connection"_s, u"bench"_s, u"--targets"_s, place.targets(), u"--template"_s,
                                                        u"3"_s, u"--version"_s, u"9.0"_s, u"--until"_s, u"submit"_s, u"--width"_s, u"5"_s, u"--json"_s});
    if (took < 0) {
        return 2;
    }
    const Seen seen = readLog(place.log());
    const double goal = refresh ? 0.95 : 0.90;
    // As elsewhere less is better: the time over what the allowed rate would take.
    return bench::print(refresh ? u"wechat refresh, time over that of the allowed rate"_s : u"wechat commit and submit, time over that of the allowed rate"_s,
                        seen.share() > 0 ? 1 / seen.share() : 1e9, 1 / goal,
                        {{u"programs"_s, count},
                         {u"requests"_s, seen.requests},
                         {u"seconds"_s, seen.seconds},
                         {u"processSeconds"_s, took},
                         {u"requestsPerSecond"_s, seen.seconds > 0 ? seen.requests / seen.seconds : 0},
                         {u"allowedPerSecond"_s, kRate},
                         {u"shareOfAllowedRate"_s, seen.share()},
                         {u"shareGoal"_s, goal},
                         {u"mostInAnySecond"_s, seen.mostInASecond},
                         {u"answerMilliseconds"_s, kAnswerMs},
                         {u"effects"_s, seen.effects}});
}
