// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace flotilla {

class MainWindow;

/// The keys that work on every page.
void addShortcuts(MainWindow &window);

} // namespace flotilla
