// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/exitaddress.h"

namespace flotilla {

namespace {

QString addressAmong(const Workspace &workspace, const Batch &batch, const QStringList &told)
{
    const auto refusedAddress = workspace.platforms.of(batch).refusedAddress;
    const auto connections = refusedAddress ? workspace.catalogue.connections() : Result<QList<Connection>>(QList<Connection>());
    for (const Connection &connection : connections.ok() ? *connections : QList<Connection>()) {
        for (const QString &text : connection.id == batch.connection ? told : QStringList()) {
            if (QString address = refusedAddress(connection, text); !address.isEmpty()) {
                return address;
            }
        }
    }
    return {};
}

} // namespace

QString exitAddress(const Workspace &workspace, const Batch &batch, const QList<Finding> &findings)
{
    QStringList told;
    for (const Finding &finding : findings) {
        told.append(finding.detail);
    }
    return addressAmong(workspace, batch, told);
}

QString exitAddress(const Workspace &workspace, const Batch &batch, const Reason &reason)
{
    return addressAmong(workspace, batch, {reason.code + u' ' + reason.text});
}

} // namespace flotilla
