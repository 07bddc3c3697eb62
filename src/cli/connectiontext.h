// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QJsonObject>

namespace flotilla {

/// Where the secret comes from, as --secret-source has it: "keychain", "env:VAR,TOKENVAR", "cred:NAME"; "memory" too.
[[nodiscard]] QString sourceText(const Connection &connection, const Platforms &platforms);
/// "production", "test" or "practice", as --purpose has it.
[[nodiscard]] QString purposeName(Purpose purpose);
/// What the last test said, in the language of whoever reads it.
[[nodiscard]] QString testText(const Connection &connection, const Words &words);
/// A connection as JSON; it holds no secret.
[[nodiscard]] QJsonObject connectionJson(const Connection &connection, const Platforms &platforms);

} // namespace flotilla
