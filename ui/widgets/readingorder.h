// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace flotilla {

/// The Tab key goes through `window` as the eye does: layouts from their first item to their last, rows of a grid from above.
/// It looks at each press of the key, so what a page adds or moves later has its place, too. For the main window and dialogs.
void tabsAsRead(QWidget *window);

} // namespace flotilla
