// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QJsonObject>

namespace flotilla {

/// What practice mode has of one platform: a connection to the simulated one, its mini programs, and a batch with some trouble in it.
struct Practice
{
    Connection connection; ///< its id is one of practiceConnections()
    Secrets secrets;       ///< for the memory of this run; the simulated platform made them up
    QList<MiniProgram> programs;
    Order order; ///< what `flotilla-cli practice` does
};

/// The connections that practice makes; a workspace with another one is somebody's own.
[[nodiscard]] QList<ConnectionId> practiceConnections();

/// One of each platform, the one to begin with first, from the line by which flotilla-sandbox is found. None if the line does not
/// say where they are. What they upload is put into `folder`.
[[nodiscard]] QList<Practice> practicesOf(const QJsonObject &line, const QString &folder);

} // namespace flotilla
