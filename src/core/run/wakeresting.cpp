// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/wakeresting.h"

#include "run/trailnames.h"

namespace flotilla {

namespace {

/// The rows of the batch that rest until later.
Change woken(const Workspace &workspace, const StoredBatch &stored, const MiniProgramId &program, const QString &word)
{
    const Instant now = workspace.clock.now();
    Change change{stored.batch.id, {}, {}, {}};
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        Progress row = stored.state.targets.at(i);
        const Target &target = stored.batch.targets.at(i);
        if (row.phase != Phase::Resting || target.program != program || row.notBefore <= now) {
            continue;
        }
        row.notBefore = now;
        TrailEntry entry = trailEntry(workspace, trail::Pushed, stored.batch.id);
        entry.step = row.step;
        entry.arguments = {word};
        entry.lane = target.lane;
        entry.program = program;
        change.targets.append({i, row});
        change.trail.append(entry);
    }
    return change;
}

} // namespace

Result<int> wakeResting(const Workspace &workspace, const QString &platform, const MiniProgramId &program, const QString &word)
{
    const auto resting = workspace.history.restingDue(Instant::max());
    if (!resting) {
        return resting.error();
    }
    int rows = 0;
    for (const BatchId &id : *resting) {
        const auto stored = workspace.history.load(id);
        if (!stored) {
            return stored.error();
        }
        if (stored->batch.platform != platform || woken(workspace, *stored, program, word).targets.isEmpty()) {
            continue;
        }
        int here = 0;
        const Status written = workspace.journal.revise(id, [&](const StoredBatch &now, const QList<LeaseRow> &) -> Result<Change> {
            const Change change = woken(workspace, now, program, word);
            here = static_cast<int>(change.targets.size()); // a journal may ask again
            return change;
        });
        if (!written) {
            return written.error();
        }
        rows += here;
    }
    return rows;
}

bool pushedSince(History &history, Instant then)
{
    const auto notes = history.notes({trail::Pushed}, {});
    return notes && !notes->isEmpty() && notes->constLast().when > then;
}

} // namespace flotilla
