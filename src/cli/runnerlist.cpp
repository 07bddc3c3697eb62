// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnerlist.h"

#include "batchverbs.h"
#include "clitexts.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QStringList idsOf(const RunnerRow &row)
{
    QStringList ids;
    for (const BatchId &batch : row.state.batches) {
        ids.append(batch.value);
    }
    return ids;
}

QString healthText(const RunnerRow &row)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(row.silence).count();
    switch (healthOf(row)) {
    case RunnerHealth::Alive: return Cli::tr("alive", "runner");
    case RunnerHealth::Silent: return Cli::tr("silent for %1 s", "runner").arg(seconds);
    case RunnerHealth::Gone: break;
    }
    return Cli::tr("gone", "runner");
}

QString doingText(const RunnerRow &row)
{
    if (healthOf(row) == RunnerHealth::Gone) {
        return {};
    }
    if (healthOf(row) == RunnerHealth::Silent && !row.state.batches.isEmpty()) {
        return Cli::tr("ran %1 when it was last seen", "runner, its batches").arg(idsOf(row).join(u", "_s));
    }
    return row.state.batches.isEmpty() ? Cli::tr("waits for orders", "runner") : Cli::tr("runs %1", "runner, its batches").arg(idsOf(row).join(u", "_s));
}

QJsonObject runnerJson(const RunnerRow &row)
{
    return {
        {u"name"_s, row.state.name},
        {u"labels"_s, QJsonArray::fromStringList(row.state.labels)},
        {u"health"_s, healthName(healthOf(row))},
        {u"host"_s, row.state.host},
        {u"version"_s, row.state.version},
        {u"exit_ip"_s, row.state.address},
        {u"started"_s, toDateTime(row.started).toString(Qt::ISODate)},
        {u"seen"_s, toDateTime(row.seen).toString(Qt::ISODate)},
        {u"silent_seconds"_s, qint64{std::chrono::duration_cast<std::chrono::seconds>(row.silence).count()}},
        {u"batches"_s, QJsonArray::fromStringList(idsOf(row))},
    };
}

} // namespace

ExitCode listRunners(Runners &runners, const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const auto rows = runners.runners();
    if (!rows) {
        sayNotStarted(console, workspace.platforms, arguments, rows.error());
        return exitCodeFor(rows.error());
    }
    QJsonArray array;
    for (const RunnerRow &row : *rows) {
        array.append(runnerJson(row));
        if (!arguments.json) {
            const QStringList cells{row.state.name, row.state.labels.join(u','), healthText(row), row.state.version, row.state.address, doingText(row)};
            console.print(cells.join(u"  "_s).trimmed());
        }
    }
    if (arguments.json) {
        console.json({{u"runners"_s, array}});
    } else if (rows->isEmpty()) {
        console.say(Cli::tr("No runner was seen for a week. “flotilla-cli runner” is one."));
    }
    return ExitCode::Done;
}

} // namespace flotilla
