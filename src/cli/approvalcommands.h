// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "console.h"
#include "exitcode.h"
#include "run/secondperson.h"

#include <QJsonObject>

namespace flotilla {

/// approve-order, reject-order: a second person decides.
[[nodiscard]] ExitCode decideAboutOrder(const Workspace &workspace, const Console &console, const Arguments &arguments);
/// second-person: says which orders need one, or changes that.
[[nodiscard]] ExitCode secondPersonOf(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// How the order stands with the second person; nothing where it needs none and none has signed.
[[nodiscard]] QString approvalLine(const Workspace &workspace, const Batch &batch);
/// The same for scripts: state, author, by, at, reason, plan. Empty in a workspace in a folder.
[[nodiscard]] QJsonObject approvalJson(const Workspace &workspace, const Batch &batch);
/// Which commands go on with it: none where a second person has not approved it, as none of them would.
[[nodiscard]] QStringList waysOn(const Workspace &workspace, const StoredBatch &stored, const QString &address);
/// The same where another process is at work on its lanes.
[[nodiscard]] QStringList leasedLines(const Workspace &workspace, const StoredBatch &stored, const QString &address);
/// Says of an order that was made just now for whom it waits; nothing where it needs no second person.
void sayWaiting(const Workspace &workspace, const Console &console, const BatchId &id);

} // namespace flotilla
