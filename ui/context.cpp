// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "run/workspacedoor.h"

#include <algorithm>

namespace flotilla {

namespace {
constexpr QLatin1StringView kLastConnection{"publish/connection"};
constexpr QLatin1StringView kAll{"all"}; // no id of a connection
} // namespace

bool mayChange(const UiContext &context) { return !context.door || mayChange(context.door->role()); }

Connection currentConnection(Workspace &workspace)
{
    const auto connections = workspace.catalogue.connections();
    if (!connections || connections->isEmpty()) {
        return {};
    }
    const auto last = workspace.catalogue.setting(kLastConnection);
    if (!last || last->isEmpty()) {
        return connections->constFirst();
    }
    const auto found = std::find_if(connections->cbegin(), connections->cend(),
                                    [&last](const Connection &c) { return c.id.value == *last; });
    return found == connections->cend() ? Connection() : *found;
}

Status setCurrentConnection(Workspace &workspace, const ConnectionId &id)
{
    return workspace.catalogue.setSetting(kLastConnection, id.isEmpty() ? QString(kAll) : id.value);
}

} // namespace flotilla

#include "moc_context.cpp"
