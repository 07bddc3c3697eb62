// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's own time for each target: the platform answers at once in this process, the clock jumps, the journal keeps
// rows in memory. Once with all targets on one lane, once with a lane for each. Goal: 10,000 targets cost no more each than
// 1.2 × what 100 do.
#include "benchreport.h"
#include "fakes/toyrig.h"

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
    Result<QList<BatchId>> unfinishedOn(const LaneKey &) override { return QList<BatchId>(); }
};

/// A workspace of one connection to one vendor.
struct Bench
{
    Bench(const Platform &platform, const Connection &where, fakes::FakeVendor &vendor, fakes::ManualClock &time)
        : clock(time), door(vendor), gateways(vendor), connection(where),
          board({store, store, store, store, store, secrets, secrets, gateways, clock, Platforms({&platform}),
                 Holder{u"here"_s, 1, 1, u"bench"_s}, {}})
    {
        connection.platform = platform.id;
        store.platforms = Platforms({&platform});
        store.connectionRows.append(connection);
        secrets.values.insert(secretsOf(connection.id), R"({"secret_key":"key"})");
    }

    /// Milliseconds for a whole batch from start to end, or a negative number.
    double run(const Order &order)
    {
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
            if (!door.deliver() && !clock.fireNext()) {
                break;
            }
        }
        const double took = double(timer.nsecsElapsed()) / 1e6;
        const Totals totals = totalsOf(store.stored[id->value].state.targets);
        return totals.succeeded + totals.resting == order.targets.size() ? took : -1;
    }

    fakes::ManualClock &clock;
    fakes::FakeVendor &door;
    RowStore store;
    fakes::FakeGateways gateways;
    fakes::FakeSecrets secrets;
    Connection connection;
    BatchBoard board;
};

/// All on one lane.
double publish(int targets)
{
    fakes::ManualClock clock;
    fakes::FakePlatform vendor(clock);
    Connection where;
    where.id = {u"c1"_s};
    where.fields.insert(weda::fields::Environment, u"env-1"_s);
    Bench bench(weda::platform(), where, vendor, clock);
    Order order;
    order.connection = bench.connection;
    order.operation = u"publish"_s;
    for (int i = 0; i < targets; ++i) {
        order.targets.append(fakes::Rig::target(u"app-1"_s, i));
    }
    return bench.run(order);
}

/// A lane for each, two at once.
double ship(int targets)
{
    fakes::ManualClock clock;
    fakes::toy::Vendor vendor(clock);
    vendor.countsAtOnce = false;
    Bench bench(fakes::toy::platform(), fakes::toy::connection(), vendor, clock);
    Order order;
    order.connection = bench.connection;
    order.operation = fakes::toy::operations::Ship;
    for (int i = 0; i < targets; ++i) {
        order.targets.append(fakes::Rig::target({}, i));
    }
    return bench.run(order);
}

/// The best time per target, in milliseconds; negative if one did not succeed.
double bestOf(int runs, int targets, double (*batch)(int))
{
    double best = 0;
    for (int i = 0; i < runs; ++i) {
        const double took = batch(targets);
        if (took < 0) {
            return -1;
        }
        best = i == 0 ? took : std::min(best, took);
    }
    return best / targets;
}

/// What 10,000 cost each over what 100 do; negative if a batch did not succeed.
double growth(const QString &what, double (*batch)(int), QJsonArray &rows)
{
    double first = 0;
    double last = 0;
    for (const int targets : {100, 1000, 10'000}) {
        last = bestOf(targets > 1000 ? 7 : 30, targets, batch);
        if (last < 0) {
            std::fprintf(stderr, "%s: the batch of %d did not succeed\n", qPrintable(what), targets);
            return -1;
        }
        first = targets == 100 ? last : first;
        rows.append(QJsonObject{{u"lanes"_s, what}, {u"targets"_s, targets}, {u"millisecondsPerTarget"_s, last}});
    }
    return last / first;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QJsonArray rows;
    const double one = growth(u"one for all"_s, publish, rows);
    const double each = growth(u"one for each"_s, ship, rows);
    if (one < 0 || each < 0) {
        return 2;
    }
    return bench::print(u"engine time per target, 10,000 targets over 100"_s, std::max(one, each), 1.2, {{u"rows"_s, rows}});
}
