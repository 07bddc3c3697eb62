// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/overviewreader.h"

namespace flotilla {

/// What the platform of a connection tells of all its mini programs: as it was told the last time, or with --refresh anew.
class OverviewCommand : public Command
{
    Q_OBJECT
public:
    OverviewCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;

    /// Whether the verb is an overview of the platform that the connection has; without a connection: of the only one there is.
    [[nodiscard]] static bool isMeant(const Workspace &workspace, const Arguments &arguments);

private:
    void refreshed();
    [[nodiscard]] Status print() const;

    Connection m_connection;
    Overview m_overview;
    OverviewReader m_reader;
};

} // namespace flotilla
