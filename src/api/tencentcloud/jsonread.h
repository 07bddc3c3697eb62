// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace flotilla {

// Tolerant reading: the vendor leaves fields out, sends null, and sends numbers as text. Missing and null are one thing;
// a name is also found in other capitals. Every text from outside is cut here, and nowhere else: what is kept ends up in
// the journal, in reports and on the screen.

/// Longest id, code or status word that is kept, and longest sentence or name.
constexpr qsizetype kLongestWord = 128;
constexpr qsizetype kLongestText = 500;

/// An id, a code or a status word, cut at kLongestWord; a whole number is taken as its digits; empty if there is neither,
/// as for a number of more digits than could be read.
[[nodiscard]] QString readWord(const QJsonObject &object, QLatin1StringView name);
/// A sentence or a name, cut at kLongestText; otherwise like readWord.
[[nodiscard]] QString readText(const QJsonObject &object, QLatin1StringView name);
/// A whole number, also as text. Nothing if missing, null or anything else.
[[nodiscard]] std::optional<qint64> readInteger(const QJsonObject &object, QLatin1StringView name);
/// An array; empty if missing or null.
[[nodiscard]] QJsonArray readArray(const QJsonObject &object, QLatin1StringView name);
/// True if the field is there and not null.
[[nodiscard]] bool has(const QJsonObject &object, QLatin1StringView name);
/// The field as it came, by whatever capitals.
[[nodiscard]] QJsonValue fieldOf(const QJsonObject &object, QLatin1StringView name);
/// `2023-03-03T10:16:18+08:00` and `2021-08-26 15:28:19` (taken as China time). Not set for anything else, and for
/// the year 1, with which the vendor means "never".
[[nodiscard]] Instant readTime(const QString &text);

} // namespace flotilla
