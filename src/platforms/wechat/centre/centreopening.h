// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/service.h"

namespace flotilla {
class ApiNetwork;
}

namespace flotilla::wechat {

/// Error Usage for options, fields or secrets that cannot work; none of them is in its text.
[[nodiscard]] Result<std::unique_ptr<Service>> makeTokenCentre(const Workspace &workspace, const Connection &connection, const Secrets &secrets,
                                                               const Values &options, ApiNetwork &network);

} // namespace flotilla::wechat
