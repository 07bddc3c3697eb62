// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayrows.h"

#include "tcsas/graywords.h"
#include "tcsas/names.h"
#include "widgets/timewords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct GrayRows
{
    Q_DECLARE_TR_FUNCTIONS(GrayRows)
};

} // namespace

QList<GrayProgram> grayPrograms(const Workspace &workspace, const ConnectionId &connection, const QList<Item> &fleet, const QList<GrayRow> &rows)
{
    QHash<QString, const Item *> told;
    for (const Item &row : fleet) {
        told.insert(row.id, &row);
    }
    QList<GrayProgram> all;
    const auto catalogue = workspace.catalogue.programs();
    for (const MiniProgram &program : catalogue ? *catalogue : QList<MiniProgram>()) {
        if (program.connection != connection) {
            continue;
        }
        GrayProgram one{program.id, program.name};
        if (const Item *row = told.value(program.id.value)) {
            const Values &values = row->values;
            one.known = {!values.contains(overviews::Problem), values.value(tcsas::told::OnlineVersion), values.value(tcsas::told::PlatformVersion),
                         values.value(tcsas::told::PlatformApproval)};
            one.canaryIn = values.value(tcsas::told::CanaryIn).split(u'\n', Qt::SkipEmptyParts);
            one.canary = values.contains(tcsas::told::OnlineCanary) || !one.canaryIn.isEmpty();
            one.name = one.name.isEmpty() ? values.value(overviews::Name) : one.name;
        }
        for (const GrayRow &row : rows) {
            if (row.record.program == program.id) {
                one.tasks.append(row.task.name);
            }
        }
        all.append(one);
    }
    return all;
}

Result<QList<GrayRow>> grayRows(const Workspace &workspace, const ConnectionId &connection, const QList<Item> &fleet)
{
    const auto records = recordsOf(workspace, connection, tcsas::gray::Kind);
    if (!records) {
        return records.error();
    }
    QHash<QString, GrayProgram> known;
    const QList<GrayProgram> programs = grayPrograms(workspace, connection, fleet, {});
    for (const GrayProgram &one : programs) {
        known.insert(one.id.value, one);
    }
    QList<GrayRow> rows;
    for (const LocalRecord &record : *records) {
        if (const auto task = tcsas::grayTaskOf(record.text)) {
            const GrayProgram one = known.value(record.program.value);
            rows.append({record, *task, one.name.isEmpty() ? record.program.value : one.name, one.known, one.canary, one.canaryIn});
        }
    }
    return rows;
}

Result<bool> endOvertaken(const Workspace &workspace, const ConnectionId &connection, const QList<GrayRow> &rows)
{
    bool any = false;
    for (const GrayRow &row : rows) {
        // While the canary release goes on, what the platform calls online may be the very version that is tried.
        const bool over = row.known.read && !row.canary && tcsas::isOvertaken(row.task, row.known.online);
        if (!over || row.record.state() == tcsas::gray::Ended) {
            continue;
        }
        const RecordOf of{connection, row.record.program, tcsas::gray::Kind, row.record.id};
        const Status kept = keepRecord(workspace, of, tcsas::gray::Ended, {}, row.known.online);
        if (!kept) {
            return kept.error();
        }
        any = true;
    }
    return any;
}

int grayDue(const QList<GrayRow> &rows, Instant now)
{
    int due = 0;
    for (const GrayRow &row : rows) {
        due += row.record.state() != tcsas::gray::Planned && !tcsas::grayTimeHint(row.task, row.record.state(), now).isEmpty() ? 1 : 0;
    }
    return due;
}

QString grayHistory(const GrayRow &row, Instant now)
{
    QStringList parts;
    QString before;
    for (const LocalRecord::Change &change : row.record.changes) {
        const QString what = change.state == before ? GrayRows::tr("changed") : tcsas::grayStateWord(change.state);
        const QString by = GrayRows::tr("%1 by %2 %3", "planned, who, 3 min ago").arg(what, change.by.who, ago(change.by.when, now));
        parts.append(change.note.isEmpty() ? by : GrayRows::tr("%1 (%2 is online)", "ended by whom and when, a version").arg(by, change.note));
        before = change.state;
    }
    return parts.join(u" · "_s);
}

} // namespace flotilla
