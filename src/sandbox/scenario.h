// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "platformrules.h"
#include "tc3verifier.h"
#include "tcsas/rules.h"
#include "wechat/rules.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// Everything a scenario file says (docs/sandbox.md has the format).
struct Scenario {
    PlatformRules rules;
    std::optional<ApiKey> key; ///< none: a random one
    std::optional<ApiKey> temporaryKey; ///< works beside the permanent one
    std::optional<int> requestsPerSecond; ///< per SecretId and action; none: the documented limits; 0: no limit
    QString strictHost; ///< the only Host that is accepted, and signed with its port; empty: any
    qint64 clockSkewSeconds = 0; ///< how far the platform's clock is ahead
    QList<FaultRule> faults;
    wechat::Rules wechatRules;
    tcsas::Rules tcsasRules;

    /// The file's meaning, or nothing and in *error what is wrong with it and where. Unknown keys are errors: a misspelt
    /// fault that never strikes would make a test pass for nothing.
    [[nodiscard]] static std::optional<Scenario> parse(const QByteArray &json, QString *error);
    /// Three apps, no mini programs, no faults, builds of 60 to 180 seconds.
    [[nodiscard]] static Scenario plain();
};

} // namespace flotilla::sandbox
