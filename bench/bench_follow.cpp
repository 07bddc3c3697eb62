// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs a window to follow a batch of a team workspace that another process runs. Needs the server that tests/postgres/with-postgres.sh
// starts. Goal: 5,000 changes of rows a minute at a tenth of a core.
//   bench_follow [ROWS [SECONDS]]  2,000 rows, 60 seconds
#include "batches/batchespage.h"
#include "benchreport.h"
#include "compose/composition.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "run/auditwatch.h"
#include "run/batchboard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <memory>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAMinute = 5000;
constexpr int kSettling = 10'000; ///< milliseconds until the window has its pages
constexpr double kGoal = 0.1;
const LaneId kLane{u"app-bench"_s};

Batch batchOf(int rows)
{
    Batch b;
    b.id = {u"20260101-000000-bech"_s};
    b.platform = u"weda"_s;
    b.operation = u"publish"_s;
    b.connection = {u"c1"_s};
    b.connectionName = u"bench"_s;
    b.scope = u"weda|bench"_s;
    b.createdAt = fromEpochMillis(QDateTime::currentMSecsSinceEpoch());
    b.createdBy = u"bench"_s;
    for (int i = 0; i < rows; ++i) {
        b.targets.append({kLane, {u"wx%1"_s.arg(i, 16, 16, '0'_L1)}, u"Shop %1"_s.arg(i), {}, {}});
    }
    return b;
}

/// A row goes to and fro between two steps, as a run journals it.
Change changeOf(const Workspace &workspace, const Batch &batch, int number)
{
    const int index = number % static_cast<int>(batch.targets.size());
    Progress row;
    row.step = number / batch.targets.size() % 2 == 0 ? u"deploy"_s : u"build"_s;
    row.phase = Phase::InFlight;
    row.starts = 1;
    row.startedAt = row.beganAt = row.watchSince = workspace.clock.now();
    TrailEntry entry;
    entry.when = row.startedAt;
    entry.who = u"bench"_s;
    entry.what = u"sent"_s;
    entry.batch = batch.id;
    entry.lane = kLane;
    entry.program = batch.targets.at(index).program;
    entry.step = row.step;
    return {batch.id, {{index, row}}, {}, {entry}, workspace.self};
}

/// The other process: makes the batch, says so, and changes its rows until its input ends.
int write(const QString &address, int rows)
{
    const auto composition = Composition::open(address);
    if (!composition.ok()) {
        return 2;
    }
    const Workspace workspace = (*composition)->workspace();
    const Batch batch = batchOf(rows);
    BatchState state;
    state.targets.resize(rows);
    LaneState lane;
    lane.id = kLane;
    state.lanes = {lane};
    if (!workspace.journal.create(batch, state, {}).ok() || !workspace.leases.acquire({batch.laneKey(kLane)}, workspace.self, batch.id).ok()) {
        return 2;
    }
    std::puts("made");
    std::fflush(stdout);
    int written = 0;
    QElapsedTimer timer;
    timer.start();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        while (written < timer.elapsed() * kAMinute / 60'000) {
            if (!workspace.journal.commit(changeOf(workspace, batch, written++)).ok()) {
                QCoreApplication::exit(2);
                return;
            }
            if (written % 100 == 0) {
                std::printf("%d\n", written);
                std::fflush(stdout);
            }
        }
    });
    beat.start(10);
    return QCoreApplication::exec();
}

/// The last number that the other process has said.
int lastOf(QProcess &writer)
{
    const QByteArrayList lines = writer.readAllStandardOutput().trimmed().split('\n');
    return lines.constLast().toInt();
}

int follow(const QString &address, int rows, int seconds)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"write"_s, address, QString::number(rows)});
    if (!writer.waitForStarted() || !writer.waitForReadyRead(60'000)) {
        return 2;
    }
    const auto composition = Composition::open(address);
    if (!composition.ok()) {
        return 2;
    }
    Workspace workspace = (*composition)->workspace();
    BatchBoard board(workspace);
    AuditWatch audits(workspace);
    MainWindow window(UiContext{workspace, board, audits, false, u"bench"_s, {}, nullptr, (*composition)->news(), &(*composition)->runners()}, Desktop());
    window.resize(1280, 800);
    window.show();
    window.showPage(pages::Releases);
    window.batchesPage()->openBatch(batchOf(1).id);
    std::clock_t used = 0;
    int before = 0;
    QElapsedTimer took;
    QTimer::singleShot(kSettling, &window, [&] {
        before = lastOf(writer);
        used = std::clock();
        took.start();
    });
    QTimer::singleShot(kSettling + seconds * 1000, &window, &QCoreApplication::quit);
    QCoreApplication::exec();
    const double wall = double(took.elapsed()) / 1000;
    const double share = double(std::clock() - used) / CLOCKS_PER_SEC / wall;
    const int changes = lastOf(writer) - before;
    writer.kill();
    writer.waitForFinished();
    const double aMinute = changes * 60 / wall;
    (void)bench::print(u"share of a core that a window takes to follow a batch of another process"_s, share, kGoal,
                       {{u"rows"_s, rows}, {u"changesAMinute"_s, aMinute}, {u"seconds"_s, wall}});
    return share > kGoal ? 1 : aMinute < 0.9 * kAMinute ? 2 : 0; // it has followed too little to say
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "write"_L1) {
        return write(arguments.value(2), arguments.value(3).toInt());
    }
    const QString server = qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
    const QString address = u"postgresql://team@/follow?host="_s + server;
    if (server.isEmpty() || QProcess::execute(u"createdb"_s, {u"-h"_s, server, u"-U"_s, u"team"_s, u"follow"_s}) != 0 || !Composition::makeTeam(address).ok()) {
        std::fputs("needs tests/postgres/with-postgres.sh\n", stderr);
        return 2;
    }
    return follow(address, arguments.value(1, u"2000"_s).toInt(), arguments.value(2, u"60"_s).toInt());
}
