// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/people.h"
#include "run/workspace.h"

namespace flotilla {

// Which orders need a second person is a setting of the workspace, or of one connection. Such an order waits: an approver other than
// its author signs the hash of its plan, or rejects it for good. Whatever begins an order asks mayGoOut() first.

namespace trail {
inline constexpr QLatin1StringView OrderApproved{"order approved"};   ///< hash of the plan
inline constexpr QLatin1StringView OrderRejected{"order rejected"};   ///< hash of the plan; detail: why
inline constexpr QLatin1StringView SecondPersonSet{"second person set"}; ///< of no batch: the connection, or nothing for all; the rule
} // namespace trail

/// Which orders need a second person.
enum class SecondPerson { Never, Visible, Every };

/// The word for a connection without a rule of its own.
inline constexpr QLatin1StringView kWorkspaceRule{"workspace"};
/// never, visible, every.
[[nodiscard]] QString nameOf(SecondPerson rule);
[[nodiscard]] std::optional<SecondPerson> secondPersonFromName(const QString &name);

/// Whether an order of this operation changes what users of mini programs see or can do; that is declared as its risk.
[[nodiscard]] bool changesWhatUsersSee(const Operation &operation);

/// The rule for this connection: its own, or that of the workspace. An empty id: that of the workspace.
[[nodiscard]] Result<SecondPerson> secondPersonRule(const Workspace &workspace, const ConnectionId &connection);
/// The rule that was set for this connection alone; nothing: it has that of the workspace.
[[nodiscard]] Result<std::optional<SecondPerson>> ownSecondPersonRule(const Workspace &workspace, const ConnectionId &connection);
/// Only an approver, and only in a team workspace: elsewhere nobody can prove to be another person. Nothing: the connection has the rule of
/// the workspace from now on.
[[nodiscard]] Status setSecondPersonRule(const Workspace &workspace, const ConnectionId &connection, std::optional<SecondPerson> rule);

/// Whether a new order would wait for a second person. Error Usage where it could wait for ever, as nobody can be told from another.
[[nodiscard]] Result<bool> needsSecondPerson(const Workspace &workspace, const ConnectionId &connection, const Operation &operation);
/// Of a new order: one for at once that needs a second person gets its own time as start time, and begins by itself once it is approved.
[[nodiscard]] Status waitForSecondPerson(const Workspace &workspace, const Operation &operation, Batch &batch);
/// Of one that is ordered now: if it waits for a second person, what its files hold is part of it. Reads them.
[[nodiscard]] Status noteWhatIsSigned(const Workspace &workspace, Batch &batch);

/// How an order stands with the second person.
struct Approval
{
    enum class State {
        NotNeeded,
        Waits,
        Approved,
        Rejected,
        Changed, ///< what was signed is not what is there
    };
    State state = State::NotNeeded;
    QString author; ///< of one that waits; empty: not known, so that nobody can sign it
    std::optional<Signature> signature = {};
};
[[nodiscard]] Result<Approval> approvalOf(const Workspace &workspace, const Batch &batch);
/// Whether the order may begin or go on as far as a second person is concerned, and its files hold what they held. Error Stopped says whom it waits for: it may begin later; Denied that it
/// never will.
[[nodiscard]] Status mayGoOut(const Workspace &workspace, const Batch &batch);
/// Since when it may begin by itself: what was ordered for at once may since it was approved.
[[nodiscard]] Instant beginsSince(const Batch &batch, Instant start, const Approval &approval);

/// Whether who uses the program may decide about the order; error Denied says why not.
[[nodiscard]] Status mayDecide(const Workspace &workspace, const Approval &approval);
/// A second person approves or rejects; the rejected order is stopped for good. Error Usage where nothing waits, or a rejection says no reason.
[[nodiscard]] Status decideOrder(const Workspace &workspace, const BatchId &id, bool approves, const QString &reason);

/// Whether who uses the program may set and lift freezes, and say which orders need a second person. Everybody in a workspace in a
/// folder; in a team workspace an approver, error Denied.
[[nodiscard]] Status mayApprove(const Workspace &workspace);
/// The name under which a person stands in the trail: of a team workspace the one that its server has proved.
[[nodiscard]] QString personName(const Workspace &workspace);

} // namespace flotilla
