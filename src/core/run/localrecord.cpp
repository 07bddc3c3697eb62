// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/localrecord.h"

#include "run/trailnames.h"

#include <QUuid>

#include <algorithm>
#include <iterator>

namespace flotilla {

namespace {

// The arguments of a line: connection, kind, id and, where it is another one now, the text.
constexpr qsizetype kTextAt = 3;

TrailEntry recordLine(const Workspace &workspace, const RecordOf &of, const QString &event)
{
    TrailEntry line = trailEntry(workspace, event, {});
    line.program = of.program;
    line.arguments = {of.connection.value, of.kind, of.id};
    return line;
}

} // namespace

QString newRecordId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<QList<LocalRecord>> recordsOf(const Workspace &workspace, const ConnectionId &connection, const QString &kind)
{
    const auto lines = workspace.history.notes({trail::RecordKept, trail::RecordDropped}, {});
    if (!lines) {
        return lines.error();
    }
    QList<LocalRecord> records;
    for (const TrailEntry &line : *lines) {
        if (line.arguments.value(0) != connection.value || line.arguments.value(1) != kind) {
            continue;
        }
        const QString id = line.arguments.value(2);
        if (line.what == trail::RecordDropped) {
            records.removeIf([&id](const LocalRecord &one) { return one.id == id; });
            continue;
        }
        auto record = std::find_if(records.begin(), records.end(), [&id](const LocalRecord &one) { return one.id == id; });
        if (record == records.end()) {
            records.append(LocalRecord{id, line.program, {}, {}});
            record = std::prev(records.end());
        }
        record->changes.append({line.step, line.detail, {line.who, line.when}});
        record->text = line.arguments.value(kTextAt, record->text);
    }
    return records;
}

Status keepRecord(const Workspace &workspace, const RecordOf &of, const QString &state, const QString &text, const QString &note)
{
    TrailEntry line = recordLine(workspace, of, trail::RecordKept);
    line.step = state;
    line.detail = note;
    if (!text.isEmpty()) {
        line.arguments.append(text);
    }
    return workspace.journal.note(line);
}

Status dropRecord(const Workspace &workspace, const RecordOf &of)
{
    return workspace.journal.note(recordLine(workspace, of, trail::RecordDropped));
}

} // namespace flotilla
