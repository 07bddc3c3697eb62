// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/reviewwords.h"

namespace flotilla {

/// The newest review of one mini program, as the platform told it.
struct ReviewRow
{
    MiniProgramId program;
    QString name;    ///< of the mini program
    QString version;
    ReviewState state = ReviewState::NotKnown;
    QString word;    ///< of the state, as the overview has it
    QString auditId;
    Instant since;   ///< when it was submitted
    QString reason;  ///< of a rejection, without the blanks around it
    QStringList pictures; ///< ids of its screenshots
    QString problem; ///< why it could not be asked the last time
    bool operator==(const ReviewRow &) const = default;

    [[nodiscard]] bool isOpen() const { return state == ReviewState::InReview || state == ReviewState::Delayed; }
};

/// The reviews among the rows of the platform's overview `audits`. An approved version that `fleet` tells to be online is released.
[[nodiscard]] QList<ReviewRow> reviewRows(const Platform &platform, const QList<Item> &audits, const QList<Item> &fleet);
/// With the reviewers for more than so many days. `days` 0: never.
[[nodiscard]] bool isOverdue(const ReviewRow &row, Instant now, int days);

} // namespace flotilla
