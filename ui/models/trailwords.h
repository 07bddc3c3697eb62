// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace flotilla {

/// An entry about one call in the stored words: "bind refused" is the call "bind" with the outcome "refused".
struct TrailCall
{
    QString call;
    QString outcome;
};
/// Nothing if the entry is not about a call.
[[nodiscard]] std::optional<TrailCall> trailCall(const QString &what);

/// The stored, English phrase of a trail entry in the language of the window; unknown phrases are shown as they are.
[[nodiscard]] QString trailText(const QString &what);
/// The same for the particulars of the entry `what`.
[[nodiscard]] QString trailDetail(const QString &what, const QString &detail);

} // namespace flotilla
