// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "verbrules.h"

class QCommandLineParser;

namespace flotilla {

// Platforms may have an operation of one name with different options: `publish` is one. Which of them is meant is known with the
// connection; until then it is enough that the command line fits one of them.

/// What is given for the operation or query of this rule, by the names on the command line, lanes too.
[[nodiscard]] Values givenOptions(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser);
/// Good where an operation or query of this name takes these options. Error Usage: of the platform that knows most of them.
[[nodiscard]] Status checkFits(const Platforms &platforms, const QString &verb, const Values &given);
/// The options by the names of the operation's fields. A JSON field's is read from the file that is named.
[[nodiscard]] Result<Values> optionsOf(const Operation &operation, const Values &given);
[[nodiscard]] Result<Values> optionsOf(const Query &query, const Values &given, Instant now);

} // namespace flotilla
