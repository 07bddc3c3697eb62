// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QStringList>

namespace flotilla::tcsas {

// Operation::optionsProblem of each operation that has such rules.

[[nodiscard]] QString publishProblem(const Values &options);
[[nodiscard]] QString decisionProblem(const Values &options);
[[nodiscard]] QString previewProblem(const Values &options);
[[nodiscard]] QString keywordsProblem(const Values &options);
[[nodiscard]] QString domainsProblem(const Values &options);

/// What an option names with commas, in its order.
[[nodiscard]] QStringList partsOf(const QString &text);

} // namespace flotilla::tcsas
