// SPDX-License-Identifier: GPL-3.0-or-later
// flotilla-cli against a simulated superapp platform that answers in 20 ms.
//   bench_tcsas BIN-FOLDER list [COUNT]      versions of 3,000 mini programs, goal 95 % of the allowed rate (three minutes)
//   bench_tcsas BIN-FOLDER publish [COUNT]   a package of 10 MiB to 50, released: the peak of memory over that of a package of 10 KiB
//   bench_tcsas BIN-FOLDER kill [COUNT]      the same, killed 20 times and resumed: each is created, approved and released once
#include "benchreport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRate = 20; ///< of each action (doc 1219/67858)
constexpr int kAnswerMs = 20;
constexpr int kKills = 20;
constexpr qsizetype kLarge = qsizetype{10} * 1024 * 1024;
constexpr qsizetype kSmall = qsizetype{10} * 1024;

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A zip file with one stored entry of so many bytes, as far as its structure goes: nobody checks the checksum.
QByteArray zipOf(qsizetype size)
{
    const auto number = [](qint64 value, int bytes) {
        QByteArray text(bytes, '\0');
        for (int i = 0; i < bytes; ++i) {
            text[i] = static_cast<char>((value >> (8 * i)) & 0xff);
        }
        return text;
    };
    const QByteArray name("app.json");
    const QByteArray common = number(20, 2) + QByteArray(12, '\0') + number(size, 4) + number(size, 4) + number(name.size(), 2) + number(0, 2);
    const QByteArray local = QByteArray("PK\x03\x04", 4) + common + name + QByteArray(size, 'x');
    const QByteArray entry = QByteArray("PK\x01\x02", 4) + number(20, 2) + common + QByteArray(14, '\0') + name;
    return local + entry + QByteArray("PK\x05\x06", 4) + number(0, 4) + number(1, 2) + number(1, 2) + number(entry.size(), 4)
        + number(local.size(), 4) + number(0, 2);
}

/// The requests of one action, and what was done to each mini program.
struct Seen
{
    int requests = 0;
    double seconds = 0; ///< from the first to the last
    QMap<QString, QMap<QString, int>> effects; ///< by name and mini program
    [[nodiscard]] int most(const QString &effect) const
    {
        const QMap<QString, int> counts = effects.value(effect);
        return counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
    }
};

Seen readLog(const QString &path, const QString &action)
{
    Seen seen;
    qint64 first = 0;
    qint64 last = 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return seen;
    }
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line["kind"_L1].toString() == "effect"_L1) {
            ++seen.effects[line["effect"_L1].toString()][line["appid"_L1].toString()];
        } else if (line["action"_L1].toString() == action) {
            const qint64 time = QDateTime::fromString(line["time"_L1].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
            first = first == 0 ? time : first;
            last = std::max(last, time);
            ++seen.requests;
        }
    }
    seen.seconds = double(last - first) / 1000;
    return seen;
}

/// The largest memory of a process so far, in MiB; 0 if it has ended. What getrusage tells of children has this program's own in it.
double peakOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    const QList<QByteArray> lines = status.open(QIODevice::ReadOnly) ? status.readAll().split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

/// A sandbox, a workspace with a connection to it, and the command line.
class Place
{
public:
    Place(const QString &bin, int programs, bool slow) : m_cli(bin + u"/flotilla-cli"_s)
    {
        const QJsonObject rules{{u"count"_s, programs}, {u"buildSeconds"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 2}}}};
        const QJsonObject wait{{u"fault"_s, u"slow"_s}, {u"ms"_s, kAnswerMs}};
        const QJsonObject scenario{{u"tcsas"_s, rules}, {u"faults"_s, slow ? QJsonArray{wait} : QJsonArray()}};
        if (!writeFile(m_folder.filePath(u"scenario.json"_s), QJsonDocument(scenario).toJson())) {
            return;
        }
        m_sandbox.start(bin + u"/flotilla-sandbox"_s, {u"--scenario"_s, m_folder.filePath(u"scenario.json"_s), u"--log"_s, log(), u"--exit-with-stdin"_s});
        while (!m_sandbox.canReadLine() && m_sandbox.waitForReadyRead(10'000)) { }
        m_told = QJsonDocument::fromJson(m_sandbox.readLine()).object().value("tcsas"_L1).toObject();
        m_environment.insert(u"BENCH_KEY"_s, m_told["secretKey"_L1].toString());
    }
    ~Place()
    {
        m_sandbox.closeWriteChannel();
        m_sandbox.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(Place)

    [[nodiscard]] QString log() const { return m_folder.filePath(u"effects.log"_s); }
    bool connectAndList()
    {
        QByteArray csv = "appid\n";
        const QJsonArray all = m_told["programs"_L1].toArray();
        for (const auto &one : all) {
            csv += one.toString().toUtf8() + '\n';
        }
        return writeFile(m_folder.filePath(u"targets.csv"_s), csv)
               && run({u"connection"_s, u"add"_s, u"bench"_s, u"--platform"_s, u"tcsas"_s, u"--secret-id"_s, m_told["secretId"_L1].toString(),
                       u"--platform-id"_s, m_told["platformId"_L1].toString(), u"--endpoint"_s, m_told["url"_L1].toString(), u"--cos-endpoint"_s,
                       m_told["cosUrl"_L1].toString(), u"--secret-source"_s, u"env:BENCH_KEY"_s}) >= 0;
    }
    [[nodiscard]] QStringList publish(const QString &version, qsizetype size)
    {
        const QString package = m_folder.filePath(u"package-%1.zip"_s.arg(size));
        return writeFile(package, zipOf(size))
            ? QStringList{u"publish"_s, u"--connection"_s, u"bench"_s, u"--targets"_s, m_folder.filePath(u"targets.csv"_s), u"--package"_s, package,
                          u"--version"_s, version, u"--intro"_s, u"Bench"_s, u"--until"_s, u"release"_s, u"--approve"_s, u"--json"_s}
            : QStringList();
    }
    /// Seconds that the process took, or a negative number with its words on standard error.
    double run(const QStringList &arguments) { return bench::secondsOf(m_cli, arguments + workspace(), m_environment); }
    /// The peak of its memory, as far as it was seen, or a negative number.
    double peakOfRun(const QStringList &arguments, double &seconds)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(m_cli, arguments + workspace());
        double peak = 0;
        do {
            peak = std::max(peak, peakOf(process.processId()));
        } while (!process.waitForFinished(20) && process.state() != QProcess::NotRunning);
        seconds = double(timer.elapsed()) / 1000;
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? peak : -1;
    }
    /// Kills it after so long; false if it had ended before.
    bool runAndKill(const QStringList &arguments, int milliseconds)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(m_cli, arguments + workspace());
        const bool ended = process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished(-1);
        return !ended;
    }

