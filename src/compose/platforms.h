// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/gateway.h"

namespace flotilla {

class ApiNetwork;

/// The platforms that this program knows. platforms.cpp is the only list of them in the tree.
[[nodiscard]] Platforms allPlatforms();

/// Opens gateways by the platform of the connection.
class PlatformGateways : public GatewayFactory
{
public:
    explicit PlatformGateways(ApiNetwork &network) : m_network(network) {}
    /// Error Usage for a platform that is not known, else as the platform says.
    Result<std::shared_ptr<Gateway>> open(const Connection &connection, const Secrets &secrets) override;

private:
    ApiNetwork &m_network;
};

} // namespace flotilla
