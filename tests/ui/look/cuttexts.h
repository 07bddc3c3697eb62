// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace flotilla::look {

/// What cannot be read to its end in `top`, one line each: labels, buttons, tabs, headers and boxes whose words are wider than
/// their place, what reaches out of the window, and cells that are cut short beside a column with room to spare.
/// What wraps, scrolls or is cut short with an ellipsis and a tool tip is all right.
[[nodiscard]] QStringList cutTexts(const QWidget &top);

/// How a dialog is larger than its screen has room below a title; empty: it fits.
[[nodiscard]] QString beyondScreen(const QWidget &top);

} // namespace flotilla::look
