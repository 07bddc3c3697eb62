// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "models/tone.h"

#include <QColor>
#include <QPalette>

namespace flotilla {

enum class ThemeChoice { System, Light, Dark };

/// From the stored setting: "light", "dark"; anything else is System.
[[nodiscard]] ThemeChoice themeFromSetting(const QString &value);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette &palette);

/// Sets the style (once) and the palette of the whole application; the open windows follow. `desktopIsDark` decides for
/// System where the platform's own palette does not tell.
void applyTheme(ThemeChoice choice, bool desktopIsDark = false);

/// Readable on the palette's Base and Window alike (contrast 4.5 : 1 or better).
[[nodiscard]] QColor toneColour(Tone tone, const QPalette &palette);
/// Production plum, test blue, practice grey. Never red: red means trouble.
[[nodiscard]] QColor purposeColour(Purpose purpose, const QPalette &palette);
/// A pale fill of a tone for bars, chips and information lines; normal text stays readable on it.
[[nodiscard]] QColor toneFill(Tone tone, const QPalette &palette);

} // namespace flotilla
