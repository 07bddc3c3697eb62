// SPDX-License-Identifier: GPL-3.0-or-later
// Runners of a team workspace, all on this computer, against flotilla-sandbox. Needs the server that tests/postgres/with-postgres.sh starts.
//   bench_runners BIN-FOLDER share [TARGETS]  10 runners, 40 orders with a lane each, TARGETS mini programs in all (10,000). Goals: each runner has
//                                             within 10 % of an even share, and all end within 1.1 × the longest lane.
//   bench_runners BIN-FOLDER kill             one of two runners is killed: how long until the other goes on with the last of its lanes. Goal: 45 s.
#include "benchreport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestSilence = 120'000; // ms

/// A sandbox, a team workspace with a connection to it, and runners.
class Yard
{
public:
    Yard(QString bin, int lanes) : m_cli(std::move(bin) + u"/flotilla-cli"_s), m_address(u"postgresql://team@/runners?host="_s + qEnvironmentVariable("FLOTILLA_TEST_POSTGRES"))
    {
        QJsonArray apps;
        for (int i = 0; i < lanes; ++i) {
            apps.append(QJsonObject{{u"id"_s, app(i)}, {u"title"_s, app(i)}});
        }
        write(u"scenario.json"_s, QJsonDocument(QJsonObject{{u"apps"_s, apps}, {u"rateLimit"_s, 0}, {u"buildSeconds"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 1}}}}).toJson());
        m_sandbox.start(m_cli.chopped(4) + u"-sandbox"_s, {u"--scenario"_s, at(u"scenario.json"_s), u"--log"_s, at(u"log"_s), u"--exit-with-stdin"_s});
        while (!m_sandbox.canReadLine() && m_sandbox.waitForReadyRead(kLongestSilence)) { }
        m_hello = QJsonDocument::fromJson(m_sandbox.readLine()).object();
        m_environment.insert(u"BENCH_KEY"_s, m_hello["secretKey"_L1].toString());
    }
    ~Yard()
    {
        (void)ordersOfEach();
        m_sandbox.closeWriteChannel();
        m_sandbox.waitForFinished(5000);
    }
    Yard(const Yard &) = delete;
    Yard &operator=(const Yard &) = delete;
    [[nodiscard]] static QString app(int lane) { return u"app-bench%1"_s.arg(lane); }

    bool prepare()
    {
        QProcess::execute(u"createdb"_s, {u"-h"_s, qEnvironmentVariable("FLOTILLA_TEST_POSTGRES"), u"-U"_s, u"team"_s, u"runners"_s});
        return run({u"workspace"_s, u"init"_s})
               && run({u"connection"_s, u"add"_s, u"bench"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, m_hello["secretId"_L1].toString(), u"--env"_s,
                       m_hello["envId"_L1].toString(), u"--endpoint"_s, m_hello["url"_L1].toString(), u"--secret-source"_s, u"env:BENCH_KEY"_s});
    }
    bool order(int lanes, int targets)
    {
        QByteArray csv = "appid\n";
        for (int i = 0; i < targets; ++i) {
            csv += u"wx%1\n"_s.arg(i, 16, 10, '0'_L1).toUtf8();
        }
        write(u"targets.csv"_s, csv);
        bool good = true;
        for (int i = 0; i < lanes && good; ++i) {
            good = run({u"publish"_s, u"--connection"_s, u"bench"_s, u"--app"_s, app(i), u"--targets"_s, at(u"targets.csv"_s), u"--run-on"_s, u"server"_s});
        }
        return good;
    }
    QProcess &startRunner()
    {
        m_runners.push_back(std::make_unique<QProcess>());
        QProcess &runner = *m_runners.back();
        runner.setProcessEnvironment(m_environment);
        runner.setStandardErrorFile(QProcess::nullDevice());
        runner.start(m_cli, {u"runner"_s, u"--json"_s, u"--workspace"_s, m_address});
        runner.waitForStarted();
        return runner;
    }
    /// Ends all of them; how many orders each had.
    QList<int> ordersOfEach()
    {
        QList<int> orders;
        for (const auto &runner : m_runners) {
            runner->terminate();
            runner->state() == QProcess::NotRunning || runner->waitForFinished(kLongestSilence);
            orders.append(static_cast<int>(QJsonDocument::fromJson(runner->readAllStandardOutput()).object().value("orders"_L1).toArray().size()));
        }
        return orders;
    }
    /// Reads what the sandbox has logged since, and calls this for each effect.
    void effects(const std::function<void(const QJsonObject &)> &take)
    {
        if (!m_log.isOpen()) {
            m_log.setFileName(at(u"log"_s));
            (void)m_log.open(QIODevice::ReadOnly);
        }
        m_sandbox.waitForFinished(20); // looks at it this often
        for (QByteArray line = m_log.readLine(); !line.isEmpty(); line = m_log.readLine()) {
            m_line += line;
            if (!m_line.endsWith('\n')) {
                return;
            }
            const QJsonObject one = QJsonDocument::fromJson(std::exchange(m_line, {})).object();
            one["kind"_L1] == "effect"_L1 ? take(one) : void();
        }
    }

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }
    bool run(const QStringList &arguments) const { return bench::secondsOf(m_cli, arguments + QStringList{u"--workspace"_s, m_address}, m_environment) >= 0; }

    QTemporaryDir m_folder;
    QString m_cli;
    QString m_address;
    QProcess m_sandbox;
    QJsonObject m_hello;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QFile m_log;
    QByteArray m_line;
    std::vector<std::unique_ptr<QProcess>> m_runners;
};

