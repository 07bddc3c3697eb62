// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace flotilla::pages {

// Under these names a platform declares its pages (Platform::pages) …
inline constexpr QLatin1StringView Fleet{"fleet"};
inline constexpr QLatin1StringView Publish{"publish"};
inline constexpr QLatin1StringView Audits{"audits"};
inline constexpr QLatin1StringView Reviews{"reviews"}; ///< audits as the platform itself tells of them
inline constexpr QLatin1StringView Approvals{"approvals"}; ///< what waits for a decision of the people here
inline constexpr QLatin1StringView Keys{"keys"};
inline constexpr QLatin1StringView Rollout{"rollout"};
inline constexpr QLatin1StringView Library{"library"};
inline constexpr QLatin1StringView Codes{"codes"};
inline constexpr QLatin1StringView Messages{"messages"};
inline constexpr QLatin1StringView Grayscale{"grayscale"};
// … and these belong to the workspace.
inline constexpr QLatin1StringView Home{"home"};
inline constexpr QLatin1StringView Releases{"releases"};
inline constexpr QLatin1StringView Connections{"connections"};
inline constexpr QLatin1StringView Settings{"settings"};

} // namespace flotilla::pages
