// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"

namespace flotilla {

/// What is the matter with the keychain, and what to do; empty: nothing.
[[nodiscard]] QString keychainText(KeychainState state);
/// Why the connections of practice cannot be changed.
[[nodiscard]] QString practiceText();

} // namespace flotilla
