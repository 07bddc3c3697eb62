// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "models/tone.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace flotilla {

enum class ThemeChoice { System, Light, Dark };

/// From the stored setting: "light", "dark"; anything else is System.
[[nodiscard]] ThemeChoice themeFromSetting(const QString &value);

/// With the accent that the system told, made readable; ours if it told none.
[[nodiscard]] QPalette lightPalette(const QColor &accent = {});
[[nodiscard]] QPalette darkPalette(const QColor &accent = {});
/// The accent that the palette of the desktop tells; invalid if it is nobody's choice.
[[nodiscard]] QColor accentOf(const QPalette &system);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Sets the style (once) and the palette of the whole application; the open windows follow. `desktopIsDark` decides for
/// System where the platform's own palette does not tell. `accent` is the desktop's, see accentOf().
void applyTheme(ThemeChoice choice, bool desktopIsDark = false, const QColor &accent = {});

/// Readable on the palette's Base and Window alike (contrast 4.5 : 1 or better).
[[nodiscard]] QColor toneColour(Tone tone, const QPalette &palette);
/// Production plum, test blue, practice grey. Never red: red means trouble.
[[nodiscard]] QColor purposeColour(Purpose purpose, const QPalette &palette);
/// A pale fill of a tone for bars, chips and information lines; normal text stays readable on it.
[[nodiscard]] QColor toneFill(Tone tone, const QPalette &palette);
/// The colour of lines that only part what stands beside each other.
[[nodiscard]] QColor hairline(const QPalette &palette);
/// `share` of `over` in `under`, 0 … 1.
[[nodiscard]] QColor mixed(const QColor &over, const QColor &under, qreal share);
/// As WCAG 2 has it, 1 … 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// The type scale: the title of a page (1.4 ×), and what stands over a part of it (1.1 ×, bold).
[[nodiscard]] QFont titleFont(const QFont &body);
[[nodiscard]] QFont sectionFont(const QFont &body);

} // namespace flotilla
