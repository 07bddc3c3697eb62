// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

namespace flotilla {

class OptionsColumn;

/// Opens the JSON of an option at full size over the page of `column`, previewed for the targets of `order`. What is accepted goes back
/// into the column. Nothing for an option that is none of the operation's.
void editOption(const Workspace &workspace, const Order &order, const QString &option, OptionsColumn &column);

/// What of the order is empty and was not the last time (emptiedOptions): one line for each such option.
[[nodiscard]] QStringList emptiedLines(const Workspace &workspace, const Order &order);

} // namespace flotilla
