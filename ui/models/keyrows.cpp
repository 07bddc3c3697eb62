// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyrows.h"

#include "run/programsecrets.h"

#include <algorithm>

namespace flotilla {

namespace {

const Fit *keyFit(const Platform &platform, const Operation &operation)
{
    return fitOn(operation, platform.keys.overview, platform.keys.state);
}

KeyPlace keyPlaceOf(const MiniProgramId &program, bool kept, const KeysSeen &seen)
{
    const auto look = seen.constFind(program);
    if (look != seen.cend()) {
        return *look ? KeyPlace::Seen : kept ? KeyPlace::Gone : KeyPlace::Nowhere;
    }
    return kept ? KeyPlace::Kept : KeyPlace::Nowhere;
}

} // namespace

void lookInMemory(const Workspace &workspace, const Connection &connection, const QString &secret, const QStringList &kept, QObject *page,
                  KeysSeen &seen, const std::function<void()> &changed)
{
    if (connection.source != SecretSource::Memory) {
        return;
    }
    for (const QString &id : kept) {
        lookForProgramSecret(workspace, connection, {id}, secret, page, [program = MiniProgramId{id}, &seen, changed](const Result<bool> &found) {
            const bool gone = found && !*found;
            const bool known = seen.contains(program) && !seen.value(program);
            if (!found || gone == known) {
                return;
            }
            if (gone) {
                seen.insert(program, false);
            } else {
                seen.remove(program);
            }
            changed();
        });
    }
}

QList<KeyRow> keyRows(const Platform &platform, const QList<Item> &told, const QMap<QString, Tick> &kept,
                      const QHash<MiniProgramId, LastChange> &changes, const KeysSeen &seen)
{
    const Overview *overview = platform.overview(platform.keys.overview);
    if (!overview) {
        return {};
    }
    const auto state = std::find_if(overview->columns.cbegin(), overview->columns.cend(),
                                    [&platform](const Query::Column &column) { return column.name == platform.keys.state; });
    QList<KeyRow> rows;
    for (const Item &item : told) {
        KeyRow row;
        row.program = {item.id};
        row.name = item.values.value(overviews::Name);
        row.word = overview->told(item, platform.keys.state);
        row.alarm = state != overview->columns.cend() && state->alarms.contains(row.word);
        row.kept = kept.value(item.id);
        row.place = keyPlaceOf(row.program, kept.contains(item.id), seen);
        row.change = changes.value(row.program);
        if (isKeyInDoubt(platform, row.change, row.kept) && (row.place == KeyPlace::Kept || row.place == KeyPlace::Seen)) {
            row.place = KeyPlace::Old;
        }
        row.problem = item.values.value(overviews::Problem);
        if (!row.word.isEmpty() || !row.problem.isEmpty() || !row.change.batch.isEmpty()) { // else nothing is known of it yet
            rows.append(row);
        }
    }
    return rows;
}

QList<const Operation *> keyOperations(const Platform &platform)
{
    QList<const Operation *> all;
    for (const Operation &operation : platform.operations) {
        if (keyFit(platform, operation)) {
            all.append(&operation);
        }
    }
    return all;
}

QStringList keyOperationNames(const Platform &platform)
{
    QStringList names;
    const QList<const Operation *> operations = keyOperations(platform);
    for (const Operation *operation : operations) {
        names.append(operation->name);
    }
    return names;
}

QList<MiniProgramId> fitFor(const Platform &platform, const Operation &operation, const QList<KeyRow> &rows)
{
    const Fit *fit = keyFit(platform, operation);
    QList<MiniProgramId> ids;
    for (const KeyRow &row : rows) {
        if (fit && fit->words.contains(row.word) && !row.waits()) {
            ids.append(row.program);
        }
    }
    return ids;
}

} // namespace flotilla
