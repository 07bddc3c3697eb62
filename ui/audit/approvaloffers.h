// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewrows.h"
#include "overview/operationbuttons.h"

namespace flotilla {

/// What can be decided about these rows of the inbox: a button for each choice that the platform's operation has. `inbox`: all of it.
[[nodiscard]] QList<OperationOffer> inboxOffers(const Platform &platform, const QList<ReviewRow> &rows, const QList<ReviewRow> &inbox);
/// What can be done with these own submissions. `selected`: a person selected them; else those are left out that go out only if
/// somebody does (ReviewRow::isSettled).
[[nodiscard]] QList<OperationOffer> submissionOffers(const Platform &platform, const QList<ReviewRow> &rows, bool selected);

} // namespace flotilla
