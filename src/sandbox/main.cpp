// SPDX-License-Identifier: GPL-3.0-or-later
#include "effectlog.h"
#include "httpserver.h"
#include "lifetime.h"
#include "options.h"
#include "randomtext.h"
#include "sandboxservice.h"
#include "statefile.h"
#include "tcsas/cosendpoint.h"
#include "tcsas/firstline.h"
#include "tcsas/founding.h"
#include "tcsas/tcsasservice.h"
#include "wechat/firstline.h"
#include "wechat/pusher.h"
#include "wechat/wechatservice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSetUpFailed = 2;

int fail(const QString &why)
{
    std::fputs(qPrintable(u"flotilla-sandbox: %1\n"_s.arg(why)), stderr);
    return kSetUpFailed;
}

ApiKey chooseKey(const Scenario &scenario, const std::optional<SavedState> &saved)
{
    if (scenario.key)
        return *scenario.key;
    return saved ? saved->key : ApiKey{u"AKID"_s + randomText(32), randomText(32), {}};
}

wechat::World chooseWorld(const wechat::Rules &rules, const std::optional<SavedState> &saved, qint64 nowMs)
{
    return saved && !saved->wechat.isEmpty() ? wechat::World::fromJson(saved->wechat)
                                             : wechat::World::founded(rules, nowMs);
}

tcsas::World chooseWorld(const tcsas::Rules &rules, const std::optional<SavedState> &saved, qint64 nowMs)
{
    return saved && !saved->tcsas.isEmpty() ? tcsas::World::fromJson(saved->tcsas) : tcsas::founded(rules, nowMs);
}

/// The port asked for, else the one it had before, else any.
bool listen(HttpServer &server, std::optional<quint16> asked, quint16 before)
{
    if (asked)
        return server.listen(*asked);
    return (before != 0 && server.listen(before)) || server.listen();
}

/// The one line by which a parent finds this sandbox.
void announce(const QString &url, const ApiKey &key, const PlatformRules &rules, const QJsonObject &wechat, const QJsonObject &tcsas)
{
    QJsonArray apps;
    for (const AppDefinition &app : rules.apps)
        apps.append(app.id);
    const QJsonObject line{{u"url"_s, url},
                           {u"secretId"_s, key.secretId},
                           {u"secretKey"_s, key.secretKey},
                           {u"envId"_s, rules.envId},
                           {u"apps"_s, apps},
                           {u"wechat"_s, wechat},
                           {u"tcsas"_s, tcsas}};
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

int run(QCoreApplication &application, StopSignals &stopSignals)
{
    QString error;
    const std::optional<Options> options = parseOptions(QCoreApplication::arguments(), &error);
    if (!options)
        return fail(error);

    const StateFile stateFile(options->stateFile);
    std::optional<SavedState> saved;
    if (!options->stateFile.isEmpty())
        saved = stateFile.load(&error);
    EffectLog log;
    if (error.isEmpty() && !options->logFile.isEmpty() && !log.open(options->logFile, &error))
        error = u"%1: %2"_s.arg(options->logFile, error);
    if (!error.isEmpty())
        return fail(error);

    const auto clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    const Scenario &scenario = options->scenario;
    const wechat::Rules &wechatRules = scenario.wechatRules;
    SavedState current{chooseKey(scenario, saved), 0, saved ? saved->platform : PlatformState{}, {}, {}, 0};
    const bool keeps = !options->stateFile.isEmpty();
    const auto save = [&stateFile, &current, keeps] {
        QString problem;
        const bool done = !keeps || stateFile.save(current, &problem);
        if (!done)
            fail(u"the state could not be saved: %1"_s.arg(problem));
        return done;
    };
    const auto saveWeda = [&current, &save](const PlatformState &state) {
        current.platform = state;
        save();
    };
    const auto saveWechat = [&current, &save, keeps](wechat::World &world) {
        if (keeps)
            current.wechat = world.toJson();
        save();
    };
    const auto saveTcsas = [&current, &save, keeps](tcsas::World &world) {
        if (keeps)
            current.tcsas = world.toJson();
        save();
    };
    SandboxService weda({scenario, current.key, current.platform, &log, clock, saveWeda});
    wechat::WechatService wechatService({wechatRules, chooseWorld(wechatRules, saved, clock()), scenario.faults, &log, clock,
                                         saveWechat});
    tcsas::TcsasService tcsasService({scenario.tcsasRules, chooseWorld(scenario.tcsasRules, saved, clock()), scenario.faults,
                                      scenario.requestsPerSecond, scenario.strictHost, &log, clock, saveTcsas});
    tcsas::CosEndpoint store({&tcsasService.world(), scenario.faults, &log, clock, saveTcsas});
    HttpServer server([&weda, &wechatService, &tcsasService](const HttpRequest &request) {
        if (tcsas::TcsasService::serves(request))
            return tcsasService.handle(request);
        return wechat::WechatService::serves(request.target) ? wechatService.handle(request) : weda.handle(request);
    });
    HttpServer storeServer([&store](const HttpRequest &request) { return store.handle(request); }, nullptr,
                           tcsas::CosEndpoint::kMaxBodyBytes);
    if (!listen(server, options->port, saved ? saved->port : quint16(0))
        || !listen(storeServer, std::nullopt, saved ? saved->cosPort : quint16(0)))
        return fail(u"the port is not free."_s);
    const tcsas::Places places{server.url(), storeServer.url()};
    tcsasService.standAt(places);
    current.port = server.port();
    current.cosPort = storeServer.port();
    if (keeps) {
        current.wechat = wechatService.world().toJson();
        current.tcsas = tcsasService.world().toJson();
    }
    if (!save())
        return kSetUpFailed;

    if (!options->pushUrl.isEmpty())
        new wechat::Pusher(options->pushUrl, wechatRules, wechatService.world(), clock, &application);
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &application, &QCoreApplication::quit);
    stopSignals.watch();
    if (options->exitWithStdin) {
        auto *parent = new ParentWatch(&application);
        QObject::connect(parent, &ParentWatch::parentGone, &application, &QCoreApplication::quit);
    }
    announce(server.url(), current.key, scenario.rules, wechat::firstLine(wechatService.world(), server.url()),
             tcsas::firstLine(tcsasService.world(), places));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    StopSignals stopSignals;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"flotilla-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOTILLA_VERSION));
    return run(application, stopSignals);
}
