// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"

#include <QList>
#include <QString>

#include <array>

namespace flotilla {

/// Where a published version stands on its way to the users: what the platform tells and what people ticked, in one word.
/// A platform may tell no more than that it is uploaded, so what comes after is mostly known from the ticks.
enum class ReviewState { ToSubmit, InReview, Delayed, Rejected, Withdrawn, ToRelease, RollingOut, RolledBack, Released, Approved, NotKnown };
/// Those of a publication.
inline constexpr std::array kReviewStates = {ReviewState::ToSubmit,  ReviewState::InReview, ReviewState::Rejected,
                                             ReviewState::ToRelease, ReviewState::Released, ReviewState::NotKnown};
/// Those of a review that the platform itself tells of.
inline constexpr std::array kToldReviewStates = {ReviewState::InReview,  ReviewState::Delayed,  ReviewState::Rejected, ReviewState::Withdrawn,
                                                 ReviewState::ToRelease, ReviewState::RollingOut, ReviewState::RolledBack, ReviewState::Released,
                                                 ReviewState::NotKnown};

/// The stages whose ticks say something here; a platform declares which of them a person may tick.
namespace stages {
inline constexpr QLatin1StringView Submitted{"submitted"};
inline constexpr QLatin1StringView Approved{"approved"};
inline constexpr QLatin1StringView Released{"released"};
} // namespace stages

/// The newer word wins: a tick made after the platform's “rejected” means that it was handed in again.
[[nodiscard]] ReviewState reviewState(const Publication &row);
/// True where nothing goes on until somebody opens the mini program's console.
[[nodiscard]] bool waitsForPerson(ReviewState state);
/// True when the version is not released so many days after it was published. `days` 0: never.
[[nodiscard]] bool isOverdue(const Publication &row, Instant now, int days);

/// Indices of the rows with which there is nothing to do any more, because a newer version of the same mini program, of any
/// lane, was published since: a mini program has one uploaded version. What is in review, approved or released goes its own way.
[[nodiscard]] QList<int> supersededRows(const QList<Publication> &rows);

/// Rows that say the same reason.
struct ReasonGroup
{
    QString reason;
    int count = 0;
    bool operator==(const ReasonGroup &) const = default;
};
/// Most frequent first, then by text; rows without a reason are left out.
[[nodiscard]] QList<ReasonGroup> reasonGroups(const QList<Publication> &rows);
/// The same of bare texts.
[[nodiscard]] QList<ReasonGroup> equalReasons(const QStringList &reasons);

} // namespace flotilla
