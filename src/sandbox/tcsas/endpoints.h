// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/answer.h"

#include <QHash>
#include <QList>
#include <QString>

namespace flotilla::sandbox::tcsas {

/// One action that has rules. All others are answered by the contract alone.
struct Endpoint {
    QString action;
    Answer (*act)(const Call &) = nullptr;
    QString noProgram; ///< code for an MNPId that is not there; empty: the action needs none
};

/// The code most actions have for an unknown MNPId.
inline constexpr QLatin1String kInvalidProgram{"InvalidParameterValue.InvalidMNPId"};

[[nodiscard]] QList<Endpoint> organisationEndpoints(); ///< teams, superapps
[[nodiscard]] QList<Endpoint> programEndpoints(); ///< mini programs: list, create, edit, off the shelf, delete
[[nodiscard]] QList<Endpoint> versionEndpoints(); ///< upload keys, versions and their tasks, trial version
[[nodiscard]] QList<Endpoint> approvalEndpoints(); ///< submissions and what superapps say to them
[[nodiscard]] QList<Endpoint> releaseEndpoints(); ///< release, history, rollback, offline package
[[nodiscard]] QList<Endpoint> secretEndpoints(); ///< AppSecret
[[nodiscard]] QList<Endpoint> domainEndpoints(); ///< of mini programs, of the platform
[[nodiscard]] QList<Endpoint> apiEndpoints(); ///< sensitive APIs
[[nodiscard]] QList<Endpoint> messageEndpoints(); ///< subscription templates
/// All of them by action.
[[nodiscard]] QHash<QString, Endpoint> allEndpoints();

} // namespace flotilla::sandbox::tcsas
