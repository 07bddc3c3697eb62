// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/progress.h"

namespace flotilla {

Totals totalsOf(const QList<Progress> &targets)
{
    Totals totals;
    for (const Progress &progress : targets) {
        switch (progress.phase) {
        case Phase::Ready:
        case Phase::InFlight:
        case Phase::Unsure:
        case Phase::Waiting:
        case Phase::NeedsPerson:
            ++totals.waiting;
            break;
        case Phase::Succeeded:
            ++totals.succeeded;
            break;
        case Phase::Resting:
            ++totals.resting;
            break;
        case Phase::Rejected:
            ++totals.rejected;
            break;
        case Phase::Failed:
            ++totals.failed;
            break;
        case Phase::Skipped:
            ++totals.skipped;
            break;
        case Phase::Cancelled:
            ++totals.cancelled;
            break;
        }
    }
    return totals;
}

} // namespace flotilla
