// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace flotilla::sandbox {

/// One build, fixed at its start: what it says at a time follows from the clock alone, so it runs on across a restart.
struct Build {
    QString id; ///< BuildId
    QString ciId; ///< what DescribeApps shows for it (the same id, unless the scenario says otherwise)
    QString app;
    QString appid; ///< the mini program that was bound when the deploy was accepted
    QString buildType;
    qint64 startedMs = 0; ///< UTC milliseconds
    qint64 durationMs = 0; ///< after time scaling
    QString runningWord;
    QString finalWord;
    QString laterWord; ///< empty = the final word stays
    qint64 laterMs = 0; ///< after the end of the build

    [[nodiscard]] bool isRunning(qint64 nowMs) const { return nowMs < startedMs + durationMs; }
    /// CheckDeployApp's Status at that time.
    [[nodiscard]] QString status(qint64 nowMs) const;

    friend bool operator==(const Build &, const Build &) = default;
};

/// Everything that calls change on the platform; what a state file keeps.
struct PlatformState {
    QHash<QString, QString> bindings; ///< app id -> AppID; no entry = not bound
    QList<Build> builds; ///< oldest first
    QHash<QString, int> attempts; ///< "AppID/step" -> how often it was tried, for outcomes that differ by attempt

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PlatformState fromJson(const QJsonObject &object);

    friend bool operator==(const PlatformState &, const PlatformState &) = default;
};

} // namespace flotilla::sandbox
