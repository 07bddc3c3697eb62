// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace flotilla {

class Console;
class SecretStore;

/// At a terminal a locked keychain may ask for its password, and the terminal says so. Elsewhere nobody would see its window: a script is told at once.
void letKeychainAsk(SecretStore &keychain, const Console &console);

} // namespace flotilla
