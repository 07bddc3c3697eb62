// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;

namespace flotilla {

/// A label of one line that gives way: what has no room ends with an ellipsis, and the tool tip says all of it. Without this
/// a QLabel simply stops in the middle of a letter.
void cutShort(QLabel *label);

} // namespace flotilla
