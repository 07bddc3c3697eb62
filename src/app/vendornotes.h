// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace flotilla {

/// What the platforms have no public API for, in the language of now; shown on the Settings page.
[[nodiscard]] QStringList vendorNotes();

} // namespace flotilla
