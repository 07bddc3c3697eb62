// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toywindowrig.h"
#include "fakes/wechatwindowrig.h"
#include "mainwindow.h"
#include "pagenames.h"

#include "screenshots/patience.h"

#include <functional>

namespace flotilla {

/// Home on a busy day, and on the first one.
inline void shootHome(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size,
                      const QString &suffix)
{
    using namespace Qt::StringLiterals;
    fakes::WechatWindowRig rig;
    rig.store.settings = settings;
    const Connection merchants = rig.weixinConnection();
    const QList<MiniProgram> shops = rig.store.programRows;
    const auto item = [&shops](int n, const QString &state) {
        const MiniProgram &shop = shops.at(n);
        return Item{shop.id.value, {}, {{wechat::told::AuditState, state}, {QString(overviews::Name), shop.name}, {wechat::told::AuditVersion, u"2.4.0"_s}}};
    };
    QList<Item> told{item(1, u"rejected"_s), item(2, u"rejected"_s)};
    for (int n = 10; n < 27; ++n) {
        told.append(item(n, u"approved"_s));
    }
    (void)rig.store.keep(merchants.id, u"fleet"_s, {told, rig.clock.now() - std::chrono::hours(2)});
    (void)rig.store.keep(merchants.id, u"quota"_s, {{Item{{}, {}, {{wechat::told::Rest, u"6"_s}, {wechat::told::Limit, u"100"_s}}}}, rig.clock.now() - std::chrono::hours(3)});
    for (Connection &connection : rig.store.connectionRows) {
        const bool bad = connection.id.value == u"c2"_s;
        connection.testedAt = rig.clock.now() - std::chrono::minutes(bad ? 90 : 12);
        connection.testPassed = !bad;
        connection.testResult = bad ? u"secret"_s : QString();
    }
    rig.platform.buildTime = std::chrono::seconds(125);
    (void)rig.startBatch(rig.orderOf(12));
    rig.run();
    rig.clock.advance(std::chrono::hours(26));
    rig.platform.refuseBind.insert(shops.at(4).id);
    const auto runTo = [&rig](const BatchId &id, int done) {
        rig.run([&rig, id, done] {
            const BatchRunner *runner = rig.board->runner(id);
            return runner && runner->totals().done() >= done;
        });
    };
    const BatchId dead = rig.startBatch(rig.orderOf(30, {u"app-2"_s}));
    runTo(dead, 18);
    StoredBatch &stored = rig.store.stored[dead.value];
    stored.state.targets[18].phase = Phase::NeedsPerson;
    stored.state.targets[18].step = weda::steps::Deploy;
    stored.state.targets[18].spans[weda::steps::Deploy].from = rig.clock.now();
    stored.state.targets[18].reason = {QString(weda::reasons::DeployUnclear), {}, {}, {}};
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, false, u"0.1.0"_s, {}};
    rig.clock.advance(std::chrono::minutes(40));
    const BatchId running = rig.startBatch(rig.orderOf(42));
    runTo(running, 23);
    MainWindow window(context, rig.desktop);
    window.resize(size);
    window.show();
    const auto settle = [&rig] {
        letHappen(rig, 700);
    };
    settle();
    shoot(&window, u"home-busy-%1"_s.arg(suffix));
    window.chooseConnection({});
    settle();
    shoot(&window, u"home-all-%1"_s.arg(suffix));

    fakes::WindowRig empty(0);
    empty.store.settings = settings;
    empty.store.connectionRows.clear();
    MainWindow first(empty.context, empty.desktop);
    first.resize(size);
    first.show();
    settle();
    shoot(&first, u"home-first-%1"_s.arg(suffix));
}

} // namespace flotilla
