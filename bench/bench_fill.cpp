// SPDX-License-Identifier: GPL-3.0-or-later
// bench_fill FOLDER COUNT [EVENTS]: makes a workspace with so many mini programs, for bench/window.sh. With EVENTS they are WeChat's, with
// versions, reviews and grayscale plans in the cache, and a journal of so many events.
// bench_fill --machine:             prints the description of this machine.
#include "benchreport.h"
#include "compose/composition.h"
#include "run/trailnames.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 500; // mini programs of a batch
constexpr int kNewest = 5000; // of the newest one: a timeline of thousands
constexpr int kEventsOfOne = 10;

QList<MiniProgram> programsOf(int count, const ConnectionId &connection)
{
    QList<MiniProgram> programs;
    for (int i = 0; i < count; ++i) {
        MiniProgram program;
        program.connection = connection;
        program.id = {u"wx%1"_s.arg(quint64(i) * 2654435761U, 16, 16, '0'_L1)};
        program.name = u"Shop %1"_s.arg(i);
        program.tags = {i % 5 == 0 ? u"vip"_s : u"standard"_s};
        programs.append(program);
    }
    return programs;
}

Connection wedaConnection()
{
    Connection connection;
    connection.id = {u"bench"_s};
    connection.name = u"Bench"_s;
    connection.platform = u"weda"_s;
    connection.fields = {{u"secret_id"_s, u"AKIDbench"_s}, {u"environment"_s, u"lowcode-bench"_s}, {u"endpoint"_s, u"http://127.0.0.1:9"_s}};
    return connection;
}

Connection wechatConnection()
{
    Connection connection = wedaConnection();
    connection.platform = u"wechat"_s;
    connection.fields = {{u"token_source"_s, u"gateway"_s}, {u"gateway_url"_s, u"http://127.0.0.1:9/wx"_s}, {u"component_appid"_s, u"wxbench000000000"_s}};
    return connection;
}

/// What the platform would have told an hour ago.
Listing fleetOf(const QList<MiniProgram> &programs, Instant now)
{
    const QString at = QString::number(toEpochMillis(now));
    const QStringList states{u"approved"_s, u"rejected"_s, u"in_review"_s, u"none"_s};
    Listing listing;
    listing.at = now - std::chrono::hours(1);
    for (qsizetype i = 0; i < programs.size(); ++i) {
        const MiniProgram &program = programs.at(i);
        const Values values{{u"name"_s, program.name}, {u"trial_version"_s, u"2.4.%1"_s.arg(i % 7)}, {u"online_version"_s, u"2.3.%1"_s.arg(i % 5)},
                            {u"audit_state"_s, states.at(i % states.size())}, {u"audit_version"_s, u"2.4.%1"_s.arg(i % 7)},
                            {u"audit_id"_s, QString::number(9'007'199'254'740'993 + i)}, {u"audit_at"_s, at},
                            {u"text"_s, i % 4 == 1 ? u"1: the privacy guideline is incomplete"_s : QString()}};
        listing.items.append({program.id.value, program.name, values});
    }
    return listing;
}

/// One batch that is over, with its events.
bool addBatch(const Workspace &workspace, const Connection &connection, const QList<MiniProgram> &programs, int number)
{
    const Instant now = workspace.clock.now() - std::chrono::hours(24 * number);
    Batch batch;
    batch.id = {u"bench-%1"_s.arg(number, 4, 10, '0'_L1)};
    batch.platform = connection.platform;
    batch.operation = u"publish"_s;
    batch.identity = u"audit_id"_s;
    batch.connection = connection.id;
    batch.connectionName = connection.name;
    batch.scope = u"wechat|bench"_s;
    batch.options = {{u"label"_s, u"2.4.%1"_s.arg(number)}, {u"template"_s, u"3"_s}, {u"until"_s, u"submit"_s}};
    batch.createdAt = now;
    BatchState state;
    for (const MiniProgram &program : programs) {
        batch.targets.append({{program.id.value}, program.id, program.name, program.tags});
        Progress row;
        row.step = u"audit"_s;
        row.phase = Phase::Succeeded;
        row.starts = 1;
        row.startedAt = now;
        row.finishedAt = now + std::chrono::minutes(5);
        row.spans = {{u"commit"_s, {now, now + std::chrono::minutes(1)}}, {u"submit"_s, {now + std::chrono::minutes(1), row.finishedAt}}};
        state.targets.append(row);
        LaneState lane;
        lane.id = {program.id.value};
        lane.phase = LanePhase::Closed;
        state.lanes.append(lane);
    }
    if (!workspace.journal.create(batch, state, trailEntry(workspace, trail::BatchCreated, batch.id)).ok()) {
        return false;
    }
    Change change{batch.id, {}, {}, {}};
    for (const MiniProgram &program : programs) {
        for (int i = 0; i < kEventsOfOne; ++i) {
            TrailEntry entry = trailEntry(workspace, trail::Sent, batch.id);
            entry.when = now + std::chrono::seconds(i);
            entry.step = i % 2 == 0 ? u"commit"_s : u"submit"_s;
            entry.lane = {program.id.value};
            entry.program = program.id;
            entry.requestId = u"bench-%1"_s.arg(i);
            change.trail.append(entry);
        }
    }
    return workspace.journal.commit(change).ok();
}

bool fillWechat(const Workspace &workspace, const Connection &connection, const QList<MiniProgram> &programs, int events)
{
    const Listing fleet = fleetOf(programs, workspace.clock.now());
    bool ok = workspace.fleet.keep(connection.id, u"fleet"_s, fleet).ok() && workspace.fleet.keep(connection.id, u"audits"_s, fleet).ok();
    for (int written = 0, number = 0; ok && !programs.isEmpty() && written < events; ++number) {
        const qsizetype size = std::min<qsizetype>({number == 0 ? kNewest : kBatch, programs.size(), std::max(1, (events - written) / kEventsOfOne)});
        const qsizetype from = qsizetype{number} * kBatch % programs.size();
        const QList<MiniProgram> some = programs.mid(from, size);
        ok = addBatch(workspace, connection, some, number);
        written += static_cast<int>(some.size()) * kEventsOfOne;
    }
    return ok;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--machine"_L1) {
        std::puts(QJsonDocument(bench::machine()).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    const auto composition = Composition::open(arguments.value(1));
    if (!composition.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(composition.error().text));
        return 2;
    }
    const int events = arguments.value(3).toInt();
    const Connection connection = events > 0 ? wechatConnection() : wedaConnection();
    const QList<MiniProgram> programs = programsOf(arguments.value(2).toInt(), connection.id);
    const Workspace workspace = (*composition)->workspace();
    const bool ok = workspace.catalogue.saveConnection(connection).ok() && workspace.catalogue.savePrograms(programs).ok()
                    && (events == 0 || fillWechat(workspace, connection, programs, events));
    return ok ? 0 : 2;
}
