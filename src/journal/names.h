// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/connection.h"
#include "model/progress.h"

#include <QString>

#include <optional>

namespace flotilla {

// Names under which the journal stores what model/words.h has no name for. A name may be added, never changed.
[[nodiscard]] QString storedName(LanePhase phase);
[[nodiscard]] QString storedName(SecretSource source);
[[nodiscard]] QString storedName(Purpose purpose);
[[nodiscard]] QString storedName(Proxy proxy);
[[nodiscard]] QString storedName(AuditState state);

/// The value with this name; nothing for a name that this program does not know.
template <typename T>
[[nodiscard]] std::optional<T> fromStoredName(const QString &name);
template <>
std::optional<LanePhase> fromStoredName<LanePhase>(const QString &name);
template <>
std::optional<SecretSource> fromStoredName<SecretSource>(const QString &name);
template <>
std::optional<Purpose> fromStoredName<Purpose>(const QString &name);
template <>
std::optional<Proxy> fromStoredName<Proxy>(const QString &name);
template <>
std::optional<AuditState> fromStoredName<AuditState>(const QString &name);

} // namespace flotilla
