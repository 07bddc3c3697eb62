// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/journal.h"

#include <functional>

class QWidget;

namespace flotilla {

// What is asked before an order that waits for its start time is begun now, or taken back. The same on every page.

/// Asks as before any order goes out, a freeze of this moment among it, and runs `act` if the person wants it.
void askToStartNow(QWidget *asker, const UiContext &context, const StoredBatch &stored, std::function<void()> act);
/// Asks whether it is to be given up.
void askToCancelOrder(QWidget *asker, const UiContext &context, const StoredBatch &stored, std::function<void()> act);

} // namespace flotilla
