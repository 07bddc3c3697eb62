// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/reviewwords.h"
#include "run/lastchanges.h"

namespace flotilla {

/// A review of one mini program, as the platform told it.
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
    QString key;     ///< names the row where a mini program has several; empty: the mini program does
    QString number;   ///< the platform's of what was handed in; empty: it is not told
    QString deciders; ///< who decides about it, where that is not the platform
    QString by;      ///< who handed it in
    QStringList done; ///< operations that it needs no more
    QStringList facts; ///< what else is told beside the table
    bool operator==(const ReviewRow &) const = default;

    /// An approved version that is on its way to the users, or was taken back from them: it goes out only if somebody selects it.
    [[nodiscard]] bool isSettled() const { return state == ReviewState::RollingOut || state == ReviewState::RolledBack; }
    [[nodiscard]] bool isOpen() const { return state == ReviewState::InReview || state == ReviewState::Delayed; }
};

/// The state of a review by the word that an overview or a query has for it.
[[nodiscard]] ReviewState reviewStateOf(const QString &word);
/// The reviews among the rows of the platform's overview `audits`. What became of an approved version `fleet` tells, and
/// `changes`, what the workspace did last of releaseOperations(). `fleetAt`: when `fleet` was read; what was done later is not in it.
[[nodiscard]] QList<ReviewRow> reviewRows(const Platform &platform, const QList<Item> &audits, const QList<Item> &fleet,
                                          const QHash<MiniProgramId, LastChange> &changes = {}, Instant fleetAt = {});
/// With the reviewers for more than so many days. `days` 0: never.
[[nodiscard]] bool isOverdue(const ReviewRow &row, Instant now, int days);

} // namespace flotilla
