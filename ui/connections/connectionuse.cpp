// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionuse.h"

#include "model/words.h"
#include "run/batchboard.h"
#include "run/credentials.h"
#include "run/idlebatch.h"
#include "run/programsecrets.h"
#include "run/servicecredential.h"

#include <algorithm>

namespace flotilla {

bool ConnectionUse::isRunning(const Connection &connection) const
{
    const QList<BatchRunner *> runners = m_context.board.runners();
    if (std::any_of(runners.cbegin(), runners.cend(),
                    [&connection](const BatchRunner *runner) { return runner->batch().connection == connection.id; })) {
        return true;
    }
    if (m_context.board.startingCount() == 0) {
        return false;
    }
    // A batch that is being started has no runner yet.
    const auto batches = m_context.workspace.history.batches(0);
    return !batches || std::any_of(batches->cbegin(), batches->cend(), [this, &connection](const BatchSummary &batch) {
        if (!m_context.board.isStarting(batch.id)) {
            return false;
        }
        const auto stored = m_context.workspace.history.load(batch.id);
        return !stored || stored->batch.connection == connection.id;
    });
}

QStringList ConnectionUse::whatHangsOn(const Connection &connection) const
{
    QStringList lines;
    if (const auto rows = m_context.workspace.catalogue.publications(); rows) {
        const auto count = std::count_if(rows->cbegin(), rows->cend(), [&connection](const Publication &row) { return row.connection == connection.id; });
        if (count > 0) {
            lines += tr("%n published mini program(s) can then no longer be asked for their audit state.", nullptr, int(count));
        }
    }
    if (const auto open = unfinishedBatchesOf(m_context.workspace, connection.id); open && !open->isEmpty()) {
        lines += tr("%n unfinished batch(es) can then no longer be resumed.", nullptr, int(open->size()));
    }
    if (const auto programs = m_context.workspace.catalogue.programs(); programs) {
        const auto count = std::count_if(programs->cbegin(), programs->cend(), [&connection](const MiniProgram &row) { return row.connection == connection.id; });
        if (count > 0) {
            lines += tr("Its %n mini program(s) stay with their names, tags and notes, and belong to no connection until you give them to one.", nullptr, int(count));
        }
    }
    if (const auto kept = programsWithSecrets(m_context.workspace, connection.id); kept && !kept->isEmpty()) {
        lines += tr("The secrets of %n single mini program(s) that are kept with it are deleted, too.", nullptr, int(kept->size()));
    }
    if (connection.source != SecretSource::Environment) {
        const auto kept = programsWithSecrets(m_context.workspace, connection.id);
        lines += kept && !kept->isEmpty()
            ? tr("Its secret is deleted, too, and those of %n mini program(s). Past batches stay in the history.", nullptr, int(kept->size()))
            : tr("Its secret is deleted, too. Past batches stay in the history.");
    }
    return lines;
}

bool ConnectionUse::hasSecret(const Connection &connection) const
{
    const QList<Field> &fields = m_context.workspace.platforms.of(connection.platform).connection;
    return std::any_of(fields.cbegin(), fields.cend(),
                       [&connection](const Field &field) { return field.kind == Field::Kind::Secret && field.appliesTo(connection.fields); });
}

QString ConnectionUse::secretPlace(const Connection &connection) const
{
    switch (connection.source) {
    case SecretSource::Keychain:
        return tr("stored in %1").arg(m_context.workspace.secrets.place());
    case SecretSource::Memory:
        return tr("kept in memory, until you quit");
    case SecretSource::Environment:
        break;
    }
    const QStringList variables = connection.variables.values();
    if (!credentialName(variables.value(0)).isEmpty()) {
        return tr("from the service that runs it: %1", "credentials of systemd").arg(listText(variables));
    }
    return variables.size() < 2 ? tr("environment variable %1").arg(variables.value(0))
                                : tr("environment variables %1").arg(listText(variables));
}

} // namespace flotilla
