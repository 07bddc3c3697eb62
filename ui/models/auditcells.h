// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewwords.h"
#include "models/tone.h"

#include <QString>

#include <optional>

namespace flotilla {

enum class AuditColumn { Program, Lane, Version, State, Since, Age, Reason };

/// A row of the audit board as it looks at some time: what its cells say.
struct AuditCells
{
    const Publication &row;
    Instant now;
    int overdueDays = 0;     ///< 0: never
    bool superseded = false; ///< a newer version of the mini program was uploaded since

    [[nodiscard]] QString text(AuditColumn column) const;
    [[nodiscard]] QString toolTip(AuditColumn column) const;
    [[nodiscard]] std::optional<Tone> tone(AuditColumn column) const; ///< nothing for normal text
    /// Stable English word for `state:`.
    [[nodiscard]] QString stateName() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool isLate() const { return !superseded && isOverdue(row, now, overdueDays); }
};

/// "4 h", "9 days": how old something is.
[[nodiscard]] QString ageText(Millis age);
/// Stable English word for `state:`.
[[nodiscard]] QString reviewStateName(ReviewState state);
/// The colour that goes with the word.
[[nodiscard]] Tone reviewTone(ReviewState state);
/// When the row got where it is: the newest tick, else what the platform said, else the publish.
[[nodiscard]] Instant inStateSince(const Publication &row);

} // namespace flotilla
