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

/// All of a Progress but step, phase, buildId, reason.kind and the times startedAt, deployedAt, finishedAt.
/// A phase by its name; one that this program does not know waits for a person, with the name as it is.
void setPhase(Progress &progress, const QString &name);
[[nodiscard]] QString progressBody(const Progress &progress);
[[nodiscard]] std::optional<Progress> progressFromBody(const QString &body);

/// All of a LaneState but app, phase, reason.kind, bound and trust.
[[nodiscard]] QString laneBody(const LaneState &lane);
[[nodiscard]] std::optional<LaneState> laneFromBody(const QString &body);

/// Mode, build type, binding, limits and app titles.
[[nodiscard]] QString batchBody(const Batch &batch);
/// Fills these fields of `batch`; false if the text is not understood.
[[nodiscard]] bool readBatchBody(const QString &body, Batch &batch);

/// All of a Connection but id and name. There is no secret in it.
[[nodiscard]] QString connectionBody(const Connection &connection);
[[nodiscard]] std::optional<Connection> connectionFromBody(const QString &body);

[[nodiscard]] QString listBody(const QStringList &list);
[[nodiscard]] QStringList listFromBody(const QString &body);

} // namespace flotilla
