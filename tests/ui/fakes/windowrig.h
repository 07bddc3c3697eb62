// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "desktop.h"
#include "fakes/rig.h"
#include "run/auditwatch.h"

#include <QTest>

namespace flotilla::fakes {

/// Opens the doors of a vendor and answers the list of apps itself.
class ListingGateways : public GatewayFactory
{
public:
    explicit ListingGateways(GatewayFactory &inner) : m_inner(inner) {}
    Result<std::shared_ptr<Gateway>> open(const Connection &connection, const Secrets &secrets) override
    {
        const Result<std::shared_ptr<Gateway>> inner = m_inner.open(connection, secrets);
        return inner.ok() ? Result(std::shared_ptr<Gateway>(std::make_shared<Door>(*this, inner.value()))) : inner;
    }

    QList<Item> apps;
    bool broken = false;
    Millis clockOffset{200};

private:
    class Door : public Gateway
    {
    public:
        Door(ListingGateways &owner, std::shared_ptr<Gateway> inner) : m_owner(owner), m_inner(std::move(inner)) {}
        [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Callback done) override
        {
            const auto spiced = [this, call, done = std::move(done)](const Reply &reply) {
                Reply mine = reply;
                mine.clockOffset = m_owner.clockOffset;
                if (call.name == weda::calls::ListApps) {
                    mine.items = m_owner.apps;
                    mine.total = static_cast<int>(m_owner.apps.size());
                    if (m_owner.broken) {
                        mine.outcome = Outcome::NotSent;
                        mine.error = {ErrorKind::Unreachable, QStringLiteral("The host was not found."), {}, {}, {}};
                    }
                }
                done(mine);
            };
            return m_inner->send(call, spiced);
        }

    private:
        ListingGateways &m_owner;
        std::shared_ptr<Gateway> m_inner;
    };
    GatewayFactory &m_inner;
};

class FakeTray : public Tray
{
public:
    bool there = true;
    QString status; ///< empty: no icon
    [[nodiscard]] bool isThere() const override { return there; }
    void show(const QString &text) override { status = text; }
    void hide() override { status.clear(); }
};

class FakeNotifier : public Notifier
{
public:
    QStringList titles;
    QStringList texts;
    void notify(const QString &title, const QString &text) override
    {
        titles.append(title);
        texts.append(text);
    }
};

class FakeSleepGuard : public SleepGuard
{
public:
    bool held = false;
    void hold(bool awake) override { held = awake; }
};

/// A whole workspace for the window: two connections, three apps, a catalogue of shops.
struct WindowRig : Rig
{
    ListingGateways listing{gateways};
    Workspace ports{store, store, store, store, store, secrets, session, listing, clock, platforms,
                    Holder{QStringLiteral("here"), 1, 1, QStringLiteral("anna")}, QStringLiteral("/home/anna/.local/share/flotilla")};
    AuditWatch audits{ports};
    FakeNotifier notifier;
    FakeTray tray;
    FakeSleepGuard guard;
    Desktop desktop{&notifier, &guard, &tray, false};
    UiContext context;

    explicit WindowRig(int programs = 60) : context{ports, renewed(), audits, false, QStringLiteral("0.1.0"), {}}
    {
        clock.set(std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()));
        store.connectionRows[0].name = QStringLiteral("Harbour group");
        store.connectionRows[0].purpose = Purpose::Production;
        Connection test = store.connectionRows.constFirst();
        test.id = {QStringLiteral("c2")};
        test.name = QStringLiteral("Rehearsal");
        test.purpose = Purpose::Test;
        store.connectionRows.append(test);
        secrets.values.insert(secretsOf(test.id), R"({"secret_key":"key"})");
        const QStringList titles{QStringLiteral("Harbour order app"), QStringLiteral("Table booking"), QStringLiteral("Loyalty card")};
        for (int i = 0; i < titles.size(); ++i) {
            Item app;
            app.id = QStringLiteral("app-%1").arg(i + 1);
            app.title = titles.at(i);
            app.values.insert(weda::app::Environment, QStringLiteral("env-1"));
            app.values.insert(weda::app::LastDeploy, instantText(clock.now() - std::chrono::minutes(37 * (i + 1) * (i + 1))));
            listing.apps.append(app);
        }
        const QStringList places{QStringLiteral("Harbour"), QStringLiteral("Hill"), QStringLiteral("Quay"),
                                 QStringLiteral("Garden"), QStringLiteral("Station"), QStringLiteral("海滨路店")};
        for (int n = 1; n <= programs; ++n) {
            MiniProgram p;
            p.connection = store.connectionRows.constFirst().id;
            p.id = program(n * 7919);
            p.name = QStringLiteral("Shop %1 %2").arg(places.at(n % places.size())).arg(n);
            if (n % 3 == 0) {
                p.tags.append(QStringLiteral("vip"));
            }
            if (n % 4 == 0) {
                p.tags.append(QStringLiteral("north"));
            }
            p.frozen = n == 17;
            if (n % 5 != 0) {
                p.lastPublishedAt = clock.now() - std::chrono::hours(13 * n);
                p.lastLabel = QStringLiteral("2.%1.0").arg(n % 4);
                p.lastPhase = Phase::Succeeded;
            }
            store.programRows.append(p);
        }
    }

    /// An order for the first `programs` mini programs of the catalogue that are not frozen.
    Order orderOf(int programs, const QStringList &apps = {QStringLiteral("app-1")})
    {
        Order o;
        o.connection = store.connectionRows.constFirst();
        o.operation = QStringLiteral("publish");
        o.options.insert(options::Label, QStringLiteral("2.4.0"));
        for (const QString &app : apps) {
            int left = programs;
            for (const MiniProgram &p : std::as_const(store.programRows)) {
                if (!p.frozen && left-- > 0) {
                    o.targets.append(Target{{app}, p.id, p.name, p.tags, {}});
                }
            }
            for (const Item &row : std::as_const(listing.apps)) {
                if (row.id == app) {
                    o.laneTitles.append(row.title);
                }
            }
        }
        return o;
    }

    BatchId startBatch(const Order &order)
    {
        const BatchId id = board->create(order).value();
        board->start(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        return id;
    }

    /// Delivers the platform's answers and what is queued until `condition` holds; alarms of the clock too if `time`.
    template <typename Condition>
    [[nodiscard]] bool until(const Condition &condition, bool time = true)
    {
        return QTest::qWaitFor([this, &condition, time] {
            constexpr int kAtOnce = 200; // the wait between two looks is longer than all of these
            for (int i = 0; i < kAtOnce && !condition(); ++i) {
                QCoreApplication::sendPostedEvents();
                if (!deliver() && (!time || board->runners().isEmpty() || idle() || !clock.fireNext())) {
                    break;
                }
            }
            return condition();
        });
    }

private:
    BatchBoard &renewed()
    {
        board = std::make_unique<BatchBoard>(ports);
        return *board;
    }
};

} // namespace flotilla::fakes
