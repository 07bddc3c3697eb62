// SPDX-License-Identifier: GPL-3.0-or-later
// How long flotilla-cli takes for a batch against flotilla-sandbox, compared with the builds alone. Builds run in real time:
// with a time scale they would shrink and our own overhead would not.
//   bench_makespan BIN-FOLDER short   one lane, 12 builds of 1 to 3 s, goal 1.10 × their sum
//   bench_makespan BIN-FOLDER long    one lane, 5 builds of 60 to 180 s, goal 1.02 × their sum (about ten minutes)
//   bench_makespan BIN-FOLDER lanes   4 lanes of 25 builds of 1 to 3 s, goal 1.10 × the longest lane
// Each batch runs twice: without a history of builds, and with one. The second is the value, both are printed. The time is
// that of the whole process: start, pre-flight, publish, closing.
#include "benchreport.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    int lanes = 1;
    int targets = 12; ///< of each lane
    double shortest = 1;
    double longest = 3;
    double goal = 1.10;
};

/// The mini programs of all lanes with their build times, and what the builds of the longest lane take together.
struct Plan
{
    QJsonObject scenario;
    QByteArray csv = "appid,app\n";
    QStringList apps;
    double ideal = 0;
};

Plan planFor(const Case &c)
{
    Plan plan;
    QRandomGenerator random(7);
    QJsonArray apps;
    QJsonArray programs;
    for (int lane = 0; lane < c.lanes; ++lane) {
        const QString app = u"app-bench%1"_s.arg(lane);
        plan.apps.append(app);
        apps.append(QJsonObject{{u"id"_s, app}, {u"title"_s, app}});
        double sum = 0;
        for (int i = 0; i < c.targets; ++i) {
            const QString id = u"wx%1"_s.arg(lane * 1000 + i, 16, 10, '0'_L1);
            const double seconds = c.shortest + random.generateDouble() * (c.longest - c.shortest);
            sum += seconds;
            programs.append(QJsonObject{{u"appid"_s, id}, {u"buildSeconds"_s, seconds}});
            plan.csv += QString(id + u',' + app + u'\n').toUtf8();
        }
        plan.ideal = std::max(plan.ideal, sum);
    }
    plan.scenario = {{u"apps"_s, apps}, {u"programs"_s, programs}};
    return plan;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString bin = QCoreApplication::arguments().value(1);
    const QString which = QCoreApplication::arguments().value(2, u"short"_s);
    const Case c = which == "long"_L1 ? Case{1, 5, 60, 180, 1.02} : which == "lanes"_L1 ? Case{4, 25, 1, 3, 1.10} : Case{};
    const Plan plan = planFor(c);

    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"workspace"_s);
    QProcess sandbox;
    if (!write(folder.filePath(u"scenario.json"_s), QJsonDocument(plan.scenario).toJson())
        || !write(folder.filePath(u"targets.csv"_s), plan.csv)) {
        return 2;
    }
    sandbox.start(bin + u"/flotilla-sandbox"_s, {u"--scenario"_s, folder.filePath(u"scenario.json"_s), u"--exit-with-stdin"_s});
    while (!sandbox.canReadLine() && sandbox.waitForReadyRead(10'000)) { }
    if (!sandbox.canReadLine()) {
        std::fputs(sandbox.readAllStandardError().constData(), stderr);
        return 2;
    }
    const QJsonObject hello = QJsonDocument::fromJson(sandbox.readLine()).object();

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BENCH_KEY"_s, hello["secretKey"_L1].toString());
    const QString cli = bin + u"/flotilla-cli"_s;
    double seconds = bench::secondsOf(cli, {u"connection"_s, u"add"_s, u"bench"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s,
                                             hello["secretId"_L1].toString(), u"--env"_s, hello["envId"_L1].toString(), u"--endpoint"_s,
                                             hello["url"_L1].toString(), u"--secret-source"_s, u"env:BENCH_KEY"_s, u"--workspace"_s, workspace},
                                       environment);
    const QStringList publish{u"publish"_s, u"--connection"_s, u"bench"_s, u"--app"_s, plan.apps.join(u','), u"--targets"_s,
                              folder.filePath(u"targets.csv"_s), u"--workspace"_s, workspace, u"--json"_s};
    QJsonArray ratios;
    for (int i = 0; i < 2 && seconds >= 0; ++i) {
        seconds = bench::secondsOf(cli, publish, environment);
        ratios.append(seconds / plan.ideal);
    }
    sandbox.closeWriteChannel();
    sandbox.waitForFinished(5000);
    if (seconds < 0) {
        return 2;
    }
    return bench::print(u"makespan over build time, %1"_s.arg(which), ratios.at(1).toDouble(), c.goal,
                        {{u"lanes"_s, c.lanes},
                         {u"targetsPerLane"_s, c.targets},
                         {u"buildSeconds"_s, plan.ideal},
                         {u"withoutHistory"_s, ratios.at(0)},
                         {u"withHistory"_s, ratios.at(1)}});
}
