// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformstate.h"

#include <QJsonArray>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject buildToJson(const Build &build)
{
    return {{u"id"_s, build.id},
            {u"ciId"_s, build.ciId},
            {u"app"_s, build.app},
            {u"appid"_s, build.appid},
            {u"buildType"_s, build.buildType},
            {u"startedMs"_s, build.startedMs},
            {u"durationMs"_s, build.durationMs},
            {u"runningWord"_s, build.runningWord},
            {u"finalWord"_s, build.finalWord},
            {u"laterWord"_s, build.laterWord},
            {u"laterMs"_s, build.laterMs}};
}

Build buildFromJson(const QJsonObject &object)
{
    return {object["id"_L1].toString(),
            object["ciId"_L1].toString(),
            object["app"_L1].toString(),
            object["appid"_L1].toString(),
            object["buildType"_L1].toString(),
            object["startedMs"_L1].toInteger(),
            object["durationMs"_L1].toInteger(),
            object["runningWord"_L1].toString(),
            object["finalWord"_L1].toString(),
            object["laterWord"_L1].toString(),
            object["laterMs"_L1].toInteger()};
}

} // namespace

QString Build::status(qint64 nowMs) const
{
    if (isRunning(nowMs))
        return runningWord;
    const bool later = !laterWord.isEmpty() && nowMs >= startedMs + durationMs + laterMs;
    return later ? laterWord : finalWord;
}

QJsonObject PlatformState::toJson() const
{
    QJsonObject bound;
    for (auto it = bindings.cbegin(); it != bindings.cend(); ++it)
        bound.insert(it.key(), it.value());
    QJsonArray all;
    for (const Build &build : builds)
        all.append(buildToJson(build));
    QJsonObject tried;
    for (auto it = attempts.cbegin(); it != attempts.cend(); ++it)
        tried.insert(it.key(), it.value());
    return {{u"bindings"_s, bound}, {u"builds"_s, all}, {u"attempts"_s, tried}};
}

PlatformState PlatformState::fromJson(const QJsonObject &object)
{
    PlatformState state;
    const QJsonObject bound = object["bindings"_L1].toObject();
    for (auto it = bound.begin(); it != bound.end(); ++it)
        state.bindings.insert(it.key(), it.value().toString());
    const QJsonArray all = object["builds"_L1].toArray();
    for (const auto &build : all)
        state.builds.append(buildFromJson(build.toObject()));
    const QJsonObject tried = object["attempts"_L1].toObject();
    for (auto it = tried.begin(); it != tried.end(); ++it)
        state.attempts.insert(it.key(), it.value().toInt());
    return state;
}

} // namespace flotilla::sandbox
