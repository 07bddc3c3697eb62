// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace flotilla {

/// The wheel over the boxes below `parent` scrolls what they stand in: nobody who scrolls past an option changes it.
void guardFromWheel(QWidget *parent);

} // namespace flotilla
