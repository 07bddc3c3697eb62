// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"

#include <QByteArray>

namespace flotilla {

/// What is signed of an order: all that decides what will be sent and when, each part with its length, so that no two orders are
/// alike.
[[nodiscard]] QByteArray planBytes(const Batch &batch);
/// SHA-256 of that, as hexadecimal digits.
[[nodiscard]] QByteArray planHash(const Batch &batch);

} // namespace flotilla
