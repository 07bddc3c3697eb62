// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace flotilla::wechat {

// Names of what is asked for a person alone, and of what it answers.

namespace calls {
inline constexpr QLatin1StringView ReadEffectiveWebviews{"read_effective_webviews"};
inline constexpr QLatin1StringView ReadApiQuota{"read_api_quota"};
inline constexpr QLatin1StringView ReadRequest{"read_request"};
inline constexpr QLatin1StringView ReadTitles{"read_message_titles"};
inline constexpr QLatin1StringView ReadKeywords{"read_message_keywords"};
} // namespace calls

namespace opts {
inline constexpr QLatin1StringView Path{"path"}; ///< of an API
inline constexpr QLatin1StringView Rid{"rid"};   ///< that the vendor gave a call
} // namespace opts

namespace told {
inline constexpr QLatin1StringView DailyLimit{"daily_limit"};
inline constexpr QLatin1StringView Used{"used"};
inline constexpr QLatin1StringView Remain{"remain"};
inline constexpr QLatin1StringView CallCount{"call_count"}; ///< so many calls in RefreshSecond
inline constexpr QLatin1StringView RefreshSecond{"refresh_second"};
inline constexpr QLatin1StringView Cost{"cost_in_ms"};
inline constexpr QLatin1StringView Url{"request_url"}; ///< without the token
inline constexpr QLatin1StringView Sent{"request_body"};
inline constexpr QLatin1StringView Answered{"response_body"};
inline constexpr QLatin1StringView Address{"client_ip"};
inline constexpr QLatin1StringView Category{"category"};
inline constexpr QLatin1StringView Rule{"rule"};
} // namespace told

} // namespace flotilla::wechat
