// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/wechatwindowrig.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "programs/fleetpage.h"
#include "programs/programtabs.h"
#include "publish/operationsheet.h"
#include "screenshots/patience.h"
#include "widgets/wraptabs.h"

#include <QLineEdit>
#include <QTableView>

#include <functional>

namespace flotilla {

/// The fleet of a platform that tells of all mini programs side by side, and one operation on its way to a batch.
inline void shootFleet(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size,
                       const QString &suffix)
{
    using namespace Qt::StringLiterals;
    fakes::WechatWindowRig rig;
    rig.store.settings = settings;
    rig.setPurpose(Purpose::Production);
    for (int i = 0; i < rig.store.programRows.size(); ++i) {
        fakes::FakeWechat::Program &program = rig.weixin.programs[rig.store.programRows.at(i).id];
        program.online = {i % 4 == 0 ? u"2.3.1"_s : u"2.4.0"_s, rig.clock.now() - std::chrono::hours(30 + i)};
        program.trial = {i % 5 == 0 ? u"2.5.0"_s : program.online.version, rig.clock.now() - std::chrono::hours(3)};
        if (i % 6 != 1) { // one of those was rolled back already
            program.history = {{12, u"2.3.0"_s}, {11, u"2.2.4"_s}};
        }
        program.domains = {{u"requestdomain"_s, u"https://api.shop.example\nhttps://cdn.shop.example"_s}, {u"webviewdomain"_s, u"https://m.shop.example"_s}};
        if (i % 5 == 0) {
            program.review = {900100 + i, u"2.5.0"_s, i % 10 == 0 ? u"1"_s : u"2"_s, rig.clock.now() - std::chrono::hours(2)};
        }
        if (i % 9 == 0) {
            program.plan = u"1"_s;
            program.percent = 20;
        }
    }
    rig.weixin.refuse.insert({wechat::calls::ReadVersions, rig.store.programRows.at(5).id}, u"61007"_s);
    MainWindow window(rig.both, rig.desktop);
    window.resize(size);
    window.show();
    window.chooseConnection(rig.weixinConnection().id);
    window.showPage(pages::Fleet);
    auto *page = static_cast<FleetPage *>(window.page(pages::Fleet));
    page->refresh();
    const auto settle = [&rig] {
        letHappen(rig, 700); // the checks wait a moment for the next click
    };
    settle();
    rig.clock.advance(std::chrono::minutes(4));
    auto *table = page->findChild<QTableView *>();
    table->selectAll();
    settle();
    shoot(&window, u"wechat-fleet-%1"_s.arg(suffix));
    table->clearSelection();
    table->selectRow(6);
    settle();
    shoot(&window, u"wechat-fleet-details-%1"_s.arg(suffix));
    if (auto *tabs = page->findChild<ProgramTabs *>()) {
        for (int i = 1; i < tabs->bar()->count(); ++i) {
            tabs->bar()->setCurrentIndex(i);
            settle();
            if (i == 1 || i == 2 || i == 3 || i == 7) {
                shoot(&window, u"wechat-fleet-tab%1-%2"_s.arg(i).arg(suffix));
            }
        }
        tabs->bar()->setCurrentIndex(0);
    }
    const auto sheet = [&](QLatin1StringView operation, const QString &name, const Values &options, qsizetype programs) {
        OperationSheet *open = openOperationSheet(rig.both, window.bulletin(), page,
                                                  {rig.weixinConnection(), operation, rig.store.programRows.first(programs), {rig.store.programRows.at(1).id}, options});
        settle();
        shoot(open, name + u'-' + suffix);
        open->reject();
        settle();
    };
    sheet(wechat::operations::SubmitAudit, u"sheet-submit"_s, {}, 30);
    sheet(wechat::operations::Rollback, u"sheet-rollback"_s, {{wechat::opts::To, u"previous"_s}}, 12);
    sheet(wechat::operations::Gray, u"sheet-stages"_s, wechat::platform().rollout.plan, 3);
    sheet(wechat::operations::Domains, u"sheet-domains"_s, {}, 3);
}

} // namespace flotilla
