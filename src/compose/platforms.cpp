// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/platforms.h"

#include "tcsas/gateway.h"
#include "tcsas/platform.h"
#include "wechat/gateway.h"
#include "wechat/platform.h"
#include "weda/gateway.h"
#include "weda/platform.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct Known
{
    const Platform &(*platform)();
    Result<std::shared_ptr<Gateway>> (*open)(const Connection &, const Secrets &, ApiNetwork &);
};

// A new platform is a folder below src/platforms and one line here.
constexpr Known kPlatforms[] = {
    {weda::platform, weda::openGateway},
    {wechat::platform, wechat::openGateway},
    {tcsas::platform, tcsas::openGateway},
};

} // namespace

Platforms allPlatforms()
{
    QList<const Platform *> all;
    for (const Known &known : kPlatforms) {
        all.append(&known.platform());
    }
    return Platforms(all);
}

Result<std::shared_ptr<Gateway>> PlatformGateways::open(const Connection &connection, const Secrets &secrets)
{
    for (const Known &known : kPlatforms) {
        if (known.platform().id == connection.platform) {
            return known.open(connection, secrets, m_network);
        }
    }
    return Error{ErrorKind::Usage,
                 QCoreApplication::translate("PlatformGateways", "This program does not know the platform of the connection."), {}, {}, {}};
}

} // namespace flotilla
