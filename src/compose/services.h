// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/service.h"

namespace flotilla {

class ApiNetwork;

/// Makes the services of the platforms. A library of its own: only the command line serves, and the window need not load an HTTP server.
class PlatformServices : public ServiceFactory
{
public:
    explicit PlatformServices(ApiNetwork &network) : m_network(network) {}
    Result<std::unique_ptr<Service>> make(const Workspace &workspace, const QString &name, const Connection &connection, const Secrets &secrets,
                                          const Values &options) override;

private:
    ApiNetwork &m_network;
};

} // namespace flotilla
