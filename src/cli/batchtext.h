// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "model/error.h"
#include "model/finding.h"
#include "run/workspace.h"
#include "run/targetsfile.h"

#include <QJsonArray>

namespace flotilla {

/// What an order is about, for the words and the names of what is said of it.
struct Subject
{
    const Platform &platform;
    const Operation &operation;
    const Platforms &platforms;
};
[[nodiscard]] Subject subjectOf(const Workspace &workspace, const Batch &batch);

/// Bad rows, odd rows and findings as JSON: level, check, lane (under the operation's name for it), appid, line, detail, help.
[[nodiscard]] QJsonArray findingsJson(const Subject &subject, const QList<Finding> &findings, const QList<BadRow> &badRows,
                                      const QList<BadRow> &oddRows = {});
/// Odd rows as lines on standard error.
void sayRemarks(const Console &console, const QList<BadRow> &oddRows);
/// Bad rows and findings as lines on standard error.
void sayFindings(const Console &console, const Subject &subject, const QList<Finding> &findings, const QList<BadRow> &badRows);

/// The object for something that did not start: an empty batch with the error and the findings, all counts 0.
[[nodiscard]] QJsonObject notStartedJson(const Platforms &platforms, const Error &error, const QJsonArray &findings);

/// The object for an error of this verb: that of notStartedJson where a batch is expected, else just `error`.
[[nodiscard]] QJsonObject errorJson(const Platforms &platforms, const QString &verb, const Error &error);

/// What became of a batch, in a few lines for people: totals, what failed and why, what is known of the lanes.
[[nodiscard]] QStringList batchSummaryLines(const StoredBatch &stored, const Platforms &platforms, const QString &held = {});
/// Which commands go on with it; `workspace` as it was given, empty for the default one.
[[nodiscard]] QStringList goOnLines(const StoredBatch &stored, const QString &workspace);
/// "flotilla-cli resume --batch ID [--workspace DIR]"
[[nodiscard]] QString commandText(const QString &verb, const BatchId &batch, const QString &workspace);
/// A line per target for `status`.
[[nodiscard]] QStringList targetLines(const StoredBatch &stored, const Platforms &platforms);
/// "31 done, 1 failed, 8 waiting"
[[nodiscard]] QString totalsText(const Totals &totals, const Words &words, const QString &operation);

} // namespace flotilla
