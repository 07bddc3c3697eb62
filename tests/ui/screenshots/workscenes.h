// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/wechatwindowrig.h"
#include "mainwindow.h"
#include "overview/quotabar.h"
#include "overview/quotasheet.h"
#include "pagenames.h"
#include "procedures/proceduresheet.h"
#include "programs/fleetpage.h"
#include "publish/operationsheet.h"
#include "screenshots/patience.h"
#include "widgets/openoverpage.h"

#include <QCheckBox>
#include <QLineEdit>

#include <functional>

namespace flotilla {

/// The quota with what plans will take of it and how it went, a procedure in the console, and who has which base library.
inline void shootWork(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size,
                      const QString &suffix)
{
    using namespace Qt::StringLiterals;
    fakes::WechatWindowRig rig;
    rig.store.settings = settings;
    rig.setPurpose(Purpose::Production);
    rig.weixin.quota = 62;
    const Connection connection = rig.weixinConnection();
    for (int day = 27; day > 0; --day) {
        (void)rig.store.record(connection.id, u"quota"_s,
                               {rig.clock.now() - std::chrono::hours(24 * day), {{wechat::told::Rest, QString::number(62 + (day * day) / 20)}, {wechat::told::Limit, u"100"_s}}});
    }
    const char *versions[] = {"3.6.0", "3.4.10", "3.0.0", "2.33.0", "2.30.4", "2.27.3", "2.19.4", "2.14.1", "2.10.4", "2.0.0"};
    double share = 51.2;
    for (const char *version : versions) {
        rig.weixin.users.append({QString::fromLatin1(version), {}, {{wechat::told::Share, QString::number(share)}}});
        share = share > 20 ? share / 2 : share * 0.7;
    }
    (void)rig.board->create(fakes::wechatOrder(rig, wechat::operations::SubmitAudit, {}, 24));
    const auto settle = [&rig] {
        letHappen(rig, 700); // the checks wait a moment for the next click
    };
    MainWindow window(rig.both, rig.desktop);
    window.resize(size);
    window.show();
    window.chooseConnection(connection.id);
    window.showPage(pages::Publish);
    settle();
    shoot(&window, u"quota-%1"_s.arg(suffix));
    auto *bar = window.findChild<QuotaBar *>();
    bar->findChild<QPushButton *>()->click();
    settle();
    auto *history = bar->findChild<QuotaSheet *>();
    shoot(history, u"quota-history-%1"_s.arg(suffix));
    history->close();
    window.showPage(pages::Fleet);
    QWidget *page = window.page(pages::Fleet);
    OperationSheet *least = openOperationSheet(rig.both, window.bulletin(), page,
                                               {connection, wechat::operations::MinVersion, rig.store.programRows.first(3), {}, {{wechat::opts::Set, u"2.27.3"_s}}});
    settle();
    shoot(least, u"sheet-min-version-%1"_s.arg(suffix));
    least->reject();
    settle();
    auto *procedure = new ProcedureSheet(rig.both, connection, rig.store.programRows.at(4), wechat::platform().procedures.constFirst(), page);
    openOverPage(procedure);
    procedure->steps().at(0)->click();
    rig.clock.advance(std::chrono::minutes(3));
    procedure->steps().at(1)->click();
    procedure->secretField()->setText(u"0f1e2d3c4b5a69788796a5b4c3d2e1f0"_s);
    settle();
    shoot(procedure, u"procedure-pasted-%1"_s.arg(suffix));
    procedure->storeButton()->click();
    settle();
    shoot(procedure, u"procedure-%1"_s.arg(suffix));
    procedure->reject();
}

} // namespace flotilla
