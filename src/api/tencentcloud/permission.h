// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace flotilla {

/// What a key lacks, as the access management of Tencent Cloud (CAM) writes it in a policy.
struct MissingPermission
{
    QString action;   ///< service:Action
    QString resource; ///< qcs::…, or empty
    bool operator==(const MissingPermission &) const = default;
};

/// Lifts what is missing out of the sentence of a denial, such as "you are not authorized to perform operation
/// (lowcode:DeployApp) resource (qcs::lowcode::env/lowcode-x) has no permission". The sentence is not documented, so
/// only what looks exactly like the two is taken. Nothing if it names no action.
[[nodiscard]] std::optional<MissingPermission> missingPermission(const QString &message);

} // namespace flotilla
