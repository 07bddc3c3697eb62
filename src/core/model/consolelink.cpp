// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/consolelink.h"

#include "model/platform.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

bool isWebAddress(const QString &text)
{
    const QUrl url(QString(text).replace("{appid}"_L1, "appid"_L1), QUrl::StrictMode);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty()) {
        return false;
    }
    static constexpr std::array kHere{"localhost"_L1, "127.0.0.1"_L1, "::1"_L1};
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && std::find(kHere.cbegin(), kHere.cend(), host) != kHere.cend());
}

QString consoleLink(const Connection &connection, const QString &usual)
{
    const QString own = connection.field(kConsoleField).trimmed(); // what is stored may have been edited by hand
    return isWebAddress(own) ? own : usual;
}

QString consoleLink(const Connection &connection, const Platform &platform, const MiniProgramId &program)
{
    return consoleLink(connection, platform.console).replace("{appid}"_L1, program.value);
}

QString consoleLink(const Connection &connection, const Procedure &procedure, const MiniProgramId &program)
{
    Procedure there = procedure;
    there.console = consoleLink(connection, procedure.console);
    return there.consoleOf(program);
}

} // namespace flotilla
