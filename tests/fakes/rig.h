// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeplatform.h"
#include "fakes/fakesecrets.h"
#include "fakes/memorystore.h"
#include "run/batchboard.h"
#include "run/watch.h"
#include "weda/platform.h"

#include <QCoreApplication>

namespace flotilla::fakes {

/// A whole workspace without disk, network or waiting. The store and the platform outlive a "process".
struct Rig
{
    ManualClock clock;
    MemoryStore store;
    FakePlatform platform{clock};
    FakeGateways gateways{platform};
    FakeSecrets secrets;
    FakeSecrets session;
    Platforms platforms;
    QList<FakeVendor *> vendors;
    QStringList watchProblems; ///< of the last round
    People *people = nullptr; ///< set before the board is made again: a team workspace
    std::unique_ptr<BatchBoard> board;

    Rig()
    {
        Connection c;
        c.id = {QStringLiteral("c1")};
        c.name = QStringLiteral("Test");
        c.fields.insert(weda::fields::Environment, QStringLiteral("env-1"));
        add(weda::platform(), platform, c);
    }

    /// One more platform with its vendor and a connection to it, whose key is in the keychain.
    void add(const Platform &one, FakeVendor &vendor, Connection connection)
    {
        platforms = Platforms(platforms.all() + QList<const Platform *>{&one});
        store.platforms = platforms;
        vendors.append(&vendor);
        gateways.add(one.id, vendor);
        connection.platform = one.id;
        store.connectionRows.append(connection);
        secrets.values.insert(secretsOf(connection.id), R"({"secret_key":"key"})");
        board = std::make_unique<BatchBoard>(workspace());
    }

    Workspace workspace(const Holder &self = Holder{QStringLiteral("here"), 1, 1, QStringLiteral("tester")})
    {
        return {store, store, store, store, store, secrets, session, gateways, clock, platforms, self, {}, people};
    }

    [[nodiscard]] Connection connectionOf(const QString &platformId) const
    {
        return *std::find_if(store.connectionRows.cbegin(), store.connectionRows.cend(),
                             [&platformId](const Connection &c) { return c.platform == platformId; });
    }

    static MiniProgramId program(int n) { return {QStringLiteral("wx%1").arg(n, 16, 16, QLatin1Char('0'))}; }

    Order order(int programs, const QStringList &apps = {QStringLiteral("app-1")})
    {
        Order o;
        o.connection = store.connectionRows.constFirst();
        o.operation = QStringLiteral("publish");
        int n = 0;
        for (int i = 0; i < programs; ++i) {
            for (const QString &app : apps) {
                o.targets.append(target(app, ++n));
            }
        }
        return o;
    }
    static Target target(const QString &lane, int number)
    {
        Target t;
        t.lane = {lane};
        t.program = program(number);
        return t;
    }

    /// Creates the batch and starts it; its pre-flight is over.
    BatchId begin(const Order &order)
    {
        const auto id = board->create(order);
        if (!id.ok()) {
            return {};
        }
        again(*id, &BatchBoard::start);
        return *id;
    }

    /// start, resume or retry, until the pre-flight is over; its error.
    Error again(const BatchId &id, void (BatchBoard::*action)(const BatchId &, BatchBoard::Started))
    {
        Error error;
        (board.get()->*action)(id, [&error](const Result<BatchRunner *> &r, const QList<Finding> &) {
            error = r.ok() ? Error{} : r.error();
        });
        for (int i = 0; i < 50 && !board->runner(id) && error.kind == ErrorKind::None; ++i) {
            QCoreApplication::sendPostedEvents();
            deliver();
        }
        return error;
    }

    /// Delivers the oldest answer of any vendor. False if there is none.
    bool deliver()
    {
        return std::any_of(vendors.cbegin(), vendors.cend(), [](FakeVendor *vendor) { return vendor->deliver(); });
    }

    /// Delivers answers, queued calls and alarms until nothing moves, power is gone, or `until` says so.
    void run(const std::function<bool()> &until = {})
    {
        for (int guard = 0; guard < 2'000'000; ++guard) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (store.dead || (until && until())) {
                return;
            }
            if (!deliver() && (board->runners().isEmpty() || idle() || !clock.fireNext())) {
                QCoreApplication::sendPostedEvents();
                if (board->runners().isEmpty() || idle()) {
                    return;
                }
            }
        }
        qFatal("the batch never settles");
    }

    /// True if every runner is paused: only the stop flag is watched then.
    bool idle() const
    {
        for (const BatchRunner *runner : board->runners()) {
            if (runner->runState() != RunState::Paused) {
                return false;
            }
        }
        return true;
    }

    /// The process dies: what was not in the store is gone; calls under way are forgotten.
    void restart()
    {
        board.reset();
        while (deliver()) { }
        store.dead = false;
        store.trouble = MemoryStore::Trouble::None;
        for (FakeVendor *vendor : std::as_const(vendors)) {
            vendor->holdAfter = -1;
        }
        store.held.clear();
        board = std::make_unique<BatchBoard>(workspace());
    }

    /// One round of the watch, until it has finished or power is gone; the batches that are ready again.
    QList<BatchId> watch(bool all = false)
    {
        Watch watch(workspace());
        QList<BatchId> ready;
        bool finished = false;
        QObject::connect(&watch, &Watch::finished, &watch, [this, &finished](const QStringList &problems) {
            finished = true;
            watchProblems = problems;
        });
        QObject::connect(&watch, &Watch::readyAgain, &watch, [&ready](const BatchId &id) { ready.append(id); });
        watch.look(all);
        for (int guard = 0; guard < 100'000 && !finished && !store.dead; ++guard) {
            QCoreApplication::sendPostedEvents();
            deliver();
        }
        return ready;
    }

    const BatchState &state(const BatchId &id) { return store.stored[id.value].state; }
    const Progress &row(const BatchId &id, int index) { return state(id).targets.at(index); }
    Totals totals(const BatchId &id) { return totalsOf(state(id).targets); }
};

} // namespace flotilla::fakes
