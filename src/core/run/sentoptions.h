// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QHash>

#include <optional>

namespace flotilla {

/// What the mini program of a target got of an option by the newest order of the same operation and connection that reached it.
[[nodiscard]] std::optional<QString> sentBefore(const Workspace &workspace, const Order &order, const QString &option, const Target &target);

/// The JSON options that are empty in the order and were not the last time, with the number of mini programs that got one then, by the newest
/// order that reached each.
[[nodiscard]] QHash<QString, int> emptiedOptions(const Workspace &workspace, const Order &order);

} // namespace flotilla
