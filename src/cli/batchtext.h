// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "model/error.h"
#include "model/finding.h"
#include "run/journal.h"
#include "run/targetsfile.h"

#include <QJsonArray>

namespace flotilla {

/// Findings and bad rows as JSON: level, check, app, appid, line, detail, help.
[[nodiscard]] QJsonArray findingsJson(const QList<Finding> &findings, const QList<BadRow> &badRows);
/// The same as lines on standard error.
void sayFindings(const Console &console, const QList<Finding> &findings, const QList<BadRow> &badRows);

/// The object for something that did not start: an empty batch with the error and the findings, all counts 0.
[[nodiscard]] QJsonObject notStartedJson(const Error &error, const QJsonArray &findings);

/// The object for an error of this verb: that of notStartedJson where a batch is expected, else just `error`.
[[nodiscard]] QJsonObject errorJson(const QString &verb, const Error &error);

/// What became of a batch, in a few lines for people: totals, what failed and why, bindings.
[[nodiscard]] QStringList batchSummaryLines(const StoredBatch &stored);
/// Which commands go on with it; `workspace` as it was given, empty for the default one.
[[nodiscard]] QStringList goOnLines(const StoredBatch &stored, const QString &workspace);
/// "flotilla-cli resume --batch ID [--workspace DIR]"
[[nodiscard]] QString commandText(const QString &verb, const BatchId &batch, const QString &workspace);
/// A line per target for `status`.
[[nodiscard]] QStringList targetLines(const StoredBatch &stored);
/// "31 done, 1 failed, 8 waiting"
[[nodiscard]] QString totalsText(const Totals &totals);

} // namespace flotilla
