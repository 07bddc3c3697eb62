// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include <algorithm>

namespace flotilla {

namespace {
constexpr QLatin1StringView kLastConnection{"publish/connection"};
} // namespace

Connection currentConnection(Workspace &workspace)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections || connections->isEmpty()) {
        return {};
    }
    const auto last = workspace.catalogue.setting(kLastConnection);
    const auto found = std::find_if(connections->cbegin(), connections->cend(),
                                    [&last](const Connection &c) { return last && c.id.value == *last; });
    return found == connections->cend() ? connections->constFirst() : *found;
}

Status setCurrentConnection(Workspace &workspace, const ConnectionId &id)
{
    return workspace.catalogue.setSetting(kLastConnection, id.value);
}

} // namespace flotilla
