// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::tcsas {

/// What identifies an account and its platform.
[[nodiscard]] QList<Field> connectionFields();
/// Everything that can be done to mini programs of a superapp.
[[nodiscard]] QList<Operation> allOperations();

} // namespace flotilla::tcsas
