// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// A WeDa app that exists on the simulated platform.
struct AppDefinition {
    QString id; ///< "app-k82WCPM8"
    QString name; ///< identifier
    QString title; ///< display name
    QString envId;
};

/// What the platform says to one deploy of a mini program. All empty: it is accepted.
struct DeployOutcome {
    int errCode = 0; ///< DeployErrCode in a reply without an Error object
    QString errMsg; ///< DeployErrMsg
    std::optional<ApiError> refused; ///< a reply with an Error object
};

/// How one build of a mini program goes, in words of CheckDeployApp's Status (doc 1301/122059).
struct BuildOutcome {
    QString word = QStringLiteral("success"); ///< what it ends with
    QString runningWord = QStringLiteral("building"); ///< what it says until then
    QString laterWord; ///< what the word turns into afterwards, e.g. a review that passes; empty = never
    double laterSeconds = 0; ///< how long after the end of the build, before time scaling
};

/// What happens to one mini program. Each list has one entry per attempt; its last entry holds for all later ones.
/// An empty list means that all goes well.
struct ProgramScript {
    QString appid;
    QList<std::optional<ApiError>> bind;
    QList<DeployOutcome> deploy;
    QList<BuildOutcome> build;
    double buildSeconds = 0; ///< 0: as PlatformRules::minBuildSeconds and maxBuildSeconds say
};

/// What the documentation leaves open and a scenario may decide.
enum class WhenUnclear { Refuse, Accept };

/// What DescribeApps tells as LastMpCiId.
enum class LastMpCiId {
    Same, ///< the BuildId of the newest build (believed, not documented)
    Other, ///< an id that changes with each build and never equals the BuildId
    None, ///< always null
};

/// The rules of one simulated platform.
struct PlatformRules {
    QString envId;
    qint64 seed = 1; ///< build durations depend on this and the AppID alone
    double minBuildSeconds = 60;
    double maxBuildSeconds = 180;
    double timeScale = 1; ///< builds run this many times faster
    WhenUnclear unbindWhenUnbound = WhenUnclear::Refuse;
    WhenUnclear bindWhenBound = WhenUnclear::Refuse;
    LastMpCiId lastMpCiId = LastMpCiId::Same;
    QList<AppDefinition> apps;
    QHash<QString, ProgramScript> programs; ///< by AppID

    [[nodiscard]] const AppDefinition *app(const QString &id) const;
};

} // namespace flotilla::sandbox
