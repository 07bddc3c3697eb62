// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace flotilla {

/// Bytes read as text.
struct DecodedText
{
    QString text;
    QString encoding;  ///< how they were read; empty: they cannot be read at all
    bool sure = true;  ///< false: the best guess; a person has to look at what comes out
    QString problem;   ///< why there is no text; empty: there is one
};

/// Finds out the encoding: a BOM decides; zero bytes mean UTF-16; what is valid UTF-8 is UTF-8; else it is a guess, which is sure
/// only where two independent looks agree that it is everyday Chinese in GB18030.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes);
/// Reads the bytes as a person says. A character that is not in this encoding is a problem.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes, const QString &encoding);

[[nodiscard]] bool isKnownEncoding(const QString &name);
/// Those that lists come in, for a choice; any other name that isKnownEncoding() will do as well.
[[nodiscard]] QStringList usualEncodings();

} // namespace flotilla
