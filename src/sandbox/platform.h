// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "platformrules.h"
#include "platformstate.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// A change of the platform's state that a call made; what "exactly once" is judged by.
struct Effect {
    enum class Kind { Unbind, Bind, Deploy };

    Kind kind = Kind::Unbind;
    QString app;
    QString appid; ///< what was unbound, what is bound now, what is being deployed; empty: an unbind of nothing
    QString buildId; ///< of a deploy
};

/// What a call is answered with: an error, or the fields of Response (without RequestId).
struct PlatformReply {
    std::optional<ApiError> error;
    QJsonObject fields;
    std::optional<Effect> effect;
    bool stateChanged = false; ///< true also where only an attempt was counted

    [[nodiscard]] static PlatformReply refused(const ApiError &why);
};

/// The simulated platform's rules: one binding per app, builds that take time, one build at a time.
/// No clock and no I/O: each call says what time it is (UTC milliseconds). Parameters are those of the vendor's pages and
/// must have passed Contract::check.
class Platform
{
public:
    explicit Platform(PlatformRules rules, PlatformState state = {});

    /// DeleteAppBindWxApp (doc 1301/122062).
    [[nodiscard]] PlatformReply unbind(const QJsonObject &parameters);
    /// PutWxAppIdToWeApp (doc 1301/122061).
    [[nodiscard]] PlatformReply bind(const QJsonObject &parameters);
    /// DeployApp (doc 1301/122058).
    [[nodiscard]] PlatformReply deploy(const QJsonObject &parameters, qint64 nowMs);
    /// CheckDeployApp (doc 1301/122059).
    [[nodiscard]] PlatformReply checkDeploy(const QJsonObject &parameters, qint64 nowMs) const;

    [[nodiscard]] const PlatformRules &rules() const { return m_rules; }
    [[nodiscard]] const PlatformState &state() const { return m_state; }
    /// The AppID bound to that app, empty if none.
    [[nodiscard]] QString boundTo(const QString &app) const { return m_state.bindings.value(app); }
    [[nodiscard]] const Build *build(const QString &buildId) const;
    /// The newest build of that app; mini program and other builds are told apart as DescribeApps does.
    [[nodiscard]] const Build *lastMpBuild(const QString &app) const;
    [[nodiscard]] const Build *lastWebBuild(const QString &app) const;
    /// Duration before time scaling: the scenario's for that mini program, else a fixed draw from seed and AppID.
    [[nodiscard]] double buildSeconds(const QString &appid) const;

private:
    [[nodiscard]] std::optional<ApiError> checkApp(const QString &app, const QString &envId) const;
    [[nodiscard]] std::optional<ApiError> checkDeployable(const QString &app, qint64 nowMs) const;
    [[nodiscard]] Build startBuild(const QString &app, const QString &buildType, qint64 nowMs);
    /// Counts a try of that step and returns its index from 0.
    [[nodiscard]] int countAttempt(const QString &appid, const QString &step);
    void index(qsizetype position);

    PlatformRules m_rules;
    PlatformState m_state;
    QHash<QString, qsizetype> m_buildsById;
    QHash<QString, qsizetype> m_lastMp;
    QHash<QString, qsizetype> m_lastWeb;
};

} // namespace flotilla::sandbox
