// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/platform.h"

#include <QStringList>

namespace flotilla {

/// The `shape` of a field of a connection that holds a program with its arguments: this computer starts it for the connection.
inline constexpr QLatin1StringView kProgramLine{"PROGRAM"};

/// The program that this connection has started, and its arguments as they are handed to it; none: it starts nothing.
[[nodiscard]] QStringList programLineOf(const Platform &platform, const Connection &connection);
/// The program and its arguments one by one, a line each.
[[nodiscard]] QString programLineText(const QStringList &line);
/// How it runs, as one or more sentences.
[[nodiscard]] QString programLineTerms();

} // namespace flotilla
