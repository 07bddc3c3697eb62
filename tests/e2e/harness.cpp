// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace e2e {

namespace {

constexpr int kLongest = 120'000; // ms that one process may take
constexpr int kAtOnce = 6;

QString tool(const QString &name)
{
    return QStringLiteral(FLOTILLA_BIN_DIR "/") + name;
}

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Stage::Stage(QJsonObject scenario, const QStringList &more)
{
    if (!scenario.contains("buildSeconds"_L1)) {
        scenario.insert(u"buildSeconds"_s, QJsonObject{{u"min"_s, 0.2}, {u"max"_s, 0.2}});
    }
    const QString file = m_folder.filePath(u"scenario.json"_s);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(scenario).toJson()) < 0) {
        return;
    }
    out.close();
    m_sandboxOptions = QStringList{u"--scenario"_s, file, u"--log"_s, m_folder.filePath(u"effects.log"_s)} + more;
    m_sandbox.start(tool(u"flotilla-sandbox"_s), m_sandboxOptions);
    if (!m_sandbox.waitForStarted(kLongest)) {
        return;
    }
    while (!m_sandbox.canReadLine() && m_sandbox.waitForReadyRead(kLongest)) { }
    m_line = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    const QJsonObject &line = m_line;
    m_url = line.value("url"_L1).toString();
    m_secretId = line.value("secretId"_L1).toString();
    m_secretKey = line.value("secretKey"_L1).toString().toUtf8();
    m_environment = line.value("envId"_L1).toString();
    for (const QJsonValue app : line.value("apps"_L1).toArray()) {
        m_apps.append(app.toString());
    }
}

Stage::~Stage()
{
    m_sandbox.kill();
    m_sandbox.waitForFinished(kLongest);
}

void Stage::endSandbox()
{
    m_sandbox.terminate();
    if (!m_sandbox.waitForFinished(kLongest)) {
        m_sandbox.kill();
        m_sandbox.waitForFinished(kLongest);
    }
}

bool Stage::startSandboxAgain()
{
    m_sandbox.start(tool(u"flotilla-sandbox"_s), m_sandboxOptions + QStringList{u"--port"_s, QString::number(QUrl(m_url).port())});
    return m_sandbox.waitForStarted(kLongest) && m_sandbox.waitForReadyRead(kLongest);
}

std::unique_ptr<QProcess> Stage::process(const QMap<QString, QString> &environment) const
{
    auto p = std::make_unique<QProcess>();
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    env.insert(u"FLOTILLA_E2E_KEY"_s, QString::fromUtf8(m_secretKey));
    for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
        env.insert(it.key(), it.value());
    }
    p->setProcessEnvironment(env);
    return p;
}

CliResult Stage::cli(const QStringList &arguments, const QMap<QString, QString> &environment, const QString &program)
{
    const auto p = process(environment);
    p->start(tool(program), arguments + QStringList{u"--workspace"_s, workspace()});
    p->closeWriteChannel();
    if (!p->waitForFinished(kLongest)) {
        p->kill();
        p->waitForFinished(kLongest);
        return {-2, true, p->readAllStandardOutput(), p->readAllStandardError()};
    }
    return {p->exitCode(), p->exitStatus() == QProcess::CrashExit, p->readAllStandardOutput(), p->readAllStandardError()};
}

CliResult Stage::addConnection()
{
    return cli({u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, m_secretId, u"--env"_s,
                m_environment, u"--endpoint"_s, m_url, u"--secret-source"_s, u"env:FLOTILLA_E2E_KEY"_s});
}

QString Stage::program(int n)
{
    return u"wx"_s + QString::number(n, 16).rightJustified(16, u'0');
}

QString Stage::writeTargets(int count)
{
    const QString path = m_folder.filePath(u"targets-%1.csv"_s.arg(count));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("appid,name\n");
        for (int i = 1; i <= count; ++i) {
            file.write((program(i) + u",Shop %1\n"_s.arg(i)).toUtf8());
        }
    }
    return path;
}

