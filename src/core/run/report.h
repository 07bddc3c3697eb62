// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

#include <QByteArray>
#include <QJsonObject>

namespace flotilla {

/// The one JSON object that publish, status, resume and retry print (docs/states.md lists the words).
[[nodiscard]] QJsonObject batchJson(const StoredBatch &stored);
/// A row per target with times, ids, reason and binding; UTF-8 with BOM; cells that begin with = + - @ are quoted as text.
[[nodiscard]] QByteArray batchCsv(const StoredBatch &stored);
/// The same as one self-contained page.
[[nodiscard]] QByteArray batchHtml(const StoredBatch &stored);
/// The findings of a pre-flight as CSV, same rules as batchCsv.
[[nodiscard]] QByteArray findingsCsv(const QList<struct Finding> &findings);

} // namespace flotilla
