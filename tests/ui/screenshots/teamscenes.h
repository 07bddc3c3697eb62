// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/freezedialog.h"
#include "fakes/door.h"
#include "fakes/fakepeople.h"
#include "fakes/fakerunners.h"
#include "fakes/windowrig.h"
#include "mainwindow.h"
#include "models/itemlistmodel.h"
#include "pagenames.h"
#include "publish/publishpage.h"
#include "publish/runplace.h"
#include "runners/runnersdialog.h"
#include "screenshots/patience.h"
#include "window/teamdialog.h"

#include <functional>

namespace flotilla {

/// A team workspace: the way into it, a viewer's and an operator's window, its runners.
inline void shootTeam(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size, const QString &suffix)
{
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    fakes::WindowRig rig(40);
    fakes::Door door;
    fakes::FakePeople people;
    fakes::FakeRunners runners;
    runners.rows = {fakes::FakeRunners::row(u"shop-server-4711"_s, {u"server"_s, u"night"_s}), fakes::FakeRunners::row(u"old-server-99"_s, {u"server"_s}, 75s)};
    runners.rows[0].state.address = u"203.0.113.7"_s;
    runners.rows[0].state.batches = {BatchId{u"20261127-050850-cfc7"_s}};
    rig.store.settings = settings;
    rig.ports.people = &people;
    rig.context.workspace.people = &people;
    rig.context.door = &door;
    rig.context.runners = &runners;
    const Connection connection = rig.store.connectionRows.constFirst();
    MainWindow window(rig.context, rig.desktop);
    window.resize(size);
    window.show();
    window.showPage(pages::Publish);
    letHappen(rig, 400);
    window.findChild<ItemListModel *>()->setChosen({{u"app-3"_s}});
    window.publishPage()->publishPrograms({rig.store.programRows.at(1).id});
    window.publishPage()->findChild<RunPlace *>()->setLabel(u"server"_s);
    letHappen(rig, 400);
    shoot(&window, u"publish-on-a-server-"_s + suffix);
    window.showPage(pages::Connections);
    letHappen(rig, 400);
    shoot(&window, u"connections-team-"_s + suffix);
    TeamDialog team(door, window.page(pages::Connections));
    team.show(u"postgresql://li@db.example.com/fleet"_s, {});
    shoot(&team, u"team-"_s + suffix);
    FreezeDialog freezes(rig.ports, connection, window.page(pages::Connections));
    freezes.show();
    shoot(&freezes, u"freezes-operator-"_s + suffix);
    RunnersDialog them(rig.context, connection, window.page(pages::Connections));
    them.show();
    shoot(&them, u"runners-"_s + suffix);
    door.may = u"viewer"_s;
    MainWindow reads(rig.context, rig.desktop);
    reads.resize(size);
    reads.show();
    reads.showPage(pages::Fleet);
    letHappen(rig, 400);
    shoot(&reads, u"fleet-viewer-"_s + suffix);
}

} // namespace flotilla
