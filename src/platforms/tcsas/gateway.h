// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "tcsas/chain.h"
#include "tcsas/uploads.h"
#include "tencentcloud/apiclient.h"

#include <memory>

namespace flotilla {
class ApiNetwork;
class HttpChannel;
}

namespace flotilla::tcsas {

/// The platform as the core sees it: turns each Call into the vendor's calls and their replies into the core's words.
/// Deleting it cancels its calls.
class TcsasGateway : public Gateway
{
public:
    struct Place
    {
        QString platformId;
        QUrl cosEndpoint; ///< empty: the bucket's own host
    };
    TcsasGateway(Place place, std::unique_ptr<ApiClient> client, std::shared_ptr<HttpChannel> channel, Clock &clock);

    [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Callback done) override;

private:
    template <typename Endpoint>
    [[nodiscard]] Send sender(const Call &call, const Endpoint &endpoint);
    template <typename Endpoint>
    [[nodiscard]] std::unique_ptr<PendingCall> pages(const Call &call, const Endpoint &endpoint, Callback done);
    [[nodiscard]] Send list(const Call &call);
    [[nodiscard]] Send readVersion(const Call &call);
    [[nodiscard]] Send readSetting(const Call &call);
    [[nodiscard]] Send changeVersion(const Call &call);
    [[nodiscard]] Send changeSetting(const Call &call);
    [[nodiscard]] std::unique_ptr<PendingCall> upload(const Call &call, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> readApproval(const Call &call, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> readPending(const Call &call, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> readCanary(const Call &call, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> findProgram(const Call &call, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> decideApis(const Call &call, Callback done);
    [[nodiscard]] std::unique_ptr<PendingCall> download(const Call &call, Callback done);

    Place m_place;
    std::unique_ptr<ApiClient> m_client;
    std::shared_ptr<HttpChannel> m_channel;
    Uploads m_uploads;
};

/// Usage errors: bad endpoint, a secret id, key, token, region or platform id that is missing or has characters no such thing has.
[[nodiscard]] Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network);

} // namespace flotilla::tcsas
