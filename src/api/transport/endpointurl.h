// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QString>
#include <QUrl>

namespace flotilla {

/// True for localhost and for the addresses of this machine's loopback interface.
[[nodiscard]] bool isLoopback(const QString &host);

/// Checks a base URL as a person typed it: https, or http on loopback only; a host, perhaps a port, and nothing else.
/// Usage error with a sentence that says what is wrong.
[[nodiscard]] Result<QUrl> endpointUrl(const QString &text);

/// The Host header that belongs to a URL: the port is there only when it is not the scheme's own.
[[nodiscard]] QByteArray hostHeader(const QUrl &url);

} // namespace flotilla
