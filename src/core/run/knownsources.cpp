// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/knownsources.h"

#include "model/platform.h"

namespace flotilla {

QHash<MiniProgramId, KnownSource> knownSources(const Workspace &workspace, const Connection &connection)
{
    QHash<MiniProgramId, KnownSource> known;
    const auto publications = workspace.catalogue.publications();
    const auto summaries = workspace.history.batches(0);
    if (!publications.ok() || !summaries.ok()) {
        return known;
    }
    const Platform &platform = workspace.platforms.of(connection.platform);
    QHash<BatchId, QString> sources;
    for (const BatchSummary &summary : *summaries) {
        const Operation *operation = summary.platform == platform.id ? platform.operation(summary.operation) : nullptr;
        if (operation && !operation->sourceOption.isEmpty()) {
            sources.insert(summary.id, summary.options.value(operation->sourceOption));
        }
    }
    QHash<MiniProgramId, Instant> newest;
    for (const Publication &one : *publications) {
        const QString source = sources.value(one.batch);
        if (one.connection == connection.id && !source.isEmpty() && !(one.publishedAt < newest.value(one.program))) {
            newest.insert(one.program, one.publishedAt);
            known.insert(one.program, {one.label, source});
        }
    }
    return known;
}

} // namespace flotilla
