// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace flotilla {

/// What happened, and what it means and what to do; either may be empty.
struct SharedSentences
{
    QString text;
    QString help;
};

/// The sentences of a reason that all platforms share; nothing: it is a platform's own.
[[nodiscard]] std::optional<SharedSentences> sharedReason(const QString &kind);
/// The same of a finding's check.
[[nodiscard]] std::optional<SharedSentences> sharedCheck(const QString &check);

} // namespace flotilla
