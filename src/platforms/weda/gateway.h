// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "tencentcloud/apiclient.h"

#include <memory>

namespace flotilla {
class ApiNetwork;
}

namespace flotilla::weda {

/// The platform as the core sees it: turns each Call into the vendor's call and its reply into the core's words.
/// Deleting it cancels its calls.
class WedaGateway : public Gateway
{
public:
    /// `environment` is the EnvId of the connection; the client keeps its channel alive.
    WedaGateway(QString environment, std::unique_ptr<ApiClient> client);

    [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Callback done) override;

private:
    QString m_environment;
    std::unique_ptr<ApiClient> m_client;
};

/// Usage errors: bad endpoint, a secret id, key, token or region that is missing or has characters no such thing has.
[[nodiscard]] Result<std::shared_ptr<Gateway>> openGateway(const Connection &connection, const Secrets &secrets, ApiNetwork &network);

} // namespace flotilla::weda
