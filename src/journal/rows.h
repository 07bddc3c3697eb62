// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/connection.h"
#include "model/progress.h"

#include <QString>

#include <optional>

namespace flotilla {

// How values are written into the JSON column of their row. Enums are stored by name. What has a column of its own is
// left out; who reads a row fills it in. Reading answers nothing for text that this program cannot have written.

/// All of a Progress that has no column of its own: step, phase, reason.kind and the times startedAt, beganAt, finishedAt have one.
/// A phase by its name; one that this program does not know waits for a person, with the name as it is.
void setPhase(Progress &progress, const QString &name);
[[nodiscard]] QString progressBody(const Progress &progress);
[[nodiscard]] std::optional<Progress> progressFromBody(const QString &body);

/// The reason and the closing row of a LaneState; the rest has columns.
[[nodiscard]] QString laneBody(const LaneState &lane);
[[nodiscard]] std::optional<LaneState> laneFromBody(const QString &body);

/// Limits and lane titles.
[[nodiscard]] QString batchBody(const Batch &batch);
/// Fills these fields of `batch`; false if the text is not understood.
[[nodiscard]] bool readBatchBody(const QString &body, Batch &batch);

/// All of a Connection but id and name. There is no secret in it.
[[nodiscard]] QString connectionBody(const Connection &connection);
[[nodiscard]] std::optional<Connection> connectionFromBody(const QString &body);

[[nodiscard]] QString listBody(const QStringList &list);
[[nodiscard]] QStringList listFromBody(const QString &body);

} // namespace flotilla
