// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <csignal>

namespace e2e {

/// A flotilla-cli that goes on while the test does something else.
class Background
{
public:
    Background(const Stage &stage, const QStringList &arguments, const QMap<QString, QString> &variables = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FLOTILLA_E2E_KEY"), QString::fromUtf8(stage.secretKey()));
        for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
            environment.insert(it.key(), it.value());
        }
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-cli"), arguments + QStringList{QStringLiteral("--workspace"), stage.workspace()});
        m_process.closeWriteChannel();
    }
    ~Background()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Background)

    /// Whether it has made ready to stop at a safe point.
    [[nodiscard]] bool catchesSignals() const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly)) {
            return false;
        }
        const QList<QByteArray> lines = status.readAll().split('\n');
        const auto ignored = std::find_if(lines.cbegin(), lines.cend(), [](const QByteArray &line) { return line.startsWith("SigIgn:"); });
        return ignored != lines.cend() && (ignored->mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGPIPE - 1))) != 0;
    }
    void send(int signal) { (void)::kill(static_cast<pid_t>(m_process.processId()), signal); }
    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    CliResult result()
    {
        m_process.waitForFinished();
        return {m_process.exitCode(), m_process.exitStatus() == QProcess::CrashExit, m_process.readAllStandardOutput(),
                m_process.readAllStandardError()};
    }

private:
    QProcess m_process;
};

inline QStringList publish(const Stage &stage, const QString &targets)
{
    return {QStringLiteral("publish"), QStringLiteral("--connection"), QStringLiteral("shop"), QStringLiteral("--app"), stage.apps().at(0), QStringLiteral("--targets"), targets, QStringLiteral("--json")};
}

/// True if the sandbox has held back a reply, for ever or for a while, after the first `from` lines of its log.
inline bool isHeld(const Stage &stage, qsizetype from = 0)
{
    const QList<QJsonObject> lines = stage.log().mid(from);
    return std::any_of(lines.cbegin(), lines.cend(), [](const QJsonObject &line) {
        const QString outcome = line.value(QLatin1String("outcome")).toString();
        return outcome == QLatin1String("hang") || outcome == QLatin1String("slow");
    });
}

/// A first build that outlasts what the test does meanwhile, but not the resume after it. The others take no time.
inline QJsonObject slowBuild(int seconds = 2)
{
    return {{QStringLiteral("programs"),
             QJsonArray{QJsonObject{{QStringLiteral("appid"), Stage::program(1)}, {QStringLiteral("buildSeconds"), seconds}}}}};
}

} // namespace e2e
