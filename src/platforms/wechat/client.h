// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "transport/httpchannel.h"
#include "wechat/calls/request.h"
#include "wechat/tokens.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace flotilla::wechat {

/// What the vendor said, before a call reads its own fields.
struct Answer
{
    Reply head;       ///< outcome, error, requestId (the rid), clockOffset; word: the code, where it is an answer
    QJsonObject body; ///< whenever the vendor answered
};

/// Sends any call for one connection: with a token in the query, or through a gateway that adds it. A call that changes something
/// is sent once, except that one refused for its token (40001, 40014, 42001, 42006: certainly not done) goes again with a fresh
/// one, once. A read whose reply was lost is sent again twice.
class Client : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Answer &)>;
    static constexpr int kRate = 20;
    struct Place
    {
        QUrl url;           ///< of the vendor or of the gateway
        bool gateway = false;
        Secret key = {};    ///< of the gateway
        QString language = {};
        QString account = {}; ///< what the calls are counted by
        int rate = kRate;     ///< requests a second, all of them together
    };

    /// `tokens` is null with a gateway.
    Client(Place place, std::unique_ptr<Tokens> tokens, std::shared_ptr<HttpChannel> channel, Clock &clock, QObject *parent = nullptr);
    ~Client() override;

    /// `name`: of the core's call, by which errors.json tells cases apart. `done` runs once, later, unless the handle or the client is
    /// destroyed before.
    [[nodiscard]] std::unique_ptr<PendingCall> send(const QString &name, const Request &request, const QString &appid, Done done);

    [[nodiscard]] bool isThroughGateway() const { return m_place.gateway; }

private:
    friend class ClientCall;
    [[nodiscard]] RateKey rateKey(const Request &request) const { return {m_place.account, request.path, m_place.rate}; }
    [[nodiscard]] HttpPost post(const Request &request, const QString &appid, const Secret &token) const;
    [[nodiscard]] Answer read(const QString &name, const Request &request, const HttpAnswer &answer, const Secret &token) const;

    Place m_place;
    std::unique_ptr<Tokens> m_tokens;
    std::shared_ptr<HttpChannel> m_channel;
    Clock &m_clock;
};

} // namespace flotilla::wechat
