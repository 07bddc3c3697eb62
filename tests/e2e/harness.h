// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

/// Real processes on real files: a sandbox, a workspace, and command lines run against both. All calls block, so each
/// job of runInParallel() has its own.
namespace e2e {

struct CliResult
{
    int exitCode = -1;
    bool killed = false;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const;
};

class Stage
{
public:
    /// Starts a sandbox with this scenario (its key `buildSeconds` defaults to a fifth of a second).
    /// `more`: further options of the sandbox.
    explicit Stage(QJsonObject scenario, const QStringList &more = {});
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    [[nodiscard]] bool isReady() const { return !m_url.isEmpty(); }
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] qint64 sandboxProcess() const { return m_sandbox.processId(); }
    void endSandbox();                     ///< whoever calls it from now on is refused
    [[nodiscard]] bool startSandboxAgain(); ///< at the same address, with what it kept: it needs `--state` among its options
    [[nodiscard]] QStringList apps() const { return m_apps; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString workspace() const { return m_workspace.isEmpty() ? m_folder.filePath(QStringLiteral("ws")) : m_workspace; }
    void setWorkspace(const QString &address) { m_workspace = address; } ///< of a team
    [[nodiscard]] QString secretId() const { return m_secretId; }
    [[nodiscard]] QString environment() const { return m_environment; }
    [[nodiscard]] QByteArray secretKey() const { return m_secretKey; }
    /// What the sandbox's first line tells of a platform besides the first one, by its name.
    [[nodiscard]] QJsonObject told(const QString &platform) const { return m_line.value(platform).toObject(); }

    /// `flotilla-cli connection add shop …` with the key in an environment variable.
    CliResult addConnection();
    /// Writes a list of `count` mini programs and returns its path.
    QString writeTargets(int count);
    [[nodiscard]] static QString program(int n);

    /// Runs the program `flotilla-cli` (or another one of the build) in the workspace to its end.
    CliResult cli(const QStringList &arguments, const QMap<QString, QString> &environment = {},
                  const QString &program = QStringLiteral("flotilla-cli"));
    /// Starts flotilla-cli and kills it (SIGKILL) as soon as `due` says so of the effect log; it may end before.
    CliResult killWhen(const std::function<bool(const QList<QJsonObject> &)> &due, const QStringList &arguments,
                       const QMap<QString, QString> &environment = {});
    /// Starts flotilla-cli, and waits until `due` says so of the effect log, or it ends.
    [[nodiscard]] std::unique_ptr<QProcess> startedUntil(const std::function<bool(const QList<QJsonObject> &)> &due, const QStringList &arguments,
                                                         const QMap<QString, QString> &environment = {});
    /// As soon as the sandbox holds back a reply. `killed` is false if it never did.
    CliResult killInsideCall(const QStringList &arguments, const QMap<QString, QString> &environment = {});

    /// The lines of the effect log, oldest first.
    [[nodiscard]] QList<QJsonObject> log() const;
    /// How often each mini program was deployed with each app: "app appid" → times.
    [[nodiscard]] QMap<QString, int> deploys() const;
    /// What the app is bound to, by the effects; empty: nothing.
    [[nodiscard]] QString boundTo(const QString &app) const;

private:
    [[nodiscard]] std::unique_ptr<QProcess> process(const QMap<QString, QString> &environment) const;

    QTemporaryDir m_folder;
    QString m_workspace;
    QProcess m_sandbox;
    QStringList m_sandboxOptions;
    QString m_url;
    QString m_secretId;
    QByteArray m_secretKey;
    QString m_environment;
    QStringList m_apps;
    QJsonObject m_line;
};

/// Runs job(0) … job(count-1), several at once: they mostly wait. Each returns an empty text or what went wrong.
[[nodiscard]] QStringList runInParallel(int count, const std::function<QString(int)> &job);

/// A job's usual end: everything in `result` succeeded, each deployed exactly once, the apps unbound again.
[[nodiscard]] QString checkAllPublishedOnce(const Stage &stage, const CliResult &result, int targets);

} // namespace e2e
