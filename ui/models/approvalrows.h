// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewrows.h"

#include <array>

namespace flotilla {

/// What a row of the inbox can be in, and one of the own submissions.
inline constexpr std::array kInboxStates{ReviewState::InReview, ReviewState::Rejected, ReviewState::Withdrawn, ReviewState::Approved, ReviewState::NotKnown};
inline constexpr std::array kSubmissionStates{ReviewState::InReview,  ReviewState::Rejected, ReviewState::Withdrawn,
                                              ReviewState::ToRelease, ReviewState::RolledBack, ReviewState::Released,
                                              ReviewState::NotKnown};

/// What was handed in for a decision (Platform::inbox), a row for each submission; it is open as long as one has not decided.
[[nodiscard]] QList<ReviewRow> inboxRows(const Platform &platform, const QList<Item> &told);
/// The own submissions among the rows of an overview; what the inbox knows of one is told with it. An approved version that is
/// online is released; `changes`, what the workspace did last of releaseOperations(), tells of one that was rolled back. `at`: when the overview
/// was read; what was done later is not in it.
[[nodiscard]] QList<ReviewRow> submissionRows(const Platform &platform, const QList<Item> &overview, const QList<ReviewRow> &inbox,
                                              const QHash<MiniProgramId, LastChange> &changes = {}, Instant at = {});
/// Open submissions of these mini programs that are not among the rows.
[[nodiscard]] int otherOpen(const QList<ReviewRow> &inbox, const QList<ReviewRow> &rows);

} // namespace flotilla
