// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "wechat/client.h"

#include <functional>
#include <memory>

namespace flotilla {
class ApiNetwork;
}

namespace flotilla::wechat {

struct ModifyDomain;

/// The platform as the core sees it: turns each Call into the vendor's call and its reply into the core's words.
/// Deleting it cancels its calls.
class WechatGateway : public Gateway
{
public:
    /// The list of mini programs that a token source has of its own: offset, limit, done.
    using OwnList = std::function<std::unique_ptr<PendingCall>(int, int, Callback)>;
    /// `own`: null where it has none.
    WechatGateway(QString componentAppid, std::unique_ptr<Client> client, OwnList own, Clock &clock);

    [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Callback done) override;

private:
    [[nodiscard]] std::unique_ptr<PendingCall> sendRead(const Call &call, const QString &appid, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> sendChange(const Call &call, const QString &appid, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> readAudit(const Call &call, const QString &appid, Callback done);
    /// The calls about settings and lists; null, and `done` is untouched: it is none of these.
    [[nodiscard]] std::unique_ptr<PendingCall> readSetting(const Call &call, const QString &appid, const Callback &done);
    [[nodiscard]] std::unique_ptr<PendingCall> explain(const Call &call, const QString &appid, const Callback &done);
    [[nodiscard]] std::unique_ptr<PendingCall> changeSetting(const Call &call, const QString &appid, const Callback &done);
    [[nodiscard]] std::unique_ptr<PendingCall> checkSecret(const Call &call, const QString &appid, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> listPrograms(const Call &call, Callback done);

    QString m_componentAppid;
    OwnList m_own;
    std::unique_ptr<Client> m_client;
    Clock &m_clock;
    bool m_ownLists = false; ///< the first page came from there, and so do the others
    QString m_anyProgram; ///< one that is authorised: a question about the provider goes through it where none is named
};

/// Usage errors: a token source without its address, user or key; addresses that are none.
[[nodiscard]] Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network);

} // namespace flotilla::wechat
