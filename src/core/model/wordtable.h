// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace flotilla {

/// A name that a platform declares or an answer tells, and how people read it: QT_TRANSLATE_NOOP texts.
struct WordRow
{
    QLatin1StringView name;
    const char *text = nullptr;
    const char *help = nullptr; ///< what to do about it
};
using WordTable = std::span<const WordRow>;

/// Null if the name is not there.
[[nodiscard]] const WordRow *rowIn(WordTable table, const QString &name);
/// The text of a name in the language of the moment; a null string if it is not there.
[[nodiscard]] QString textIn(WordTable table, const char *context, const QString &name);
[[nodiscard]] QString helpIn(WordTable table, const char *context, const QString &name);
/// The same of a text that counts things.
[[nodiscard]] QString textIn(WordTable table, const char *context, const QString &name, int count);
/// A name that is not there stays itself.
[[nodiscard]] QString wordIn(WordTable table, const char *context, const QString &name);

} // namespace flotilla
