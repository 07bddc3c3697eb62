// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeplatform.h"
#include "fakes/fakesecrets.h"
#include "fakes/memorystore.h"
#include "run/batchboard.h"

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
    std::unique_ptr<BatchBoard> board;

    Rig()
    {
        Connection c;
        c.id = {QStringLiteral("c1")};
        c.name = QStringLiteral("Test");
        c.environment = QStringLiteral("env-1");
        store.connectionRows.append(c);
        secrets.values.insert(c.id, "key");
        board = std::make_unique<BatchBoard>(workspace());
    }

    Workspace workspace()
    {
        return {store, store, store, store, secrets, session, gateways, clock,
                Holder{QStringLiteral("here"), 1, 1, QStringLiteral("tester")}, {}};
    }

    static MiniProgramId program(int n) { return {QStringLiteral("wx%1").arg(n, 16, 16, QLatin1Char('0'))}; }

    Order order(int programs, const QList<QString> &apps = {QStringLiteral("app-1")})
    {
        Order o;
        o.connection = store.connectionRows.constFirst();
        int n = 0;
        for (int i = 0; i < programs; ++i) {
            for (const QString &app : apps) {
                o.targets.append(Target{{app}, program(++n), {}, {}});
            }
        }
        return o;
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
            platform.deliver();
        }
        return error;
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
            if (!platform.deliver() && (board->runners().isEmpty() || idle() || !clock.fireNext())) {
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
        while (platform.deliver()) { }
        store.dead = false;
        store.trouble = MemoryStore::Trouble::None;
        platform.holdAfter = -1;
        store.held.clear();
        board = std::make_unique<BatchBoard>(workspace());
    }

    const BatchState &state(const BatchId &id) { return store.stored[id.value].state; }
};

} // namespace flotilla::fakes
