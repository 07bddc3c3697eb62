// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tc3verifier.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cmath>
#include <optional>

namespace flotilla::sandbox::tcsas {

/// What a scenario says about one mini program; what it leaves out is drawn by the mini program's place in the list.
struct ProgramScript {
    int index = -1; ///< place in the list, or -1: the one with that MNPId, made if there is none
    QString id;
    QString name;
    QString team; ///< TeamId; empty: the teams take turns
    std::optional<QString> online; ///< version online; "" = none
    std::optional<QStringList> history; ///< older versions, newest first
    QString develop; ///< version in phase Develop
    QString platform; ///< version in phase Platform
    QString approval = QStringLiteral("pending"); ///< of `platform`: "pending", "approved" or "rejected"
    QString secret; ///< "none", "active", "frozen" or "reset"
    bool offShelf = false;
    bool canary = false; ///< its online version is in canary release
    QStringList build; ///< "ok", or the message a failed task ends with; one per upload, the last holds for all later ones
    QStringList decisions; ///< "approved" or "rejected", one per submission, where superapps decide by themselves
    QString note; ///< of a rejection
    QString error; ///< every call about it is refused with that code
};

/// A team that exists from the start.
struct TeamScript {
    QString id;
    QString name;
    bool superapp = false; ///< a team of superapps; else one of mini programs
    QString related; ///< TeamId of the superapp team whose superapps run its mini programs
};

/// A superapp that exists from the start.
struct ApplicationScript {
    QString id;
    QString name;
    QString team;
    bool production = true;
};

/// The rules of the simulated superapp platform. Seconds are before time scaling.
struct Rules {
    double timeScale = 1;
    qint64 seed = 1; ///< build times depend on this and the MNPId alone
    double minBuildSeconds = 20;
    double maxBuildSeconds = 60;
    double approvalSeconds = 0; ///< superapps decide by themselves so much later; 0: they wait for ProcessMNPApproval
    qint64 packageLimit = 32LL << 20; ///< bytes
    int templateLimit = 25; ///< message templates of one mini program
    bool keepsPlatformRow = true; ///< a released version keeps its row of phase Platform
    bool repeatsRollback = false; ///< a rollback is accepted right after another one
    bool sparse = false; ///< leaves out what the vendor's own samples leave out
    std::optional<ApiKey> key; ///< none: a random one
    QString platformId; ///< empty: a random one
    int count = 20; ///< mini programs
    QList<TeamScript> teams; ///< empty: two of superapps, two of mini programs
    QList<ApplicationScript> applications; ///< empty: three
    QList<ProgramScript> programs;

    /// That many seconds of the platform in milliseconds of this machine.
    [[nodiscard]] qint64 scaled(double seconds) const { return std::llround(seconds * 1000 / timeScale); }
};

} // namespace flotilla::sandbox::tcsas
