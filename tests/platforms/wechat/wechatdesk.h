// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apinetwork.h"
#include "fakes/scriptedserver.h"
#include "fakes/stillclock.h"
#include "wechat/gateway.h"
#include "wechat/names.h"

#include <memory>
#include <vector>

namespace flotilla::fakes {

/// A connection to a server of the test, and what its calls answered.
struct WechatDesk
{
    StillClock clock;
    ApiNetwork network{clock};
    ScriptedServer server;
    std::shared_ptr<Gateway> gateway;
    QByteArray ticket;
    std::vector<std::unique_ptr<PendingCall>> pending;
    QList<Reply> replies;

    static QString appid() { return QStringLiteral("wx0123456789abcdef"); }

    /// False if the connection cannot be opened.
    bool open(QLatin1StringView source, Values more = {}, const QByteArray &secret = "gateway-key")
    {
        Connection connection;
        connection.platform = QStringLiteral("wechat");
        connection.proxy = Proxy::None;
        connection.fields = std::move(more);
        connection.fields.insert(wechat::fields::TokenSource, source);
        connection.fields.insert(wechat::fields::GatewayUrl, server.url() + QStringLiteral("/gateway/"));
        connection.fields.insert(wechat::fields::Endpoint, server.url());
        if (!connection.fields.contains(wechat::fields::ComponentAppid)) {
            connection.fields.insert(wechat::fields::ComponentAppid, QStringLiteral("wxc000000000000001"));
        }
        auto opened = wechat::openGateway(connection, {{wechat::fields::Secret, Secret(secret)}, {wechat::fields::Ticket, Secret(ticket)}}, network);
        gateway = opened ? opened.value() : nullptr;
        return gateway != nullptr;
    }

    void send(QLatin1StringView name, const QString &program = appid(), const Call &like = {})
    {
        Call call = like;
        call.name = name;
        call.program = {program};
        pending.push_back(gateway->send(call, [this](const Reply &reply) { replies.append(reply); }));
    }
};

/// An answer in the words of a test row: what came of it, its code, its word, what it told.
inline QStringList spelled(const Reply &reply)
{
    static const char *const outcomes[] = {"accepted", "refused", "denied", "limited", "busy", "not sent", "unknown"};
    QStringList words{QString::fromLatin1(outcomes[static_cast<int>(reply.outcome)])};
    if (!reply.error.vendorCode.isEmpty()) {
        words.append(QStringLiteral("code ") + reply.error.vendorCode);
    }
    if (!reply.word.isEmpty()) {
        words.append(QStringLiteral("word ") + reply.word);
    }
    for (auto it = reply.values.cbegin(); it != reply.values.cend(); ++it) {
        words.append(it.key() + u'=' + it.value());
    }
    if (!reply.bytes.isEmpty()) {
        words.append(QStringLiteral("file of %1").arg(reply.bytes.size()));
    }
    for (const Item &item : reply.items) {
        QString text = item.id + u'|' + item.title;
        if (!item.values.isEmpty()) {
            text += u'|' + QStringList(item.values.values()).join(u'|');
        }
        words.append(text);
    }
    return words;
}

} // namespace flotilla::fakes
