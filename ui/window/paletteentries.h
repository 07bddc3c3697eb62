// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/commandpalette.h"

namespace flotilla {

class Bulletin;
class PageStack;
struct UiContext;

/// What Ctrl+K offers of the workspace: pages, their actions, connections, batches, mini programs. What it does goes through the
/// bulletin; an action of a page that is not in sight only brings that page up.
[[nodiscard]] QList<PaletteEntry> paletteEntries(PageStack &pages, const UiContext &context, Bulletin &bulletin);

} // namespace flotilla
