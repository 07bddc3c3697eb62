// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/knownsources.h"

#include "model/platform.h"

#include <QSet>

namespace flotilla {

namespace {

constexpr int kMostLoaded = 30; ///< of the orders in question, however old: each is read whole

// A release or a rollback is the newest publication then, and has no source: the order before it says what was made.
void takeOlder(QHash<MiniProgramId, KnownSource> &known, QSet<MiniProgramId> open, const QList<BatchSummary> &summaries, const QHash<BatchId, QString> &sources,
               const Workspace &workspace, const Connection &connection)
{
    int loaded = 0;
    for (const BatchSummary &summary : summaries) { // newest first
        const QString source = sources.value(summary.id);
        if (open.isEmpty() || loaded == kMostLoaded) {
            return;
        }
        if (source.isEmpty()) {
            continue;
        }
        ++loaded;
        const auto stored = workspace.history.load(summary.id);
        const bool isHere = stored.ok() && stored->batch.connection == connection.id;
        for (qsizetype i = 0; isHere && i < stored->batch.targets.size(); ++i) {
            const MiniProgramId &program = stored->batch.targets.at(i).program;
            const Phase phase = stored->state.targets.value(i).phase;
            if ((phase == Phase::Succeeded || phase == Phase::Resting || phase == Phase::Rejected) && open.remove(program)) {
                known.insert(program, {stored->batch.label(), source});
            }
        }
    }
}

} // namespace

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
    QSet<MiniProgramId> open;
    for (const Publication &one : *publications) {
        const QString source = sources.value(one.batch);
        if (one.connection == connection.id && source.isEmpty()) {
            open.insert(one.program);
        } else if (one.connection == connection.id && !(one.publishedAt < newest.value(one.program))) {
            newest.insert(one.program, one.publishedAt);
            known.insert(one.program, {one.label, source});
        }
    }
    for (auto it = known.keyBegin(); it != known.keyEnd(); ++it) {
        open.remove(*it);
    }
    if (!sources.isEmpty()) {
        takeOlder(known, open, *summaries, sources, workspace, connection);
    }
    return known;
}

} // namespace flotilla
