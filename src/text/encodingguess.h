// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace flotilla {

/// What uchardet takes the bytes for, by the name that is shown and that decodes them here; empty: it cannot tell, or what it
/// tells cannot be decoded here.
[[nodiscard]] QString guessedEncoding(const QByteArray &bytes);

/// Whether the bytes, read as GB18030, look like Chinese that somebody wrote. Nearly every sequence of bytes is valid in it, so
/// this looks at what is common: characters of everyday Chinese, hardly one that only dictionaries have.
[[nodiscard]] bool isPlausibleGb18030(const QByteArray &bytes);

/// For text with zero bytes in it: "UTF-16LE" or "UTF-16BE" by the side on which they are; empty: it is no UTF-16.
[[nodiscard]] QString guessedUtf16(const QByteArray &bytes);

} // namespace flotilla
