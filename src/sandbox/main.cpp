// SPDX-License-Identifier: GPL-3.0-or-later
#include "effectlog.h"
#include "httpserver.h"
#include "lifetime.h"
#include "options.h"
#include "sandboxservice.h"
#include "statefile.h"
#include "wechat/firstline.h"
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
    return saved ? saved->key : ApiKey{u"AKID"_s + wechat::randomText(32), wechat::randomText(32), {}};
}

wechat::World chooseWorld(const wechat::Rules &rules, const std::optional<SavedState> &saved, qint64 nowMs)
{
    return saved && !saved->wechat.isEmpty() ? wechat::World::fromJson(saved->wechat)
                                             : wechat::World::founded(rules, nowMs);
}

bool listen(HttpServer &server, const Options &options, const std::optional<SavedState> &saved)
{
    if (options.port)
        return server.listen(*options.port);
    return (saved && saved->port != 0 && server.listen(saved->port)) || server.listen();
}

/// The one line by which a parent finds this sandbox.
void announce(const QString &url, const ApiKey &key, const PlatformRules &rules, const wechat::World &world)
{
    QJsonArray apps;
    for (const AppDefinition &app : rules.apps)
        apps.append(app.id);
    const QJsonObject line{{u"url"_s, url},
                           {u"secretId"_s, key.secretId},
                           {u"secretKey"_s, key.secretKey},
                           {u"envId"_s, rules.envId},
                           {u"apps"_s, apps},
                           {u"wechat"_s, wechat::firstLine(world, url)}};
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
    const wechat::Rules &wechatRules = options->scenario.wechatRules;
    SavedState current{chooseKey(options->scenario, saved), 0, saved ? saved->platform : PlatformState{}, {}};
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
    SandboxService weda({options->scenario, current.key, current.platform, &log, clock, saveWeda});
    wechat::WechatService wechatService({wechatRules, chooseWorld(wechatRules, saved, clock()), options->scenario.faults,
                                         &log, clock, saveWechat});
    HttpServer server([&weda, &wechatService](const HttpRequest &request) {
        return wechat::WechatService::serves(request.target) ? wechatService.handle(request) : weda.handle(request);
    });
    if (!listen(server, *options, saved))
        return fail(u"the port is not free."_s);
    current.port = server.port();
    if (keeps)
        current.wechat = wechatService.world().toJson();
    if (!save())
        return kSetUpFailed;

    QObject::connect(&stopSignals, &StopSignals::stopRequested, &application, &QCoreApplication::quit);
    stopSignals.watch();
    if (options->exitWithStdin) {
        auto *parent = new ParentWatch(&application);
        QObject::connect(parent, &ParentWatch::parentGone, &application, &QCoreApplication::quit);
    }
    announce(server.url(), current.key, options->scenario.rules, wechatService.world());
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
