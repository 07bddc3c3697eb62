// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's own time for each target: the platform answers at once in this process, the clock jumps, the journal keeps
// rows in memory. Goal: 10,000 targets cost no more each than 1.2 × what 100 do.
#include "benchreport.h"
#include "fakes/fakeplatform.h"
#include "fakes/fakesecrets.h"
#include "fakes/memorystore.h"
#include "run/batchboard.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// The fake store without its bookkeeping that grows with the batch: that would be measured, not the engine.
class RowStore : public fakes::MemoryStore
{
public:
    Status commit(const Change &change) override
    {
        StoredBatch &batch = stored[change.batch.value];
        for (const auto &[index, row] : change.targets) {
            batch.state.targets[index] = row;
        }
        for (const auto &[index, lane] : change.lanes) {
            batch.state.lanes[index] = lane;
        }
        return {};
    }
    /// The runner asks twice a second of the batch's time; the fake one copies the batch for it.
    Result<bool> stopRequested(const BatchId &) override { return false; }
};

/// Milliseconds for a whole batch from start to end, or a negative number.
double publish(int targets)
{
    fakes::ManualClock clock;
    RowStore store;
    fakes::FakePlatform platform(clock);
    fakes::FakeGateways gateways(platform);
    fakes::FakeSecrets secrets;
    fakes::FakeSecrets session;
    Connection connection;
    connection.id = {u"c1"_s};
    connection.environment = u"env-1"_s;
    store.connectionRows.append(connection);
    secrets.values.insert(connection.id, "key");

    BatchBoard board({store, store, store, store, secrets, session, gateways, clock, Holder{u"here"_s, 1, 1, u"bench"_s}, {}});
    Order order;
    order.connection = connection;
    for (int i = 0; i < targets; ++i) {
        order.targets.append(Target{{u"app-1"_s}, {u"wx%1"_s.arg(i, 16, 16, '0'_L1)}, {}, {}});
    }
    const Result<BatchId> id = board.create(order);
    if (!id.ok()) {
        return -1;
    }
    QElapsedTimer timer;
    timer.start();
    bool ended = false;
    BatchRunner *runner = nullptr;
    board.start(*id, [&runner](const Result<BatchRunner *> &result, const QList<Finding> &) {
        runner = result.ok() ? *result : nullptr;
    });
    QObject::connect(&board, &BatchBoard::batchChanged, &board, [&] { ended = runner && runner->runState() == RunState::Ended; });
    while (!ended) {
        QCoreApplication::sendPostedEvents();
        if (!platform.deliver() && !clock.fireNext()) {
            break;
        }
    }
    const double took = double(timer.nsecsElapsed()) / 1e6;
    return totalsOf(store.stored[id->value].state.targets).succeeded == targets ? took : -1;
}

double bestOf(int runs, int targets)
{
    double best = 0;
    for (int i = 0; i < runs; ++i) {
        const double took = publish(targets);
        if (took < 0) {
            return -1;
        }
        best = i == 0 ? took : std::min(best, took);
    }
    return best / targets;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QJsonArray rows;
    double first = 0;
    double last = 0;
    for (const int targets : {100, 1000, 10'000}) {
        last = bestOf(targets > 1000 ? 7 : 30, targets);
        if (last < 0) {
            std::fprintf(stderr, "the batch of %d did not succeed\n", targets);
            return 2;
        }
        first = targets == 100 ? last : first;
        rows.append(QJsonObject{{u"targets"_s, targets}, {u"millisecondsPerTarget"_s, last}});
    }
    return bench::print(u"engine time per target, 10,000 targets over 100"_s, last / first, 1.2, {{u"rows"_s, rows}});
}
