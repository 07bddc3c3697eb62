// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

namespace flotilla {

/// What a person calls a batch; empty: nothing, or it cannot be read.
[[nodiscard]] QString batchName(Catalogue &catalogue, const BatchId &id);
/// Another name, which only this workspace knows; an empty one takes it away. A batch itself never changes.
Status nameBatch(Catalogue &catalogue, const BatchId &id, const QString &name);

} // namespace flotilla
