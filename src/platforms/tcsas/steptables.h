// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::tcsas {

// The few kinds of step of which the tables of all operations are made.

/// A read before or after a call, in that call's column.
[[nodiscard]] StepRule read(QLatin1StringView name, QLatin1StringView call, QLatin1StringView column);
/// Reads until what was done can be seen.
[[nodiscard]] StepRule readBack(QLatin1StringView name, QLatin1StringView call, QLatin1StringView column, QLatin1StringView timedOut);
/// A call that must not be repeated blindly: after a lost answer `probe` looks, and `look` is where it begins anew.
[[nodiscard]] StepRule once(QLatin1StringView name, QLatin1StringView call, QLatin1StringView probe, QLatin1StringView look,
                            QLatin1StringView refusal, QLatin1StringView unclear);
/// A call that may be repeated: after a lost answer `look` tells again what is left to do. It is sent only where that is something.
[[nodiscard]] StepRule absolute(QLatin1StringView name, QLatin1StringView call, QLatin1StringView look, QLatin1StringView refusal);
/// Follows what others decide, for hours or days.
[[nodiscard]] StepRule decision(QLatin1StringView name, QLatin1StringView call);
[[nodiscard]] Condition given(QLatin1StringView option, const QStringList &values = {});
[[nodiscard]] Condition marked(QLatin1StringView mark);
[[nodiscard]] Operation operation(QLatin1StringView name, const QList<StepRule> &steps, const QList<Field> &options);

/// The keys of mini programs.
[[nodiscard]] QList<Operation> secretOperations();
/// What changes a setting of a mini program and no version of it.
[[nodiscard]] QList<Operation> settingOperations();

} // namespace flotilla::tcsas