double secondsSince(const QElapsedTimer &timer)
{
    return double(timer.elapsed()) / 1000;
}

int share(const QString &bin, int targets)
{
    constexpr int kRunners = 10;
    constexpr int kLanes = 40;
    const int each = targets / kLanes;
    Yard yard(bin, kLanes);
    if (!yard.prepare() || !yard.order(kLanes, each)) {
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kRunners; ++i) {
        (void)yard.startRunner();
    }
    QHash<QString, std::pair<double, double>> lanes; // first and last effect
    int deploys = 0;
    QElapsedTimer silence;
    silence.start();
    int closed = 0;
    while (closed < kLanes && silence.elapsed() < kLongestSilence) {
        yard.effects([&](const QJsonObject &effect) {
            silence.restart();
            const QString app = effect["app"_L1].toString();
            const double now = secondsSince(timer);
            lanes[app] = {lanes.contains(app) ? lanes.value(app).first : now, now};
            deploys += effect["effect"_L1] == "deploy"_L1 ? 1 : 0;
        });
        closed = deploys == each * kLanes && silence.elapsed() > 3000 ? kLanes : 0; // the last lanes are unbound
    }
    double longest = 0;
    double end = 0;
    for (const auto &[from, to] : std::as_const(lanes)) {
        longest = std::max(longest, to - from);
        end = std::max(end, to);
    }
    const QList<int> orders = yard.ordersOfEach();
    const auto [least, most] = std::minmax_element(orders.cbegin(), orders.cend());
    const double even = double(kLanes) / kRunners;
    QJsonArray told;
    std::for_each(orders.cbegin(), orders.cend(), [&told](int n) { told.append(n); });
    const QJsonObject details{{u"targets"_s, each * kLanes}, {u"deployed"_s, deploys}, {u"orders"_s, kLanes}, {u"runners"_s, kRunners}, {u"ordersOfEach"_s, told},
                              {u"endSeconds"_s, end}, {u"longestLaneSeconds"_s, longest}};
    const int uneven = bench::print(u"runners: furthest from an even share"_s, std::max(*most - even, even - *least) / even, 0.10, details);
    const int late = bench::print(u"runners: end over the longest lane"_s, longest > 0 ? end / longest : -1, 1.1, details);
    return deploys == each * kLanes ? std::max(uneven, late) : 2;
}

int killed(const QString &bin)
{
    constexpr int kLanes = 4; // as many as one runner takes
    constexpr int kEach = 60;
    Yard yard(bin, kLanes);
    if (!yard.prepare() || !yard.order(kLanes, kEach)) {
        return 2;
    }
    QProcess &first = yard.startRunner();
    QHash<QString, int> deploys;
    QElapsedTimer silence;
    silence.start();
    const auto count = [&](const QJsonObject &effect) {
        silence.restart();
        deploys[effect["app"_L1].toString()] += effect["effect"_L1] == "deploy"_L1 ? 1 : 0;
    };
    while (deploys.size() < kLanes && silence.elapsed() < kLongestSilence) {
        yard.effects(count);
    }
    const QList<QString> lanes = deploys.keys();
    (void)yard.startRunner();
    first.kill();
    first.waitForFinished();
    yard.effects(count);
    QElapsedTimer timer;
    timer.start();
    QHash<QString, double> again;
    while (again.size() < lanes.size() && timer.elapsed() < kLongestSilence) {
        yard.effects([&](const QJsonObject &effect) {
            const QString app = effect["app"_L1].toString();
            lanes.contains(app) && !again.contains(app) ? (void)again.insert(app, secondsSince(timer)) : void();
        });
    }
    QList<double> seconds = again.values();
    std::sort(seconds.begin(), seconds.end());
    QJsonArray told;
    std::for_each(seconds.cbegin(), seconds.cend(), [&told](double s) { told.append(s); });
    return bench::print(u"runners: seconds until the last lane of a killed one goes on"_s, seconds.size() == kLanes ? seconds.constLast() : 1e9, 45,
                        {{u"lanes"_s, told}});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.value(2) == "kill"_L1 ? killed(arguments.value(1)) : share(arguments.value(1), arguments.value(3, u"10000"_s).toInt());
}
