// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/journal.h"

#include <QByteArray>
#include <QJsonObject>

namespace flotilla {

/// The one JSON object that publish, status, resume and retry print (docs/states.md lists the words).
[[nodiscard]] QJsonObject batchJson(const StoredBatch &stored, const Platforms &platforms);
/// A row per target with times, ids, reason and what is known of its lane; UTF-8 with BOM; cells that begin with = + - @ are quoted as text.
[[nodiscard]] QByteArray batchCsv(const StoredBatch &stored, const Platforms &platforms);
/// The same as one self-contained page.
[[nodiscard]] QByteArray batchHtml(const StoredBatch &stored, const Platforms &platforms);
/// A report as somebody prints it.
struct ReportPaper
{
    QString title;
    QStringList head; ///< lines below the title; some may be empty
    QStringList columns;
    QList<int> weights; ///< how wide the columns are, among each other
    QList<QStringList> rows;
};
/// What batchHtml tells, without the ids of the calls.
[[nodiscard]] ReportPaper batchPaper(const StoredBatch &stored, const Platforms &platforms);
/// The findings of a pre-flight as CSV, same rules as batchCsv.
[[nodiscard]] QByteArray findingsCsv(const QList<Finding> &findings, const Platform &platform, const QString &laneColumn);

} // namespace flotilla
