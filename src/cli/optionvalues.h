// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QStringList>

namespace flotilla {

/// A variable of the shell that is not set and not quoted vanishes, and the option before it would take the next word as its
/// value: `--note $NOTE --dry-run` would publish for real. So a value that stands apart from its option is none when it looks
/// like an option itself; `--note=--x` is unmistakable and stays possible. Error Usage names the option whose value is missing.
/// `takingValue`: the names, without dashes, of all options that have a value.
[[nodiscard]] Status checkValuesAreThere(const QStringList &arguments, const QStringList &takingValue);

} // namespace flotilla
