// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/chain.h"

namespace flotilla::tcsas {

/// Where it is told what waits for a decision, and what became of the rest.
struct PendingLists
{
    Send open;    ///< of all mini programs: the platform has no filter for one
    Send later;   ///< of the mini program
    Send decided; ///< of an approval that `later` does not tell of, such as one of an older version; null: that tells of all
};

/// What of a mini program waits for a decision. Of those among `asked`, numbers with commas, that do not any more it is told as well what became of them
/// (withDecisions).
[[nodiscard]] std::unique_ptr<PendingCall> pendingOf(const QString &program, const QString &asked, const PendingLists &lists, Gateway::Callback done);

/// The mini programs in canary release, an item for each of the superapps, of which each has a list of its own.
[[nodiscard]] std::unique_ptr<PendingCall> canaryOf(const Send &superapps, const std::function<Send(const QString &superapp)> &programs, Gateway::Callback done);

} // namespace flotilla::tcsas
