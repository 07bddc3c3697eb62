// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/composition.h"
#include "compose/platforms.h"

#include <QStringList>

namespace flotilla {

/// What a test may put between the program and the world; flotilla-cli itself hands in nothing.
struct CliPorts
{
    JournalWrapper wrapJournal;
    Platforms platforms = allPlatforms(); ///< with others come `gateways` that know them
    GatewayFactory *gateways = nullptr;   ///< in the place of the real ones
};

/// The whole of flotilla-cli: `arguments` without the program's name; returns the exit code. Needs a QCoreApplication and
/// runs its event loop. Nothing may have started a thread before.
[[nodiscard]] int runCli(const QStringList &arguments, const CliPorts &ports = {});

} // namespace flotilla
