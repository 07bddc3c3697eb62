// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/service.h"
#include "sdnotify.h"

#include <memory>

namespace flotilla {

/// A service of a platform in the name of a connection, until a stop signal comes. Its lines go to standard error, its address to
/// standard output.
class ServeCommand : public Command
{
    Q_OBJECT
public:
    ServeCommand(const Workspace &workspace, const Console &console, const Arguments &arguments, std::unique_ptr<ServiceFactory> services);
    void start() override;
    void interrupt() override;

private:
    void serve(const Connection &connection, const Secrets &secrets);

    std::unique_ptr<ServiceFactory> m_services;
    std::unique_ptr<Service> m_service;
    SdNotify m_systemd;
};

} // namespace flotilla
