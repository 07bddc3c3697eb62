// SPDX-License-Identifier: GPL-3.0-or-later
#include "runners/runnerwords.h"

#include "model/words.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct RunnerWords
{
    Q_DECLARE_TR_FUNCTIONS(RunnerWords)
};

QString batchNames(const RunnerRow &row)
{
    QStringList names;
    for (const BatchId &batch : row.state.batches) {
        names.append(batch.value);
    }
    return listText(names);
}

} // namespace

QString runnerHealthText(const RunnerRow &row)
{
    const int seconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(row.silence).count());
    switch (healthOf(row)) {
    case RunnerHealth::Alive:
        return RunnerWords::tr("alive, heard of %n s ago", "runner", seconds);
    case RunnerHealth::Silent:
        return seconds < 120 ? RunnerWords::tr("silent for %n s", "runner", seconds) : RunnerWords::tr("silent for %n min", "runner", seconds / 60);
    case RunnerHealth::Gone:
        break;
    }
    return RunnerWords::tr("gone", "runner");
}

Tone runnerTone(const RunnerRow &row)
{
    switch (healthOf(row)) {
    case RunnerHealth::Alive:
        return Tone::Good;
    case RunnerHealth::Silent:
        return Tone::Bad;
    case RunnerHealth::Gone:
        break;
    }
    return Tone::Quiet;
}

QString runnerDoingText(const RunnerRow &row)
{
    const RunnerHealth health = healthOf(row);
    if (health == RunnerHealth::Gone) {
        return {};
    }
    if (row.state.batches.isEmpty()) {
        return health == RunnerHealth::Alive ? RunnerWords::tr("waits for orders", "runner") : QString();
    }
    return health == RunnerHealth::Alive ? RunnerWords::tr("runs %1", "runner, its batches").arg(batchNames(row))
                                         : RunnerWords::tr("ran %1 when it was last seen", "runner, its batches").arg(batchNames(row));
}

} // namespace flotilla
