// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QStringList>

namespace flotilla::tcsas {

// Operation::optionsProblem of each operation that has such rules.

[[nodiscard]] QString publishProblem(const Values &options);
[[nodiscard]] QString decisionProblem(const Values &options);
[[nodiscard]] QString previewProblem(const Values &options);
[[nodiscard]] QString messagesProblem(const Values &options);
[[nodiscard]] QString domainsProblem(const Values &options);

/// How many message templates an order adds to each mini program.
[[nodiscard]] int messageCount(const Values &options);
/// One of them: the first that the marks do not count as added.
struct MessageWanted
{
    QString library;
    QStringList keywords;
    QString scene;
};
[[nodiscard]] MessageWanted messageWanted(const Values &options, const Values &marks);

/// What an option names with commas, in its order.
[[nodiscard]] QStringList partsOf(const QString &text);

} // namespace flotilla::tcsas
