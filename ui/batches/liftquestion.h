// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "run/workspace.h"

#include <functional>

class QWidget;

namespace flotilla {

/// Has `act` done, which makes the order go on. In a freeze, whoever may lift it is asked first why it does all the same; for anybody
/// else `act` says what is in the way. The answer lifts the freeze that was asked about and no other, and only if `still` holds.
void liftFirst(QWidget *page, const Workspace &workspace, const Batch &batch, const std::function<void()> &act, const std::function<bool()> &still = {});

} // namespace flotilla
