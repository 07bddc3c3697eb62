// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/freezedialog.h"
#include "fakes/windowrig.h"
#include "mainwindow.h"
#include "models/itemlistmodel.h"
#include "pagenames.h"
#include "publish/confirmdialog.h"
#include "publish/publishpage.h"
#include "publish/startoption.h"
#include "run/freezes.h"
#include "run/plannedorders.h"
#include "screenshots/patience.h"

#include <QCheckBox>

#include <functional>

namespace flotilla {

/// Orders for later, and a connection that is frozen.
inline void shootStarts(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size, const QString &suffix)
{
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    fakes::WindowRig rig(40);
    rig.store.settings = settings;
    const Instant now = rig.clock.now();
    for (const auto &[app, start] : {std::pair{u"app-1"_s, now + 26h}, std::pair{u"app-2"_s, now - 2h}}) {
        Order order = rig.orderOf(12, {app});
        setStart(order.options, start);
        (void)rig.board->create(order);
    }
    const Connection connection = rig.store.connectionRows.constFirst();
    (void)storeFreezes(rig.ports, connection.id, {}, {*weeklyWindow(u"Fri 18:00-Mon 08:00"_s, u"Asia/Shanghai"_s, u"Nobody is there at the weekend"_s),
                                                  *datedWindow(now - 1h, now + 100h, u"Asia/Shanghai"_s, u"Year-end freeze"_s)});
    MainWindow window(rig.context, rig.desktop);
    window.resize(size);
    window.show();
    window.showPage(pages::Home);
    letHappen(rig, 400);
    shoot(&window, u"home-planned-"_s + suffix);
    window.showPage(pages::Publish);
    letHappen(rig, 400);
    window.findChild<ItemListModel *>()->setChosen({{u"app-3"_s}});
    window.publishPage()->publishPrograms({rig.store.programRows.at(1).id, rig.store.programRows.at(2).id});
    window.publishPage()->findChild<StartOption *>()->setStart(now + 50h);
    letHappen(rig, 400);
    shoot(&window, u"publish-later-"_s + suffix);
    window.publishPage()->activatePrimary();
    if (auto *confirm = window.findChild<ConfirmDialog *>()) {
        confirm->findChild<QCheckBox *>(u"liftFreeze"_s)->setChecked(true);
        shoot(confirm, u"confirm-later-"_s + suffix);
        confirm->reject();
    }
    window.showPage(pages::Connections);
    FreezeDialog freezes(rig.ports, connection, window.page(pages::Connections));
    freezes.show();
    shoot(&freezes, u"freezes-"_s + suffix);
}

} // namespace flotilla
