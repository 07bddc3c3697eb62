// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"
#include "workflow/freezerule.h"

namespace flotilla {

// The freeze windows of a connection, kept as a setting of the workspace. In one of them no order begins and none goes on: not by a
// start, a resume, a retry, a look at what rests, or the next wave. What runs is not torn. A person may lift the freeze for one
// order, with a reason: that is a line of the trail, and holds until the freeze it was said in is over.

namespace trail {
inline constexpr QLatin1StringView FreezeLifted{"freeze lifted"}; ///< until when, and for which moment in it (milliseconds since 1970); detail: why
inline constexpr QLatin1StringView FreezesSet{"freezes set"};     ///< of no batch: the connection; detail: the windows
} // namespace trail

/// A wave that waits because of a freeze pauses its batch with this reason.
inline constexpr QLatin1StringView kFreezeReason{"freeze"};

// In a team workspace only an approver sets and lifts them (mayApprove).

/// Dated ones that are over are left out.
[[nodiscard]] Result<QList<FreezeWindow>> freezesOf(const Workspace &workspace, const ConnectionId &connection);
/// In the place of those that the person has seen; error Leased, and nothing is stored, if they are others by now.
[[nodiscard]] Status storeFreezes(const Workspace &workspace, const ConnectionId &connection, const QList<FreezeWindow> &seen,
                                  const QList<FreezeWindow> &windows);

/// Whether a new order over this connection would be frozen at that time.
[[nodiscard]] Result<std::optional<Frozen>> frozenFor(const Workspace &workspace, const ConnectionId &connection, Instant at);
/// The same for an order: not where the freeze was lifted for it.
[[nodiscard]] Result<std::optional<Frozen>> frozenFor(const Workspace &workspace, const Batch &batch, Instant at);
/// Success if the order may send at that time; error Usage says until when it may not.
[[nodiscard]] Status mayStartAt(const Workspace &workspace, const Batch &batch, Instant at);

/// Why a batch is paused by a freeze now.
[[nodiscard]] Reason freezeReason(const Workspace &workspace, const Batch &batch);

/// A person lifts the freeze that the order is in at that time; nothing is written where there is none. Error Usage without a reason.
[[nodiscard]] Status liftFreeze(const Workspace &workspace, const BatchId &id, Instant at, const QString &reason);

} // namespace flotilla
