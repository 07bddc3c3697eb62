// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

namespace checks {
inline constexpr QLatin1StringView RefusesCalls{"refuses_calls"}; ///< not authorised any more, no permission and the like
inline constexpr QLatin1StringView InReview{"in_review"};         ///< another version of it is, as was just asked
inline constexpr QLatin1StringView Incomplete{"incomplete"};      ///< no name, avatar or introduction
inline constexpr QLatin1StringView NoCategory{"no_category"};
inline constexpr QLatin1StringView NoGuideline{"no_guideline"};
} // namespace checks

namespace calls {
inline constexpr QLatin1StringView ReadAccount{"read_account"};
} // namespace calls

namespace told {
inline constexpr QLatin1StringView Missing{"missing"}; ///< of an account: name, avatar, introduction, with commas
} // namespace told

/// What is asked of each mini program before a version is committed, submitted or released to a share.
[[nodiscard]] TargetLook targetLook();

} // namespace flotilla::wechat
