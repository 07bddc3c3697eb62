// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/procedure.h"

namespace flotilla {

struct Platform;

/// The field of a connection that has the address of its platform's console, for platforms that can be set up anywhere.
inline constexpr QLatin1StringView kConsoleField{"console"};

/// A whole address that a browser may be sent to: https, or http on this computer; nobody's name or password in it. `{appid}`
/// may stand for the mini program.
[[nodiscard]] bool isWebAddress(const QString &text);

/// The console of this connection: its own one if it has a usable one, else `usual`.
[[nodiscard]] QString consoleLink(const Connection &connection, const QString &usual);
/// Where a person looks at this mini program; empty: the platform names no console.
[[nodiscard]] QString consoleLink(const Connection &connection, const Platform &platform, const MiniProgramId &program);
/// Where a procedure is done to this mini program.
[[nodiscard]] QString consoleLink(const Connection &connection, const Procedure &procedure, const MiniProgramId &program);

} // namespace flotilla
