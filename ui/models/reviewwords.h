// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/review.h"

namespace flotilla {

/// Short enough for a column (context "Review").
[[nodiscard]] QString reviewWord(ReviewState state);
/// What to do next, one or two sentences.
[[nodiscard]] QString reviewHelp(ReviewState state);
/// The same where it is done from here, and not in a console.
[[nodiscard]] QString toldReviewHelp(ReviewState state);
/// The same for those who decide about it.
[[nodiscard]] QString inboxHelp(ReviewState state);

} // namespace flotilla
