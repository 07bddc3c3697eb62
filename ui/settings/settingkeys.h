// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace flotilla::settingkeys {

// Keys of Catalogue::setting; a value that is not set reads as empty and means the default beside it.
inline constexpr QLatin1StringView kLanguage{"ui/language"};           ///< empty = the system's, "en", "zh_CN"
inline constexpr QLatin1StringView kTheme{"ui/theme"};                 ///< empty = the system's, "light", "dark"
inline constexpr QLatin1StringView kNotifications{"ui/notifications"}; ///< "off"; anything else is on
inline constexpr QLatin1StringView kBackground{"ui/background"};       ///< "on": a batch goes on with the window closed; anything else is off
inline constexpr QLatin1StringView kOverdueDays{"audit/overdueDays"};  ///< 7; 0 = never
inline constexpr QLatin1StringView kStopAfter{"publish/stopAfter"};    ///< 5; 0 = never
inline constexpr QLatin1StringView kBuildMinutes{"publish/buildMinutes"}; ///< 30
inline constexpr QLatin1StringView kProgramViews{"programs/views"};    ///< JSON: [{"name", "filter"}]; empty = none
inline constexpr QLatin1StringView kKeptTexts{"texts/"};               ///< and PLATFORM/OPTION; JSON: {name: text}; empty = none

inline constexpr int kDefaultOverdueDays = 7;
inline constexpr int kDefaultStopAfter = 5;
inline constexpr int kDefaultBuildMinutes = 30;

} // namespace flotilla::settingkeys
