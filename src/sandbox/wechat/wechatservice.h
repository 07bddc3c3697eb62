// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "effectlog.h"
#include "fault.h"
#include "httpserver.h"
#include "wechat/endpoints.h"
#include "wechat/tokensources.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace flotilla::sandbox::wechat {

/// What the service needs from outside.
struct ServiceSettings {
    Rules rules;
    World world;
    QList<FaultRule> faults; ///< their `action` is the path of a call, without a query
    EffectLog *log = nullptr; ///< may be null; must outlive the service
    std::function<qint64()> nowMs; ///< UTC milliseconds of this machine
    std::function<void(World &)> save; ///< called after each change, before the reply is sent; may be empty
};

/// Stands in for api.weixin.qq.com, and for the servers of a provider that hand out its tokens or forward its calls: fault,
/// limits, address, token, body, permission, rules, log - in this order.
class WechatService
{
public:
    explicit WechatService(ServiceSettings settings);
    Q_DISABLE_COPY_MOVE(WechatService)

    /// True for the paths that are answered here.
    [[nodiscard]] static bool serves(const QByteArray &target);
    [[nodiscard]] HttpReply handle(const HttpRequest &request);
    [[nodiscard]] World &world() { return m_world; }

private:
    /// One request on its way through.
    struct Arrival {
        const HttpRequest &request;
        QString path; ///< of the call, also where it came through the gateway
        QUrlQuery query;
        QJsonObject body;
        int bodyCode = 0; ///< what is wrong with the body
        bool throughGateway = false;
        QString owner; ///< whose token it carries, or the gateway adds; empty: none that is known
        QString appid; ///< the mini program it is about, for faults and the log
        QString rid;
        qint64 nowMs = 0;
    };
    /// What goes back, and what the log says of it.
    struct Result {
        HttpReply http;
        Answer answer;
        QString outcome; ///< "ok", a code or an HTTP status
    };

    [[nodiscard]] Arrival read(const HttpRequest &request);
    [[nodiscard]] Result execute(const Arrival &arrival);
    [[nodiscard]] Result callApi(const Arrival &arrival);
    [[nodiscard]] Answer answer(const Endpoint &endpoint, const Arrival &arrival);
    [[nodiscard]] int whyRefused(const Endpoint &endpoint, const Arrival &arrival) const;
    [[nodiscard]] int tokenProblem(const Arrival &arrival) const;
    [[nodiscard]] int permissionProblem(const Endpoint &endpoint, const QString &appid) const;
    [[nodiscard]] HttpReply replyTo(const Answer &answer, const QString &rid) const;
    [[nodiscard]] HttpReply spoilt(const Fault &fault, HttpReply honest, const QString &rid) const;
    void record(const Arrival &arrival, const Result &result, const std::optional<Fault> &fault);

    ServiceSettings m_settings;
    World m_world;
    TokenSources m_sources;
    FaultPlan m_faults;
    Diagnosis m_diagnosis;
    QHash<QString, Endpoint> m_endpoints; ///< by path
    QHash<int, QString> m_texts; ///< errmsg by errcode
};

} // namespace flotilla::sandbox::wechat
