// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/wirefixture.h"
#include "apinetwork.h"
#include "fakes/scriptedserver.h"
#include "fakes/stillclock.h"
#include "tcsas/gateway.h"
#include "tcsas/names.h"

#include <vector>

namespace flotilla::fakes {

using namespace Qt::StringLiterals;

/// A gateway before a server that answers as it is told.
struct TcsasDesk
{
    StillClock clock;
    ApiNetwork network{clock};
    ScriptedServer server;
    std::shared_ptr<Gateway> gateway;
    std::vector<std::unique_ptr<PendingCall>> pending;
    QList<Reply> replies;

    bool open()
    {
        Connection connection;
        connection.platform = u"tcsas"_s;
        connection.proxy = Proxy::None;
        connection.fields = {{tcsas::fields::SecretId, u"AKIDEXAMPLE"_s}, {tcsas::fields::PlatformId, u"T04257DS9431720WTAG"_s},
                             {tcsas::fields::Endpoint, server.url()}, {tcsas::fields::CosEndpoint, server.url()}};
        auto opened = tcsas::openGateway(connection, {{tcsas::fields::SecretKey, Secret("key")}}, network);
        gateway = opened ? opened.value() : nullptr;
        return gateway != nullptr;
    }

    void answerBefore(const QString &action)
    {
        if (!action.isEmpty()) {
            server.then({ScriptedServer::Act::Answer, WireFixture(u"tcsas/"_s + action, u"good"_s).response()});
        }
    }

    void send(const Call &call)
    {
        pending.push_back(gateway->send(call, [this](const Reply &reply) { replies.append(reply); }));
    }
};

/// An answer in the words of a test row.
inline QStringList spelledOut(const Reply &reply)
{
    static const char *const outcomes[] = {"accepted", "refused", "denied", "limited", "busy", "not sent", "unknown"};
    QStringList words{QString::fromLatin1(outcomes[static_cast<int>(reply.outcome)])};
    if (!reply.error.vendorCode.isEmpty()) {
        words.append(u"code "_s + reply.error.vendorCode);
    }
    if (!reply.word.isEmpty()) {
        words.append(u"word "_s + reply.word);
    }
    for (auto it = reply.values.cbegin(); it != reply.values.cend(); ++it) {
        words.append(it.key() + u'=' + it.value());
    }
    for (const Item &item : reply.items) {
        words.append(QStringList(QStringList{item.id, item.title} + QStringList(item.values.values())).join(u'|'));
    }
    return words;
}

inline Call tcsasCall(QLatin1StringView name, const Values &options = {}, const Values &marks = {})
{
    Call call;
    call.name = name;
    call.program = {u"mp4b3ykyne0wain0"_s};
    call.options = options;
    call.marks = marks;
    return call;
}

} // namespace flotilla::fakes