private:
    [[nodiscard]] QStringList workspace() const { return {u"--workspace"_s, m_folder.filePath(u"workspace"_s)}; }

    QString m_cli;
    QTemporaryDir m_folder;
    QProcess m_sandbox;
    QJsonObject m_told;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

int list(Place &place, int count)
{
    const double took = place.run({u"fleet"_s, u"--connection"_s, u"bench"_s, u"--json"_s});
    if (took < 0) {
        return 2;
    }
    const Seen seen = readLog(place.log(), u"DescribeMNPAllStageVersions"_s);
    constexpr double kGoal = 0.95;
    const double share = seen.seconds > 0 ? count / seen.seconds / kRate : 0; // what was asked again is no use
    return bench::print(u"tcsas list with versions, time over that of the allowed rate"_s, share > 0 ? 1 / share : 1e9, 1 / kGoal,
                        {{u"programs"_s, count}, {u"askedAgain"_s, seen.requests - count}, {u"seconds"_s, seen.seconds},
                         {u"processSeconds"_s, took}, {u"shareOfAllowedRate"_s, share}, {u"shareGoal"_s, kGoal},
                         {u"allowedPerSecond"_s, kRate}, {u"answerMilliseconds"_s, kAnswerMs}});
}

int publish(Place &place, int count)
{
    double small = 0;
    double large = 0;
    const double before = place.peakOfRun(place.publish(u"8.0.0"_s, kSmall), small);
    const double after = place.peakOfRun(place.publish(u"9.0.0"_s, kLarge), large);
    if (before < 0 || after < 0) {
        std::fputs("A run did not end well.\n", stderr);
        return 2;
    }
    const Seen seen = readLog(place.log(), u"CreateMNPVersion"_s);
    constexpr double kGoalMiB = 5; // half of the package
    return bench::print(u"tcsas publish, MiB of memory that a package of 10 MiB takes"_s, after - before, kGoalMiB,
                        {{u"programs"_s, count}, {u"packageBytes"_s, qint64{kLarge}}, {u"peakMiB"_s, after}, {u"peakMiBWithSmallPackage"_s, before},
                         {u"secondsWithSmallPackage"_s, small}, {u"seconds"_s, large},
                         {u"uploads"_s, seen.effects.value(u"upload"_s).value(QString())}});
}

int kills(Place &place, int count)
{
    QElapsedTimer timer;
    timer.start();
    int killed = 0;
    QStringList arguments = place.publish(u"9.0.0"_s, kLarge);
    for (int n = 0; n < kKills; ++n) {
        constexpr int kFirst = 4500; // the check before the first call takes about as long
        constexpr int kSpread = 173; // so that they fall on different steps
        killed += place.runAndKill(arguments, kFirst + n * kSpread % 1900) ? 1 : 0;
        arguments = {u"resume"_s, u"--json"_s};
    }
    const Seen before = readLog(place.log(), {});
    const double last = place.run(arguments);
    const Seen seen = readLog(place.log(), u"CreateMNPVersion"_s);
    QJsonObject done;
    bool once = last >= 0;
    for (const QString &effect : {u"createVersion"_s, u"submit"_s, u"approve"_s, u"release"_s}) {
        const QMap<QString, int> counts = seen.effects.value(effect);
        once = once && counts.size() == count && seen.most(effect) == 1;
        done.insert(effect, QJsonObject{{u"programs"_s, counts.size()}, {u"mostOfOne"_s, seen.most(effect)}});
    }
    return bench::print(u"tcsas publish under kill -9, whether something is missing or doubled"_s, once ? 0 : 1, 0,
                        {{u"programs"_s, count}, {u"kills"_s, killed}, {u"seconds"_s, double(timer.elapsed()) / 1000}, {u"effects"_s, done},
                         {u"createdByThoseThatWereKilled"_s, before.effects.value(u"createVersion"_s).size()},
                         {u"releasedByThoseThatWereKilled"_s, before.effects.value(u"release"_s).size()},
                         {u"uploads"_s, seen.effects.value(u"upload"_s).value(QString())}});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(2, u"list"_s);
    const int given = arguments.value(3).toInt();
    const int count = given > 0 ? given : what == "list"_L1 ? 3000 : 50;
    Place place(arguments.value(1), count, what == "list"_L1);
    if (!place.connectAndList()) {
        std::fputs("The sandbox or the command line does not work.\n", stderr);
        return 2;
    }
    return what == "list"_L1 ? list(place, count) : what == "kill"_L1 ? kills(place, count) : publish(place, count);
}
