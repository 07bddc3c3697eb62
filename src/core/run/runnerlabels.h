// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/runners.h"
#include "run/workspace.h"

namespace flotilla {

// A connection may say which runners run its orders: those that have its key and whose address the platform lets in.

/// The labels of those runners; none: all may.
[[nodiscard]] Result<QStringList> runnerLabels(const Workspace &workspace, const ConnectionId &connection);
/// Error Usage for what is no label.
[[nodiscard]] Status setRunnerLabels(const Workspace &workspace, const ConnectionId &connection, const QStringList &labels);
/// The labels in a text with blanks or commas between them; each once.
[[nodiscard]] QStringList labelsFromText(const QString &text);
/// Whether an order over this connection may be meant for runners with this label; an empty one: it runs where it is ordered. Error
/// Usage, with those that may.
[[nodiscard]] Status mayRunOn(const Workspace &workspace, const ConnectionId &connection, const QString &label);
/// What can be chosen: labels of runners that live, and of which the connection has said nothing else.
[[nodiscard]] QStringList labelsToOffer(const QList<RunnerRow> &runners, const QStringList &allowed);
/// The runner that is doing this batch, as it says; null: none that lives.
[[nodiscard]] const RunnerRow *runnerOf(const QList<RunnerRow> &runners, const BatchId &batch);

} // namespace flotilla
