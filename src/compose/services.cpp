// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/services.h"

#include "wechat/centre/centreopening.h"
#include "wechat/names.h"
#include "wechat/platform.h"

#include <QCoreApplication>

namespace flotilla {

Result<std::unique_ptr<Service>> PlatformServices::make(const Workspace &workspace, const QString &name, const Connection &connection,
                                                        const Secrets &secrets, const Values &options)
{
    if (connection.platform == wechat::platform().id && name == wechat::services::TokenCentre) {
        return wechat::makeTokenCentre(workspace, connection, secrets, options, m_network);
    }
    return usage(QCoreApplication::translate("PlatformServices", "The platform of the connection “%1” has no “%2”.").arg(connection.name, name));
}

} // namespace flotilla
