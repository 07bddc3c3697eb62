// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "tencentcloud/apiclient.h"

#include <memory>

namespace flotilla {

/// The WeDa platform as the core sees it: turns each Call into the vendor's call and its reply into the core's words.
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

/// What a status word of CheckDeployApp or LastMpCiStatus means (doc 1301/122059 gives five words and no explanation).
/// A word that is not known is Strange, never a success.
[[nodiscard]] BuildState wedaBuildState(const QString &word);

} // namespace flotilla
