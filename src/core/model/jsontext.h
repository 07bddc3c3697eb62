// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace flotilla {

/// Why a text is no JSON object that arrives as it was written.
struct JsonFault
{
    QString text; ///< for people, with the place
    int line = 0; ///< from 1
    bool isJson = true;  ///< it can be parsed at all
};

/// Nothing for a good one. Besides what is no JSON: a name that stands twice in one object, of which only one would be kept, and a whole
/// number that is longer than a parser keeps exactly.
[[nodiscard]] std::optional<JsonFault> jsonFault(const QString &text);

} // namespace flotilla