std::unique_ptr<QProcess> Stage::startedUntil(const std::function<bool(const QList<QJsonObject> &)> &due, const QStringList &arguments,
                                              const QMap<QString, QString> &environment)
{
    auto p = process(environment);
    p->start(tool(u"flotilla-cli"_s), arguments + QStringList{u"--workspace"_s, workspace()});
    p->closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!due(log()) && p->state() != QProcess::NotRunning && timer.elapsed() < kLongest) {
        p->waitForFinished(10);
    }
    return p;
}

CliResult Stage::killWhen(const std::function<bool(const QList<QJsonObject> &)> &due, const QStringList &arguments,
                          const QMap<QString, QString> &environment)
{
    const auto p = process(environment);
    p->start(tool(u"flotilla-cli"_s), arguments + QStringList{u"--workspace"_s, workspace()});
    p->closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    bool now = false;
    while (!now && p->state() != QProcess::NotRunning && timer.elapsed() < kLongest) {
        p->waitForFinished(10);
        now = due(log());
    }
    if (p->state() != QProcess::NotRunning) {
        p->kill();
        p->waitForFinished(kLongest);
    }
    return {p->exitCode(), now && p->exitStatus() == QProcess::CrashExit, p->readAllStandardOutput(), p->readAllStandardError()};
}

CliResult Stage::killInsideCall(const QStringList &arguments, const QMap<QString, QString> &environment)
{
    const auto held = [](const QList<QJsonObject> &lines) {
        return std::any_of(lines.cbegin(), lines.cend(), [](const QJsonObject &line) {
            return line.value("outcome"_L1).toString() == "hang"_L1;
        });
    };
    return killWhen(held, arguments, environment);
}

QList<QJsonObject> Stage::log() const
{
    QList<QJsonObject> lines;
    QFile file(m_folder.filePath(u"effects.log"_s));
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
        }
    }
    return lines;
}

QMap<QString, int> Stage::deploys() const
{
    QMap<QString, int> times;
    for (const QJsonObject &line : log()) {
        if (line.value("effect"_L1).toString() == "deploy"_L1) {
            ++times[line.value("app"_L1).toString() + u' ' + line.value("appid"_L1).toString()];
        }
    }
    return times;
}

QString Stage::boundTo(const QString &app) const
{
    QString bound;
    for (const QJsonObject &line : log()) {
        if (line.value("app"_L1).toString() != app) {
            continue;
        }
        const QString effect = line.value("effect"_L1).toString();
        if (effect == "bind"_L1) {
            bound = line.value("appid"_L1).toString();
        } else if (effect == "unbind"_L1) {
            bound.clear();
        }
    }
    return bound;
}

QStringList runInParallel(int count, const std::function<QString(int)> &job)
{
    std::atomic<int> next{0};
    std::mutex mutex;
    QStringList problems;
    std::vector<std::thread> threads;
    for (int t = 0; t < std::min(kAtOnce, count); ++t) {
        threads.emplace_back([&next, &mutex, &problems, &job, count] {
            for (int i = next++; i < count; i = next++) {
                const QString problem = job(i);
                if (!problem.isEmpty()) {
                    const std::lock_guard lock(mutex);
                    problems.append(u"#%1: "_s.arg(i) + problem);
                }
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    return problems;
}

QString checkAllPublishedOnce(const Stage &stage, const CliResult &result, int targets)
{
    const QJsonObject json = result.json();
    if (result.exitCode != 0 || json.value("succeeded"_L1).toInt() != targets) {
        return u"exit %1, %2\n%3"_s.arg(result.exitCode).arg(QString::fromUtf8(result.out), QString::fromUtf8(result.err));
    }
    const QMap<QString, int> deploys = stage.deploys();
    if (deploys.size() != targets) {
        return u"%1 deployed, expected %2"_s.arg(deploys.size()).arg(targets);
    }
    for (auto it = deploys.cbegin(); it != deploys.cend(); ++it) {
        if (it.value() != 1) {
            return u"%1 deployed %2 times"_s.arg(it.key()).arg(it.value());
        }
    }
    for (const QString &app : stage.apps()) {
        if (!stage.boundTo(app).isEmpty()) {
            return u"%1 is still bound to %2"_s.arg(app, stage.boundTo(app));
        }
    }
    return {};
}

} // namespace e2e
