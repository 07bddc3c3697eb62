// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runnerlabels.h"

#include "model/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct RunnerText
{
    Q_DECLARE_TR_FUNCTIONS(Runners)
};

QString labelsKey(const ConnectionId &connection) { return u"runner_labels/"_s + connection.value; }

} // namespace

QStringList labelsFromText(const QString &text)
{
    static const QRegularExpression kBetween(u"[\\s,，、]+"_s);
    QStringList labels = text.split(kBetween, Qt::SkipEmptyParts);
    labels.removeDuplicates();
    return labels;
}

Result<QStringList> runnerLabels(const Workspace &workspace, const ConnectionId &connection)
{
    const auto stored = workspace.catalogue.setting(labelsKey(connection));
    return stored.ok() ? Result(labelsFromText(*stored)) : Result<QStringList>(stored.error());
}

Status setRunnerLabels(const Workspace &workspace, const ConnectionId &connection, const QStringList &labels)
{
    for (const QString &label : labels) {
        if (!isRunnerLabel(label)) {
            return usage(RunnerText::tr("“%1” is no label of a runner: lower-case letters, digits, “.”, “-” and “_”, at most 40.").arg(label));
        }
    }
    return workspace.catalogue.setSetting(labelsKey(connection), labels.join(u' '));
}

Status mayRunOn(const Workspace &workspace, const ConnectionId &connection, const QString &label)
{
    if (label.isEmpty()) {
        return {};
    }
    const auto allowed = runnerLabels(workspace, connection);
    if (!allowed.ok()) {
        return allowed.error();
    }
    return allowed->isEmpty() || allowed->contains(label)
        ? Status()
        : usage(RunnerText::tr("Orders over this connection run on runners with the label %1 only, and this one is meant for “%2”. Nothing was ordered.")
                    .arg(listText(*allowed), label));
}

QStringList labelsToOffer(const QList<RunnerRow> &runners, const QStringList &allowed)
{
    QStringList labels;
    for (const RunnerRow &row : runners) {
        for (const QString &label : row.state.labels) {
            if (healthOf(row) == RunnerHealth::Alive && (allowed.isEmpty() || allowed.contains(label)) && !labels.contains(label)) {
                labels.append(label);
            }
        }
    }
    labels.sort();
    return labels;
}

const RunnerRow *runnerOf(const QList<RunnerRow> &runners, const BatchId &batch)
{
    const auto found = std::find_if(runners.cbegin(), runners.cend(), [&batch](const RunnerRow &row) {
        return healthOf(row) == RunnerHealth::Alive && row.state.batches.contains(batch);
    });
    return found == runners.cend() ? nullptr : &*found;
}

} // namespace flotilla
