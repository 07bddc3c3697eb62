// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/platform.h"
#include "models/tone.h"

#include <optional>

namespace flotilla {

/// What the audit board knows of a target.
struct AuditSeen
{
    AuditState state = AuditState::NotKnown;
    QString word; ///< the platform's, as it came
};

/// A row of the batch table as it looks at some time: what its cells say.
struct BatchCells
{
    const Target &target;
    const Progress &progress;
    const Operation &operation;
    const Words &words;
    AuditSeen seen;
    bool reviewed = false; ///< the review has a column of its own
    bool live = false;     ///< somebody follows it, so time goes on
    Millis usual{0};       ///< how long the step that is followed usually takes; 0: not known
    Instant now;

    /// Of the visible steps, in order: what the pipeline shows.
    [[nodiscard]] QList<CellMark> marks() const;
    /// The pipeline in signs, "●─✖─○": for copying, where nothing is painted.
    [[nodiscard]] QString signs() const;
    /// The same in words, step by step: "name: state, …".
    [[nodiscard]] QString spokenSteps() const;
    /// A line for each step, with the time since when.
    [[nodiscard]] QString stepsTip() const;
    /// How far it is, for sorting.
    [[nodiscard]] qlonglong stepsKey() const;

    /// The row as a whole.
    [[nodiscard]] CellMark state() const;
    /// "running 63 %".
    [[nodiscard]] QString stateText() const;
    /// "name: running, since 14:02".
    [[nodiscard]] QString stateTip() const;
    /// 0…1 of the usual time of the step that is followed now.
    [[nodiscard]] std::optional<double> share() const;

    [[nodiscard]] AuditState audit() const;
    [[nodiscard]] QString auditText() const;
    [[nodiscard]] QString auditTip() const;
    [[nodiscard]] std::optional<Millis> took() const;
    [[nodiscard]] QString why() const;
    /// Whether it shows another time every second.
    [[nodiscard]] bool isMoving() const;

private:
    [[nodiscard]] bool isPastReview() const;
    /// The mark's word; what rests has one of the operation's own.
    [[nodiscard]] QString cellText(CellMark mark) const;
    [[nodiscard]] CellMark markOf(const QString &step) const;
    [[nodiscard]] CellMark asSeen(CellMark mark) const;
    [[nodiscard]] QString stepTip(const QString &step, CellMark mark) const;
    [[nodiscard]] bool isFollowed() const;
};

/// "running 63 %".
[[nodiscard]] QString shareText(const QString &state, double share);

} // namespace flotilla
