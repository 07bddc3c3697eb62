// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QByteArray>

namespace flotilla {

/// True for “-” and the names that the system has for standard output.
[[nodiscard]] bool isStandardOutput(const QString &path);

/// Writes the whole file or leaves the old one as it was. What is no regular file (a pipe, a device) is written to and never
/// replaced by one. Error Storage with the system's reason.
[[nodiscard]] Status writeOutput(const QString &path, const QByteArray &bytes);

} // namespace flotilla
