// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakevendor.h"
#include "weda/names.h"

namespace flotilla::fakes {

/// WeDa in memory with the believed rules.
class FakePlatform : public FakeVendor
{
public:
    struct App
    {
        MiniProgramId bound = {};
        QString lastBuild = {};
        Instant readyAt = {};
        Instant lastDeploy = {}; ///< by the vendor's clock
    };
    struct Build
    {
        MiniProgramId program;
        Instant readyAt;
    };

    using FakeVendor::FakeVendor;

    QHash<MiniProgramId, QString> words; ///< final status word per mini program, default success
    QSet<MiniProgramId> refuseBind, refuseDeploy;
    Millis buildTime{2000};
    bool reportsOtherIds = false; ///< newest build never equals our BuildId
    bool tellsDeployTimes = true;
    int unseenReads = 0; ///< so many reads still tell what was before the newest deploy of ours
    QHash<LaneId, App> apps;
    QHash<QString, Build> builds;
    QList<MiniProgramId> deployed; ///< effect log: each accepted deploy
    int underABuild = 0; ///< calls that change something while a build of that app runs: must never happen

    /// Somebody else publishes the app from another workspace, now.
    void publishByAStranger(const LaneId &app, const QString &build)
    {
        App &theirs = apps[app];
        theirs.lastBuild = build;
        theirs.lastDeploy = vendorNow();
        theirs.readyAt = now() + buildTime;
        builds.insert(build, {theirs.bound, theirs.readyAt});
        unseenReads = 0;
    }

protected:
    Reply effect(const Call &call) override
    {
        App &app = apps[call.lane];
        const bool building = app.readyAt > now();
        const bool changes = call.name == weda::calls::Unbind || call.name == weda::calls::Bind || call.name == weda::calls::Deploy;
        underABuild += building && changes ? 1 : 0;
        if (call.name == weda::calls::Unbind) {
            return unbind(app);
        }
        if (call.name == weda::calls::Bind) {
            return bind(app, call.program);
        }
        if (call.name == weda::calls::Deploy) {
            return deploy(call.lane, app);
        }
        if (call.name == weda::calls::ReadApp) {
            return read(call.lane);
        }
        if (call.name == weda::calls::CheckBuild) {
            return check(call.marks.value(weda::marks::BuildId));
        }
        Reply r = accepted();
        r.values.insert(weda::Identity, QStringLiteral("account 1"));
        return r;
    }

private:
    Reply unbind(App &app)
    {
        if (app.bound.isEmpty()) {
            return no();
        }
        did(weda::calls::Unbind, app.bound);
        app.bound = {};
        return accepted();
    }

    Reply bind(App &app, const MiniProgramId &program)
    {
        if (!app.bound.isEmpty() || refuseBind.contains(program)) {
            return no();
        }
        did(weda::calls::Bind, program);
        app.bound = program;
        return accepted();
    }

    Reply deploy(const LaneId &id, App &app)
    {
        if (app.readyAt > now()) {
            return failure(Outcome::Busy, QStringLiteral("DeployErrCode 1"));
        }
        if (app.bound.isEmpty() || refuseDeploy.contains(app.bound)) {
            return no();
        }
        m_before.insert(id, app);
        Reply r = accepted();
        const QString build = QStringLiteral("build-%1").arg(deployed.size() + 1);
        r.values.insert(weda::marks::BuildId, build);
        did(weda::calls::Deploy, app.bound);
        deployed.append(app.bound);
        app.lastBuild = reportsOtherIds ? QStringLiteral("ci-%1").arg(deployed.size()) : build;
        app.lastDeploy = vendorNow();
        app.readyAt = now() + buildTime;
        builds.insert(build, {app.bound, app.readyAt});
        return r;
    }

    Reply read(const LaneId &id)
    {
        const bool late = unseenReads > 0;
        unseenReads -= late ? 1 : 0;
        const App app = late ? m_before.value(id) : apps.value(id);
        const bool building = app.readyAt > now();
        Item item{id.value, QStringLiteral("App"), {}};
        put(item.values, weda::app::Environment, QStringLiteral("env-1"));
        put(item.values, weda::app::LastBuild, app.lastBuild);
        put(item.values, weda::app::LastWord,
            app.lastBuild.isEmpty() ? QString() : building ? QStringLiteral("building") : QStringLiteral("success"));
        if (tellsDeployTimes && isSet(app.lastDeploy)) { // its time text ends with the seconds
            put(item.values, weda::app::LastDeploy, instantText(std::chrono::floor<std::chrono::seconds>(app.lastDeploy)));
        }
        Reply r = accepted();
        r.items = {item};
        return r;
    }

    Reply check(const QString &id)
    {
        if (!builds.contains(id)) {
            return no();
        }
        const Build build = builds.value(id);
        Reply r = accepted();
        r.word = build.readyAt > now() ? QStringLiteral("building") : words.value(build.program, QStringLiteral("success"));
        return r;
    }

    QHash<LaneId, App> m_before; ///< as it was before the newest deploy of ours
};

} // namespace flotilla::fakes
